import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { readNewFacts } from '../../../renderer/data/fact-reading'
import { listFacts, setFactState } from '../../../renderer/data/facts'
import { listGroups, patchGroup } from '../../../renderer/data/groups'
import { forgetMessages, messagesWith } from '../../../renderer/data/message-reading'
import type { Day } from '../../../shared/model/day'
import { messagesBeside, registerWithMessages } from './messages-beside'
import { importFile, textSource } from './register-support'

const store = registerWithMessages()

const TODAY = '2026-11-20' as Day
const roster = (...rows: string[]) => textSource('茶友会_群成员列表.csv', `\ufeff群名片,微信号,入群时间,备注\r\n${rows.join('\r\n')}\r\n`)
const told = async () => (await listFacts()).map(({ type, value, state }) => `${type} ${value} ${state}`).sort()

test('Cards are read although nobody in the group has written anything', async () => {
  await importFile(store(), roster('杭州-跨境电商-阿明,aming01,2025-03-01,', '小周,xzhou02,2025-03-01,'))
  expect(await readNewFacts(TODAY)).toBe(2)
  expect(await told()).toEqual(['city 杭州 suggested', 'industry 跨境电商 suggested'])
  expect(await readNewFacts(TODAY)).toBe(0)
})

test('A card that a later roster has otherwise is read again, and what was rejected of it stays rejected', async () => {
  await importFile(store(), roster('杭州-跨境电商-阿明,aming01,2025-03-01,'))
  await readNewFacts(TODAY)
  for (const { id, type } of await listFacts()) if (type === 'industry') await setFactState(id, 'rejected')
  await importFile(store(), roster('宁波-跨境电商-阿明,aming01,2025-03-01,'))
  expect(await readNewFacts(TODAY)).toBe(1)
  expect(await told()).toEqual(['city 宁波 suggested', 'city 杭州 suggested', 'industry 跨境电商 rejected'])
})

test('Cards are read again once the group has a pattern, and what the pattern confirms becomes certain', async () => {
  await importFile(store(), roster('杭州-手工皂-阿明,aming01,2025-03-01,'))
  await readNewFacts(TODAY)
  expect((await listFacts()).find(fact => fact.type === 'city')?.confidence).toBeLessThan(0.9)
  await patchGroup((await listGroups())[0]!.id, { cardPattern: '城市-行业-昵称' })
  await readNewFacts(TODAY)
  expect((await listFacts()).map(({ type, value, confidence }) => [type, value, confidence]).sort()).toEqual([['city', '杭州', 0.9], ['industry', '手工皂', 0.9]])
})

test('Cards of a group whose imports and pattern are what they were are not looked at again', async () => {
  await importFile(store(), roster('杭州-跨境电商-阿明,aming01,2025-03-01,'))
  await readNewFacts(TODAY)
  const asked: string[] = []
  forgetMessages()
  messagesWith(() => { asked.push('started'); return messagesBeside() })
  expect(await readNewFacts(TODAY)).toBe(0)
  expect(asked).toEqual([])
  await importFile(store(), roster('宁波-跨境电商-阿明,aming01,2025-03-01,'))
  expect(await readNewFacts(TODAY)).toBe(1)
  expect(asked).toEqual(['started'])
})
