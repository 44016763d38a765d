import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forgetBrokenOff, listBrokenOff, noteBrokenOff } from '../../../renderer/data/broken-off'
import { runImport } from '../../../renderer/data/import-worker/run-import'
import { clearStagings } from '../../../renderer/data/import-worker/stage-blocks'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import type { ByteSource } from '../../../shared/importing/step'
import { dropRegister, freshRegister, importFile, qqFile, qqLine, testTools } from './register-support'

const LINES = Array.from({ length: 5000 }, (_, i) => qqLine(`2026-05-01 0${i % 10}:00:00`, '山风(10001)', `第 ${i} 句`))

let store: ImportStore

beforeEach(async () => { store = await freshRegister() })
afterEach(() => dropRegister(store))

/** The app ends while the file is read: its last bytes never come. */
async function endWhileReading(name: string): Promise<void> {
  const whole = qqFile(name, LINES)
  let reached = () => {}
  const middle = new Promise<void>(resolve => (reached = resolve))
  const source: ByteSource = { ...whole, async *stretches(from) {
    yield await whole.read(from, whole.size - from - 100)
    reached()
    await new Promise(() => {})
  } }
  void runImport(store, source, {}, testTools())
  await middle
  await expect.poll(() => store.strict.stagings.count()).toBe(1)
}

const startAgain = async () => {
  await noteBrokenOff(store.strict)
  await clearStagings(store)
}

describe('a file that was being read when the app ended', () => {
  it('is named at the next start, until the operator knows', async () => {
    await endWhileReading('群.txt')
    expect(await listBrokenOff()).toEqual([])
    await startAgain()
    expect(await store.strict.blocks.count()).toBe(0)
    expect(await listBrokenOff()).toEqual([{ fileName: '群.txt', at: expect.any(Number) as number }])
    await startAgain()
    expect(await listBrokenOff()).toHaveLength(1)
    await forgetBrokenOff('群.txt')
    expect(await listBrokenOff()).toEqual([])
  })

  it('is named no longer when it has been read after all', async () => {
    await endWhileReading('群.txt')
    await startAgain()
    await importFile(store, qqFile('别的群.txt', LINES.slice(0, 9)))
    expect(await listBrokenOff()).toHaveLength(1)
    await importFile(store, qqFile('群.txt', LINES.slice(0, 9)))
    expect(await listBrokenOff()).toEqual([])
  })
})
