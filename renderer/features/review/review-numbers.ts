import { figuresOf } from '../../../shared/activity/figures'
import type { Period } from '../../../shared/activity/period'
import { speakersIn } from '../../../shared/activity/speakers-per-day'
import { verdictOf, type VerdictWord } from '../../../shared/activity/verdict'
import { addDays, addMonths, daysIn, firstDayOf, mondayOf, monthOf, wallOfDay, type Day } from '../../../shared/model/day'
import type { Introduction } from '../../../shared/model/exchange'
import type { Group, Membership } from '../../../shared/model/group'
import type { GroupId, PersonId } from '../../../shared/model/ids'
import type { Ledger } from '../../../shared/model/ledger'
import type { Register } from '../../../shared/model/register'
import type { Zone } from '../../../shared/model/zone'

export type ReviewKind = 'week' | 'month'
/** Periods a small line looks back over, this one included. */
export const LOOK_BACK = 8

/** The week (Monday first) or month that `day` lies in. */
export function periodOf(kind: ReviewKind, day: Day): Period {
  if (kind === 'week') return { from: mondayOf(day), to: addDays(mondayOf(day), 6) }
  const from = firstDayOf(monthOf(day))
  return { from, to: addDays(from, daysIn(monthOf(day)) - 1) }
}

/** The period `count` earlier; negative = later. */
export function earlier(kind: ReviewKind, period: Period, count: number): Period {
  return periodOf(kind, kind === 'week' ? addDays(period.from, -7 * count) : addMonths(period.from, -count))
}

/** ISO 8601 week number: the week of the year's first Thursday is week 1. */
export function weekNumber(day: Day): number {
  const thursday = addDays(mondayOf(day), 3)
  const first = `${thursday.slice(0, 4)}-01-01` as Day
  return Math.floor((wallOfDay(thursday) - wallOfDay(first)) / 604_800_000) + 1
}

export const SUMS = ['touched', 'needs', 'offers', 'introductions', 'deals'] as const
export type SumKey = (typeof SUMS)[number]

/** One of the five sums: this period and the seven before it, oldest first. */
export type Sums = Readonly<Record<SumKey, readonly number[]>>

export interface GroupLine {
  readonly group: Group
  readonly speakers: number
  /** Speakers of the last eight periods, oldest first; `null` where no chat is known. */
  readonly series: readonly (number | null)[]
  readonly before: number | null
  readonly unanswered: number
  readonly introductions: number
  readonly deals: number
  readonly verdict: VerdictWord
}

export interface ReviewNumbers {
  readonly period: Period
  readonly sums: Sums
  /** By value (deals, then introductions, then speakers), highest first. */
  readonly groups: readonly GroupLine[]
  readonly introductions: readonly Introduction[]
}

export interface ReviewSource {
  readonly register: Register
  readonly ledgersByGroup: ReadonlyMap<GroupId, readonly Ledger[]>
  readonly kind: ReviewKind
  readonly period: Period
  readonly zone: Zone
  /** Epoch ms. */
  readonly now: number
}

/** All figures of a review, from ledgers and what was noted; no block is read. */
export function reviewNumbers(source: ReviewSource): ReviewNumbers {
  const { register, kind, period } = source
  const periods = Array.from({ length: LOOK_BACK }, (_, n) => earlier(kind, period, LOOK_BACK - 1 - n))
  const count = (dayOf: (period: Period) => number): number[] => periods.map(dayOf)
  const within = (day: Day | undefined, { from, to }: Period): boolean => day !== undefined && day >= from && day <= to
  const dealDay = (introduction: Introduction): Day | undefined => (introduction.outcome === 'deal' ? introduction.history.find(entry => entry.step === 'closed')?.on : undefined)
  const sums: Sums = {
    touched: count(span => new Set(register.visits.filter(visit => within(visit.on, span)).map(visit => visit.personId)).size),
    needs: count(span => register.needs.filter(need => need.state !== 'suggested' && need.state !== 'rejected' && within(need.since, span)).length),
    offers: count(span => register.offers.filter(offer => offer.state === 'current' && within(offer.on, span)).length),
    introductions: count(span => register.introductions.filter(introduction => within(introduction.startedOn, span)).length),
    deals: count(span => register.introductions.filter(introduction => within(dealDay(introduction), span)).length),
  }
  const introductions = register.introductions.filter(introduction => within(introduction.startedOn, period) || within(dealDay(introduction), period))
  const members = new Map<GroupId, Membership[]>()
  for (const membership of register.memberships) members.set(membership.groupId, [...(members.get(membership.groupId) ?? []), membership])
  const groups = register.groups.filter(group => !group.archived && group.kind === 'group')
    .map(group => groupLine(group, { ...source, periods, members: members.get(group.id) ?? [], introductions }))
    .sort((a, b) => b.deals - a.deals || b.introductions - a.introductions || b.speakers - a.speakers)
  return { period, sums, groups, introductions }
}

interface GroupSource extends ReviewSource {
  readonly periods: readonly Period[]
  readonly members: readonly Membership[]
  readonly introductions: readonly Introduction[]
}

function groupLine(group: Group, { register, ledgersByGroup, kind, period, periods, zone, now, members, introductions }: GroupSource): GroupLine {
  const ledgers = ledgersByGroup.get(group.id) ?? []
  const known = (span: Period): boolean => ledgers.some(ledger => ledger.month >= monthOf(span.from) && ledger.month <= monthOf(span.to))
  const series = periods.map(span => (known(span) ? speakersIn(ledgers, span).length : null))
  const people = new Set<PersonId>(members.map(membership => membership.personId))
  const here = introductions.filter(introduction => people.has(introduction.owner) && people.has(introduction.needer))
  const made = register.introductions.filter(introduction => introduction.groupId === group.id || (people.has(introduction.owner) && people.has(introduction.needer)))
  const judged = (span: Period) => figuresOf({
    ledgers, members, period: span, zone, now, ...(group.rosterOn && { rosterOn: group.rosterOn }),
    ...(register.introductions.length > 0 && { introductions: made.filter(({ startedOn }) => startedOn >= span.from && startedOn <= span.to).length }),
  })
  // A week alone is too short to judge: the verdict looks at the four weeks that end with the period.
  const long = kind === 'week' ? { from: addDays(period.to, -27), to: period.to } : period
  const longBefore = { from: addDays(long.from, -28), to: addDays(long.from, -1) }
  return {
    group, series, speakers: series.at(-1) ?? 0, before: series.at(-2) ?? null,
    unanswered: judged(period).unanswered.length,
    introductions: here.length, deals: here.filter(introduction => introduction.outcome === 'deal').length,
    verdict: verdictOf(judged(long), judged(longBefore)).word,
  }
}
