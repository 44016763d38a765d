import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listGroups } from '../../../renderer/data/groups'
import { redoImport } from '../../../renderer/data/import-worker/redo-import'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { undoImport } from '../../../renderer/data/import-worker/undo-import'
import { membersOf } from '../../../renderer/data/members'
import { DIALECTS, type Happened } from '../../support/wechat-dialects'
import { conversation, dropRegister, freshRegister, importFile, testTools } from './register-support'

let store: ImportStore
beforeEach(async () => void (store = await freshRegister()))
afterEach(() => dropRegister(store))

const TALK: readonly Happened[] = [
  { at: 5, who: 0, what: 'ok', n: 0 }, { at: 40, who: 0, what: 'ok', n: 1 }, { at: 70, who: 1, what: 'smile', n: 2 },
  { at: 1900, who: 1, what: 'party', n: 3 }, { at: 2000, who: 2, what: 'picture', n: 4 },
]
const pairs = Object.keys(DIALECTS).flatMap(one => Object.keys(DIALECTS).filter(other => other !== one).map(other => [one, other] as const))

describe('the same talk from another exporter', () => {
  it.each(pairs)('first %s, then %s, is known already', async (one, other) => {
    await importFile(store, DIALECTS[one]!(TALK))
    const [again] = await importFile(store, DIALECTS[other]!(TALK))
    expect(again!.diff).toMatchObject({ newMessages: 0, duplicates: 5 })
    expect(await listGroups()).toHaveLength(1)
  })

  it('is one member each, whether by name or by id', async () => {
    await importFile(store, DIALECTS['weflowTxt']!(TALK.slice(0, 3)))
    const [batch] = await importFile(store, DIALECTS['weflowJson']!(TALK))
    expect((await membersOf(batch!.groupId)).map(({ name, messages }) => [name, messages])).toEqual([['栗子', 2], ['小步快跑', 2], ['老周', 1]])
  })

  it('stays when the first export is undone, and is not doubled when that comes back', async () => {
    const [first] = await importFile(store, DIALECTS['mail']!(TALK))
    await importFile(store, DIALECTS['weflowTxt']!(TALK))
    expect((await undoImport(store, first!.id, testTools())).ok).toBe(true)
    expect(await conversation(first!.groupId)).toHaveLength(5)
    expect((await redoImport(store, first!.id, testTools())).ok).toBe(true)
    expect(await conversation(first!.groupId)).toHaveLength(5)
  })
})
