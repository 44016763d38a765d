import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { undoLast } from '../../../renderer/data/act'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { notMe, takeAsMe } from '../../../renderer/data/my-accounts'
import { askPeople, peopleWith } from '../../../renderer/data/people-list'
import { listPeople, patchPerson } from '../../../renderer/data/people'
import { peopleBeside } from './people-beside'
import { dropRegister, freshRegister, importFile, qqFile, qqLine } from './register-support'

let store: ImportStore
/** The worker reads the register anew for each question. */
const fresh = () => peopleWith(peopleBeside)
const listMyAccounts = () => { fresh(); return askPeople({ type: 'mine' }) }
const listMaybeMe = (names: readonly string[]) => { fresh(); return askPeople({ type: 'maybeMe', names }) }
beforeEach(async () => { store = await freshRegister() })
afterEach(async () => {
  peopleWith()
  await dropRegister(store)
})

test('an account under one of my names is offered, joined with me, and parted again, each taken back', async () => {
  await importFile(store, qqFile('a.txt', [qqLine('2026-10-30 09:00:00', '老王(10001)', '早'), qqLine('2026-10-30 09:01:00', '老王小号(10002)', '在'), qqLine('2026-10-30 09:02:00', '李四(10003)', '好')]))
  const [self] = (await listPeople()).filter(person => person.name === '老王')
  await patchPerson(self!.id, { isSelf: true })
  expect((await listMyAccounts()).map(one => [one.platform, one.platformId, one.name, one.groups, one.messages])).toEqual([['qq', '10001', '老王', ['茶友会'], 1]])
  const offered = await listMaybeMe(['老王', '老王小号'])
  expect(offered.map(one => [one.name, one.groups])).toEqual([['老王小号', ['茶友会']]])
  await takeAsMe(offered[0]!.id)
  expect((await listMyAccounts()).map(one => one.platformId)).toEqual(['10001', '10002'])
  expect(await listMaybeMe(['老王', '老王小号'])).toEqual([])
  const second = (await listMyAccounts())[1]!
  await notMe(second.personId, second.id)
  expect((await listMyAccounts()).map(one => one.platformId)).toEqual(['10001'])
  await undoLast()
  expect(await listMyAccounts()).toHaveLength(2)
  await undoLast()
  expect((await listPeople()).map(person => person.name).sort()).toEqual(['李四', '老王', '老王小号'].sort())
})
