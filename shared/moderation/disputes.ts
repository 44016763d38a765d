import type { Group } from '../model/group'
import type { MemberNumber } from '../model/ids'
import type { Flag } from './flag'
import { SURE } from './judge'
import { quarrelsIn, sidesOf, type Around, type Quarrel } from './quarrels'

/** A quarrel longer ago is calmed by itself or past calming. */
export const DISPUTE_DAYS = 7
/** Flags of a group that are looked at, newest first. */
export const MOST_FLAGS = 500
/** Who spoke this long before and after belongs to it. */
export const AROUND_MS = 10 * 60_000
/** Messages around a quarrel that are looked at. */
export const MOST_AROUND = 200

/** Whether quarrels of a group are anybody's to calm. */
export const hasDisputes = ({ kind, archived }: Pick<Group, 'kind' | 'archived'>): boolean => kind === 'group' && !archived

/** Quarrels among a group's flags that are worth a word with both sides, latest first. False alarms never are; `settled`: those that were settled are too. */
export function openQuarrels(group: Pick<Group, 'rulings'>, flags: readonly Flag[], settled = false): Quarrel[] {
  return quarrelsIn(flags.filter(flag => !isRuled(group, flag, settled))).filter(isWorthAWord)
}

/** A single angry line that is not certain is no quarrel to step into. */
const isWorthAWord = ({ flags }: Quarrel): boolean => flags.length > 1 || flags.some(({ confidence }) => confidence >= SURE)

const isRuled = ({ rulings }: Pick<Group, 'rulings'>, flag: Flag, settledStands: boolean): boolean =>
  rulings?.some(({ blockId, index, step }) => blockId === flag.blockId && index === flag.index && (step === 'falseAlarm' || (step === 'settled' && !settledStands))) ?? false

/** Both sides of a quarrel as members of the group; `null` when nobody else spoke. */
export function bothSides(quarrel: Quarrel, around: readonly Around[]): readonly [MemberNumber, MemberNumber] | null {
  const { one, other } = sidesOf(quarrel, around)
  return other === null ? null : [one, other]
}
