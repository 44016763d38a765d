import { describe, expect, it } from 'vitest'
import { countWeek } from '../../../shared/matching/week-count'
import type { Day } from '../../../shared/model/day'
import type { Introduction } from '../../../shared/model/exchange'

const on = (day: string) => day as Day
/** A week of Monday 16 to Sunday 22 November 2026. */
const SATURDAY = on('2026-11-21')
const introduction = (startedOn: string, closed?: { readonly on: string; readonly outcome: Introduction['outcome'] }): Introduction => ({
  id: startedOn as Introduction['id'], needId: 'n' as Introduction['needId'], needer: 'a' as Introduction['needer'], owner: 'b' as Introduction['owner'], step: closed ? 'closed' : 'introduced', startedOn: on(startedOn),
  history: [{ on: on(startedOn), step: 'askingNeeder' }, ...(closed ? [{ on: on(closed.on), step: 'closed' }] : [])], ...(closed?.outcome && { outcome: closed.outcome }),
})

describe('the introductions of a week', () => {
  it('counts from Monday what was begun', () => {
    expect(countWeek([introduction('2026-11-15'), introduction('2026-11-16'), introduction('2026-11-21')], SATURDAY).begun).toBe(2)
  })

  it('counts a deal in the week it was made, whenever it was begun', () => {
    const counted = countWeek([introduction('2026-10-01', { on: '2026-11-18', outcome: 'deal' }), introduction('2026-11-16', { on: '2026-11-17', outcome: 'nothing' }), introduction('2026-10-02', { on: '2026-11-15', outcome: 'deal' })], SATURDAY)
    expect(counted).toEqual({ begun: 1, deals: 1 })
  })
})
