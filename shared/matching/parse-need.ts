import { findChineseDates } from '../calendar/chinese-date'
import type { Day } from '../model/day'
import { firstPlaceIn } from '../places/places'

/** The parts of one typed line such as `李总 找 杭州 直播机房 12月前 预算2万`; each may be corrected by hand. */
export interface ParsedNeed {
  /** Words in front of the verb; absent = the line names nobody. */
  readonly who?: string
  readonly what: string
  readonly region?: string
  /** First day it is wanted (12月1日起). */
  readonly from?: Day
  readonly until?: Day
  /** Whole yuan. */
  readonly budget?: number
  readonly urgent?: boolean
  readonly noPeers?: boolean
  readonly ownOnly?: boolean
  /** Where each part stands in the line: `[from, to)`. */
  readonly spans: readonly NeedSpan[]
}

export interface NeedSpan {
  readonly part: 'who' | 'what' | 'region' | 'from' | 'until' | 'budget' | Condition
  readonly from: number
  readonly to: number
}

const CONDITIONS = ['urgent', 'noPeers', 'ownOnly'] as const
type Condition = (typeof CONDITIONS)[number]
/** Conditions are words of their own in the line: 急 inside 急需 is none. */
const CONDITION_WORDS: Readonly<Record<Condition, readonly string[]>> = {
  urgent: ['急', '很急', '急用', '加急'], noPeers: ['不要同行', '不找同行', '避开同行'], ownOnly: ['只要本人', '不要中间人', '不要转手', '要直接的'],
}

/** Behind a date: the first day, not the last. */
const OPENS = /^(?:起|开始)/
/** Between two dates: from the one to the other. */
const THROUGH = /^ ?(?:到|至|-|－|—|–|~|～) ?$/
/** Before the last day. */
const LEADS = /(?:(?:一直)?到|直到|截止到?|截至|至|-|－|—|–|~|～) ?$/

const VERBS = ['想找', '要找', '在找', '需要', '求购', '求租', '急需', '想要', '想买', '想租', '找', '求', '缺', '蹲', '要']
const UNITS: Readonly<Record<string, number>> = { 千: 1_000, 万: 10_000, k: 1_000, K: 1_000, w: 10_000, W: 10_000 }

/** Reads one line against the day it is typed on. What is not understood stays in `what`: nothing typed is lost. */
export function parseNeed(line: string, today: Day): ParsedNeed {
  const spans: NeedSpan[] = []
  const budget = readBudget(line)
  if (budget) spans.push({ part: 'budget', from: budget.from, to: budget.to })
  const days = readDays(line, today, spans)
  spans.push(...days.map(({ part, from, to }) => ({ part, from, to })))
  const conditions = findConditions(line)
  spans.push(...conditions)
  const verb = findVerb(line, spans)
  const who = verb ? line.slice(0, verb.from).trim() : ''
  if (who) spans.push({ part: 'who', from: line.indexOf(who), to: line.indexOf(who) + who.length })
  const start = verb ? verb.to : 0
  const place = firstPlaceIn(line.slice(start))
  const region = place && !overlaps(spans, start + place.at, start + place.at + place.name.length) ? place : null
  if (region) spans.push({ part: 'region', from: start + region.at, to: start + region.at + region.name.length })
  const rest = restOf(line, start, spans)
  if (rest.text) spans.push({ part: 'what', from: rest.from, to: rest.to })
  return {
    ...(who && { who }),
    what: rest.text,
    ...(region && { region: region.name }),
    ...Object.fromEntries(days.map(({ part, day }) => [part, day])),
    ...(budget && { budget: budget.yuan }),
    ...Object.fromEntries(conditions.map(({ part }) => [part, true])),
    spans: spans.sort((a, b) => a.from - b.from),
  }
}

type Bound = NeedSpan & { readonly part: 'from' | 'until'; readonly day: Day }

/** The first and the last day, one of them, or none: 12月1日起, 12月20日前, 到12月底, 12月1日到12月20日. */
function readDays(line: string, today: Day, taken: readonly NeedSpan[]): Bound[] {
  const [first, second] = findChineseDates(line, today).filter(({ start, end }) => !overlaps(taken, start, end))
  if (!first) return []
  const opens = OPENS.exec(line.slice(first.end, first.end + 2))
  const isRange = second !== undefined && THROUGH.test(line.slice(first.end, second.start))
  const begins = opens !== null || first.relation === 'after' || isRange
  const at = (date: typeof first, part: Bound['part'], end = date.end): Bound => ({ part, day: date.day, from: date.start - (part === 'until' ? leadOf(line, date.start) : 0), to: end })
  const one = at(first, begins ? 'from' : 'until', first.end + (opens?.[0].length ?? 0))
  return begins && second ? [one, at(second, 'until')] : [one]
}

/** Length of the words before a last day that belong to it. */
const leadOf = (line: string, start: number): number => LEADS.exec(line.slice(Math.max(0, start - 6), start))?.[0].length ?? 0

const overlaps = (spans: readonly NeedSpan[], from: number, to: number): boolean => spans.some(span => from < span.to && span.from < to)

function findConditions(line: string): (NeedSpan & { readonly part: Condition })[] {
  return [...line.matchAll(/[^\s，,。；;]+/g)].flatMap(({ 0: word, index }) => {
    const part = CONDITIONS.find(condition => CONDITION_WORDS[condition].includes(word))
    return part ? [{ part, from: index, to: index + word.length }] : []
  })
}

function findVerb(line: string, taken: readonly NeedSpan[]): { from: number; to: number } | null {
  let best: { from: number; to: number } | null = null
  for (const verb of VERBS) {
    const from = line.indexOf(verb)
    if (from < 0 || overlaps(taken, from, from + verb.length)) continue
    if (!best || from < best.from || (from === best.from && verb.length > best.to - best.from)) best = { from, to: from + verb.length }
  }
  return best
}

function readBudget(line: string): { yuan: number; from: number; to: number } | null {
  const match = /(?:预算|¥|￥)\s?(\d{1,9}(?:\.\d{1,2})?)\s?([千万kKwW])?(?:元|块)?/.exec(line) ?? /(\d{1,9}(?:\.\d{1,2})?)\s?([千万])?(?:元|块)(?:钱)?(?:以内|左右)?/.exec(line)
  if (!match) return null
  return { yuan: Math.round(Number(match[1]) * (UNITS[match[2] ?? ''] ?? 1)), from: match.index, to: match.index + match[0].length }
}

/** The comma of 2,400. */
const isThousands = (line: string, at: number): boolean => line[at] === ',' && /^\d,\d{3}(?!\d)/.test(line.slice(Math.max(0, at - 1), at + 5))

/** What remains behind the verb when the recognised parts are cut out. */
function restOf(line: string, start: number, spans: readonly NeedSpan[]): { text: string; from: number; to: number } {
  let text = ''
  let from = -1
  let to = start
  for (let at = start; at < line.length; at++) {
    if (overlaps(spans, at, at + 1)) {
      if (text && !text.endsWith(' ')) text += ' '
      continue
    }
    const character = line[at]!
    if (/[\s，,。；;]/.test(character) && !isThousands(line, at)) {
      if (text && !text.endsWith(' ')) text += ' '
      continue
    }
    if (from < 0) from = at
    to = at + 1
    text += character
  }
  return { text: text.trim(), from: Math.max(from, start), to }
}
