import type { Ruling, RulingStep } from '../model/group'

/** 警告 → 最后警告 → 请出, one step each time. */
export const LADDER = ['warned', 'lastWarning', 'removed'] as const satisfies readonly RulingStep[]
export type LadderStep = (typeof LADDER)[number]

/** Steps a member has gone up the ladder, oldest first; false alarms and settled quarrels are none. */
export function stepsTaken(rulings: readonly Ruling[], member: number): Ruling[] {
  return rulings.filter(ruling => ruling.member === member && (LADDER as readonly string[]).includes(ruling.step))
}

/** The step that would come next; the last one again at the top. */
export function nextStep(rulings: readonly Ruling[], member: number): LadderStep {
  const taken = new Set(stepsTaken(rulings, member).map(({ step }) => step))
  return LADDER.find(step => !taken.has(step)) ?? 'removed'
}
