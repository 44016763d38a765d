import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { readNewFacts } from '../../../renderer/data/fact-reading'
import { addFact, listFacts } from '../../../renderer/data/facts'
import { redoImport } from '../../../renderer/data/import-worker/redo-import'
import { undoImport } from '../../../renderer/data/import-worker/undo-import'
import { listNeeds } from '../../../renderer/data/needs'
import { listPeople } from '../../../renderer/data/people'
import { listSuggestions, settleSuggestions } from '../../../renderer/data/suggestions'
import type { Day } from '../../../shared/model/day'
import { registerWithMessages } from './messages-beside'
import { importFile, qqFile, qqLine, testTools } from './register-support'

const store = registerWithMessages()

const TODAY = '2026-11-20' as Day
const chat = (name = 'a.txt', group = '茶友会') => qqFile(name, [qqLine('2026-11-18 10:00:00', '杭州-跨境电商-阿明(10001)', '求推荐靠谱的床品工厂')], group)

async function rejectAll(): Promise<number> {
  await readNewFacts(TODAY)
  const all = await listSuggestions()
  await settleSuggestions(all, false, TODAY)
  return all.length
}
const states = async () => [...(await listFacts()), ...(await listNeeds())].map(row => row.state)

test('What was rejected stays rejected when its import is taken back and made again', async () => {
  const [batch] = await importFile(store(), chat())
  const rejected = await rejectAll()
  expect(rejected).toBeGreaterThan(2)
  await undoImport(store(), batch!.id, testTools())
  await redoImport(store(), batch!.id, testTools())
  await readNewFacts(TODAY)
  expect(await states()).toEqual(Array(rejected).fill('rejected'))
})

test('What was rejected stays rejected when its import is taken back and the file read in again', async () => {
  const [batch] = await importFile(store(), chat())
  const rejected = await rejectAll()
  await undoImport(store(), batch!.id, testTools())
  await importFile(store(), chat())
  await readNewFacts(TODAY)
  expect(await listSuggestions()).toEqual([])
  expect(rejected).toBeGreaterThan(2)
})

test('What was rejected in one group does not come back with the same words in another', async () => {
  await importFile(store(), chat())
  await rejectAll()
  await importFile(store(), chat('b.txt', '货代群'))
  await readNewFacts(TODAY)
  expect(await listSuggestions()).toEqual([])
})

test('Whoever the operator has dealt with is the same person when their import is taken back and the file read in again', async () => {
  const [batch] = await importFile(store(), chat())
  const [person] = await listPeople()
  await addFact({ personId: person!.id, type: 'hobby', value: '钓鱼', source: { kind: 'typed' }, on: TODAY, state: 'confirmed' })
  await undoImport(store(), batch!.id, testTools())
  await importFile(store(), chat())
  expect((await listPeople()).map(({ id }) => id)).toEqual([person!.id])
})
