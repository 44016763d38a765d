import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { register } from '../../../renderer/data/database'
import { storeFound } from '../../../renderer/data/found-facts'
import { createPerson, listPeople, mergePeople } from '../../../renderer/data/people'
import { readNewFacts } from '../../../renderer/data/fact-reading'
import { listFacts, setFactState } from '../../../renderer/data/facts'
import { askMessages, forgetMessages, messagesWith } from '../../../renderer/data/message-reading'
import { listNeeds } from '../../../renderer/data/needs'
import type { Day } from '../../../shared/model/day'
import { messagesBeside, registerWithMessages } from './messages-beside'
import { importFile, qqFile, qqLine } from './register-support'

const store = registerWithMessages()

const TODAY = '2026-11-20' as Day
const talk = (...texts: string[]) => qqFile('茶友会.txt', texts.map((text, i) => qqLine(`2026-11-18 10:00:0${i}`, '小李(10001)', text)))

test('New messages give suggestions with the message behind them', async () => {
  await importFile(store(), talk('求推荐靠谱的床品工厂', '哈哈哈', '我是回民，聚餐清真的就行'))
  expect(await readNewFacts(TODAY)).toBeGreaterThan(0)
  const [need] = await listNeeds()
  expect(need).toMatchObject({ state: 'suggested', since: '2026-11-18', source: { kind: 'message', index: 0, text: '求推荐靠谱的床品工厂' } })
})

test('A second pass over the same blocks finds nothing new', async () => {
  await importFile(store(), talk('求推荐靠谱的床品工厂'))
  await readNewFacts(TODAY)
  expect(await readNewFacts(TODAY)).toBe(0)
  expect(await listNeeds()).toHaveLength(1)
})

test('A rejected suggestion does not come back with a later message', async () => {
  await importFile(store(), talk('我生日3月12号，植树节'))
  await readNewFacts(TODAY)
  const birthday = (await listFacts()).find(fact => fact.type === 'birthday')
  expect(birthday).toMatchObject({ value: '03-12', state: 'suggested' })
  await setFactState(birthday!.id, 'rejected')
  await importFile(store(), qqFile('茶友会.txt', [qqLine('2026-11-19 09:00:00', '小李(10001)', '我生日3月12号，植树节')]))
  await readNewFacts(TODAY)
  expect((await listFacts()).filter(fact => fact.type === 'birthday')).toEqual([expect.objectContaining({ state: 'rejected' })])
})

test('A need whose last day is over is not suggested', async () => {
  await importFile(store(), talk('急招夜班打包员三名，今天就要'))
  await readNewFacts(TODAY)
  expect(await listNeeds()).toEqual([])
})

test('What was read about a person who was erased meanwhile is not stored, and of one who was merged it goes to whom they are now', async () => {
  await importFile(store(), talk('求推荐靠谱的床品工厂'))
  const [head] = await register().blockHeads.toArray()
  const messages = await askMessages('facts', { blockId: head!.id, today: TODAY })
  const [person] = (await listPeople()).filter(one => one.name === '小李')
  const other = await createPerson('李总')
  await mergePeople(person!.id, other.id)
  expect(await storeFound({ messages, cards: [] }, TODAY)).toBe(messages.length)
  expect((await listNeeds()).map(need => need.personId)).toEqual([other.id])
  await register().needs.clear()
  await register().people.clear()
  expect(await storeFound({ messages, cards: [] }, TODAY)).toBe(0)
})

test('What the reading worker remembers goes with it, and the next pass reads on with another', async () => {
  let started = 0
  messagesWith(() => { started++; return messagesBeside() })
  await importFile(store(), talk('求推荐靠谱的床品工厂'))
  await readNewFacts(TODAY)
  forgetMessages()
  await importFile(store(), qqFile('茶友会.txt', [qqLine('2026-11-19 09:00:00', '小李(10001)', '我生日3月12号，植树节')]))
  await readNewFacts(TODAY)
  expect([started, (await listFacts()).some(fact => fact.type === 'birthday')]).toEqual([2, true])
})
