import { describe, expect, it } from 'vitest'
import { FESTIVALS } from '../../../resources/festivals/festivals'
import { festivalById, festivalDay, festivalsBetween, nextFestivalDay } from '../../../shared/calendar/festivals'
import { addDays, toDay } from '../../../shared/model/day'
import type { Day } from '../../../shared/model/day'

const day = (text: string): Day => toDay(text)!

describe('festivals', () => {
  it.each([
    ['spring', 2026, '2026-02-17'], ['eve', 2026, '2026-02-16'], ['dragon-boat', 2026, '2026-06-19'], ['mid-autumn', 2026, '2026-09-25'],
    ['mother', 2026, '2026-05-10'], ['thanksgiving', 2026, '2026-11-26'], ['qingming', 2026, '2026-04-05'], ['laba', 2026, '2027-01-15'],
  ])('places %s of %i on %s', (id, year, expected) => {
    expect(festivalDay(festivalById(id)!, year)).toBe(expected)
  })

  it('has a next day for every festival from any day of two centuries, at most 13 lunar months on', () => {
    for (const festival of FESTIVALS) {
      for (let from = day('1900-01-01'); from <= '2099-01-01'; from = addDays(from, 197)) {
        const next = nextFestivalDay(festival, from)
        expect(next >= from && next <= addDays(from, 385), `${festival.id} from ${from} gave ${next}`).toBe(true)
      }
    }
  })

  it('lists those of a stretch of days in order', () => {
    expect(festivalsBetween(day('2026-11-21'), day('2026-12-25')).map(({ festival, day: on }) => `${on} ${festival.zh}`))
      .toEqual(['2026-11-22 小雪', '2026-11-26 感恩节', '2026-12-07 大雪', '2026-12-12 双12', '2026-12-22 冬至', '2026-12-25 圣诞'])
  })

  it('has unique ids', () => expect(new Set(FESTIVALS.map(f => f.id)).size).toBe(FESTIVALS.length))
})
