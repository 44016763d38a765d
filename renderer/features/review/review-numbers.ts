import { assessedFigures, assessGroup, introductionsOf } from '../../../shared/activity/assess'
import { attentionOf, workOf, type Attention } from '../../../shared/activity/attention'
import type { GroupLevel } from '../../../shared/activity/level'
import type { Period } from '../../../shared/activity/period'
import type { AnswerRate } from '../../../shared/activity/questions'
import { speakersIn } from '../../../shared/activity/speakers-per-day'
import { stageOf, weightsFor } from '../../../shared/activity/stage'
import type { VerdictWord } from '../../../shared/activity/verdict'
import { addDays, addMonths, dayOfWall, daysIn, firstDayOf, mondayOf, monthOf, wallOfDay, type Day } from '../../../shared/model/day'
import type { Introduction } from '../../../shared/model/exchange'
import type { Group, Membership } from '../../../shared/model/group'
import type { GroupId } from '../../../shared/model/ids'
import type { Ledger } from '../../../shared/model/ledger'
import type { Register } from '../../../shared/model/register'
import type { Zone } from '../../../shared/model/zone'
import { scopeOf } from './review-scope'

export type ReviewKind = 'week' | 'month'
/** Periods a small line looks back over, this one included. */
export const LOOK_BACK = 8

/** The week (Monday first) or month that `day` lies in. */
export function periodOf(kind: ReviewKind, day: Day): Period {
  if (kind === 'week') return { from: mondayOf(day), to: addDays(mondayOf(day), 6) }
  const from = firstDayOf(monthOf(day))
  return { from, to: addDays(from, daysIn(monthOf(day)) - 1) }
}

/** A day of the period that a review opens on: yesterday, since a period on its first day has nothing to look back on. */
export const openingDay = (today: Day): Day => addDays(today, -1)

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
  readonly messages: number
  readonly noiseShare: number | null
  readonly answers: AnswerRate
  readonly joined: number
  readonly left: number
  readonly verdict: VerdictWord
  readonly level: GroupLevel['level']
}

export interface ReviewNumbers {
  readonly period: Period
  readonly sums: Sums
  /** Of one group only: the period before, to be set beside it; `null` over all groups. */
  readonly before: GroupLine | null
  /** By value (deals, then introductions, then speakers), highest first. */
  readonly groups: readonly GroupLine[]
  readonly introductions: readonly Introduction[]
  /** Where the time went; `null` of one group only. */
  readonly attention: Attention | null
}

export interface ReviewSource {
  readonly register: Register
  readonly ledgersByGroup: ReadonlyMap<GroupId, readonly Ledger[]>
  readonly kind: ReviewKind
  readonly period: Period
  /** Only this group and its people. */
  readonly groupId?: GroupId | undefined
  readonly zone: Zone
  /** Epoch ms. */
  readonly now: number
}

