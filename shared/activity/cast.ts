import { NO_SENDER } from '../model/ids'
import type { MemberNumber } from '../model/ids'
import type { Ledger } from '../model/ledger'
import type { Zone } from '../model/zone'
import { memberActivity } from './member-activity'
import { ledgersWithin } from './period'
import type { Period } from './period'
import { replyNetwork } from './replies'

/** Parts in a group's cast that the chat itself can show. */
export const CAST = ['expert', 'connector', 'topicStarter', 'newsSource', 'nightOwl', 'encourager'] as const
export type CastPart = (typeof CAST)[number]

export interface CastCandidate {
  readonly member: MemberNumber
  /** The count that makes the case: answers, people answered, topics, links, messages from 23:00 to 05:00, thanks. */
  readonly count: number
}

/** At least this much of it, to be named at all. */
const FEWEST: Readonly<Record<CastPart, number>> = { expert: 3, connector: 5, topicStarter: 3, newsSource: 5, nightOwl: 10, encourager: 5 }

/** Up to `limit` candidates per part, most first; an empty list is a gap. Night messages and links between people are kept by month. */
export function castCandidates(ledgers: readonly Ledger[], period: Period, { zone, limit }: { zone: Zone; limit: number }): Record<CastPart, CastCandidate[]> {
  const activities = [...memberActivity(ledgers, period, zone).values()]
  const partners = new Map<MemberNumber, Set<MemberNumber>>()
  for (const { from, to } of replyNetwork(ledgers, period)) {
    if (from === NO_SENDER) continue
    partners.set(from, (partners.get(from) ?? new Set()).add(to))
  }
  const night = new Map<MemberNumber, number>()
  for (const { members } of ledgersWithin(ledgers, period)) members.member.forEach((member, i) => night.set(member, (night.get(member) ?? 0) + members.night[i]!))
  const counts: Record<CastPart, CastCandidate[]> = {
    expert: activities.map(({ member, answers }) => ({ member, count: answers })),
    connector: [...partners].map(([member, others]) => ({ member, count: others.size })),
    topicStarter: activities.map(({ member, topics }) => ({ member, count: topics })),
    newsSource: activities.map(({ member, links }) => ({ member, count: links })),
    nightOwl: [...night].map(([member, count]) => ({ member, count })),
    encourager: activities.map(({ member, thanks }) => ({ member, count: thanks })),
  }
  for (const part of CAST) {
    counts[part] = counts[part].filter(({ count }) => count >= FEWEST[part]).sort((a, b) => b.count - a.count || a.member - b.member).slice(0, limit)
  }
  return counts
}
