import type { Day } from '../model/day'
import { addDays, addMonths, daysBetween, firstDayOf, mondayOf, monthOf } from '../model/day'
import type { Ledger } from '../model/ledger'
import { messagesPerDay } from './per-day'
import { daysOf, eachCell } from './period'
import type { Period } from './period'

export type TimeUnit = 'day' | 'week' | 'month'

/** One step on the time axis. The first and the last may be cut by the period. */
export interface TimeStep extends Period {
  readonly messages: number
  /** Different members who wrote. */
  readonly speakers: number
}

/** The unit that keeps a period under about a hundred steps: days to 16 weeks, weeks to two years, then months. */
export function unitFor(period: Period): TimeUnit {
  const days = daysOf(period)
  return days <= 112 ? 'day' : days <= 740 ? 'week' : 'month'
}

/** Messages and speakers along the period, a step per day, week (from Monday) or calendar month. */
export function overTime(ledgers: readonly Ledger[], period: Period, unit: TimeUnit): TimeStep[] {
  const starts: Day[] = []
  for (let day = startOf(period.from, unit); day <= period.to; day = nextOf(day, unit)) starts.push(day)
  const stepOfDay = new Uint32Array(daysOf(period))
  starts.forEach((start, step) => {
    const from = Math.max(0, daysBetween(period.from, start))
    const to = Math.min(stepOfDay.length, daysBetween(period.from, nextOf(start, unit)))
    for (let day = from; day < to; day++) stepOfDay[day] = step
  })
  const messages = new Uint32Array(starts.length)
  messagesPerDay(ledgers, period).forEach((count, day) => {
    messages[stepOfDay[day]!]! += count
  })
  const speakers = countSpeakers(ledgers, period, stepOfDay, starts.length)
  return starts.map((start, step) => ({
    from: start < period.from ? period.from : start,
    to: min(addDays(nextOf(start, unit), -1), period.to),
    messages: messages[step]!,
    speakers: speakers[step]!,
  }))
}

/** Different members who wrote, per step. A member is counted where the step is not the one they were last seen in: days ascend. */
function countSpeakers(ledgers: readonly Ledger[], period: Period, stepOfDay: Uint32Array, steps: number): Uint32Array {
  const speakers = new Uint32Array(steps)
  const lastStep: number[] = []
  eachCell([...ledgers].sort((a, b) => (a.month < b.month ? -1 : 1)), period, ({ cells }, cell, day) => {
    const member = cells.member[cell]!
    const step = stepOfDay[day]!
    if (lastStep[member] === step) return
    lastStep[member] = step
    speakers[step]!++
  })
  return speakers
}

const min = (a: Day, b: Day): Day => (a < b ? a : b)
const startOf = (day: Day, unit: TimeUnit): Day => (unit === 'day' ? day : unit === 'week' ? mondayOf(day) : firstDayOf(monthOf(day)))
const nextOf = (day: Day, unit: TimeUnit): Day => (unit === 'day' ? addDays(day, 1) : unit === 'week' ? addDays(day, 7) : addMonths(day, 1))
