import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { register } from '../../../renderer/data/database'
import { storeFound, type FoundInMessage } from '../../../renderer/data/found-facts'
import { createPerson, listPeople, mergePeople } from '../../../renderer/data/people'
import { readNewFacts } from '../../../renderer/data/fact-reading'
import { listFacts, setFactState } from '../../../renderer/data/facts'
import { askMessages, forgetMessages, messagesWith } from '../../../renderer/data/message-reading'
import { listNeeds, setNeedState } from '../../../renderer/data/needs'
import { settleSuggestions } from '../../../renderer/data/suggestions'
import type { FoundFact } from '../../../shared/facts/found-fact'
import type { Day } from '../../../shared/model/day'
import type { PersonId } from '../../../shared/model/ids'
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

const read = (personId: PersonId, fields: Pick<FoundFact, 'type' | 'value'>, on = TODAY): FoundInMessage =>
  ({ personId, on, source: { kind: 'typed' }, fact: { span: fields.value, at: 0, until: null, forOther: false, region: null, confidence: 0.95, ...fields } })

test('What should not be kept about a person is not even suggested, while the same word may be somebody’s trade', async () => {
  const { id } = await createPerson('小李')
  await storeFound({ messages: [read(id, { type: 'taboo', value: '糖尿病忌甜' }), read(id, { type: 'need', value: '转账到 6222021234567890128' }), read(id, { type: 'industry', value: '幼儿园装修' })], cards: [] }, TODAY)
  expect([...(await listFacts()), ...(await listNeeds())].map(row => ('value' in row ? row.value : row.text))).toEqual(['幼儿园装修'])
})

test('A need that was met is suggested again when it is said again later, a rejected one never', async () => {
  const { id } = await createPerson('小李')
  const said = (on: string) => storeFound({ messages: [read(id, { type: 'need', value: '床品工厂' }, on as Day)], cards: [] }, TODAY)
  await said('2026-06-01')
  const [need] = await listNeeds()
  await setNeedState(need!.id, 'met', '2026-06-20' as Day)
  expect(await said('2026-06-10')).toBe(0)
  expect(await said('2026-11-01')).toBe(1)
  const again = (await listNeeds()).find(one => one.state === 'suggested')
  await settleSuggestions([{ table: 'needs', key: again!.id }], false, TODAY)
  expect(await said('2026-11-19')).toBe(0)
})

test('What comes in while messages are read is read after them, not at the next start', async () => {
  const held: (() => void)[] = []
  let isHolding = true
  messagesWith(() => {
    const worker = messagesBeside()
    const post = worker.postMessage.bind(worker)
    return Object.assign(worker, { postMessage: (ask: Parameters<typeof post>[0]) => void (isHolding ? held.push(() => post(ask)) : post(ask)) })
  })
  await importFile(store(), talk('求推荐靠谱的床品工厂'))
  const first = readNewFacts(TODAY)
  await vi.waitUntil(() => held.length > 0)
  await importFile(store(), qqFile('b.txt', [qqLine('2026-11-18 11:00:00', '小周(10002)', '求推荐会写合同的律师')], '货代群'))
  const second = readNewFacts(TODAY)
  isHolding = false
  for (const go of held) go()
  await Promise.all([first, second])
  expect((await listNeeds()).map(need => need.source.kind === 'message' && need.source.text).sort()).toEqual(['求推荐会写合同的律师', '求推荐靠谱的床品工厂'])
})
