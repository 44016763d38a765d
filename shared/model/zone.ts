/**
 * Wall-clock time: the figures a local clock shows, read as if they were UTC, in milliseconds since 1970.
 * `2024-03-06 09:05:01` is `Date.UTC(2024, 2, 6, 9, 5, 1)` whatever the zone.
 */
export type WallMs = number

/** A time zone as two conversions. Passed as a parameter so that nothing below depends on the machine's zone. */
export interface Zone {
  readonly name: string
  /** Epoch milliseconds of a wall-clock time. A time skipped by daylight saving moves forward; a doubled one is the first. */
  toEpoch(wall: WallMs): number
  toWall(epochMs: number): WallMs
}

const QUARTER_MS = 900_000

/** A zone of constant offset, in minutes east of UTC (+480 for China). */
export function fixedZone(minutesEast: number, name = `UTC${minutesEast >= 0 ? '+' : '-'}${Math.abs(minutesEast) / 60}`): Zone {
  const offset = minutesEast * 60_000
  return { name, toEpoch: wall => wall - offset, toWall: epoch => epoch + offset }
}

/** China Standard Time, constant since 1991. */
export const CHINA = fixedZone(480, 'Asia/Shanghai')

/**
 * The machine's own zone. Offsets change only on quarter hours, so the offset of the last quarter asked for is
 * remembered: converting ascending times costs one comparison each.
 */
export function systemZone(): Zone {
  let wallQuarter = NaN
  let wallOffset = 0
  let epochQuarter = NaN
  let epochOffset = 0
  return {
    name: Intl.DateTimeFormat().resolvedOptions().timeZone,
    toEpoch(wall) {
      const quarter = Math.floor(wall / QUARTER_MS)
      if (quarter !== wallQuarter) {
        const w = new Date(quarter * QUARTER_MS)
        const local = new Date(w.getUTCFullYear(), w.getUTCMonth(), w.getUTCDate(), w.getUTCHours(), w.getUTCMinutes())
        wallOffset = quarter * QUARTER_MS - local.getTime()
        wallQuarter = quarter
      }
      return wall - wallOffset
    },
    toWall(epochMs) {
      const quarter = Math.floor(epochMs / QUARTER_MS)
      if (quarter !== epochQuarter) {
        epochOffset = -new Date(quarter * QUARTER_MS).getTimezoneOffset() * 60_000
        epochQuarter = quarter
      }
      return epochMs + epochOffset
    },
  }
}
