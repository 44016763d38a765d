import type { Group } from '../model/group'
import type { MemberNumber } from '../model/ids'
import { ONE_VOICE } from './concentration'
import type { Figures } from './figures'
import { VERDICT_RULES } from './verdict'

/** A thing to do for a group, with what speaks for it. */
export interface NextStep {
  readonly code: 'importRoster' | 'importChat' | 'fillPurpose' | 'answerQuestions' | 'quietNoise' | 'wakeHelpers' | 'wakePayers' | 'welcomeNewcomers' | 'askWhyLeft' | 'makeRoom' | 'findCore' | 'introduce' | 'shareTalk'
  /** Count or share the sentence needs. */
  readonly value: number
  /** Whom it concerns, most important first. */
  readonly members: readonly MemberNumber[]
  /** Urgency, higher first. */
  readonly weight: number
}

/** 将满: nearly full from this share of the seats. */
export const NEARLY_FULL = 0.96

export interface NextStepsInput {
  readonly now: Figures
  readonly before: Figures | null
  readonly group: Pick<Group, 'purpose' | 'memberGain' | 'capacity' | 'rosterOn'>
  /** Present members who pay. */
  readonly payers: ReadonlySet<MemberNumber>
  readonly limit?: number
}

/** The most useful next steps, three unless said otherwise: what loses people first comes first. */
export function nextSteps(input: NextStepsInput): NextStep[] {
  return RULES.flatMap(rule => rule(input) ?? [])
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, input.limit ?? 3)
}

const helpersOf = (figures: Figures | null): MemberNumber[] =>
  [...(figures?.activities.values() ?? [])].filter(({ answers, drawn }) => answers + drawn >= 3).sort((a, b) => b.answers - a.answers || b.drawn - a.drawn).map(({ member }) => member)

const RULES: readonly ((input: NextStepsInput) => NextStep | null)[] = [
  ({ now }) => (now.messages === 0 ? { code: 'importChat', value: 0, members: [], weight: 100 } : null),
  ({ now }) => (now.unanswered.length > 0 ? { code: 'answerQuestions', value: now.unanswered.length, members: helpersOf(now).slice(0, 2), weight: 60 + Math.min(30, 3 * now.unanswered.length) } : null),
  ({ now, before }) => {
    const quiet = helpersOf(before).slice(0, 10).filter(member => (now.activities.get(member)?.messages ?? 0) === 0)
    return quiet.length === 0 ? null : { code: 'wakeHelpers', value: quiet.length, members: quiet, weight: 65 + 5 * Math.min(5, quiet.length) }
  },
  ({ now, payers, group }) => {
    if (group.rosterOn === undefined) return null
    const silent = [...payers].filter(member => (now.activities.get(member)?.messages ?? 0) === 0)
    return silent.length === 0 ? null : { code: 'wakePayers', value: silent.length, members: silent, weight: 70 }
  },
  ({ now }) => ((now.noiseShare ?? 0) >= VERDICT_RULES.highNoise ? { code: 'quietNoise', value: now.noiseShare!, members: [], weight: 55 + 40 * (now.noiseShare! - VERDICT_RULES.highNoise) } : null),
  ({ now }) => {
    const members = now.joined.flatMap(({ member }) => member ?? []).filter(member => (now.activities.get(member)?.messages ?? 0) === 0)
    return members.length === 0 ? null : { code: 'welcomeNewcomers', value: members.length, members, weight: 50 + Math.min(20, members.length) }
  },
  ({ now }) => (now.left.length > 0 ? { code: 'askWhyLeft', value: now.left.length, members: now.left.flatMap(({ member }) => member ?? []), weight: 40 + Math.min(20, 2 * now.left.length) } : null),
  ({ now, group }) => (group.capacity !== undefined && now.size !== null && now.size >= NEARLY_FULL * group.capacity ? { code: 'makeRoom', value: group.capacity - now.size, members: [], weight: 58 } : null),
  ({ now }) => (now.messages > 0 && now.daysCovered >= VERDICT_RULES.daysNeeded && helpersOf(now).length === 0 ? { code: 'findCore', value: 0, members: [], weight: 62 } : null),
  ({ now }) => ((now.concentration?.topShare ?? 0) >= ONE_VOICE && now.speakers >= 5 ? { code: 'shareTalk', value: now.concentration!.topShare, members: [now.concentration!.top], weight: 45 } : null),
  ({ now }) => (now.introductions === 0 && now.speakers >= 10 ? { code: 'introduce', value: 0, members: [], weight: 35 } : null),
  ({ group }) => (group.rosterOn === undefined ? { code: 'importRoster', value: 0, members: [], weight: 48 } : null),
  ({ group }) => (!group.purpose || !group.memberGain ? { code: 'fillPurpose', value: 0, members: [], weight: 30 } : null),
]
