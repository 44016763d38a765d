import type { Day } from '../model/day'
import type { PersonId } from '../model/ids'
import type { FactType } from '../model/person'
import type { Register } from '../model/register'
import type { FactSource } from '../model/source'

/** Something read out of a message or card that waits for a yes or no. */
export interface Suggestion {
  readonly table: 'facts' | 'needs' | 'offers'
  readonly key: string
  readonly personId: PersonId
  readonly name: string
  readonly type: FactType | 'need' | 'offer'
  readonly value: string
  /** Where a need or resource is meant; `''` = not said, or a fact. */
  readonly region: string
  /** Last day it holds; `null` = open, or of a kind that has none. */
  readonly until: Day | null
  /** The sender asked for somebody else, or it is somebody else's. */
  readonly forOther: boolean
  /** Day it was said. */
  readonly on: Day
  readonly source: FactSource
  /** 0…1; `null` = the reader did not say. */
  readonly confidence: number | null
}

/** From here on a reading is shown as 高可信: so many of those were right nine times in ten. */
export const SURE = 0.9

/** How a reading stands: 高可信, read off a card, or out of a message and to be looked at. */
export type SuggestionClass = 'sure' | 'card' | 'doubtful'

/** Conditions that must all hold. Absent = no condition. */
export interface SuggestionFilter {
  readonly type?: Suggestion['type']
  readonly personId?: PersonId
  readonly class?: SuggestionClass
}

export const classOf = ({ confidence, source }: Suggestion): SuggestionClass => (confidence !== null && confidence >= SURE ? 'sure' : source.kind === 'card' ? 'card' : 'doubtful')

export const passesSuggestion = (one: Suggestion, filter: SuggestionFilter): boolean =>
  (filter.type === undefined || one.type === filter.type) && (filter.personId === undefined || one.personId === filter.personId) && (filter.class === undefined || classOf(one) === filter.class)

/**
 * Every suggestion, person by person: first whoever has certain ones, then whoever wrote what was read, last who only has a card; among them who
 * said something latest. Of one person the most certain first. People merged away have none.
 */
export function suggestionsOf({ people, facts, needs, offers }: Pick<Register, 'people' | 'facts' | 'needs' | 'offers'>): Suggestion[] {
  const names = new Map(people.filter(person => person.mergedInto === undefined).map(person => [person.id, person.name]))
  const base = ({ id, personId, source, confidence }: { readonly id: string; readonly personId: PersonId; readonly source: FactSource; readonly confidence?: number }) =>
    ({ key: id, personId, source, name: names.get(personId) ?? '', confidence: confidence ?? null })
  const all: Suggestion[] = [
    ...facts.filter(row => row.state === 'suggested').map(fact => ({ ...base(fact), table: 'facts' as const, type: fact.type, value: fact.value, region: '', until: fact.until ?? null, forOther: false, on: fact.on })),
    ...needs.filter(row => row.state === 'suggested').map(need => ({ ...base(need), table: 'needs' as const, type: 'need' as const, value: need.text, region: need.region ?? '', until: need.until ?? null, forOther: need.forOther ?? false, on: need.since })),
    ...offers.filter(row => row.state === 'suggested').map(offer => ({ ...base(offer), table: 'offers' as const, type: 'offer' as const, value: offer.text, region: offer.region ?? '', until: offer.until ?? null, forOther: offer.indirect ?? false, on: offer.on })),
  ].filter(one => names.has(one.personId))
  const rank = new Map<PersonId, string>()
  for (const one of all) {
    const mine = one.source.kind === 'card' ? '0' : `${classOf(one) === 'sure' ? 2 : 1}${one.on}`
    if (mine > (rank.get(one.personId) ?? '')) rank.set(one.personId, mine)
  }
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  return all.sort((a, b) => order(rank.get(b.personId)!, rank.get(a.personId)!) || order(a.personId, b.personId) || (b.confidence ?? 0) - (a.confidence ?? 0) || order(a.key, b.key))
}
