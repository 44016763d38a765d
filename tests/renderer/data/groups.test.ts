import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { getGroup, listGroups, patchGroup } from '../../../renderer/data/groups'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import type { Day } from '../../../shared/model/day'
import { dropRegister, freshRegister, importFile, qqFile, qqLine } from './register-support'

let store: ImportStore
beforeEach(async () => { store = await freshRegister() })
afterEach(() => dropRegister(store))

test('Two changes of one list that are made at the same moment are both kept', async () => {
  await importFile(store, qqFile('a.txt', [qqLine('2026-10-30 09:00:00', '张三(10001)', '早')]))
  const [group] = await listGroups()
  const { id } = group!
  const write = (text: string) => patchGroup(id, now => ({ rules: [...(now.rules ?? []), { text, on: '2026-11-20' as Day }] }))
  await Promise.all([write('只谈茶'), write('不发广告')])
  expect((await getGroup(id))?.rules?.map(version => version.text)).toEqual(['只谈茶', '不发广告'])
})
