import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { undoLast } from '../../../renderer/data/act'
import { register } from '../../../renderer/data/database'
import { storeDrafts } from '../../../renderer/data/follow-ups'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { createPerson } from '../../../renderer/data/people'
import { logContact, visitsOf } from '../../../renderer/data/visits'
import type { Day } from '../../../shared/model/day'
import type { FollowUpDraft } from '../../../shared/model/follow-up'
import type { PersonId } from '../../../shared/model/ids'
import { CHINA } from '../../../shared/model/zone'
import { dropRegister, freshRegister } from './register-support'

let store: ImportStore
beforeEach(async () => { store = await freshRegister() })
afterEach(() => dropRegister(store))

const TODAY = '2026-11-20' as Day
const draft = (personId: PersonId) => ({ key: `visit-cadence:${personId}:${TODAY}`, rule: 'visit-cadence', personId, due: TODAY, rank: 1, minutes: 5, lane: 'visits', reason: { code: 'visit.due' } }) as unknown as FollowUpDraft

test('A key pressed twice before the row is gone logs one visit, and after an undo the row can be worked off again', async () => {
  const { id } = await createPerson('甲')
  await storeDrafts([draft(id)], TODAY)
  const done = () => logContact({ personId: id, on: TODAY, outcome: 'replied', text: '', followUp: draft(id).key }, { zone: CHINA })
  const [first, second] = await Promise.all([done(), done()])
  expect(second).toEqual(first)
  expect(await visitsOf(id)).toHaveLength(1)
  await undoLast()
  expect(await visitsOf(id)).toEqual([])
  expect((await register().followUps.toArray()).map(row => row.state)).toEqual(['open'])
  await done()
  expect(await visitsOf(id)).toHaveLength(1)
})
