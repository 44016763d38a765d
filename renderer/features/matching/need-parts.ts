import { readWholeDate } from '../../../shared/calendar/chinese-date'
import { parseNeed } from '../../../shared/matching/parse-need'
import type { MatchQuery } from '../../../shared/matching/types'
import type { Day } from '../../../shared/model/day'
import type { Need } from '../../../shared/model/exchange'
import type { PersonId } from '../../../shared/model/ids'

/** The parts of a need as they stand in the chips. */
export interface NeedParts {
  readonly who: string
  readonly what: string
  readonly region: string
  readonly until: Day | null
  /** Whole yuan. */
  readonly budget: number | null
  readonly from: Day | null
  readonly urgent: boolean
  readonly noPeers: boolean
  readonly ownOnly: boolean
}

/** What 条件 can add to a need, in the order of its menu. */
export const CONDITIONS = ['urgent', 'from', 'ownOnly', 'noPeers'] as const
export type Condition = (typeof CONDITIONS)[number]

export function partsOfLine(line: string, today: Day, corrected: Partial<NeedParts>): NeedParts {
  const parsed = parseNeed(line, today)
  return { who: parsed.who ?? '', what: parsed.what, region: parsed.region ?? '', until: parsed.until ?? null, budget: parsed.budget ?? null, from: parsed.from ?? null, urgent: parsed.urgent ?? false, noPeers: parsed.noPeers ?? false, ownOnly: parsed.ownOnly ?? false, ...corrected }
}

export function partsOfNeed(need: Need, name: string): NeedParts {
  return { who: name, what: need.text, region: need.region ?? '', until: need.until ?? null, budget: need.budget ?? null, from: need.from ?? null, urgent: need.urgent ?? false, noPeers: need.noPeers ?? false, ownOnly: need.ownOnly ?? false }
}

export function queryOf(parts: NeedParts, asker: PersonId | null, on: Day, excludes?: readonly PersonId[]): MatchQuery {
  return {
    asker, text: parts.what, on,
    ...(parts.region && { region: parts.region }), ...(parts.until && { until: parts.until }), ...(parts.budget !== null && { budget: parts.budget }), ...(excludes && { excludes }),
    ...(parts.from && { from: parts.from }), ...(parts.noPeers && { noPeers: true }), ...(parts.ownOnly && { ownOnly: true }),
  }
}

/** A corrected chip back to its value; `undefined` = cannot be read, the chip keeps what it had. */
export function readPart(part: keyof NeedParts, text: string, today: Day): Partial<NeedParts> | undefined {
  const trimmed = text.trim()
  if (part === 'until' || part === 'from') {
    if (!trimmed) return { [part]: null }
    const day = readWholeDate(trimmed, today) ?? parseNeed(`找 ${trimmed}`, today).until
    return day ? { [part]: day } : undefined
  }
  if (part === 'budget') {
    if (!trimmed) return { budget: null }
    const yuan = parseNeed(`找 预算${trimmed.replace(/[,，¥￥]/g, '')}`, today).budget
    return yuan === undefined ? undefined : { budget: yuan }
  }
  if (part === 'urgent' || part === 'noPeers' || part === 'ownOnly') return undefined
  return { [part]: trimmed }
}
