import type { MemberNumber } from '../model/ids'
import type { Ledger } from '../model/ledger'
import { ledgersWithin } from './period'
import type { Period } from './period'

export interface ReplyEdge {
  readonly from: MemberNumber
  readonly to: MemberNumber
  readonly count: number
}

/** Who answered whom, most first, summed over the calendar months the period touches (replies are kept by month). */
export function replyNetwork(ledgers: readonly Ledger[], period: Period): ReplyEdge[] {
  const edges = new Map<string, { from: MemberNumber; to: MemberNumber; count: number }>()
  for (const { replies } of ledgersWithin(ledgers, period)) {
    for (let i = 0; i < replies.from.length; i++) {
      const key = `${replies.from[i]}>${replies.to[i]}`
      const edge = edges.get(key) ?? { from: replies.from[i]!, to: replies.to[i]!, count: 0 }
      edge.count += replies.count[i]!
      edges.set(key, edge)
    }
  }
  return [...edges.values()].sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to)
}

export interface GroupShape {
  readonly shape: 'ring' | 'pyramid' | 'mixed'
  /** Share of all replies that come from or go to the member with most of them, 0…1. */
  readonly centreShare: number
  readonly centre: MemberNumber
  /** Share of replies between pairs that answer each other, 0…1. */
  readonly mutualShare: number
}

/** Fewer replies than this say nothing about a shape. */
const FEWEST_REPLIES = 20

/**
 * Ring or pyramid: a pyramid when at least half of all replies run through one member; a ring when no member has over a
 * third and most replies are between people who answer each other. `null` below 20 replies.
 */
export function groupShape(edges: readonly ReplyEdge[]): GroupShape | null {
  const total = edges.reduce((sum, edge) => sum + edge.count, 0)
  if (total < FEWEST_REPLIES) return null
  const through = new Map<MemberNumber, number>()
  const pairs = new Set(edges.map(({ from, to }) => `${from}>${to}`))
  let mutual = 0
  for (const { from, to, count } of edges) {
    through.set(from, (through.get(from) ?? 0) + count)
    through.set(to, (through.get(to) ?? 0) + count)
    if (pairs.has(`${to}>${from}`)) mutual += count
  }
  const [centre, most] = [...through].reduce((best, next) => (next[1] > best[1] ? next : best))
  const centreShare = most / total
  const mutualShare = mutual / total
  const shape = centreShare >= 0.5 ? 'pyramid' : centreShare <= 1 / 3 && mutualShare >= 0.5 ? 'ring' : 'mixed'
  return { shape, centreShare, centre, mutualShare }
}
