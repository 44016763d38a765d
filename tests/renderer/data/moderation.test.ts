import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { undoLast } from '../../../renderer/data/act'
import { register } from '../../../renderer/data/database'
import { undoImport } from '../../../renderer/data/import-worker/undo-import'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { flagNewBlocks } from '../../../renderer/data/moderation/flag-blocks'
import { blocksToJudge, flagsOf } from '../../../renderer/data/moderation/flags'
import { explainRuling, falseAlarmTexts, rule, unrule } from '../../../renderer/data/moderation/rulings'
import { rulingOf } from '../../../renderer/features/groups/order/order-rows'
import type { Day } from '../../../shared/model/day'
import { dropRegister, freshRegister, importFile, qqFile, qqLine, testTools } from './register-support'

let store: ImportStore
beforeEach(async () => { store = await freshRegister() })
afterEach(() => dropRegister(store))

const AD = '兼职刷单日结300，点赞就有钱，名额有限，加微信领取，先到先得'
const file = qqFile('茶友会.txt', [
  qqLine('2026-11-18 10:00:00', '小李(10001)', '春茶什么时候到'),
  qqLine('2026-11-18 10:01:00', '小王(10002)', AD),
  qqLine('2026-11-18 10:02:00', '小李(10001)', '明天'),
])
const flags = (groupId: Parameters<typeof flagsOf>[0]) => flagsOf(groupId, { from: 0, limit: 100 })

test('New blocks are judged once and only trouble is kept', async () => {
  const [batch] = await importFile(store, file)
  expect(await blocksToJudge(batch!.groupId)).toBe(1)
  expect(await flagNewBlocks(register())).toBe(1)
  expect(await blocksToJudge(batch!.groupId)).toBe(0)
  expect(await flagNewBlocks(register())).toBe(0)
  expect(await flags(batch!.groupId)).toEqual([expect.objectContaining({ label: 'ad', text: AD, index: 1 })])
})

test('Greetings and short answers are no trouble', async () => {
  const [batch] = await importFile(store, qqFile('茶友会.txt', ['早', '晚安', '确实', '五年', '大家好', '[微笑]', '回头试试'].map((text, i) => qqLine(`2026-11-18 10:0${i}:00`, `小李${i}(1000${i})`, text))))
  await flagNewBlocks(register())
  expect(await flags(batch!.groupId)).toEqual([])
})

test('Flags of an undone import are not shown any more', async () => {
  const [batch] = await importFile(store, file)
  await flagNewBlocks(register())
  const undone = await undoImport(store, batch!.id, testTools())
  expect(undone.ok).toBe(true)
  expect(await flags(batch!.groupId)).toEqual([])
})

test('A decision replaces the one before it, can be taken away, and can be undone', async () => {
  const [batch] = await importFile(store, file)
  await flagNewBlocks(register())
  const groupId = batch!.groupId
  const [flag] = await flags(groupId)
  const rulings = async () => ((await register().groups.get(groupId))?.rulings ?? []).map(({ step }) => step)
  await rule(groupId, [rulingOf(flag!, 'warned', '2026-11-20' as Day)])
  await rule(groupId, [rulingOf(flag!, 'falseAlarm', '2026-11-20' as Day)])
  expect(await rulings()).toEqual(['falseAlarm'])
  expect(await falseAlarmTexts()).toEqual([AD])
  await undoLast()
  expect(await rulings()).toEqual(['warned'])
  await unrule(groupId, flag!)
  expect(await rulings()).toEqual([])
})

test('The reason for speaking to somebody all the same is kept with what was decided about the message, and can be undone', async () => {
  const [batch] = await importFile(store, file)
  await flagNewBlocks(register())
  const groupId = batch!.groupId
  const [flag] = await flags(groupId)
  const reasons = async () => ((await register().groups.get(groupId))?.rulings ?? []).map(({ override }) => override)
  await rule(groupId, [rulingOf(flag!, 'warned', '2026-11-20' as Day)])
  await explainRuling(groupId, flag!, '  ')
  expect(await reasons()).toEqual([undefined])
  await explainRuling(groupId, flag!, ' 群主要我说 ')
  expect(await reasons()).toEqual(['群主要我说'])
  await undoLast()
  expect(await reasons()).toEqual([undefined])
})
