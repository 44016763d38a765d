import { daysBetween } from '../model/day'
import type { Day } from '../model/day'
import type { Group, GroupStage } from '../model/group'
import type { Settings } from '../model/settings'
import { EQUAL_WEIGHTS, SUB_SCORES } from './level'
import type { Weights } from './level'

/** A group's stage and whether the operator said so or the data only suggest it. */
export interface StageSign {
  readonly stage: GroupStage
  readonly isTyped: boolean
}

/** Days a group counts as young, and share of its seats from which it counts as late. */
export const STAGE_RULES = { earlyDays: 56, lateFullness: 0.8 } as const

/** Stage of a group: what the operator chose; else late from four fifths of the seats, early in its first eight weeks of talk. */
export function stageOf(group: Pick<Group, 'stage' | 'capacity'>, { first, to, size }: { readonly first: Day; readonly to: Day; readonly size: number | null }): StageSign {
  if (group.stage !== undefined) return { stage: group.stage, isTyped: true }
  if (size !== null && group.capacity !== undefined && size >= STAGE_RULES.lateFullness * group.capacity) return { stage: 'late', isTyped: false }
  return { stage: daysBetween(first, to) < STAGE_RULES.earlyDays ? 'early' : 'middle', isTyped: false }
}

/** Weights the operator set for a stage; what was not set weighs 1. */
export function weightsFor(stage: GroupStage, settings: Pick<Settings, 'levelWeights'>): Weights {
  const set = settings.levelWeights?.[stage] ?? {}
  return Object.fromEntries(SUB_SCORES.map(part => [part, set[part] ?? EQUAL_WEIGHTS[part]])) as Weights
}
