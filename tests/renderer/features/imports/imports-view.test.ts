import { describe, expect, it } from 'vitest'
import { openFile, type DeskFile } from '../../../../renderer/features/imports/imports.view'

const file = (number: number, state: DeskFile['state']): DeskFile => ({ number, state, source: new File([], `${number}.txt`), choices: {}, preview: null, failure: null, progress: null, startedAt: null, batches: [] })

describe('the card that is open', () => {
  it('is the one the operator chose, as long as it lies on the desk', () => {
    expect(openFile({ files: [file(1, 'reading'), file(2, 'shown')], open: 2 })?.number).toBe(2)
    expect(openFile({ files: [file(1, 'reading'), file(2, 'done')], open: 2 })?.number).toBe(1)
  })

  it('is otherwise the file being read, then one that waits for a look or failed', () => {
    expect(openFile({ files: [file(1, 'shown'), file(2, 'reading')], open: null })?.number).toBe(2)
    expect(openFile({ files: [file(1, 'waiting'), file(2, 'failed')], open: null })?.number).toBe(2)
  })

  it('is none when everything is done', () => {
    expect(openFile({ files: [file(1, 'done')], open: null })).toBeNull()
  })
})
