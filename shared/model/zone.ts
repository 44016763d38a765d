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
const DAY_MS = 86_400_000

/** A zone of constant offset, in minutes east of UTC (+480 for China). */
export function fixedZone(minutesEast: number, name = `UTC${minutesEast >= 0 ? '+' : '-'}${Math.abs(minutesEast) / 60}`): Zone {
  const offset = minutesEast * 60_000
  return { name, toEpoch: wall => wall - offset, toWall: epoch => epoch + offset }
}

/** China Standard Time, constant since 1991. */
export const CHINA = fixedZone(480, 'Asia/Shanghai')

/**
 * The machine's own zone. Offsets change only on quarter hours, and hardly ever: a day whose beginning and end have the same one has
 * it throughout, which is remembered, and so is the last quarter of a day on which it changes. Ascending times cost one comparison each.
 */
export function systemZone(): Zone {
  const toWall = steadyOffsets(at => -new Date(at).getTimezoneOffset() * 60_000)
  const toEpoch = steadyOffsets(wall => {
    const w = new Date(wall)
    return wall - new Date(w.getUTCFullYear(), w.getUTCMonth(), w.getUTCDate(), w.getUTCHours(), w.getUTCMinutes()).getTime()
  })
  return {
    name: Intl.DateTimeFormat().resolvedOptions().timeZone,
    toEpoch: wall => wall - toEpoch(wall),
    toWall: epochMs => epochMs + toWall(epochMs),
  }
}

/** `offsetAt` for any time, asked for at quarter hours only, and rarely. */
function steadyOffsets(offsetAt: (time: number) => number): (time: number) => number {
  let day = NaN
  /** Offset of the whole day; NaN when it changes on it. */
  let ofDay = NaN
  let quarter = NaN
  let ofQuarter = 0
  return time => {
    const thisDay = Math.floor(time / DAY_MS)
    if (thisDay !== day) {
      day = thisDay
      ofDay = offsetAt(day * DAY_MS)
      if (offsetAt((day + 1) * DAY_MS) !== ofDay) ofDay = NaN
    }
    if (ofDay === ofDay) return ofDay
    const thisQuarter = Math.floor(time / QUARTER_MS)
    if (thisQuarter !== quarter) {
      quarter = thisQuarter
      ofQuarter = offsetAt(quarter * QUARTER_MS)
    }
    return ofQuarter
  }
}
