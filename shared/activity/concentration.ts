import type { MemberActivity } from './member-activity'

/** 一枝独秀: one person writes from this share of all messages. */
export const ONE_VOICE = 0.5

export interface Concentration {
  /** Share of the messages by whoever wrote most, 0…1. */
  readonly topShare: number
  readonly top: number
  /** Gini coefficient over those who wrote: 0 = all alike, near 1 = one writes everything. */
  readonly gini: number
}

/** How unevenly messages are spread over those who wrote; `null` when nobody did. */
export function concentration(activities: Iterable<MemberActivity>): Concentration | null {
  const writers = [...activities].filter(({ messages }) => messages > 0).sort((a, b) => a.messages - b.messages || b.member - a.member)
  const top = writers.at(-1)
  if (!top) return null
  const counts = writers.map(({ messages }) => messages)
  return { topShare: top.messages / counts.reduce((a, b) => a + b, 0), top: top.member, gini: gini(counts) }
}

/** Gini coefficient of ascending values ≥ 0: Σ(2i − n − 1)·x over n·Σx, i from 1. 0 when all are zero. */
export function gini(ascending: readonly number[]): number {
  const n = ascending.length
  const total = ascending.reduce((a, b) => a + b, 0)
  if (total === 0) return 0
  return ascending.reduce((sum, value, i) => sum + (2 * (i + 1) - n - 1) * value, 0) / (n * total)
}
