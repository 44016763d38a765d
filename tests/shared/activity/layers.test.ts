import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countLayers, layersOf, layersOverWeeks } from '../../../shared/activity/layers'
import { memberActivity } from '../../../shared/activity/member-activity'
import { addDays } from '../../../shared/model/day'
import { CHINA } from '../../../shared/model/zone'
import { day, LEDGERS, WEEK } from './week-chat'

const MEMBERS = [0, 1, 2, 3, 4].map(number => ({ number, present: number !== 4, ...(number === 4 && { leftOn: day('2024-03-03') }) }))
const rosterOn = day('2024-03-03')
const input = { ledgers: LEDGERS, members: MEMBERS, period: WEEK, zone: CHINA }

describe('layers', () => {
  it('sorts those who wrote into starters, joiners and lurkers', () => {
    expect(Object.fromEntries(layersOf(input))).toEqual({ 0: 'starter', 1: 'joiner', 2: 'lurker', 3: 'lurker' })
  })

  it('calls nobody silent without a roster', () => {
    const quiet = { from: day('2024-05-01'), to: day('2024-05-28') }
    expect(layersOf({ ...input, period: quiet }).size).toBe(0)
    expect(countLayers(layersOf({ ...input, period: quiet, rosterOn }).values())).toEqual({ starter: 0, joiner: 0, lurker: 0, silent: 4 })
  })

  it('counts nobody silent before joining or after leaving', () => {
    const late = [...MEMBERS, { number: 9, present: true, joinedOn: day('2024-03-20') }]
    expect(layersOf({ ...input, members: late, rosterOn }).has(9)).toBe(false)
    expect(layersOf({ ...input, members: late, rosterOn }).has(4)).toBe(false)
  })

  it('tells each week with the window that ends in it', () => {
    const weeks = layersOverWeeks({ ...input, rosterOn, to: day('2024-03-10'), weeks: 3 })
    expect(weeks.map(({ to }) => to)).toEqual(['2024-02-25', '2024-03-03', '2024-03-10'])
    expect(weeks[0]!.counts).toEqual({ starter: 0, joiner: 0, lurker: 0, silent: 5 })
    expect(weeks[2]!.counts).toEqual({ starter: 1, joiner: 1, lurker: 2, silent: 0 })
  })

  it('with a roster gives every present member exactly one layer in any window', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 30 }), fc.integer({ min: 1, max: 90 }), (offset, length) => {
        const from = addDays(WEEK.from, offset)
        const layers = layersOf({ ...input, period: { from, to: addDays(from, length) }, rosterOn })
        for (const { number, leftOn } of MEMBERS) if (leftOn === undefined) expect(layers.has(number)).toBe(true)
        const counts = countLayers(layers.values())
        expect(counts.starter + counts.joiner + counts.lurker + counts.silent).toBe(layers.size)
      }),
    )
  })
})

describe('memberActivity', () => {
  it('equals a hand count', () => {
    const activities = memberActivity(LEDGERS, WEEK, CHINA)
    expect(activities.get(0)).toEqual({ member: 0, messages: 4, activeDays: 4, topics: 2, replies: 1, drawn: 1, noise: 0, thanks: 1, links: 0, questions: 2, answers: 0 })
    expect(activities.get(1)).toEqual({ member: 1, messages: 2, activeDays: 2, topics: 0, replies: 2, drawn: 1, noise: 0, thanks: 0, links: 0, questions: 0, answers: 1 })
    expect(activities.get(2)).toMatchObject({ messages: 1, noise: 1 })
    expect(activities.get(3)).toMatchObject({ messages: 1, links: 1 })
  })
})
