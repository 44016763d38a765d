import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listGroups } from '../../../renderer/data/groups'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { undoImport } from '../../../renderer/data/import-worker/undo-import'
import type { ByteSource } from '../../../shared/importing/step'
import { conversation, dropRegister, freshRegister, importFile, qqFile, qqLine, testTools } from './register-support'

let store: ImportStore
beforeEach(async () => void (store = await freshRegister()))
afterEach(() => dropRegister(store))

const TALK = ['早', '有人做装修吗？', '有人做装修吗？', '我做', '晚安'].map((text, i) => qqLine(`2026-10-3${i % 2} 09:00:0${i}`, `成员${i % 2}(1000${i % 2})`, text))
const FILE = () => qqFile('a.txt', TALK)
const OVERLAP = () => qqFile('b.txt', [...TALK.slice(2), qqLine('2026-11-02 09:00:00', '成员2(10002)', '刚来')])

/** A source that counts how often its middle is read. */
function watched(source: ByteSource): ByteSource & { reads: number } {
  return { ...source, reads: 0, read(offset, length) { this.reads++; return source.read(offset, length) } }
}

/** Everything stored that an import can change, ids and times of the imports apart. */
async function stateOf(): Promise<unknown> {
  const db = store.strict
  const batches = await db.imports.toArray()
  return {
    people: await db.people.count(), memberships: (await db.memberships.toArray()).map(({ name, messages }) => [name, messages]),
    diffs: batches.map(batch => batch.diff), heads: (await db.blockHeads.toArray()).map(head => head.count),
    witnesses: (await db.witnesses.toArray()).map(({ bits }) => [...bits]).sort(), members: (await db.importRecords.toArray()).map(record => record.members.length),
    talk: await conversation((await listGroups())[0]!.id),
  }
}

/** Makes every import forget how its file is recognised, so that it is read again. */
const forget = () => store.strict.importRecords.toCollection().modify(record => { delete (record as { readAs?: unknown }).readAs })

describe('a file that was read before, byte for byte', () => {
  it('leaves what reading it again would leave', async () => {
    await importFile(store, OVERLAP())
    await importFile(store, FILE())
    await importFile(store, FILE())
    const quick = await stateOf()
    await dropRegister(store)
    store = await freshRegister()
    await importFile(store, OVERLAP())
    await importFile(store, FILE())
    await forget()
    await importFile(store, FILE())
    expect(quick).toEqual(await stateOf())
  })

  it('keeps its messages when the import that read them is undone', async () => {
    const [first] = await importFile(store, FILE())
    await importFile(store, FILE())
    const before = await conversation((await listGroups())[0]!.id)
    await undoImport(store, first!.id, testTools())
    expect(await conversation((await listGroups())[0]!.id)).toEqual(before)
  })

  it('is read when its import was undone, and when one byte is another', async () => {
    const [first] = await importFile(store, FILE())
    await undoImport(store, first!.id, testTools())
    const [again] = await importFile(store, FILE())
    expect(again!.diff.newMessages).toBe(5)
    const [other] = await importFile(store, qqFile('a.txt', TALK.with(4, TALK[4]!.replace('晚安', '早安'))))
    expect(other!.diff).toMatchObject({ newMessages: 1, duplicates: 4 })
  })

  it('is not looked through for messages', async () => {
    await importFile(store, FILE())
    const source = watched(FILE())
    await importFile(store, source)
    const plain = watched(FILE())
    await forget()
    await importFile(store, plain)
    expect(source.reads).toBeLessThan(plain.reads)
  })
})
