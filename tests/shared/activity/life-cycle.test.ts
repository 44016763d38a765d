import { describe, expect, it } from 'vitest'
import { lifeSign } from '../../../shared/activity/life-cycle'
import { stageOf, weightsFor } from '../../../shared/activity/stage'
import { ledgerOf } from './chat-builder'
import { day } from './week-chat'

/** So many people write on the Monday of each week from 1 January 2024. */
const chat = (counts: readonly number[]) => {
  const lines = counts.flatMap((count, week) => Array.from({ length: count }, (_, from) => {
    const at = new Date(Date.UTC(2024, 0, 1 + 7 * week)).toISOString().slice(0, 10)
    return { at: `${at} 10:00`, from, text: '今天的货到了' }
  }))
  return ['2024-01', '2024-02'].map(month => ledgerOf(lines.filter(({ at }) => at.startsWith(month)), month))
}
const span = (weeks: number) => ({ first: day('2024-01-01'), to: new Date(Date.UTC(2024, 0, 7 * weeks)).toISOString().slice(0, 10) as ReturnType<typeof day> })

describe('the life sign of a group', () => {
  it('is unknown under four weeks', () => {
    expect(lifeSign(chat([5, 5, 5]), span(3))).toMatchObject({ word: 'unknown', slope: null })
  })

  it('grows, rests and falls with the people who speak', () => {
    expect(lifeSign(chat([4, 5, 6, 7, 8, 9]), span(6)).word).toBe('growing')
    expect(lifeSign(chat([6, 7, 6, 7, 6, 7]), span(6)).word).toBe('level')
    expect(lifeSign(chat([9, 8, 8, 7, 6, 6]), span(6)).word).toBe('falling')
  })

  it('falls after four weeks of ever fewer speakers, however well it stood before', () => {
    expect(lifeSign(chat([2, 3, 4, 20, 19, 18, 17, 16]), span(8))).toMatchObject({ word: 'falling', fallingWeeks: 4 })
  })

  it('gives the weekly change against the mean', () => {
    expect(lifeSign(chat([2, 4, 6, 8]), span(4)).slope).toBeCloseTo(2 / 5)
  })
})

describe('the stage of a group', () => {
  const span = { first: day('2024-01-01'), to: day('2024-02-01'), size: null }
  it('is what the operator said', () => {
    expect(stageOf({ stage: 'late' }, span)).toEqual({ stage: 'late', isTyped: true })
  })

  it('else early for eight weeks, late when four fifths of the seats are taken', () => {
    expect(stageOf({}, span)).toEqual({ stage: 'early', isTyped: false })
    expect(stageOf({}, { ...span, to: day('2024-03-01') }).stage).toBe('middle')
    expect(stageOf({ capacity: 500 }, { ...span, size: 400 }).stage).toBe('late')
  })

  it('has the weights set for it, 1 for the others', () => {
    expect(weightsFor('early', { levelWeights: { early: { trend: 3 } } })).toEqual({ participation: 1, response: 1, substance: 1, spread: 1, trend: 3 })
  })
})
