import type { MemberNumber } from '../model/ids'
import type { Figures } from './figures'

/** 失焦 · 蒸发 · 无聊 · 无首 · 暴政 · 骚扰 · 陈旧. */
export const CAUSES = ['unfocused', 'evaporating', 'boring', 'headless', 'tyrannical', 'harassed', 'stale'] as const
export type Cause = (typeof CAUSES)[number]

export interface Lamp {
  readonly cause: Cause
  /** `unknown` is grey: the data cannot say. */
  readonly state: 'on' | 'off' | 'unknown'
  /** The measured value; `null` = not measurable. */
  readonly value: number | null
  /** The lamp is lit from this value on, upwards or downwards. */
  readonly limit: number
  readonly litWhen: 'atLeast' | 'atMost'
  /** Whom it is about. */
  readonly members: readonly MemberNumber[]
}

export interface CausesInput {
  readonly now: Figures
  /** The period of the same length before; `null` = none. */
  readonly before: Figures | null
  /** Share of the talk that holds a declared keyword, 0…1; `null` = not known. */
  readonly onTopicShare: number | null
  /** Members who may remove others or set rules. */
  readonly staff: ReadonlySet<MemberNumber>
}

/** Replies a day from which nobody can call a group dull. */
const BUSY_REPLIES = 10
/** Days of chat needed to light or clear a lamp. */
const DAYS_NEEDED = 14

/**
 * The seven causes of a group's short life, each from one measure:
 * - unfocused: share of the talk without a declared keyword ≥ 0.8;
 * - evaporating: share of the ten best helpers of the period before who wrote nothing now ≥ 0.3;
 * - boring: conversations that somebody joined, per week ≤ 2, unless people answer each other ten times a day (talk without
 *   half an hour of silence is one long conversation);
 * - headless: share of questions nobody answered, with no member who answered three ≥ 0.5;
 * - tyrannical: share of messages by staff ≥ 0.6;
 * - harassed: share of messages with links by members who are not staff ≥ 0.1;
 * - stale: share of speakers who spoke in the period before too ≥ 0.95.
 */
export function causesOf(input: CausesInput): Lamp[] {
  const { now } = input
  const enough = now.daysCovered >= DAYS_NEEDED
  return CAUSES.map(cause => {
    const { value, limit, litWhen = 'atLeast', unless = false, members = [] } = MEASURES[cause](input)
    const isLit = value !== null && !unless && (litWhen === 'atLeast' ? value >= limit : value <= limit)
    return { cause, state: enough && value !== null ? (isLit ? 'on' : 'off') : 'unknown', value: enough ? value : null, limit, litWhen, members }
  })
}

interface Measure {
  readonly value: number | null
  readonly limit: number
  readonly litWhen?: Lamp['litWhen']
  /** Keeps the lamp off whatever the value. */
  readonly unless?: boolean
  readonly members?: readonly MemberNumber[]
}

const MEASURES: Readonly<Record<Cause, (input: CausesInput) => Measure>> = {
  unfocused: ({ onTopicShare }) => ({ value: onTopicShare === null ? null : 1 - onTopicShare, limit: 0.8 }),
  evaporating({ now, before }) {
    const helpers = before === null ? [] : [...before.activities.values()].filter(({ answers, drawn }) => answers + drawn >= 3).sort((a, b) => b.answers - a.answers || b.drawn - a.drawn).slice(0, 10)
    const gone = helpers.filter(({ member }) => (now.activities.get(member)?.messages ?? 0) === 0).map(({ member }) => member)
    return { value: helpers.length < 3 ? null : gone.length / helpers.length, limit: 0.3, members: gone }
  },
  boring({ now }) {
    if (now.daysCovered === 0) return { value: null, limit: 2 }
    const replies = [...now.activities.values()].reduce((sum, activity) => sum + activity.replies, 0)
    return { value: now.topics / (now.daysCovered / 7), limit: 2, litWhen: 'atMost', unless: replies / now.daysCovered >= BUSY_REPLIES }
  },
  headless({ now }) {
    const hasHelper = [...now.activities.values()].some(({ answers }) => answers >= 3)
    if (now.answers.questions < 5 || now.answers.share === null) return { value: null, limit: 0.5 }
    return { value: hasHelper ? 0 : 1 - now.answers.share, limit: 0.5 }
  },
  tyrannical({ now, staff }) {
    if (staff.size === 0) return { value: null, limit: 0.6 }
    let byStaff = 0
    let all = 0
    for (const { member, messages } of now.activities.values()) {
      all += messages
      if (staff.has(member)) byStaff += messages
    }
    return { value: all === 0 ? null : byStaff / all, limit: 0.6, members: [...staff] }
  },
  harassed({ now, staff }) {
    let links = 0
    let all = 0
    const sharers: { member: MemberNumber; links: number }[] = []
    for (const { member, messages, links: own } of now.activities.values()) {
      all += messages
      if (staff.has(member)) continue
      links += own
      if (own >= 3) sharers.push({ member, links: own })
    }
    return { value: all === 0 ? null : links / all, limit: 0.1, members: sharers.sort((a, b) => b.links - a.links).map(({ member }) => member) }
  },
  stale({ now, before }) {
    if (before === null || before.daysCovered < DAYS_NEEDED || now.speakers < 5) return { value: null, limit: 0.95 }
    const speakers = [...now.activities.values()].filter(({ messages }) => messages > 0)
    return { value: speakers.filter(({ member }) => (before.activities.get(member)?.messages ?? 0) > 0).length / speakers.length, limit: 0.95 }
  },
}
