import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readNewFacts } from '../../../renderer/data/fact-reading'
import { listFacts, setFactState } from '../../../renderer/data/facts'
import { listNeeds } from '../../../renderer/data/needs'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import type { Day } from '../../../shared/model/day'
import { CHINA } from '../../../shared/model/zone'
import { dropRegister, freshRegister, importFile, qqFile, qqLine } from './register-support'

let store: ImportStore
beforeEach(async () => { store = await freshRegister() })
afterEach(() => dropRegister(store))

const tools = { clock: () => 0, idle: () => Promise.resolve(), zone: CHINA, today: '2026-11-20' as Day }
const talk = (...texts: string[]) => qqFile('茶友会.txt', texts.map((text, i) => qqLine(`2026-11-18 10:00:0${i}`, '小李(10001)', text)))

test('New messages give suggestions with the message behind them', async () => {
  await importFile(store, talk('求推荐靠谱的床品工厂', '哈哈哈', '我是回民，聚餐清真的就行'))
  expect(await readNewFacts(tools)).toBeGreaterThan(0)
  const [need] = await listNeeds()
  expect(need).toMatchObject({ state: 'suggested', since: '2026-11-18', source: { kind: 'message', index: 0, text: '求推荐靠谱的床品工厂' } })
})

test('A second pass over the same blocks finds nothing new', async () => {
  await importFile(store, talk('求推荐靠谱的床品工厂'))
  await readNewFacts(tools)
  expect(await readNewFacts(tools)).toBe(0)
  expect(await listNeeds()).toHaveLength(1)
})

test('A rejected suggestion does not come back with a later message', async () => {
  await importFile(store, talk('我生日3月12号，植树节'))
  await readNewFacts(tools)
  const birthday = (await listFacts()).find(fact => fact.type === 'birthday')
  expect(birthday).toMatchObject({ value: '03-12', state: 'suggested' })
  await setFactState(birthday!.id, 'rejected')
  await importFile(store, qqFile('茶友会.txt', [qqLine('2026-11-19 09:00:00', '小李(10001)', '我生日3月12号，植树节')]))
  await readNewFacts(tools)
  expect((await listFacts()).filter(fact => fact.type === 'birthday')).toEqual([expect.objectContaining({ state: 'rejected' })])
})

test('A need whose last day is over is not suggested', async () => {
  await importFile(store, talk('急招夜班打包员三名，今天就要'))
  await readNewFacts(tools)
  expect(await listNeeds()).toEqual([])
})
