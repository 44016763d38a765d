import { describe, expect, it } from 'vitest'
import { isPaying, overviewOf } from '../../../../renderer/features/groups/overview/overview'
import type { PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import { CHINA } from '../../../../shared/model/zone'
import { atChina } from '../../../shared/activity/chat-builder'
import { day } from '../../../shared/activity/week-chat'
import { groupFile } from './group-file'

const surroundings = { range: 'fourWeeks' as const, zone: CHINA, now: atChina('2024-03-05 09:00'), people: new Map<PersonId, Person>(), onTopicShare: null }

describe('overviewOf', () => {
  it('draws days, hours and layers from ledgers', () => {
    const overview = overviewOf(groupFile({ rosterOn: day('2024-03-03') }), surroundings)
    expect(overview.unit).toBe('day')
    expect(overview.steps.slice(-7).map(step => step.messages)).toEqual([2, 0, 1, 1, 2, 1, 1])
    expect([...overview.grid].reduce((a, b) => a + b)).toBe(8)
    expect(overview.layerWeeks).toHaveLength(1)
    expect(overview.layerWeeks.at(-1)!.counts).toEqual({ starter: 1, joiner: 1, lurker: 2, silent: 1 })
    expect(overview.keyPeople.map(({ member }) => member)).toEqual([1, 0])
  })

  it('tells layers only of weeks whose whole window lies in the data', () => {
    const overview = overviewOf({ ...groupFile({ rosterOn: day('2024-03-03') }), to: day('2024-04-07') }, surroundings)
    expect(overview.layerWeeks.map(({ to }) => to)).toEqual(['2024-03-24', '2024-03-31', '2024-04-07'])
  })

  it('counts introductions only where they are recorded', () => {
    const file = groupFile()
    expect(overviewOf(file, surroundings).now.introductions).toBeNull()
    expect(overviewOf({ ...file, usesIntroductions: true }, surroundings).now.introductions).toBe(0)
  })

  it('says what to do next, a roster among it when there is none', () => {
    expect(overviewOf(groupFile(), surroundings).steps3.map(({ code }) => code)).toEqual(['answerQuestions', 'importRoster', 'askWhyLeft'])
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
