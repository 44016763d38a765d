import { addDays, dayOfWall } from '../model/day'
import type { GroupId, OfferId, PersonId } from '../model/ids'
import type { FactSource } from '../model/source'
import type { Register } from '../model/register'
import type { Zone } from '../model/zone'
import { conceptsOf, STRENGTH, type Lexicon } from './lexicon'
import { meaningOf } from './meaning'
import { termsOf } from './tokens'
import type { Detail, MatchQuery } from './types'

/** One thing that is known and speaks for a reason; each opens what it names. */
export interface EvidenceFact {
  readonly code: 'said' | 'sharedMeaning' | 'sharedWords' | 'offerPlace' | 'offerAnywhere' | 'livesIn' | 'spokeIn' | 'contacted' | 'introduced' | 'bothIn' | 'levelSet' | 'confirmed' | 'told' | 'through' | 'refuses' | 'trade' | 'wants' | 'excluded' | 'blockedBy'
  /** Values for the sentence; `on` is a day. */
  readonly detail: Detail
  /** Where it comes from; a message opens in its conversation. */
  readonly source?: FactSource
  readonly personId?: PersonId
  readonly groupId?: GroupId
}

/** What stands behind one reason of a score, or behind one cause of not being proposed. */
export interface Evidence {
  readonly reason: string
  /** Never empty. */
  readonly facts: readonly EvidenceFact[]
}

type Source = Pick<Register, 'people' | 'facts' | 'offers' | 'needs' | 'memberships' | 'groups' | 'introductions'>

export interface EvidenceQuestion {
  readonly query: MatchQuery
  readonly personId: PersonId
  readonly offerId?: OfferId
  /** Signals of the score, or the code of the block. */
  readonly reasons: readonly string[]
}

const MOST_FACTS = 4

/** What the register holds behind each of these reasons, in their order; reasons it has nothing for are left out. */
export function evidenceFor({ query, personId, offerId, reasons }: EvidenceQuestion, source: Source, { lexicon, zone }: { readonly lexicon: Lexicon; readonly zone: Zone }): Evidence[] {
  const person = source.people.find(one => one.id === personId)
  const offer = source.offers.find(one => one.id === offerId)
  const facts = source.facts.filter(fact => fact.personId === personId && fact.state !== 'rejected')
  const factsOf = (type: string, code: EvidenceFact['code']): EvidenceFact[] => facts.filter(fact => fact.type === type).map(fact => ({ code, detail: { value: fact.value, on: fact.on }, source: fact.source }))
  const nameOf = (id: PersonId | undefined): string => source.people.find(one => one.id === id)?.name ?? ''
  const groupOf = (id: GroupId): string => source.groups.find(one => one.id === id)?.name ?? ''
  const sharedGroups = (one: PersonId, other: PersonId | null): GroupId[] => {
    const groups = (id: PersonId | null) => source.memberships.filter(member => member.personId === id && !member.leftOn).map(member => member.groupId)
    const theirs = new Set(groups(other))
    return groups(one).filter(id => theirs.has(id))
  }
  const introductions = source.introductions.filter(one => one.owner === personId)
  const told = (one: (typeof introductions)[number]): EvidenceFact => ({
    code: 'introduced', personId: one.needer,
    detail: { name: nameOf(one.needer), what: source.needs.find(need => need.id === one.needId)?.text ?? '', on: one.history.at(-1)?.on ?? one.startedOn, outcome: one.outcome ?? one.step, why: one.why },
  })
  const said: EvidenceFact[] = offer ? [{ code: 'said', detail: { value: offer.text, on: offer.on }, source: offer.source }] : []
  const place = (): EvidenceFact[] => [...(offer?.region ? [{ code: 'offerPlace' as const, detail: { value: offer.region, on: offer.on }, source: offer.source }] : [{ code: 'offerAnywhere' as const, detail: {} }]), ...(offer?.region ? [] : factsOf('city', 'livesIn'))]
  const through = (): EvidenceFact[] => (offer ? [{ code: 'through', detail: { value: offer.viaName ?? nameOf(offer.viaPersonId), on: offer.on }, source: offer.source, ...(offer.viaPersonId && { personId: offer.viaPersonId }) }] : [])
  const spoke = (): EvidenceFact[] => [
    ...source.memberships.filter(one => one.personId === personId && one.lastAt !== undefined).sort((a, b) => b.lastAt! - a.lastAt!).slice(0, 2)
      .map((one): EvidenceFact => ({ code: 'spokeIn', detail: { group: groupOf(one.groupId), on: dayOfWall(zone.toWall(one.lastAt!)) }, groupId: one.groupId })),
    ...(person?.lastContactOn ? [{ code: 'contacted' as const, detail: { on: person.lastContactOn } }] : []),
  ]
  const FOUND: Readonly<Record<string, () => EvidenceFact[]>> = {
    fit: () => [...said, ...shared(query.text, offer?.text ?? '', lexicon)],
    sameCity: place, sameProvince: place, nationwide: place, wrongRegion: place,
    active: spoke,
    dealt: () => introductions.filter(one => one.outcome === 'deal').map(told),
    failed: () => introductions.filter(one => one.outcome === 'nothing').map(told),
    load: () => introductions.filter(one => one.startedOn > addDays(query.on, -7)).map(told),
    sharedGroup: () => sharedGroups(personId, query.asker).map((groupId): EvidenceFact => ({ code: 'bothIn', detail: { group: groupOf(groupId) }, groupId })),
    expert: () => [{ code: 'levelSet', detail: { level: 'expert' }, personId }],
    novice: () => [{ code: 'levelSet', detail: { level: 'novice' }, personId }],
    stale: () => (offer ? [{ code: offer.confirmedOn ? 'confirmed' : 'told', detail: { on: offer.confirmedOn ?? offer.on }, source: offer.source }] : []),
    indirect: through, onlyThrough: through,
    expired: () => said,
    taboo: () => factsOf('taboo', 'refuses'),
    competitor: () => factsOf('industry', 'trade'),
    excluded: () => [{ code: 'excluded', detail: { name: nameOf(query.asker ?? undefined) }, ...(query.asker && { personId: query.asker }) }],
    doNotContact: () => [{ code: 'blockedBy', detail: {}, personId }],
    sameNeed: () => source.needs.filter(need => need.personId === personId && (need.state === 'open' || need.state === 'talking')).map((need): EvidenceFact => ({ code: 'wants', detail: { value: need.text, on: need.since }, source: need.source })),
  }
  return reasons.map(reason => ({ reason, facts: (FOUND[reason]?.() ?? []).slice(0, MOST_FACTS) })).filter(({ facts: found }) => found.length > 0)
}

/** What need and offer have in common: concepts both speak of, else the words they share. */
function shared(need: string, offer: string, lexicon: Lexicon): EvidenceFact[] {
  const offered = conceptsOf(offer, lexicon)
  const wanted = meaningOf(need, lexicon)
  const best = Math.max(0, ...wanted.values())
  const concepts = [...wanted].filter(([concept, weight]) => weight >= best / 2 && (offered.get(concept) ?? 0) >= STRENGTH.related).sort((a, b) => b[1] - a[1]).slice(0, MOST_FACTS).map(([concept]) => lexicon.concepts[concept]!.name)
  if (concepts.length > 0) return [{ code: 'sharedMeaning', detail: { value: concepts.join('、') } }]
  const words = termsOf(need).filter(term => termsOf(offer).includes(term))
  return words.length > 0 ? [{ code: 'sharedWords', detail: { value: [...new Set(words)].slice(0, MOST_FACTS).join('、') } }] : []
}
