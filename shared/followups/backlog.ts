import { addDays } from '../model/day'
import type { Day } from '../model/day'
import type { FollowUp, FollowUpKey } from '../model/follow-up'
import type { PersonId } from '../model/ids'
import { isContact } from './plan'

/** More open rows from earlier days than this, and the page offers to plan anew instead of showing a wall. */
export const BACKLOG_SHOWN_FROM = 16

/** 顺延重排 · 只留付费与有需求 · 全部放下. */
export const BACKLOG_CHOICES = ['spread', 'keepValued', 'letGo'] as const
export type BacklogChoice = (typeof BACKLOG_CHOICES)[number]

export interface BacklogPlan {
  /** The day each kept row is for from now on, today included: thus it is left over no more. Not counted as snoozes. */
  readonly moves: readonly { readonly key: FollowUpKey; readonly to: Day }[]
  readonly drops: readonly FollowUpKey[]
}

/** Open rows left over from days before `today`. */
export function backlogOf(open: readonly FollowUp[], today: Day): FollowUp[] {
  return open.filter(row => row.state === 'open' && row.createdOn < today && (row.snoozedTo ?? row.due) < today)
}

export interface Quota {
  /** People a day. */
  readonly aDay: number
  /** People with a paid membership: kept by `keepValued`, as is every row about a need. */
  readonly paid: ReadonlySet<PersonId>
}

/**
 * Plans open rows anew. The highest in rank stay today, as many people as the quota allows; the others follow on the
 * next days, never more people on one day than the quota.
 */
export function rePlanBacklog(open: readonly FollowUp[], choice: BacklogChoice, quota: Quota, today: Day): BacklogPlan {
  const rows = open.filter(row => row.state === 'open').sort((a, b) => b.rank - a.rank || (a.key < b.key ? -1 : 1))
  if (choice === 'letGo') return { moves: [], drops: rows.map(row => row.key) }
  const isValued = (row: FollowUp) => row.needId !== undefined || (row.personId !== undefined && quota.paid.has(row.personId))
  const kept = choice === 'keepValued' ? rows.filter(isValued) : rows
  const drops = choice === 'keepValued' ? rows.filter(row => !isValued(row)).map(row => row.key) : []
  const dayByPerson = new Map<PersonId, number>()
  const moves = kept.map(row => {
    if (!isContact(row)) return { key: row.key, to: today }
    const number = dayByPerson.get(row.personId!) ?? dayByPerson.size
    dayByPerson.set(row.personId!, number)
    return { key: row.key, to: addDays(today, Math.floor(number / Math.max(1, quota.aDay))) }
  })
  return { moves, drops }
}
