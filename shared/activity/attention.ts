import type { Day } from '../model/day'
import type { GroupId, PersonId } from '../model/ids'
import type { Register } from '../model/register'
import type { Period } from './period'

/** 维护: keeping order and records; 经营: what brings people something. */
export type WorkKind = 'order' | 'value'

/** Something the operator did, with the minutes it is taken to cost. */
export interface Work {
  readonly on: Day
  readonly minutes: number
  readonly kind: WorkKind
  /** Groups it was done for, in equal parts; none = for no group in particular. */
  readonly groups: readonly GroupId[]
}

/** Minutes of what has no estimate of its own: a contact that answered no follow-up, a decision about a message, an introduction begun. */
export const WORK_MINUTES = { visit: 3, ruling: 1, introduction: 5 } as const

/** Follow-ups that keep order or records; all others bring somebody something. */
const ORDER_RULES: ReadonlySet<string> = new Set(['dispute', 'roster-stale', 'group-nearly-full', 'review-due', 'membership-ending'])
const ORDER_STEPS: ReadonlySet<string> = new Set(['groupStep.quietNoise', 'groupStep.makeRoom', 'groupStep.importRoster', 'groupStep.importChat', 'groupStep.fillPurpose'])

type Source = Pick<Register, 'followUps' | 'visits' | 'introductions' | 'groups' | 'memberships'>

/** Everything the register knows the operator to have done. Work for a person counts for the groups they are in. */
export function workOf({ followUps, visits, introductions, groups, memberships }: Source): Work[] {
  const groupsByPerson = new Map<PersonId, GroupId[]>()
  const isGroup = new Set(groups.filter(({ kind }) => kind === 'group').map(({ id }) => id))
  for (const { personId, groupId, present } of memberships) if (present && isGroup.has(groupId)) groupsByPerson.set(personId, [...(groupsByPerson.get(personId) ?? []), groupId])
  const groupsOf = (groupId: GroupId | undefined, person: PersonId | undefined): readonly GroupId[] => (groupId !== undefined ? [groupId] : person === undefined ? [] : (groupsByPerson.get(person) ?? []))
  return [
    ...followUps.flatMap(({ state, doneOn, minutes, rule, reason, lane, groupId, personId }): Work[] => state !== 'done' || doneOn === undefined ? [] : [{
      on: doneOn, minutes, kind: lane === 'system' || ORDER_RULES.has(rule) || ORDER_STEPS.has(reason.code) ? 'order' : 'value', groups: groupsOf(groupId, personId),
    }]),
    ...visits.flatMap(({ on, followUp, groupId, personId }): Work[] => (followUp !== undefined ? [] : [{ on, minutes: WORK_MINUTES.visit, kind: 'value', groups: groupsOf(groupId, personId) }])),
    ...introductions.map(({ startedOn, groupId, needer }): Work => ({ on: startedOn, minutes: WORK_MINUTES.introduction, kind: 'value', groups: groupsOf(groupId, needer) })),
    ...groups.flatMap(({ id, rulings = [] }) => rulings.map(({ on }): Work => ({ on, minutes: WORK_MINUTES.ruling, kind: 'order', groups: [id] }))),
  ]
}

/** What a group brought in, to be weighed against its time. */
export interface Worth {
  readonly groupId: GroupId
  readonly deals: number
  readonly introductions: number
  /** Questions somebody answered. */
  readonly solved: number
}

/** Points of value: a deal, an introduction, an answered question. */
export const WORTH_POINTS = { deals: 10, introductions: 3, solved: 0.1 } as const

export interface AttentionLine {
  readonly groupId: GroupId
  readonly minutes: number
  /** Of the minutes spent on groups, 0…1. */
  readonly timeShare: number
  /** Of all points of value, 0…1; `null` when there are none. */
  readonly valueShare: number | null
  /** Takes far more of the time than it gives of the value. */
  readonly isCostly: boolean
}

export interface Attention {
  /** Minutes of the period by kind. */
  readonly order: number
  readonly value: number
  /** Groups with time or value, most time first. */
  readonly lines: readonly AttentionLine[]
}

/** A group is costly from this share of the time, when its share of the value is at most this part of that; judged from this many minutes on. */
export const COSTLY = { time: 0.1, ratio: 0.25, minutes: 60 } as const
/** Order-keeping from this share of the time on leaves too little for matching. */
export const MOSTLY_ORDER = 0.8

/** Where the time of a period went: order against value, and group by group beside what each brought in. */
export function attentionOf(work: readonly Work[], worths: readonly Worth[], { from, to }: Period): Attention {
  const within = work.filter(({ on }) => on >= from && on <= to)
  const minutesByGroup = new Map<GroupId, number>()
  for (const { minutes, groups } of within) for (const id of groups) minutesByGroup.set(id, (minutesByGroup.get(id) ?? 0) + minutes / groups.length)
  const pointsByGroup = new Map(worths.map(({ groupId, deals, introductions, solved }) => [groupId, WORTH_POINTS.deals * deals + WORTH_POINTS.introductions * introductions + WORTH_POINTS.solved * solved]))
  const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)
  const [time, points] = [sum(minutesByGroup.values()), sum(pointsByGroup.values())]
  const minutesOf = (kind: WorkKind): number => sum(within.filter(one => one.kind === kind).map(({ minutes }) => minutes))
  const lines = [...new Set([...minutesByGroup.keys(), ...pointsByGroup.keys()])].map((groupId): AttentionLine => {
    const minutes = minutesByGroup.get(groupId) ?? 0
    const timeShare = time === 0 ? 0 : minutes / time
    const valueShare = points === 0 ? null : (pointsByGroup.get(groupId) ?? 0) / points
    return { groupId, minutes, timeShare, valueShare, isCostly: time >= COSTLY.minutes && timeShare >= COSTLY.time && valueShare !== null && valueShare <= COSTLY.ratio * timeShare }
  })
  return { order: minutesOf('order'), value: minutesOf('value'), lines: lines.filter(({ minutes, valueShare }) => minutes > 0 || (valueShare ?? 0) > 0).sort((a, b) => b.minutes - a.minutes || (a.groupId < b.groupId ? -1 : 1)) }
}
