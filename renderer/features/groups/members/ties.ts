import type { ReplyEdge } from '../../../../shared/activity/replies'
import { NO_SENDER, type MemberNumber } from '../../../../shared/model/ids'

/** A person in the drawing, with all their ties counted. */
export interface TieNode {
  readonly member: MemberNumber
  readonly count: number
  /** Place on the unit circle, −1…1. */
  readonly x: number
  readonly y: number
}

export interface TieDrawing {
  readonly nodes: readonly TieNode[]
  /** Replies between two of the nodes, both ways together, the strongest of them, most first. */
  readonly ties: readonly { readonly a: MemberNumber; readonly b: MemberNumber; readonly there: number; readonly back: number }[]
}

/** People drawn at most: more cannot be read. */
export const MOST_NODES = 20
export const MOST_TIES = 40

/** The people with most ties on a circle, most at the top and on clockwise, and what goes between them. `only`: one person and whom they talk with. */
export function drawTies(edges: readonly ReplyEdge[], only: MemberNumber | null): TieDrawing {
  const known = edges.filter(({ from, to }) => from !== NO_SENDER && to !== NO_SENDER && (only === null || from === only || to === only))
  const counts = new Map<MemberNumber, number>()
  for (const { from, to, count } of known) for (const member of [from, to]) counts.set(member, (counts.get(member) ?? 0) + count)
  const top = [...counts].sort((a, b) => Number(b[0] === only) - Number(a[0] === only) || b[1] - a[1] || a[0] - b[0]).slice(0, MOST_NODES)
  const nodes = top.map(([member, count], i) => {
    const angle = (2 * Math.PI * i) / top.length - Math.PI / 2
    return { member, count, x: Math.cos(angle), y: Math.sin(angle) }
  })
  const shown = new Set(nodes.map(({ member }) => member))
  const ties = new Map<string, { a: MemberNumber; b: MemberNumber; there: number; back: number }>()
  for (const { from, to, count } of known) {
    if (!shown.has(from) || !shown.has(to)) continue
    const [a, b] = from < to ? [from, to] : [to, from]
    const tie = ties.get(`${a} ${b}`) ?? { a, b, there: 0, back: 0 }
    if (from === a) tie.there += count
    else tie.back += count
    ties.set(`${a} ${b}`, tie)
  }
  return { nodes, ties: [...ties.values()].sort((x, y) => y.there + y.back - x.there - x.back).slice(0, MOST_TIES) }
}
