import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { register } from '../../../renderer/data/database'
import { openFollowUps } from '../../../renderer/data/follow-ups'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { closeIntroduction, listIntroductions, startIntroduction, stepIntroduction } from '../../../renderer/data/introductions'
import { createNeed, getNeed } from '../../../renderer/data/needs'
import { createPerson } from '../../../renderer/data/people'
import { planRegister } from '../../../renderer/data/plan-worker/plan-jobs'
import { valuesOfGroups } from '../../../renderer/data/value'
import { addDays, type Day } from '../../../shared/model/day'
import { CHINA } from '../../../shared/model/zone'
import { aGroup, aMember } from '../../shared/followups/build-register'
import { dropRegister, freshRegister } from './register-support'

const START = '2026-11-12' as Day
const noon = (day: Day): number => CHINA.toEpoch(Date.parse(`${day}T12:00:00Z`))
let store: ImportStore
beforeEach(async () => void (store = await freshRegister()))
afterEach(() => dropRegister(store))

test('An introduction asks both sides after a week, keeps why it ended as it did, and counts for its group', async () => {
  const group = aGroup('g')
  await register().groups.put(group)
  const [needer, owner] = [await createPerson('李总'), await createPerson('琴姐')]
  const need = await createNeed({ personId: needer.id, text: '冷库', budget: 20_000, since: START, state: 'open', source: { kind: 'typed' }, groupId: group.id })
  const { id } = await startIntroduction({ needId: need.id, needer: needer.id, owner: owner.id, startedOn: START, groupId: group.id })
  expect((await getNeed(need.id))?.state).toBe('talking')
  await stepIntroduction(id, START)
  await stepIntroduction(id, START)
  expect((await listIntroductions())[0]).toMatchObject({ step: 'introduced', neederAgreed: true, ownerAgreed: true, introducedOn: START })

  const week = addDays(START, 7)
  await planRegister(week, CHINA, noon(week))
  const asked = (await openFollowUps(week)).filter(row => row.rule === 'introduction-follow-up')
  expect(asked.map(row => row.personId).sort()).toEqual([needer.id, owner.id].sort())

  await closeIntroduction(id, 'deal', week, '温区正好')
  expect((await getNeed(need.id))?.state).toBe('met')
  expect((await listIntroductions())[0]).toMatchObject({ outcome: 'deal', why: '温区正好' })
  const { groups: [first], sum } = await valuesOfGroups({ period: { from: START, to: week }, today: week, zone: CHINA, now: noon(week) })
  expect(first?.value).toMatchObject({ introductions: 1, met: 1, deals: 1, dealBudget: 20_000 })
  expect(sum).toEqual({ introductions: 1, met: 1, progress: 0, deals: 1, dealBudget: 20_000 })
})

test('A decline stays with the operator: nobody is asked about it, and the need is open again', async () => {
  const [needer, owner] = [await createPerson('李总'), await createPerson('琴姐')]
  const need = await createNeed({ personId: needer.id, text: '冷库', since: START, state: 'open', source: { kind: 'typed' } })
  const { id } = await startIntroduction({ needId: need.id, needer: needer.id, owner: owner.id, startedOn: START })
  await stepIntroduction(id, START)
  await closeIntroduction(id, 'declined', START, '最近太忙')
  expect((await getNeed(need.id))?.state).toBe('open')
  const week = addDays(START, 7)
  await planRegister(week, CHINA, noon(week))
  expect((await openFollowUps(week)).filter(row => row.rule.startsWith('introduction'))).toEqual([])
})

test('An introduction between two people who share several groups counts for each of them, and once in the sum', async () => {
  const [needer, owner] = [await createPerson('李总'), await createPerson('琴姐')]
  for (const key of ['g', 'h']) {
    await register().groups.put(aGroup(key))
    for (const [number, { id }] of [needer, owner].entries()) await register().memberships.put({ ...aMember(key, number, 'x'), personId: id })
  }
  const need = await createNeed({ personId: needer.id, text: '冷库', budget: 20_000, since: START, state: 'open', source: { kind: 'typed' } })
  const { id } = await startIntroduction({ needId: need.id, needer: needer.id, owner: owner.id, startedOn: START })
  await closeIntroduction(id, 'deal', START)
  const { groups, sum } = await valuesOfGroups({ period: { from: START, to: START }, today: START, zone: CHINA, now: noon(START) })
  expect(groups.map(({ value }) => value.deals)).toEqual([1, 1])
  expect(sum).toMatchObject({ introductions: 1, deals: 1, dealBudget: 20_000 })
})
