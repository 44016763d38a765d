import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { systemZone } from '../../../shared/model/zone'

const before = process.env.TZ
afterEach(() => { process.env.TZ = before })

const FROM = Date.UTC(1990, 0, 1)
const UNTIL = Date.UTC(2035, 0, 1)
const times = fc.array(fc.integer({ min: FROM, max: UNTIL }), { maxLength: 30 })
/** Around changes of the clock, where remembered offsets would be wrong ones: a few hours on either side of times that were drawn. */
const nearby = (at: number): readonly number[] => Array.from({ length: 40 }, (_, i) => at + (i - 20) * 1_700_000)

const wallByDate = (at: number): number => at - new Date(Math.floor(at / 900_000) * 900_000).getTimezoneOffset() * 60_000
const epochByDate = (wall: number): number => {
  const quarter = new Date(Math.floor(wall / 900_000) * 900_000)
  return wall - quarter.getTime() + new Date(quarter.getUTCFullYear(), quarter.getUTCMonth(), quarter.getUTCDate(), quarter.getUTCHours(), quarter.getUTCMinutes()).getTime()
}

describe('the zone of the machine', () => {
  it.each(['Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Apia', 'Asia/Kathmandu', 'America/Sao_Paulo'])('converts every time of %s as the calendar does', name => {
    process.env.TZ = name
    const zone = systemZone()
    fc.assert(fc.property(times, drawn => {
      for (const at of drawn.flatMap(nearby)) {
        expect(zone.toWall(at)).toBe(wallByDate(at))
        expect(zone.toEpoch(at)).toBe(epochByDate(at))
      }
    }), { numRuns: 60 })
  })
})
