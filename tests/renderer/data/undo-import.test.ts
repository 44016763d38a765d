import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listGroups } from '../../../renderer/data/groups'
import { KEPT_MS, purgeUndone } from '../../../renderer/data/import-worker/purge-undone'
import { redoImport } from '../../../renderer/data/import-worker/redo-import'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { undoImport } from '../../../renderer/data/import-worker/undo-import'
import { membersOf } from '../../../renderer/data/members'
import { ledgersOf } from '../../../renderer/data/ledgers'
import { addFact } from '../../../renderer/data/facts'
import type { Day } from '../../../shared/model/day'
import { conversation, dropRegister, freshRegister, importFile, qqFile, qqLine, testTools } from './register-support'

let store: ImportStore
let tools = testTools()
beforeEach(async () => {
  store = await freshRegister()
  tools = testTools()
})
afterEach(() => dropRegister(store))

const A = [qqLine('2026-10-30 09:00:00', '张三(10001)', '早'), qqLine('2026-10-31 23:59:00', '李四(10002)', '晚安')]
const B = [qqLine('2026-10-31 23:59:00', '李四(10002)', '晚安'), qqLine('2026-11-01 08:00:00', '王五(10003)', '有人做装修吗？')]

describe('the undo of an import', () => {
  it('leaves an empty register when it was the only one', async () => {
    const [batch] = await importFile(store, qqFile('a.txt', A), {}, tools)
    expect(await undoImport(store, batch!.id, tools)).toMatchObject({ ok: true, value: { state: 'undone' } })
    expect(await listGroups()).toEqual([])
    for (const table of ['people', 'accounts', 'memberships', 'blockHeads', 'ledgers', 'witnesses'] as const) expect(await store.strict.table(table).count()).toBe(0)
  })

  it('keeps messages that a later file contained too', async () => {
    const [first] = await importFile(store, qqFile('a.txt', A), {}, tools)
    await importFile(store, qqFile('b.txt', B), {}, tools)
    await undoImport(store, first!.id, tools)
    const [group] = await listGroups()
    expect(await conversation(group!.id)).toEqual(['2026-10-31T23:59:00 李四|晚安', '2026-11-01T08:00:00 王五|有人做装修吗？'])
    expect((await membersOf(group!.id)).map(({ name, messages }) => [name, messages])).toEqual([['李四', 1], ['王五', 1]])
    expect((await ledgersOf(group!.id)).map(({ month, messages }) => [month, messages])).toEqual([['2026-10', 1], ['2026-11', 1]])
  })

  it('keeps a person on whom something typed hangs', async () => {
    const [batch] = await importFile(store, qqFile('a.txt', A), {}, tools)
    const [group] = await listGroups()
    const [member] = await membersOf(group!.id)
    await addFact({ personId: member!.personId, type: 'city', value: '杭州', source: { kind: 'typed' }, on: '2026-11-20' as Day, state: 'confirmed' })
    await undoImport(store, batch!.id, tools)
    expect((await store.strict.people.toArray()).map(person => person.name)).toEqual(['张三'])
  })

  it('can be redone, also after another import brought the same messages', async () => {
    const [first] = await importFile(store, qqFile('a.txt', A), {}, tools)
    await importFile(store, qqFile('b.txt', B), {}, tools)
    const [group] = await listGroups()
    const whole = await conversation(group!.id)
    await undoImport(store, first!.id, tools)
    await importFile(store, qqFile('a again.txt', A), {}, tools)
    expect(await redoImport(store, first!.id, tools)).toMatchObject({ ok: true, value: { state: 'done' } })
    expect(await conversation(group!.id)).toEqual(whole)
    expect((await membersOf(group!.id)).map(({ name, messages }) => [name, messages]).sort()).toEqual([['张三', 1], ['李四', 1], ['王五', 1]].sort())
  })

  it('can be redone right away with everything as it was', async () => {
    const [batch] = await importFile(store, qqFile('a.txt', A), {}, tools)
    const [group] = await listGroups()
    const before = await Promise.all([store.strict.people.toArray(), store.strict.memberships.toArray(), store.strict.accounts.toArray(), ledgersOf(group!.id), conversation(group!.id)])
    await undoImport(store, batch!.id, tools)
    await redoImport(store, batch!.id, tools)
    const after = await Promise.all([store.strict.people.toArray(), store.strict.memberships.toArray(), store.strict.accounts.toArray(), ledgersOf(group!.id), conversation(group!.id)])
    expect(after).toEqual(before)
  })

  it('is final after 30 days: blocks that nobody needs any more go', async () => {
    const [first] = await importFile(store, qqFile('a.txt', A), {}, tools)
    await importFile(store, qqFile('b.txt', B), {}, tools)
    await undoImport(store, first!.id, tools)
    const [group] = await listGroups()
    const before = await conversation(group!.id)
    expect(await purgeUndone(store.strict, tools.now() + KEPT_MS - 60_000)).toBe(0)
    expect(await purgeUndone(store.strict, tools.now() + KEPT_MS)).toBe(1)
    expect(await conversation(group!.id)).toEqual(before)
    expect(await store.strict.blocks.count()).toBe(await store.strict.blockHeads.count())
    expect(await redoImport(store, first!.id, tools)).toMatchObject({ ok: false, failure: { code: 'not-found' } })
  })

  it('keeps blocks of an old undone import while a younger one shares messages with it', async () => {
    const [first] = await importFile(store, qqFile('a.txt', A), {}, tools)
    const [second] = await importFile(store, qqFile('a again.txt', A), {}, tools)
    const [group] = await listGroups()
    const whole = await conversation(group!.id)
    const long = testTools({ now: () => tools.now() + KEPT_MS })
    await undoImport(store, first!.id, tools)
    await undoImport(store, second!.id, long)
    await purgeUndone(store.strict, tools.now() + KEPT_MS)
    expect(await redoImport(store, second!.id, long)).toMatchObject({ ok: true })
    expect(await conversation(group!.id)).toEqual(whole)
  })
})
