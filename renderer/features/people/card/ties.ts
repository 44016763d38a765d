import type { Introduction } from '../../../../shared/model/exchange'
import type { Membership } from '../../../../shared/model/group'
import type { GroupId, PersonId } from '../../../../shared/model/ids'
import type { Month } from '../../../../shared/model/day'
import type { Ledger } from '../../../../shared/model/ledger'

/** What stands behind a tie: answers in one group over some months, or an introduction. */
export type TieEvidence =
  | { readonly kind: 'replies'; readonly groupId: GroupId; readonly count: number; readonly from: Month; readonly to: Month }
  | { readonly kind: 'introduced'; readonly introduction: Introduction }
  | { readonly kind: 'invited'; readonly groupId: GroupId; readonly who: PersonId }

/** Two people who have to do with each other. */
export interface Tie {
  readonly a: PersonId
  readonly b: PersonId
  /** Answers in both directions. */
  readonly replies: number
  readonly introduced: boolean
  readonly deal: boolean
  /** What speaks most first. */
  readonly evidence: readonly TieEvidence[]
}

export interface TieSource {
  readonly ledgers: readonly Ledger[]
  /** Memberships of every group in `ledgers`. */
  readonly memberships: readonly Membership[]
  readonly introductions: readonly Introduction[]
}

const keyOf = (a: PersonId, b: PersonId): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Every tie between people of some groups, out of who answered whom, who invited whom and who was introduced. */
export function tiesOf({ ledgers, memberships, introductions }: TieSource): Tie[] {
  const evidence = new Map<string, { readonly pair: readonly [PersonId, PersonId]; readonly list: TieEvidence[] }>()
  const at = (a: PersonId, b: PersonId) => {
    const key = keyOf(a, b)
    const known = evidence.get(key) ?? { pair: a < b ? [a, b] as const : [b, a] as const, list: [] }
    evidence.set(key, known)
    return known.list
  }
  const personOf = new Map(memberships.map(one => [`${one.groupId} ${one.number}`, one.personId]))
  const byName = new Map<string, PersonId | null>()
  for (const { groupId, name, personId } of memberships) byName.set(`${groupId} ${name}`, byName.has(`${groupId} ${name}`) ? null : personId)

  for (const { groupId, month, replies } of ledgers) {
    replies.count.forEach((count, i) => {
      const [from, to] = [personOf.get(`${groupId} ${replies.from[i]!}`), personOf.get(`${groupId} ${replies.to[i]!}`)]
      if (!from || !to || from === to) return
      const list = at(from, to)
      const known = list.findIndex(one => one.kind === 'replies' && one.groupId === groupId)
      const one = list[known]
      if (one?.kind === 'replies') list[known] = { ...one, count: one.count + count, from: month < one.from ? month : one.from, to: month > one.to ? month : one.to }
      else list.push({ kind: 'replies', groupId, count, from: month, to: month })
    })
  }
  for (const { groupId, personId, invitedBy } of memberships) {
    const inviter = invitedBy === undefined ? null : byName.get(`${groupId} ${invitedBy}`)
    if (inviter && inviter !== personId) at(inviter, personId).push({ kind: 'invited', groupId, who: inviter })
  }
  for (const introduction of introductions) if (introduction.needer !== introduction.owner) at(introduction.needer, introduction.owner).push({ kind: 'introduced', introduction })
  return [...evidence.values()].map(({ pair: [a, b], list }) => ({
    a, b, evidence: list.sort((x, y) => weight(y) - weight(x)),
    replies: list.reduce((sum, one) => sum + (one.kind === 'replies' ? one.count : 0), 0),
    introduced: list.some(one => one.kind === 'introduced'),
    deal: list.some(one => one.kind === 'introduced' && one.introduction.outcome === 'deal'),
  }))
}

const weight = (one: TieEvidence): number => (one.kind === 'introduced' ? 1e9 : one.kind === 'replies' ? one.count : 0)

/** Somebody in the picture; `hop` 1 has to do with the one in the middle, 2 with `via`. */
export interface EgoNode {
  readonly personId: PersonId
  readonly hop: 1 | 2
  readonly via: PersonId
  readonly tie: Tie
}

const closer = (x: Tie, y: Tie): number => Number(y.deal) - Number(x.deal) || Number(y.introduced) - Number(x.introduced) || y.replies - x.replies || (keyOf(x.a, x.b) < keyOf(y.a, y.b) ? -1 : 1)

/** The closest `first` people of one person, and of each of those at most `second` who are not in the picture yet. */
export function egoOf(self: PersonId, ties: readonly Tie[], { first, second }: { readonly first: number; readonly second: number }): EgoNode[] {
  const mine = (id: PersonId) => ties.filter(tie => tie.a === id || tie.b === id).sort(closer)
  const other = (tie: Tie, id: PersonId) => (tie.a === id ? tie.b : tie.a)
  const near: EgoNode[] = mine(self).slice(0, first).map(tie => ({ personId: other(tie, self), hop: 1, via: self, tie }))
  const seen = new Set<PersonId>([self, ...near.map(node => node.personId)])
  const far: EgoNode[] = []
  for (const { personId } of near) {
    for (const tie of mine(personId).filter(one => !seen.has(other(one, personId))).slice(0, second)) {
      seen.add(other(tie, personId))
      far.push({ personId: other(tie, personId), hop: 2, via: personId, tie })
    }
  }
  return [...near, ...far]
}
