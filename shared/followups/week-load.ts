import type { Day } from '../model/day'
import type { FollowUpDraft } from '../model/follow-up'
import type { PersonId } from '../model/ids'
import type { Zone } from '../model/zone'
import { isContact } from './plan'
import type { PlanningInput } from './planning-facts'
import { simulateInSteps } from './simulate'

/** Days the view looks ahead. */
export const LOAD_DAYS = 7

/** Rows planned on one coming day. */
export interface DayLoad {
  readonly day: Day
  readonly rows: number
  /** People among them. */
  readonly people: number
  /** The rule that gives most of the rows, with their number; `null` on an empty day. */
  readonly most: { readonly rule: string; readonly rows: number } | null
  /** Visits of this day that may as well be made on another, least pressing first. */
  readonly movable: readonly FollowUpDraft[]
}

/** Rules whose day is a rhythm, not a date: a few days sooner or later harm nobody. */
const RHYTHM = new Set(['visit-cadence', 'project-turn', 'offer-unconfirmed', 'need-stale'])

/** What the days after `today` hold if every day is worked off. */
export function weekLoad(input: PlanningInput, today: Day, zone: Zone): DayLoad[] {
  const loads: DayLoad[] = []
  // A row of somebody dealt with on a day before rests on that day really being worked off; such rows are not moved.
  const met = new Set<PersonId>()
  for (const { day, drafts } of simulateInSteps(input, today, LOAD_DAYS + 1, { zone, ticked: true })) {
    if (day > today) {
      const movable = drafts.filter(draft => RHYTHM.has(draft.rule) && isContact(draft) && !met.has(draft.personId!)).reverse()
      loads.push({ day, rows: drafts.length, people: drafts.filter(isContact).length, most: mostOf(drafts), movable })
    }
    for (const draft of drafts) if (draft.personId !== undefined) met.add(draft.personId)
  }
  return loads
}

function mostOf(drafts: readonly FollowUpDraft[]): DayLoad['most'] {
  const rowsByRule = new Map<string, number>()
  for (const { rule } of drafts) rowsByRule.set(rule, (rowsByRule.get(rule) ?? 0) + 1)
  const [first] = [...rowsByRule].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return first ? { rule: first[0], rows: first[1] } : null
}

/** Rows proposed to be done on another day than they fall on. */
export interface Move {
  readonly from: Day
  readonly to: Day
  readonly rows: readonly FollowUpDraft[]
}

/** A difference in rows that is worth evening out. */
const WORTH_MOVING = 4

/**
 * Evens out the fullest day: half of what it holds more than the emptiest day goes there, as far as rows may move. `null`: the
 * week is even enough. Never fills the emptiest day beyond `peopleADay`.
 */
export function proposeMove(loads: readonly DayLoad[], peopleADay: number): Move | null {
  const ordered = [...loads].sort((a, b) => b.rows - a.rows || (a.day < b.day ? -1 : 1))
  const fullest = ordered[0]
  const emptiest = ordered.at(-1)
  if (!fullest || !emptiest || fullest.rows - emptiest.rows < WORTH_MOVING) return null
  const count = Math.min(Math.floor((fullest.rows - emptiest.rows) / 2), peopleADay - emptiest.people)
  const rows = fullest.movable.slice(0, Math.max(0, count))
  return rows.length === 0 ? null : { from: fullest.day, to: emptiest.day, rows }
}
