import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { SUGGESTED, undoLast } from '../../../renderer/data/act'
import { register } from '../../../renderer/data/database'
import { readNewFacts } from '../../../renderer/data/fact-reading'
import { storeFound } from '../../../renderer/data/found-facts'
import { createPerson } from '../../../renderer/data/people'
import { acceptInOtherWords, countSuggestions, listSuggestions, settleSuggestions } from '../../../renderer/data/suggestions'
import type { Day } from '../../../shared/model/day'
import { registerWithMessages } from './messages-beside'
import { importFile, qqFile, qqLine } from './register-support'

const store = registerWithMessages()

const TODAY = '2026-11-20' as Day
const A = [qqLine('2026-11-18 10:00:00', '杭州-跨境电商-阿明(10001)', '求推荐靠谱的床品工厂'), qqLine('2026-11-18 10:05:00', '宁波-物流-小周(10002)', '求推荐靠谱的床品工厂')]

test('suggestions about everybody are listed with what was said, and settled together as one act', async () => {
  await importFile(store(), qqFile('a.txt', A))
  const added = await readNewFacts(TODAY)
  const all = await listSuggestions()
  expect(all).toHaveLength(added)
  expect(await countSuggestions()).toBe(added)
  expect(all.filter(one => one.type === 'need').map(one => one.source.kind === 'message' && one.source.text)).toEqual(['求推荐靠谱的床品工厂', '求推荐靠谱的床品工厂'])
  expect(new Set(all.filter((one, i) => one.personId !== all[i - 1]?.personId).map(one => one.name)).size, 'what is about one person stands together').toBe(2)
  const done = await settleSuggestions(all, true, TODAY)
  expect(done.changes).toHaveLength(added)
  expect(await countSuggestions()).toBe(0)
  expect((await register().needs.toArray()).map(need => [need.state, need.history.at(-1)?.state])).toEqual([['open', 'open'], ['open', 'open']])
  await undoLast()
  expect(await countSuggestions()).toBe(added)
})

test('what was rejected does not come back when the same is read again', async () => {
  await importFile(store(), qqFile('a.txt', A))
  await readNewFacts(TODAY)
  await settleSuggestions(await listSuggestions(), false, TODAY)
  await importFile(store(), qqFile('b.txt', [...A, qqLine('2026-11-19 10:00:00', '杭州-跨境电商-阿明(10001)', '求推荐靠谱的床品工厂')]))
  await readNewFacts(TODAY)
  expect(await listSuggestions()).toEqual([])
})

test('a suggestion settled meanwhile is passed over', async () => {
  await importFile(store(), qqFile('a.txt', A))
  await readNewFacts(TODAY)
  const [first] = await listSuggestions()
  await settleSuggestions([first!], false, TODAY)
  expect((await settleSuggestions([first!], true, TODAY)).changes).toEqual([])
})

test('a suggestion accepted in other words keeps what was said, and undo makes it wait again as it was read', async () => {
  await importFile(store(), qqFile('a.txt', A))
  await readNewFacts(TODAY)
  const before = await listSuggestions()
  const need = before.find(one => one.type === 'need')!
  await acceptInOtherWords(need, { text: '床品工厂，要有样品', region: '南通' }, TODAY)
  expect(await register().needs.get(need.key)).toMatchObject({ text: '床品工厂，要有样品', state: 'open', source: { kind: 'message', text: '求推荐靠谱的床品工厂' } })
  await undoLast()
  expect(await listSuggestions()).toEqual(before)
})

test('however many suggestions are found, they are stored a few an act, and each of them once', async () => {
  const person = await createPerson('很会说的人')
  const cards = Array.from({ length: 130 }, (_, i) => ({ personId: person.id, type: 'hobby' as const, value: `爱好${i % 100}`, source: { kind: 'typed' as const }, on: '2026-11-20' as Day, state: 'suggested' as const }))
  expect(await storeFound({ messages: [], cards }, '2026-11-20' as Day)).toBe(100)
  expect(await register().facts.where('personId').equals(person.id).count()).toBe(100)
  const acts = (await register().acts.toArray()).filter(({ kind }) => kind === SUGGESTED)
  expect(Math.max(...acts.map(({ changes }) => changes.length))).toBeLessThanOrEqual(40)
})
