import type { Ledger } from '../../../../shared/model/ledger'
import type { Membership } from '../../../../shared/model/group'
import type { GroupId, PersonId } from '../../../../shared/model/ids'
import type { Introduction } from '../../../../shared/model/exchange'

/** Somebody this person has to do with. */
export interface Relation {
  readonly personId: PersonId
  /** Replies in both directions. */
  readonly replies: number
  readonly introduced: boolean
  readonly deal: boolean
}

interface RelationSource {
  readonly self: PersonId
  readonly ledgers: readonly Ledger[]
  /** Memberships of every group in `ledgers`. */
  readonly memberships: readonly Membership[]
  readonly introductions: readonly Introduction[]
}

const SHOWN = 6

/** The six closest: deals and introductions first, then by replies. Pure counting over ledgers. */
export function relationsOf({ self, ledgers, memberships, introductions }: RelationSource): Relation[] {
  const personOf = new Map<GroupId, Map<number, PersonId>>()
  for (const membership of memberships) {
    const byNumber = personOf.get(membership.groupId) ?? new Map<number, PersonId>()
    byNumber.set(membership.number, membership.personId)
    personOf.set(membership.groupId, byNumber)
  }
  const replies = new Map<PersonId, number>()
  for (const ledger of ledgers) {
    const byNumber = personOf.get(ledger.groupId)
    if (!byNumber) continue
    ledger.replies.count.forEach((count, i) => {
      const from = byNumber.get(ledger.replies.from[i]!)
      const to = byNumber.get(ledger.replies.to[i]!)
      const other = from === self ? to : to === self ? from : undefined
      if (other && other !== self) replies.set(other, (replies.get(other) ?? 0) + count)
    })
  }
  const others = new Set(replies.keys())
  const introduced = new Map<PersonId, boolean>()
  for (const introduction of introductions) {
    const other = introduction.needer === self ? introduction.owner : introduction.needer
    others.add(other)
    introduced.set(other, (introduced.get(other) ?? false) || introduction.outcome === 'deal')
  }
  return [...others]
    .map(personId => ({ personId, replies: replies.get(personId) ?? 0, introduced: introduced.has(personId), deal: introduced.get(personId) ?? false }))
    .sort((a, b) => Number(b.deal) - Number(a.deal) || Number(b.introduced) - Number(a.introduced) || b.replies - a.replies || (a.personId < b.personId ? -1 : 1))
    .slice(0, SHOWN)
}
