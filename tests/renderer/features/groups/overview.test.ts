import { describe, expect, it } from 'vitest'
import { adviceOf, chartsOf, isPaying, keyPeopleOf, layerWeeksOf, overviewOf } from '../../../../renderer/features/groups/overview/overview'
import type { Introduction } from '../../../../shared/model/exchange'
import type { PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import { CHINA } from '../../../../shared/model/zone'
import { atChina } from '../../../shared/activity/chat-builder'
import { day } from '../../../shared/activity/week-chat'
import { groupFile } from './group-file'

const clock = { zone: CHINA, now: atChina('2024-03-05 09:00') }
const people = new Map<PersonId, Person>()

describe('the overview of a group', () => {
  it('draws days and hours from ledgers', () => {
    const charts = chartsOf(groupFile(), 'fourWeeks')
    expect(charts.unit).toBe('day')
    expect(charts.steps.slice(-7).map(step => step.messages)).toEqual([2, 0, 1, 1, 2, 1, 1])
    expect([...charts.grid].reduce((a, b) => a + b)).toBe(8)
  })

  it('names key people and the layers of the last week', () => {
    const file = groupFile({ rosterOn: day('2024-03-03') })
    expect(layerWeeksOf(file, CHINA).at(-1)!.counts).toEqual({ starter: 1, joiner: 1, lurker: 2, silent: 1 })
    expect(keyPeopleOf(file, CHINA).map(({ member }) => member)).toEqual([1, 0])
  })

  it('tells layers only of weeks whose whole window lies in the data, and always of the last', () => {
    const file = groupFile({ rosterOn: day('2024-03-03') })
    expect(layerWeeksOf(file, CHINA).map(({ to }) => to)).toEqual(['2024-03-03'])
    expect(layerWeeksOf({ ...file, to: day('2024-04-07') }, CHINA).map(({ to }) => to)).toEqual(['2024-03-24', '2024-03-31', '2024-04-07'])
  })

  it('counts introductions only where they are recorded', () => {
    const file = groupFile()
    expect(overviewOf(file, clock).now.introductions).toBeNull()
    const elsewhere = { needer: 'x', owner: 'y', startedOn: day('2024-03-01') } as unknown as Introduction
    expect(overviewOf({ ...file, introductions: [elsewhere] }, clock).now.introductions).toBe(0)
  })

  it('says what to do next, a roster among it when there is none', () => {
    const file = groupFile()
    expect(adviceOf(file, overviewOf(file, clock), { people, onTopicShare: null }).steps3.map(({ code }) => code)).toEqual(['answerQuestions', 'importRoster', 'askWhyLeft'])
  })
})

describe('isPaying', () => {
  it('holds up to and including the last day', () => {
    const person = { paidUntil: day('2024-03-03') } as Person
    expect(isPaying(person, '2024-03-03')).toBe(true)
    expect(isPaying(person, '2024-03-04')).toBe(false)
    expect(isPaying(undefined, '2024-03-04')).toBe(false)
  })
})
