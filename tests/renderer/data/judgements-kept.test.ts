import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undoLast } from '../../../renderer/data/act'
import { getGroup, listGroups, noteFeedback } from '../../../renderer/data/groups'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { membersOf, setBand, setMotive } from '../../../renderer/data/members'
import type { Day } from '../../../shared/model/day'
import { dropRegister, freshRegister, importFile, qqFile, qqLine } from './register-support'

let store: ImportStore
beforeEach(async () => { store = await freshRegister() })
afterEach(() => dropRegister(store))

const LINES = [qqLine('2026-10-30 09:00:00', '张三(10001)', '谁有冷库'), qqLine('2026-10-31 23:59:00', '李四(10002)', '我有')]

async function imported() {
  await importFile(store, qqFile('a.txt', LINES))
  const [group] = await listGroups()
  return { groupId: group!.id, ids: (await membersOf(group!.id)).map(({ id }) => id) }
}

describe('what the operator judged of members', () => {
  it('stays when the group is imported again with more messages', async () => {
    const { groupId, ids } = await imported()
    await setBand([ids[0]!], 'leader')
    await setMotive(ids, 'resources')
    await importFile(store, qqFile('b.txt', [...LINES, qqLine('2026-11-02 09:00:00', '李四(10002)', '便宜')]))
    expect((await membersOf(groupId)).map(({ band, motive }) => [band, motive])).toEqual([['leader', 'resources'], [undefined, 'resources']])
  })

  it('is taken back by one undo', async () => {
    const { groupId, ids } = await imported()
    await setMotive(ids, 'selling')
    await undoLast()
    expect((await membersOf(groupId)).some(({ motive }) => motive !== undefined)).toBe(false)
  })
})

describe('an opinion', () => {
  it('stands behind those noted before, and goes with an undo', async () => {
    const { groupId } = await imported()
    const on = '2026-11-20' as Day
    await noteFeedback(groupId, { on, text: '太吵' })
    await noteFeedback(groupId, { on, text: '太晚' })
    expect((await getGroup(groupId))!.feedback!.map(({ text }) => text)).toEqual(['太吵', '太晚'])
    await undoLast()
    expect((await getGroup(groupId))!.feedback!.map(({ text }) => text)).toEqual(['太吵'])
  })
})
