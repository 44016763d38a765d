import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { erasePerson } from '../../../renderer/data/erase-person'
import { exportBackup } from '../../../renderer/data/backup'
import { registerOf } from '../../../renderer/data/backup-store'
import { register } from '../../../renderer/data/database'
import { addFact } from '../../../renderer/data/facts'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { beginMerge, finishMerge, takeMergeBack } from '../../../renderer/data/merge'
import { patchGroup } from '../../../renderer/data/groups'
import { setBand } from '../../../renderer/data/members'
import { readMessages } from '../../../renderer/data/messages'
import { createNeed } from '../../../renderer/data/needs'
import { createPerson, listPeople, patchPerson, tagPeople } from '../../../renderer/data/people'
import { saveReview } from '../../../renderer/data/reviews'
import { createTag } from '../../../renderer/data/tags'
import { logVisit } from '../../../renderer/data/visits'
import type { Day } from '../../../shared/model/day'
import type { Band } from '../../../shared/model/group'
import type { PersonId } from '../../../shared/model/ids'
import { conversation, dropRegister, freshRegister, importFile, qqFile, qqLine } from './register-support'
import { workHere } from './vault-support'

let store: ImportStore
beforeEach(async () => {
  store = await freshRegister()
  workHere(() => store)
})
afterEach(() => dropRegister(store))

const ON = '2026-11-20' as Day
const A = [qqLine('2026-10-30 09:00:00', '张三(10001)', '早'), qqLine('2026-10-31 23:59:00', '李四(10002)', '晚安')]
const B = [qqLine('2026-10-31 23:59:00', '李四(10002)', '晚安'), qqLine('2026-11-01 10:00:00', '王五(10003)', '来了')]
const idOf = async (name: string): Promise<PersonId> => (await listPeople()).find(person => person.name === name)!.id

/** A register of another machine, as a backup: its own ids, the same chat from another day on, other notes. */
async function otherMachine(): Promise<File> {
  await importFile(store, qqFile('b.txt', B))
  const li = await idOf('李四')
  await patchPerson(li, { note: '喜欢龙井', level: 'expert' })
  await tagPeople([li], (await createTag({ name: '茶客' })).id)
  await logVisit({ personId: li, on: ON, text: '聊了茶' })
  await createNeed({ personId: li, text: '明前 龙井', since: ON, state: 'open', source: { kind: 'typed' } })
  await createPerson('只在那边')
  const file = new File([await exportBackup()], '那边.zip')
  await dropRegister(store)
  store = await freshRegister()
  workHere(() => store)
  return file
}

async function thisMachine(): Promise<void> {
  await importFile(store, qqFile('a.txt', A))
  const li = await idOf('李四')
  await patchPerson(li, { note: '住杭州' })
  await tagPeople([li], (await createTag({ name: '茶客' })).id)
  await createNeed({ personId: li, text: '明前龙井', since: ON, state: 'open', source: { kind: 'typed' } })
  await addFact({ personId: li, type: 'city', value: '杭州', source: { kind: 'typed' }, on: ON, state: 'confirmed' })
}

const state = async () => {
  const { acts: _, ...tables } = { acts: 0, ...(await registerOf(register())) }
  return Object.fromEntries(Object.entries(tables).filter(([table]) => table !== 'imports').map(([table, rows]) => [table, new Set<unknown>(rows)]))
}

test('two registers are united: people by account, messages once, notes of both, what differs is asked', async () => {
  const file = await otherMachine()
  await thisMachine()
  const begun = await beginMerge(file)
  if (!begun.ok) throw new Error(JSON.stringify(begun.failure))
  expect(begun.value.newMessages).toBe(1)
  expect(begun.value.plan.conflicts.map(({ table, field, ours, theirs, of }) => [table, field, ours, theirs, of])).toEqual([
    ['people', 'note', '住杭州', '喜欢龙井', '李四'], ['needs', 'text', '明前龙井', '明前 龙井', '明前龙井'],
  ])
  await finishMerge(begun.value.plan, conflict => conflict.field === 'note')
  expect((await listPeople()).map(person => [person.name, person.note, person.level]).sort()).toEqual([['只在那边', undefined, undefined], ['张三', undefined, undefined], ['李四', '喜欢龙井', 'expert'], ['王五', undefined, undefined]].sort())
  expect((await register().visits.toArray()).map(visit => [visit.text, visit.personId])).toEqual([['聊了茶', await idOf('李四')]])
  expect(await register().tags.count()).toBe(1)
  expect((await register().needs.toArray()).map(need => need.text)).toEqual(['明前龙井'])
  const [group] = await register().groups.toArray()
  expect(await conversation(group!.id)).toHaveLength(3)
  expect((await listPeople()).find(person => person.name === '李四')!.tags).toEqual((await register().tags.toArray()).map(tag => tag.id))
})

test('a merge is taken back as a whole', async () => {
  const file = await otherMachine()
  await thisMachine()
  const before = await state()
  const begun = await beginMerge(file)
  if (!begun.ok) throw new Error(JSON.stringify(begun.failure))
  const done = await finishMerge(begun.value.plan, () => true)
  expect(await takeMergeBack(done, begun.value.imports)).toEqual({ ok: true, value: null })
  const after = await state()
  const [group] = await register().groups.toArray()
  expect(await conversation(group!.id)).toHaveLength(2)
  for (const table of ['people', 'facts', 'needs', 'offers', 'visits', 'tags', 'introductions']) expect(after[table], table).toEqual(before[table])
})

