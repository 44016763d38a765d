import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { undoAct, undoLast } from '../../../renderer/data/act'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { createPerson, getPerson, listPeople, mergePeople } from '../../../renderer/data/people'
import { placedIn, placePeople, unplacePerson } from '../../../renderer/data/placements'
import type { Day } from '../../../shared/model/day'
import type { GroupId } from '../../../shared/model/ids'
import { dropRegister, freshRegister, importFile, qqFile, qqLine } from './register-support'

let store: ImportStore
beforeEach(async () => { store = await freshRegister() })
afterEach(() => dropRegister(store))

const ON = '2026-11-20' as Day
const [G1, G2] = ['g1', 'g2'] as unknown as [GroupId, GroupId]

test('people placed into a group stand with the day and what was confirmed, in one act that undo takes back', async () => {
  const [a, b] = [await createPerson('阿明'), await createPerson('白露')]
  const { seq } = await placePeople([{ personId: a.id, risks: ['below'] }, { personId: b.id, risks: [] }], G1, ON)
  expect((await placedIn(G1)).map(({ name, placements }) => [name, placements])).toEqual([['阿明', [{ groupId: 'g1', on: ON, risks: ['below'] }]], ['白露', [{ groupId: 'g1', on: ON }]]])
  await undoAct(seq)
  expect(await placedIn(G1)).toEqual([])
})

test('who is placed there already stays as noted, and a plan can be given up', async () => {
  const { id } = await createPerson('阿明')
  await placePeople([{ personId: id, risks: ['below'] }], G1, ON)
  expect((await placePeople([{ personId: id, risks: [] }], G1, '2026-11-21' as Day)).changes).toEqual([])
  await unplacePerson(id, G1)
  expect((await getPerson(id))?.placements).toBeUndefined()
  await undoLast()
  expect((await getPerson(id))?.placements).toHaveLength(1)
})

test('who is in the group needs no placing', async () => {
  const [batch] = await importFile(store, qqFile('a.txt', [qqLine('2026-11-20 09:00:00', '张三(10001)', '早')]))
  const [person] = await listPeople()
  expect((await placePeople([{ personId: person!.id, risks: [] }], batch!.groupId, ON)).changes).toEqual([])
})

test('two people who become one are placed where either was, once', async () => {
  const [a, b] = [await createPerson('甲'), await createPerson('乙')]
  await placePeople([{ personId: a.id, risks: ['below'] }, { personId: b.id, risks: [] }], G1, ON)
  await placePeople([{ personId: a.id, risks: [] }], G2, ON)
  await mergePeople(a.id, b.id)
  expect((await getPerson(b.id))?.placements).toEqual([{ groupId: 'g1', on: ON }, { groupId: 'g2', on: ON }])
  expect((await placedIn(G2)).map(({ name }) => name)).toEqual(['乙'])
})
