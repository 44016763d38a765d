import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listGroups } from '../../../renderer/data/groups'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { membersOf } from '../../../renderer/data/members'
import { ledgersOf } from '../../../renderer/data/ledgers'
import { conversation, dropRegister, freshRegister, importFile, qqFile, qqLine } from './register-support'

let store: ImportStore
beforeEach(async () => void (store = await freshRegister()))
afterEach(() => dropRegister(store))

const FIRST = [
  qqLine('2026-10-30 09:00:00', '张三(10001)', '早'),
  qqLine('2026-10-30 09:00:05', '李四(10002)', '早上好'),
  qqLine('2026-10-31 23:59:00', '张三(10001)', '晚安'),
]
const SECOND = [
  qqLine('2026-10-31 23:59:00', '张三(10001)', '晚安'),
  qqLine('2026-11-01 08:00:00', '王五(10003)', '有人做装修吗？'),
  qqLine('2026-11-01 08:00:00', '王五(10003)', '有人做装修吗？'),
]

describe('an import', () => {
  it('makes the group, its members and ledgers visible together', async () => {
    const [batch] = await importFile(store, qqFile('a.txt', FIRST))
    const [group] = await listGroups()
    expect(group).toMatchObject({ name: '茶友会', platform: 'qq', kind: 'group', nextMember: 2 })
    expect(batch).toMatchObject({ state: 'done', groupId: group!.id, diff: { newMessages: 3, duplicates: 0, newMembers: ['张三', '李四'] } })
    expect((await membersOf(group!.id)).map(({ name, messages }) => [name, messages])).toEqual([['张三', 2], ['李四', 1]])
    expect((await ledgersOf(group!.id)).map(({ month, messages }) => [month, messages])).toEqual([['2026-10', 3]])
    expect(await conversation(group!.id)).toEqual(['2026-10-30T09:00:00 张三|早', '2026-10-30T09:00:05 李四|早上好', '2026-10-31T23:59:00 张三|晚安'])
  })

  it('adds nothing when the same file comes again', async () => {
    await importFile(store, qqFile('a.txt', FIRST))
    const [group] = await listGroups()
    const before = await conversation(group!.id)
    const [again] = await importFile(store, qqFile('a.txt', FIRST))
    expect(again!.diff).toMatchObject({ newMessages: 0, duplicates: 3, newMembers: [], renamed: [] })
    expect(await listGroups()).toHaveLength(1)
    expect(await store.strict.people.count()).toBe(2)
    expect(await conversation(group!.id)).toEqual(before)
  })

  it.each([['first, then second', [FIRST, SECOND]], ['second, then first', [SECOND, FIRST]]])('unites overlapping files: %s', async (_, [one, two]) => {
    await importFile(store, qqFile('a.txt', one!))
    await importFile(store, qqFile('b.txt', two!))
    const [group] = await listGroups()
    expect(await conversation(group!.id)).toEqual([
      '2026-10-30T09:00:00 张三|早', '2026-10-30T09:00:05 李四|早上好', '2026-10-31T23:59:00 张三|晚安',
      '2026-11-01T08:00:00 王五|有人做装修吗？', '2026-11-01T08:00:00 王五|有人做装修吗？',
    ])
    expect((await ledgersOf(group!.id)).map(({ month, messages }) => [month, messages])).toEqual([['2026-10', 3], ['2026-11', 2]])
  })
})
