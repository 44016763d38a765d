import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { undoLast } from '../../../renderer/data/act'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { noteStep, setLadder } from '../../../renderer/data/ladder'
import { createPerson, getPerson, mergePeople } from '../../../renderer/data/people'
import type { Day } from '../../../shared/model/day'
import { dropRegister, freshRegister } from './register-support'

let store: ImportStore
beforeEach(async () => { store = await freshRegister() })
afterEach(() => dropRegister(store))

const day = (text: string) => text as Day

test('a raise stands with its day and what speaks for it, and undo takes it back', async () => {
  const person = await createPerson('阿明')
  await setLadder([person.id], { level: 'novice' }, day('2026-10-01'))
  await setLadder([person.id], { level: 'intermediate' }, day('2026-11-20'))
  await noteStep(person.id, 1, '自己开了两家店')
  expect(await getPerson(person.id)).toMatchObject({ level: 'intermediate', steps: [{ on: '2026-10-01', ladder: 'level', to: 'novice' }, { on: '2026-11-20', ladder: 'level', to: 'intermediate', note: '自己开了两家店' }] })
  await undoLast()
  await undoLast()
  expect(await getPerson(person.id)).toMatchObject({ level: 'novice', steps: [{ on: '2026-10-01', ladder: 'level', to: 'novice' }] })
})

test('whoever stands there already gets no step, and a slip put right on the same day leaves one', async () => {
  const [a, b] = [await createPerson('甲'), await createPerson('乙')]
  await setLadder([a.id], { loyalty: 'tried' }, day('2026-11-19'))
  expect((await setLadder([a.id, b.id], { loyalty: 'tried' }, day('2026-11-20'))).changes).toHaveLength(1)
  await setLadder([b.id], { loyalty: 'loyal' }, day('2026-11-20'))
  expect((await getPerson(b.id))?.steps).toEqual([{ on: '2026-11-20', ladder: 'loyalty', to: 'loyal' }])
})

test('two people who become one keep the steps of both in the order of their days', async () => {
  const [a, b] = [await createPerson('甲'), await createPerson('乙')]
  await setLadder([a.id], { level: 'novice' }, day('2026-11-02'))
  await setLadder([b.id], { level: 'expert' }, day('2026-11-01'))
  await mergePeople(a.id, b.id)
  expect((await getPerson(b.id))?.steps?.map(step => step.to)).toEqual(['expert', 'novice'])
})
