import { addDays, addMonths, mondayOf } from '../model/day'
import type { Day } from '../model/day'
import { WAITING } from './plan'

/** 今晚 · 明天 · 下周一 · 下月 · 等他找我, in the order of their keys 1–5. */
export const SNOOZES = ['tonight', 'tomorrow', 'monday', 'nextMonth', 'waiting'] as const
export type Snooze = (typeof SNOOZES)[number]

/** Snoozed so often, the page asks whether to visit more rarely. */
export const SNOOZES_TO_ASK = 3

/** Day on which a snoozed row shows again. 今晚 stays on today's list, at its end. */
export function snoozeTo(choice: Snooze, today: Day): Day {
  switch (choice) {
    case 'tonight': return today
    case 'tomorrow': return addDays(today, 1)
    case 'monday': return addDays(mondayOf(today), 7)
    case 'nextMonth': return addMonths(today, 1)
    case 'waiting': return WAITING
  }
}

/** A cadence half as long again, in whole weeks from two weeks on: what is offered after too many snoozes. */
export function longerCadence(days: number): number {
  const longer = Math.ceil(days * 1.5)
  return longer < 14 ? longer : Math.ceil(longer / 7) * 7
}
