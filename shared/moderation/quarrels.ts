import type { MemberNumber } from '../model/ids'
import type { Flag } from './flag'

/** Angry messages closer together than this belong to one quarrel. */
export const QUARREL_GAP_MS = 30 * 60_000

/** Angry messages that belong together. */
export interface Quarrel {
  /** Epoch ms of the first and the last. */
  readonly from: number
  readonly to: number
  /** Oldest first, at least one. */
  readonly flags: readonly Flag[]
}

/** Quarrels among the flags, latest first. */
export function quarrelsIn(flags: readonly Flag[]): Quarrel[] {
  const quarrels: { from: number; to: number; flags: Flag[] }[] = []
  for (const flag of flags.filter(({ label }) => label === 'quarrel').sort((a, b) => a.sentAt - b.sentAt)) {
    const last = quarrels.at(-1)
    if (last && flag.sentAt - last.to <= QUARREL_GAP_MS) {
      last.to = flag.sentAt
      last.flags.push(flag)
    } else quarrels.push({ from: flag.sentAt, to: flag.sentAt, flags: [flag] })
  }
  return quarrels.reverse()
}

/** A message around a quarrel. */
export interface Around {
  readonly sender: MemberNumber | null
  readonly sentAt: number | null
}

/**
 * The two sides: whoever was angry most often, and of the others the one who was angry too, else who spoke most around it.
 * The other side is `null` when nobody else spoke.
 */
export function sidesOf({ flags }: Quarrel, around: readonly Around[]): { readonly one: MemberNumber; readonly other: MemberNumber | null } {
  const angry = countBy(flags.map(({ sender }) => sender))
  const one = most(angry)!
  angry.delete(one)
  const spoke = countBy(around.flatMap(({ sender }) => (sender === null || sender === one ? [] : [sender])))
  return { one, other: most(angry) ?? most(spoke) }
}

function countBy(members: readonly MemberNumber[]): Map<MemberNumber, number> {
  const counts = new Map<MemberNumber, number>()
  for (const member of members) counts.set(member, (counts.get(member) ?? 0) + 1)
  return counts
}

function most(counts: ReadonlyMap<MemberNumber, number>): MemberNumber | null {
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null
}
