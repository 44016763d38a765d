import type { FoundFact } from '../../shared/facts/found-fact'
import type { Day } from '../../shared/model/day'
import type { Need, Offer } from '../../shared/model/exchange'
import type { PersonId } from '../../shared/model/ids'
import type { Fact } from '../../shared/model/person'
import type { FactSource } from '../../shared/model/source'
import { act, SUGGESTED, type ActWriter } from './act'
import { freshId } from './fresh-id'

/** A fact with the message it was read from. */
export interface FoundInMessage {
  readonly personId: PersonId
  readonly fact: FoundFact
  /** Day it was said. */
  readonly on: Day
  readonly source: FactSource
}

interface Found {
  readonly messages: readonly FoundInMessage[]
  readonly cards: readonly Omit<Fact, 'id'>[]
}

/** Suggestions stored in one act at most. */
const AN_ACT = 40

/** Text without blanks, punctuation and case, for telling what is known already. */
const plain = (text: string): string => text.replace(/[\s\p{P}\p{S}]/gu, '').toLowerCase()

/**
 * Stores what was found as suggestions, a few an act: pages that show any of it are told of each act at once, in one long task if it is
 * large. What is known about the person in any state is left out: a rejected suggestion does not come back. Returns how many are new.
 */
export async function storeFound({ messages, cards }: Found, today: Day): Promise<number> {
  let added = 0
  for (let from = 0; from < cards.length; from += AN_ACT) added += await storeFew({ messages: [], cards: cards.slice(from, from + AN_ACT) }, today)
  for (let from = 0; from < messages.length; from += AN_ACT) added += await storeFew({ messages: messages.slice(from, from + AN_ACT), cards: [] }, today)
  return added
}

async function storeFew(found: Found, today: Day): Promise<number> {
  let added = 0
  await act(SUGGESTED, async tx => {
    const known = new KnownFacts(tx)
    for (const card of found.cards) {
      const personId = await known.personNow(card.personId)
      if (personId === null || !(await known.isNew('facts', personId, `${card.type} ${plain(card.value)}`))) continue
      await tx.put('facts', { ...card, personId, id: freshId<'fact'>() })
      added++
    }
    for (const one of found.messages) {
      const personId = await known.personNow(one.personId)
      if (personId !== null && (await storeOne(tx, known, { ...one, personId }, today))) added++
    }
  })
  return added
}

async function storeOne(tx: ActWriter, known: KnownFacts, { personId, fact, on, source }: FoundInMessage, today: Day): Promise<boolean> {
  const until = fact.until === null ? {} : { until: fact.until }
  if (fact.type === 'need') {
    if (!(await known.isNew('needs', personId, plain(fact.value)))) return false
    const need: Need = {
      id: freshId<'need'>(), personId, text: fact.value, ...(fact.region === null ? {} : { region: fact.region }), since: on, ...until, state: 'suggested',
      ...(fact.forOther ? { forOther: true } : {}), source, confidence: fact.confidence, ...(source.kind === 'message' ? { groupId: source.groupId } : {}), history: [{ on: today, state: 'suggested' }],
    }
    await tx.put('needs', need)
    return true
  }
  if (fact.type === 'offer') {
    if (!(await known.isNew('offers', personId, plain(fact.value)))) return false
    const offer: Offer = { id: freshId<'offer'>(), personId, text: fact.value, ...(fact.region === null ? {} : { region: fact.region }), ...until, ...(fact.forOther ? { indirect: true } : {}), on, state: 'suggested', source, confidence: fact.confidence }
    await tx.put('offers', offer)
    return true
  }
  if (!(await known.isNew('facts', personId, `${fact.type} ${plain(fact.value)}`))) return false
  await tx.put('facts', { id: freshId<'fact'>(), personId, type: fact.type, value: fact.value, source, on, state: 'suggested', confidence: fact.confidence, ...until })
  return true
}

/** People, and facts, needs and offers of those met so far, by person, so that each person is looked up once an act. */
class KnownFacts {
  readonly #keys = new Map<string, Set<string>>()
  readonly #people = new Map<PersonId, PersonId | null>()

  constructor(readonly tx: ActWriter) {}

  /** Whom a person has been merged into since the message was read; `null` when they were erased. */
  async personNow(id: PersonId): Promise<PersonId | null> {
    const known = this.#people.get(id)
    if (known !== undefined) return known
    const person = await this.tx.get('people', id)
    const now = person?.mergedInto === undefined ? (person?.id ?? null) : await this.personNow(person.mergedInto)
    this.#people.set(id, now)
    return now
  }

  /** Whether `key` is unknown about the person; it is known from then on. */
  async isNew(table: 'facts' | 'needs' | 'offers', personId: PersonId, key: string): Promise<boolean> {
    const place = `${table} ${personId}`
    const keys = this.#keys.get(place) ?? new Set(await this.#stored(table, personId))
    this.#keys.set(place, keys)
    if (keys.has(key)) return false
    keys.add(key)
    return true
  }

  async #stored(table: 'facts' | 'needs' | 'offers', personId: PersonId): Promise<string[]> {
    if (table === 'facts') return (await this.tx.where('facts', 'personId', personId)).map(fact => `${fact.type} ${plain(fact.value)}`)
    return (await this.tx.where(table, 'personId', personId)).map(row => plain(row.text))
  }
}