test('a backup of this very register changes nothing', async () => {
  await thisMachine()
  const file = new File([await exportBackup()], '自己.zip')
  const begun = await beginMerge(file)
  expect(begun).toMatchObject({ ok: true, value: { newMessages: 0, plan: { added: [], filled: [], conflicts: [] } } })
})

test('an empty register takes everything of the other one', async () => {
  const file = await otherMachine()
  const begun = await beginMerge(file)
  if (!begun.ok) throw new Error(JSON.stringify(begun.failure))
  await finishMerge(begun.value.plan, () => true)
  expect((await listPeople()).map(person => [person.name, person.note]).sort()).toEqual([['只在那边', undefined], ['李四', '喜欢龙井'], ['王五', undefined]].sort())
  expect(await register().visits.count()).toBe(1)
})

test('a backup from before an erasure is united without the erased person', async () => {
  const file = await otherMachine()
  await thisMachine()
  expect((await erasePerson(await idOf('李四'), true)).ok).toBe(true)
  const begun = await beginMerge(file)
  if (!begun.ok) throw new Error(JSON.stringify(begun.failure))
  await finishMerge(begun.value.plan, () => true)
  expect((await listPeople()).map(person => person.name)).not.toContain('李四')
  // Where no vault runs, what is due of the erasure stays noted.
  const stored = JSON.stringify(await Promise.all(register().tables.filter(({ name }) => name !== 'meta').map(table => table.toArray())))
  expect(['李四', '10002', '聊了茶', '龙井'].filter(token => stored.includes(token))).toEqual([])
})

/** What an operator decides about groups and their members, on one of the two machines. */
async function decide(where: string, on: Day, band: Band): Promise<void> {
  const [group] = await register().groups.toArray()
  const members = await register().memberships.toArray()
  const li = members.find(member => member.name === '李四')!
  const night = (await readMessages(group!.id, { limit: 10 })).find(message => message.text === '晚安')!
  const place = { blockId: night.blockId, index: night.index, sentAt: night.sentAt!, text: night.text }
  await patchGroup(group!.id, {
    roles: { host: [members.find(member => member.name !== '李四')!.personId], core: [li.personId] },
    rules: [{ text: `${where}的群规`, on }], actions: [{ on, what: `${where}的茶会` }], rulings: [{ ...place, member: li.number, label: 'ad', step: 'warned', on }],
    feedback: [{ id: 'same', on: ON, text: '太吵', ...(where === '那边' && { reply: '静音了' }) }],
  })
  await setBand([li.id], band)
  await patchPerson(li.personId, { custom: { 爱好: where, [`${where}的栏`]: '有' } })
  await saveReview({ id: `week:2026-11-16:${group!.id}`, kind: 'week', from: ON, to: ON, groupId: group!.id, answers: [where, '', ''], deals: 0 })
  await addFact({ personId: li.personId, type: 'hobby', value: `${where}的茶`, source: { kind: 'message', groupId: group!.id, ...place }, on: ON, state: 'confirmed' })
}

test('what was decided about groups and members on both machines is united, and points to the messages of this one', async () => {
  await importFile(store, qqFile('b.txt', B))
  await decide('那边', '2026-11-12' as Day, 'outsider')
  const file = new File([await exportBackup()], '那边.zip')
  await dropRegister(store)
  store = await freshRegister()
  workHere(() => store)
  await importFile(store, qqFile('a.txt', A))
  await decide('这边', '2026-11-10' as Day, 'leader')

  const begun = await beginMerge(file)
  if (!begun.ok) throw new Error(JSON.stringify(begun.failure))
  expect(begun.value.plan.conflicts.map(({ table, field, ours, theirs, of }) => [table, field, ours, theirs, of])).toEqual([
    ['people', 'custom.爱好', '这边', '那边', '李四'], ['reviews', 'answers', ['这边', '', ''], ['那边', '', ''], expect.stringContaining('week:')], ['memberships', 'band', 'leader', 'outsider', '李四'],
  ])
  await finishMerge(begun.value.plan, conflict => conflict.field !== 'band')

  const [group, ...more] = await register().groups.toArray()
  const members = await register().memberships.toArray()
  const personOf = (name: string) => members.find(member => member.name === name)!.personId
  const li = members.find(member => member.name === '李四')!
  const night = (await readMessages(group!.id, { limit: 10 })).find(message => message.text === '晚安')!
  expect(more).toEqual([])
  expect(group).toMatchObject({
    roles: { host: [personOf('张三'), personOf('王五')], core: [li.personId] }, rules: [{ text: '这边的群规' }, { text: '那边的群规' }], actions: [{ what: '这边的茶会' }, { what: '那边的茶会' }], feedback: [{ id: 'same', reply: '静音了' }],
    rulings: [{ blockId: night.blockId, index: night.index, member: li.number, on: '2026-11-10' }],
  })
  expect(li.band).toBe('leader')
  expect((await register().people.get(li.personId))!.custom).toEqual({ 爱好: '那边', 这边的栏: '有', 那边的栏: '有' })
  expect(await register().reviews.toArray()).toMatchObject([{ groupId: group!.id, answers: ['那边', '', ''] }])
  const there = (await register().facts.toArray()).find(fact => fact.value === '那边的茶')!
  expect(there.source).toMatchObject({ groupId: group!.id, blockId: night.blockId, index: night.index })
})
