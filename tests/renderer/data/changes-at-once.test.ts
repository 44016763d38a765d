import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dismissPair } from '../../../renderer/data/same-people'
import type { SamePair } from '../../../renderer/data/people-list'
import { register } from '../../../renderer/data/database'
import { createPerson, patchPerson } from '../../../renderer/data/people'
import { getSettings, patchSettings } from '../../../renderer/data/settings'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { dropRegister, freshRegister } from './register-support'

let store: ImportStore
beforeEach(async () => { store = await freshRegister() })
afterEach(() => dropRegister(store))

test('two people dismissed as not the same right after two others are both remembered', async () => {
  await Promise.all(['a b', 'c d'].map(key => dismissPair({ key } as SamePair)))
  expect((await getSettings()).notSame).toEqual(['a b', 'c d'])
})

test('a list with one entry more is made of what is stored when it is written, also of a default', async () => {
  await Promise.all(['阿桂', '群簿小助手'].map(name => patchSettings(({ myNames }) => ({ myNames: [...myNames, name] }))))
  expect((await getSettings()).myNames).toEqual(['阿桂', '群簿小助手'])
})

test('own fields of a person noted at the same time are both kept', async () => {
  const { id } = await createPerson('张姐')
  await Promise.all([['车', '厢式'], ['茶', '龙井']].map(([name, value]) => patchPerson(id, ({ custom }) => ({ custom: { ...custom, [name!]: value! } }))))
  expect((await register().people.get(id))!.custom).toEqual({ 车: '厢式', 茶: '龙井' })
})
