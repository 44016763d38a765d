import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { undoLast } from '../../../renderer/data/act'
import { registerOf } from '../../../renderer/data/backup-store'
import { register } from '../../../renderer/data/database'
import { addFact, factsOf, setFactState } from '../../../renderer/data/facts'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { createNeed, needsOf } from '../../../renderer/data/needs'
import { partAgain, splitPerson } from '../../../renderer/data/part-people'
import { accountsOf, listPeople, mergePeople, patchPerson, tagPeople } from '../../../renderer/data/people'
import { createTag } from '../../../renderer/data/tags'
import { logVisit } from '../../../renderer/data/visits'
import type { Day } from '../../../shared/model/day'
import type { PersonId } from '../../../shared/model/ids'
import type { Fact } from '../../../shared/model/person'
import { dropRegister, freshRegister, importFile, qqFile, qqLine } from './register-support'

let store: ImportStore
beforeEach(async () => { store = await freshRegister() })
afterEach(() => dropRegister(store))

const ON = '2026-11-20' as Day
const LATER = '2026-11-25' as Day

/** 阿明 and 小周 write in one group, in turns; their ids, and the block they wrote in. */
async function two(): Promise<{ a: PersonId; b: PersonId; said: (index: number, fields: Pick<Fact, 'personId' | 'type' | 'value'>, state?: Fact['state']) => Promise<Fact> }> {
  await importFile(store, qqFile('a.txt', [qqLine('2026-10-30 09:00:00', '阿明(10001)', '我在杭州'), qqLine('2026-10-30 09:01:00', '小周(10002)', '我在宁波')]))
  const people = await listPeople()
  const [a, b] = ['阿明', '小周'].map(name => people.find(person => person.name === name)!.id)
  const [head] = await register().blockHeads.toArray()
  return {
    a: a!, b: b!,
    said: (index, fields, state = 'suggested') => addFact({ ...fields, on: ON, state, confidence: 0.95, source: { kind: 'message', groupId: head!.groupId, blockId: head!.id, index, sentAt: 0, text: '' } }),
  }
}

const typed = (personId: PersonId, value: string, state: Fact['state'] = 'confirmed', on = ON) => addFact({ personId, type: 'city', value, source: { kind: 'typed' }, on, state })
const cities = async (id: PersonId) => (await factsOf(id)).filter(fact => fact.state !== 'rejected').map(fact => `${fact.value} ${fact.state}`).sort()

test('what was rejected about the one does not wait again once two are one, and what was read about both waits once', async () => {
  const { a, b } = await two()
  await typed(a, '杭州', 'rejected')
  await typed(b, '杭州', 'suggested')
  await typed(a, '宁波', 'suggested')
  await typed(b, '宁波', 'suggested')
  await typed(a, '嘉兴', 'confirmed')
  await typed(b, '嘉兴', 'confirmed', LATER)
  await mergePeople(b, a)
  expect(await cities(a)).toEqual(['嘉兴 confirmed', '宁波 suggested'])
  await undoLast()
  expect(await cities(b)).toEqual(['嘉兴 confirmed', '宁波 suggested', '杭州 suggested'])
})

test('two who were merged long ago are parted with all that was theirs, and what was done since stays where it was done', async () => {
  const { a, b, said } = await two()
  const [old, added] = [await createTag({ name: '老客' }), await createTag({ name: '新客' })]
  await tagPeople([b], old.id)
  await patchPerson(b, { note: '爱喝茶' })
  await typed(b, '宁波')
  await createNeed({ personId: b, text: '冷库', since: ON, state: 'open', source: { kind: 'typed' } })
  await mergePeople(b, a)
  await tagPeople([a], added.id)
  await typed(a, '杭州')
  await logVisit({ personId: a, on: LATER, text: '聊过' })
  await said(1, { personId: a, type: 'hometown', value: '舟山' })
  expect((await partAgain(b)).ok).toBe(true)
  expect(await cities(a)).toEqual(['杭州 confirmed'])
  expect(await cities(b)).toEqual(['宁波 confirmed', '舟山 suggested'])
  expect((await needsOf(b)).map(need => need.text)).toEqual(['冷库'])
  expect(await register().people.get(b)).toMatchObject({ tags: [old.id], note: '爱喝茶' })
  expect(await register().people.get(b)).not.toHaveProperty('mergedInto')
  expect(await register().people.get(a)).toMatchObject({ tags: [added.id] })
  expect(await register().people.get(a)).not.toHaveProperty('note')
  expect((await accountsOf(b)).map(account => account.platformId)).toEqual(['10002'])
})

test('parting and splitting are taken back to the very same register', async () => {
  const { a, b, said } = await two()
  await said(1, { personId: b, type: 'city', value: '宁波' })
  await mergePeople(b, a)
  const state = async () => Object.fromEntries(Object.entries(await registerOf(register())).map(([table, rows]) => [table, new Set<unknown>(rows)]))
  const before = await state()
  await partAgain(b)
  await undoLast()
  expect(await state()).toEqual(before)
  await splitPerson(a, (await accountsOf(a))[0]!.id)
  await undoLast()
  expect(await state()).toEqual(before)
})

test('an account that is split off takes along what was read out of its messages, and leaves what the other wrote', async () => {
  const { a, b, said } = await two()
  await mergePeople(b, a)
  await said(0, { personId: a, type: 'city', value: '杭州' }, 'confirmed')
  const rejected = await said(1, { personId: a, type: 'city', value: '宁波' })
  await setFactState(rejected.id, 'rejected')
  const account = (await accountsOf(a)).find(one => one.platformId === '10002')!
  const parted = await splitPerson(a, account.id)
  expect((await factsOf(parted.id)).map(({ value, state }) => [value, state])).toEqual([['宁波', 'rejected']])
  expect(await cities(a)).toEqual(['杭州 confirmed'])
})

test('an account that was a person of its own before a merge is that person again when it is split off', async () => {
  const { a, b } = await two()
  const tag = await createTag({ name: '老客' })
  await tagPeople([b], tag.id)
  await typed(b, '宁波')
  await mergePeople(b, a)
  const account = (await accountsOf(a)).find(one => one.platformId === '10002')!
  expect(await splitPerson(a, account.id)).toMatchObject({ id: b, tags: [tag.id] })
  expect(await cities(b)).toEqual(['宁波 confirmed'])
  expect(await register().people.get(a)).toMatchObject({ tags: [] })
})

test('who was never merged is not parted', async () => {
  const { a } = await two()
  expect(await partAgain(a)).toMatchObject({ ok: false, failure: { code: 'not-found' } })
})
