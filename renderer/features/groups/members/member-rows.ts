import { joinsAndLeaves } from '../../../../shared/activity/joins'
import { LAYER_WINDOW_DAYS, layersOf, type Layer } from '../../../../shared/activity/layers'
import { memberActivity, type MemberActivity } from '../../../../shared/activity/member-activity'
import { lastDays, periodBefore, type Period } from '../../../../shared/activity/period'
import type { Day } from '../../../../shared/model/day'
import type { Membership } from '../../../../shared/model/group'
import type { PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import type { Zone } from '../../../../shared/model/zone'
import { isPaying } from '../overview/overview'
import { sortRows } from '../sort-rows'
import type { GroupFile } from '../useGroup'

/** What one may look at besides a layer: the people behind a figure. */
export const WHICH = ['spoke', 'fellSilent', 'joined', 'left', 'payers'] as const
export type Which = (typeof WHICH)[number]

export interface MemberRow {
  readonly member: Membership
  readonly person: Person | undefined
  /** `null` = unknown: silent without a roster, or gone. */
  readonly layer: Layer | null
  /** In the layer's window. */
  readonly activity: MemberActivity | undefined
}

/** Everybody ever seen in the group, with their layer in the 28 days that end with `on`. */
export function memberRows(file: GroupFile, people: ReadonlyMap<PersonId, Person>, { on, zone }: { on: Day; zone: Zone }): MemberRow[] {
  const period = lastDays(on, LAYER_WINDOW_DAYS)
  const { rosterOn } = file.group
  const layers = layersOf({ ledgers: file.ledgers, members: file.members, period, zone, ...(rosterOn !== undefined && { rosterOn }) })
  const activities = memberActivity(file.ledgers, period, zone)
  return file.members.map(member => ({ member, person: people.get(member.personId), layer: layers.get(member.number) ?? null, activity: activities.get(member.number) }))
}

/** First day a list needs: its layers' window, and the period of a figure with as many days before. */
export function earliestAsked(on: Day, period: Period | null): Day {
  const layers = lastDays(on, LAYER_WINDOW_DAYS).from
  return period && periodBefore(period).from < layers ? periodBefore(period).from : layers
}

/** The members a figure speaks of. */
export function behindFigure(rows: readonly MemberRow[], file: GroupFile, which: Which, { period, zone }: { period: Period; zone: Zone }): MemberRow[] {
  const wrote = (stretch: Period): ReadonlySet<number> => new Set([...memberActivity(file.ledgers, stretch, zone).values()].filter(({ messages }) => messages > 0).map(({ member }) => member))
  const passages = joinsAndLeaves(file.ledgers, file.members, { period, zone })
  const of = (numbers: Iterable<number | null>): MemberRow[] => {
    const wanted = new Set(numbers)
    return rows.filter(({ member }) => wanted.has(member.number))
  }
  switch (which) {
    case 'spoke':
      return of(wrote(period))
    case 'fellSilent': {
      const now = wrote(period)
      return of([...wrote(periodBefore(period))].filter(number => !now.has(number)))
    }
    case 'joined':
      return of(passages.joined.map(({ member }) => member))
    case 'left':
      return of(passages.left.map(({ member }) => member))
    case 'payers':
      return rows.filter(({ member, person, activity }) => member.present && isPaying(person, period.to) && (activity?.messages ?? 0) === 0)
  }
}

export type MemberColumn = 'name' | 'layer' | 'messages' | 'replies' | 'last' | 'joined'

const LAYER_ORDER: Readonly<Record<Layer, number>> = { starter: 0, joiner: 1, lurker: 2, silent: 3 }

/** Sorted rows; unknown values last whichever way. */
export function sortMembers(rows: readonly MemberRow[], column: MemberColumn, descending: boolean): MemberRow[] {
  const value = (row: MemberRow): number | string | null => {
    switch (column) {
      case 'name': return row.member.name
      case 'layer': return row.layer === null ? null : LAYER_ORDER[row.layer]
      case 'messages': return row.activity?.messages ?? 0
      case 'replies': return row.activity?.drawn ?? 0
      case 'last': return row.member.lastAt ?? null
      case 'joined': return row.member.joinedOn ?? null
    }
  }
  return sortRows(rows, value, descending)
}
