import { addDays } from '../model/day'
import type { Day } from '../model/day'
import type { Introduction } from '../model/exchange'
import type { Group } from '../model/group'
import type { PersonId } from '../model/ids'
import type { Ledger } from '../model/ledger'
import type { Zone } from '../model/zone'
import { figuresOf } from './figures'
import type { FigureMember, Figures } from './figures'
import { levelOf } from './level'
import type { GroupLevel, Weights } from './level'
import { lastDays, periodBefore } from './period'
import type { Period } from './period'
import { verdictOf } from './verdict'
import type { Verdict } from './verdict'

/** Days a verdict looks at, and as many before them. */
export const VERDICT_DAYS = 28

export interface AssessInput {
  readonly group: Pick<Group, 'id' | 'rosterOn'>
  readonly members: readonly (FigureMember & { readonly personId: PersonId })[]
  /** At least the eight weeks that end with `to`. */
  readonly ledgers: readonly Ledger[]
  /** Every introduction of the register. None at all means they are not recorded, and unknown instead of 0. */
  readonly introductions: readonly Introduction[]
  /** Last day the verdict looks at. */
  readonly to: Day
  readonly zone: Zone
  /** Epoch ms: when questions are judged as waiting. */
  readonly now: number
  readonly weights?: Weights
}

/** How a group is doing. */
export interface Assessment {
  readonly now: Figures
  readonly before: Figures
  readonly verdict: Verdict
  readonly level: GroupLevel
}

/**
 * The one judgement of a group: the four weeks that end with `to` against the four before. Page, card, directory and review
 * all ask here, so that none of them says something else.
 */
export function assessGroup(input: AssessInput): Assessment {
  const now = assessedFigures(input, lastDays(input.to, VERDICT_DAYS))
  const before = assessedFigures(input, periodBefore(now.period))
  return { now, before, verdict: verdictOf(now, before), level: levelOf(now, before, input.weights) }
}

/** What was said of the group four weeks earlier. Needs twelve weeks of ledgers. */
export function earlierVerdict(input: AssessInput, { before }: Assessment): Verdict {
  return verdictOf(before, assessedFigures(input, lastDays(addDays(before.period.from, -1), VERDICT_DAYS)))
}

/** The figures of a period, introductions counted as the verdict counts them. */
export function assessedFigures({ group, members, ledgers, introductions, zone, now }: AssessInput, period: Period): Figures {
  const here = introductionsOf(group, members, introductions).filter(({ startedOn }) => startedOn >= period.from && startedOn <= period.to)
  return figuresOf({
    ledgers, members, period, zone, now,
    ...(group.rosterOn !== undefined && { rosterOn: group.rosterOn }),
    ...(introductions.length > 0 && { introductions: here.length }),
  })
}

/** Introductions made from a group: noted there, or between two of its members. */
export function introductionsOf(group: Pick<Group, 'id'>, members: readonly { readonly personId: PersonId }[], introductions: readonly Introduction[]): Introduction[] {
  const people = new Set(members.map(({ personId }) => personId))
  return introductions.filter(({ groupId, needer, owner }) => groupId === group.id || (people.has(needer) && people.has(owner)))
}
