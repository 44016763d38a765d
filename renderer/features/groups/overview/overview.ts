import { busiestHours, type BusiestHours } from '../../../../shared/activity/busiest-hours'
import { causesOf, type Lamp } from '../../../../shared/activity/causes'
import { assessGroup, earlierVerdict } from '../../../../shared/activity/assess'
import type { Figures } from '../../../../shared/activity/figures'
import { keyPeople } from '../../../../shared/activity/key-people'
import { LAYER_WINDOW_DAYS, layersOverWeeks, type LayerWeek } from '../../../../shared/activity/layers'
import type { GroupLevel } from '../../../../shared/activity/level'
import type { MemberActivity } from '../../../../shared/activity/member-activity'
import { nextSteps, type NextStep } from '../../../../shared/activity/next-steps'
import { overTime, unitFor, type TimeStep, type TimeUnit } from '../../../../shared/activity/over-time'
import { messagesPerWeekdayHour } from '../../../../shared/activity/per-hour'
import { ledgersWithin, lastDays, type Period } from '../../../../shared/activity/period'
import { distinctiveWords, type TopicWord } from '../../../../shared/activity/topics'
import type { Verdict } from '../../../../shared/activity/verdict'
import { addDays, monthOf, type Day } from '../../../../shared/model/day'
import type { PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import type { Zone } from '../../../../shared/model/zone'
import { KEY_PEOPLE_DAYS, periodOf, type Range } from '../range'
import type { GroupFile } from '../useGroup'

/** Weeks the layers are drawn over. */
export const LAYER_WEEKS = 12

/** The drawings that change with the range. */
export interface Charts {
  readonly period: Period
  readonly unit: TimeUnit
  readonly steps: readonly TimeStep[]
  /** 7 × 24, Monday first, over `period`. */
  readonly grid: Uint32Array
  readonly busiest: BusiestHours | null
}

/** The figures of the last weeks, whatever the range, from ledgers alone. */
export interface Overview {
  /** The four weeks the verdict speaks of, and those before. */
  readonly now: Figures
  readonly before: Figures
  readonly verdict: Verdict
  readonly verdictBefore: Verdict
  readonly level: GroupLevel
}

/** What also depends on who pays. */
export interface Advice {
  readonly lamps: readonly Lamp[]
  readonly steps3: readonly NextStep[]
}

export function chartsOf({ ledgers, to, first }: Pick<GroupFile, 'ledgers' | 'to' | 'first'>, range: Range): Charts {
  const period = periodOf(range, to, first)
  const unit = unitFor(period)
  const grid = messagesPerWeekdayHour(ledgers, period)
  return { period, unit, grid, steps: overTime(ledgers, period, unit), busiest: busiestHours(grid) }
}

/** `now`: epoch ms, when questions are judged as waiting. */
export function overviewOf(file: GroupFile, { zone, now }: { zone: Zone; now: number }): Overview {
  const input = { ...file, zone, now }
  const assessed = assessGroup(input)
  return { ...assessed, verdictBefore: earlierVerdict(input, assessed) }
}

/** Layers at the end of each of the last weeks, oldest first. */
export function layerWeeksOf({ ledgers, members, group: { rosterOn }, to, first }: GroupFile, zone: Zone): LayerWeek[] {
  return coveredWeeks(layersOverWeeks({ ledgers, members, zone, to, weeks: LAYER_WEEKS, ...(rosterOn !== undefined && { rosterOn }) }), first)
}

/** Who answers, draws replies and is there day after day, best first. */
export function keyPeopleOf({ ledgers, to }: GroupFile, zone: Zone): MemberActivity[] {
  return keyPeople(ledgers, lastDays(to, KEY_PEOPLE_DAYS), { zone, limit: 5 })
}

/** Words that set the months of `period` apart from those before, most telling first. */
export function wordsOf({ ledgers }: GroupFile, period: Period): TopicWord[] {
  return distinctiveWords(ledgersWithin(ledgers, period), ledgers.filter(({ month }) => month < monthOf(period.from)), 12)
}

/** `onTopicShare`: share of the talk with a keyword; `null` = not known (yet). */
export function adviceOf({ members, group, to }: GroupFile, { now, before }: Overview, { people, onTopicShare }: { people: ReadonlyMap<PersonId, Person>; onTopicShare: number | null }): Advice {
  const present = members.filter(member => member.present)
  const staff = new Set(present.filter(({ role }) => role === 'owner' || role === 'admin').map(({ number }) => number))
  const payers = new Set(present.filter(({ personId }) => isPaying(people.get(personId), to)).map(({ number }) => number))
  return { lamps: causesOf({ now, before, onTopicShare, staff }), steps3: nextSteps({ now, before, group, payers }) }
}

/** Weeks whose whole window lies in the data: before that everybody would look silent. The last week always stays. */
function coveredWeeks(weeks: readonly LayerWeek[], first: Day): LayerWeek[] {
  return weeks.filter((week, i) => i === weeks.length - 1 || addDays(first, LAYER_WINDOW_DAYS - 1) <= week.to)
}

/** A membership that is paid for on `day`. */
export function isPaying(person: Person | undefined, day: string): boolean {
  return person?.paidUntil !== undefined && person.paidUntil >= day
}