/** All figures of a review, from ledgers and what was noted; no block is read. */
export function reviewNumbers(source: ReviewSource): ReviewNumbers {
  const { register, kind, period, groupId } = source
  const { isOurs, made } = scopeOf(register, groupId)
  const periods = Array.from({ length: LOOK_BACK }, (_, n) => earlier(kind, period, LOOK_BACK - 1 - n))
  const count = (dayOf: (period: Period) => number): number[] => periods.map(dayOf)
  const within = (day: Day | undefined, { from, to }: Period): boolean => day !== undefined && day >= from && day <= to
  const dealDay = (introduction: Introduction): Day | undefined => (introduction.outcome === 'deal' ? introduction.history.find(entry => entry.step === 'closed')?.on : undefined)
  const sums: Sums = {
    touched: count(span => new Set(register.visits.filter(visit => isOurs(visit) && within(visit.on, span)).map(visit => visit.personId)).size),
    needs: count(span => register.needs.filter(need => isOurs(need) && need.state !== 'suggested' && need.state !== 'rejected' && within(need.since, span)).length),
    offers: count(span => register.offers.filter(offer => isOurs(offer) && offer.state === 'current' && within(offer.on, span)).length),
    introductions: count(span => made.filter(introduction => within(introduction.startedOn, span)).length),
    deals: count(span => made.filter(introduction => within(dealDay(introduction), span)).length),
  }
  const introductionsIn = (span: Period): Introduction[] => made.filter(introduction => within(introduction.startedOn, span) || within(dealDay(introduction), span))
  const members = new Map<GroupId, Membership[]>()
  for (const membership of register.memberships) {
    const own = members.get(membership.groupId)
    if (own) own.push(membership)
    else members.set(membership.groupId, [membership])
  }
  const introductions = introductionsIn(period)
  const shown = register.groups.filter(group => (groupId === undefined ? !group.archived && group.kind === 'group' : group.id === groupId))
  const groups = shown.map(group => groupLine(group, { ...source, periods, members: members.get(group.id) ?? [], introductions }))
    .sort((a, b) => b.deals - a.deals || b.introductions - a.introductions || b.speakers - a.speakers)
  const only = groupId === undefined ? undefined : shown[0]
  const last = earlier(kind, period, 1)
  const before = only ? groupLine(only, { ...source, period: last, periods: periods.map(span => earlier(kind, span, 1)), members: members.get(only.id) ?? [], introductions: introductionsIn(last) }) : null
  const worths = groups.map(({ group, deals, introductions: begun, answers }) => ({ groupId: group.id, deals, introductions: begun, solved: answers.answered }))
  return { period, sums, groups, introductions, before, attention: groupId === undefined ? attentionOf(workOf(register), worths, period) : null }
}

interface GroupSource extends ReviewSource {
  readonly periods: readonly Period[]
  readonly members: readonly Membership[]
  readonly introductions: readonly Introduction[]
}

function groupLine(group: Group, { register, ledgersByGroup, period, periods, zone, now, members, introductions }: GroupSource): GroupLine {
  const ledgers = ledgersByGroup.get(group.id) ?? []
  const known = (span: Period): boolean => ledgers.some(ledger => ledger.month >= monthOf(span.from) && ledger.month <= monthOf(span.to))
  const series = periods.map(span => (known(span) ? speakersIn(ledgers, span).length : null))
  const here = introductionsOf(group, members, introductions)
  // The verdict of the four weeks that end with the period, or with its last talk: the one the group's page gives on that day.
  const { first, last } = spoken(members, zone)
  const to = last !== null && last < period.to ? last : period.to
  const isKnown = last !== null && to >= period.from
  const stage = stageOf(group, { first: first ?? to, to, size: group.rosterOn === undefined ? null : members.filter(({ present }) => present).length })
  const input = { group, members, ledgers, introductions: register.introductions, to, zone, now, weights: weightsFor(stage.stage, register.settings[0] ?? {}) }
  const assessed = isKnown ? assessGroup(input) : null
  const own = assessedFigures(input, period)
  return {
    group, series, speakers: series.at(-1) ?? 0, before: series.at(-2) ?? null,
    messages: own.messages, noiseShare: own.noiseShare, answers: own.answers, joined: own.joined.length, left: own.left.length,
    unanswered: own.unanswered.length,
    introductions: here.length, deals: here.filter(introduction => introduction.outcome === 'deal').length,
    verdict: assessed?.verdict.word ?? 'unknown',
    level: assessed?.level.level ?? null,
  }
}

/** First and last day anybody wrote; `null` when nobody did. */
function spoken(members: readonly Membership[], zone: Zone): { readonly first: Day | null; readonly last: Day | null } {
  const dayAt = (at: number): Day | null => (Number.isFinite(at) ? dayOfWall(zone.toWall(at)) : null)
  return {
    first: dayAt(members.reduce((first, { firstAt }) => Math.min(first, firstAt ?? Infinity), Infinity)),
    last: dayAt(members.reduce((last, { lastAt }) => Math.max(last, lastAt ?? -Infinity), -Infinity)),
  }
}
