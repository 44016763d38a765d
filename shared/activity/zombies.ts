import { addDays } from '../model/day'
import type { Day } from '../model/day'
import type { Membership } from '../model/group'

/** What may show that nobody is behind a membership any more. */
export const ZOMBIE_SIGNALS = ['neverWrote', 'silent', 'noBusyDay', 'cardUnkept', 'nothingKnown', 'silentElsewhere'] as const
export type ZombieSignal = (typeof ZOMBIE_SIGNALS)[number]

/** Why a member may never stand on the list. */
export const PROTECTIONS = ['staff', 'self', 'payer', 'resources', 'introduced', 'core', 'loyal', 'byHand'] as const
export type Protection = (typeof PROTECTIONS)[number]

/** Days looked back, days of grace after joining, failed signals needed. */
export const ZOMBIE_RULES = { days: 90, graceDays: 30, needed: 3 } as const

/** What is known of a member. `null` = cannot be known. */
export interface ZombieFacts {
  readonly member: Pick<Membership, 'number' | 'joinedOn' | 'messages'>
  /** Messages in the last {@link ZOMBIE_RULES}`.days` days. */
  readonly lately: number
  /** Wrote on one of the busiest days, when most others did; `null` = no such days. */
  readonly onBusyDay: boolean | null
  /** The card follows the group's pattern; `null` = the group has none. */
  readonly keepsCard: boolean | null
  /** Something is noted or was read about the person. */
  readonly isKnown: boolean
  /** Wrote in another group in the same days; `null` = is in no other. */
  readonly elsewhere: boolean | null
  readonly protections: readonly Protection[]
}

/** A candidate for a human to look at; nobody is removed by the app. */
export interface ZombieCandidate {
  readonly facts: ZombieFacts
  /** Signals that failed, at least three. */
  readonly failed: readonly ZombieSignal[]
  /** Joined so lately that they get more time. */
  readonly inGrace: boolean
}

/** Signals of a member that failed; what cannot be known does not fail. */
export function failedSignals({ member, lately, onBusyDay, keepsCard, isKnown, elsewhere }: ZombieFacts): ZombieSignal[] {
  const failed: Readonly<Record<ZombieSignal, boolean>> = {
    neverWrote: member.messages === 0, silent: lately === 0, noBusyDay: onBusyDay === false,
    cardUnkept: keepsCard === false, nothingKnown: !isKnown, silentElsewhere: elsewhere === false,
  }
  return ZOMBIE_SIGNALS.filter(signal => failed[signal])
}

/**
 * Candidates for a clean-up, most failed signals first: at least three failed, silence among them, and nothing that protects. Who
 * joined in the last 30 days is in grace. `members`: those in the group, from a roster.
 */
export function zombieCandidates(members: readonly ZombieFacts[], today: Day): ZombieCandidate[] {
  const graceFrom = addDays(today, -ZOMBIE_RULES.graceDays)
  return members.flatMap((facts): ZombieCandidate[] => {
    const failed = failedSignals(facts)
    if (facts.protections.length > 0 || failed.length < ZOMBIE_RULES.needed || !failed.includes('silent')) return []
    return [{ facts, failed, inGrace: facts.member.joinedOn !== undefined && facts.member.joinedOn > graceFrom }]
  }).sort((a, b) => b.failed.length - a.failed.length || a.facts.member.number - b.facts.member.number)
}
