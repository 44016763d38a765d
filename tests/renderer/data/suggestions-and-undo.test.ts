import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { redo, undoLast } from '../../../renderer/data/act'
import { readNewFacts } from '../../../renderer/data/fact-reading'
import { undoImport } from '../../../renderer/data/import-worker/undo-import'
import { listNeeds } from '../../../renderer/data/needs'
import { createPerson, listPeople } from '../../../renderer/data/people'
import type { Day } from '../../../shared/model/day'
import { registerWithMessages } from './messages-beside'
import { importFile, qqFile, qqLine, testTools } from './register-support'

const store = registerWithMessages()

const TODAY = '2026-11-20' as Day
const chat = qqFile('茶友会.txt', [qqLine('2026-11-18 10:00:00', '杭州-跨境电商-阿明(10001)', '求推荐靠谱的床品工厂')])

test('Ctrl+Z passes over what the app has read and takes back what the operator did', async () => {
  await importFile(store(), chat)
  await createPerson('张姐')
  expect(await readNewFacts(TODAY)).toBeGreaterThan(0)
  expect((await undoLast())?.changes.map(change => change.table)).toEqual(['people'])
  expect((await listPeople()).map(person => person.name)).not.toContain('张姐')
  expect(await listNeeds()).toHaveLength(1)
})

test('what was undone can be done again although the app has read something in between', async () => {
  await importFile(store(), chat)
  await createPerson('张姐')
  await undoLast()
  await readNewFacts(TODAY)
  expect(await redo()).not.toBeNull()
  expect((await listPeople()).map(person => person.name)).toContain('张姐')
})

test('an undone import takes its people along, with all that was read out of their messages and cards', async () => {
  const batches = await importFile(store(), chat)
  await readNewFacts(TODAY)
  await undoImport(store(), batches[0]!.id, testTools())
  expect(await listPeople()).toEqual([])
})
