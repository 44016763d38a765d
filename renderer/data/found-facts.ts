import type { FoundFact } from '../../shared/facts/found-fact'
import type { Day } from '../../shared/model/day'
import type { Need, Offer } from '../../shared/model/exchange'
import type { PersonId } from '../../shared/model/ids'
import type { Fact } from '../../shared/model/person'
import type { FactSource } from '../../shared/model/source'
import { sensitiveIn, type SensitiveKind } from '../../shared/people/sensitive'
import { SURE } from '../../shared/people/suggestions'
import { act, SUGGESTED, type ActWriter } from './act'
import { freshId } from './fresh-id'
import { factKey, FOR_EVER, knownUntil, plainText } from './reading-keys'

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

/**
 * Stores what was found as suggestions, a few an act: pages that show any of it are told of each act at once, in one long task if it is
 * large. What is known about the person in any state is left out: a rejected suggestion does not come back. So is what should not be kept
 * without need. Returns how many are new.
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
      if (personId === null) continue
      if (await known.isNew('facts', personId, factKey(card), card.on)) {
        await tx.put('facts', { ...card, personId, id: freshId<'fact'>() })
        added++
      } else await makeSurer(tx, { ...card, personId })
    }
    for (const one of found.messages) {
      const personId = await known.personNow(one.personId)
      if (personId !== null && (await storeOne(tx, known, { ...one, personId }, today))) added++
    }
  })
  return added
}

/** A reading of a card that waits becomes as certain as the card is now, where the group's pattern speaks for it. */
async function makeSurer(tx: ActWriter, card: Omit<Fact, 'id'>): Promise<void> {
  if ((card.confidence ?? 0) < SURE) return
  const waiting = (await tx.where('facts', 'personId', card.personId)).find(fact => fact.state === 'suggested' && fact.source.kind === 'card' && factKey(fact) === factKey(card))
  if (waiting && (waiting.confidence ?? 0) < SURE) await tx.patch('facts', waiting.id, { confidence: card.confidence, source: card.source })
}

/** Of these kinds what is said is about the person themselves; a trade, a need or a resource may name any word. */
const PERSONAL: readonly FoundFact['type'][] = ['taboo', 'hobby', 'birthday', 'city', 'hometown']
const NUMBERS: readonly SensitiveKind[] = ['idCard', 'bankCard']

/** Whether a reading holds what is kept only when the operator types it: health, belief, a child, the number of a card. */
function isSensitive({ type, value }: FoundFact): boolean {
  const kinds = sensitiveIn(value)
  return PERSONAL.includes(type) ? kinds.length > 0 : kinds.some(kind => NUMBERS.includes(kind))
}

async function storeOne(tx: ActWriter, known: KnownFacts, { personId, fact, on, source }: FoundInMessage, today: Day): Promise<boolean> {
  if (isSensitive(fact)) return false
  const until = fact.until === null ? {} : { until: fact.until }
  if (fact.type === 'need') {
    if (!(await known.isNew('needs', personId, plainText(fact.value), on))) return false
    const need: Need = {
      id: freshId<'need'>(), personId, text: fact.value, ...(fact.region === null ? {} : { region: fact.region }), since: on, ...until, state: 'suggested',
      ...(fact.forOther ? { forOther: true } : {}), source, confidence: fact.confidence, ...(source.kind === 'message' ? { groupId: source.groupId } : {}), history: [{ on: today, state: 'suggested' }],
    }
    await tx.put('needs', need)
    return true
  }
  if (fact.type === 'offer') {
    if (!(await known.isNew('offers', personId, plainText(fact.value), on))) return false
    const offer: Offer = { id: freshId<'offer'>(), personId, text: fact.value, ...(fact.region === null ? {} : { region: fact.region }), ...until, ...(fact.forOther ? { indirect: true } : {}), on, state: 'suggested', source, confidence: fact.confidence }
    await tx.put('offers', offer)
    return true
  }
  if (!(await known.isNew('facts', personId, factKey(fact), on))) return false
  await tx.put('facts', { id: freshId<'fact'>(), personId, type: fact.type, value: fact.value, source, on, state: 'suggested', confidence: fact.confidence, ...until })
  return true
}

/** People, and facts, needs and offers of those met so far, by person, so that each person is looked up once an act. */
class KnownFacts {
  readonly #keys = new Map<string, Map<string, Day | typeof FOR_EVER>>()
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

  /** Whether `key`, said on a day, is unknown about the person; it is known from then on. */
  async isNew(table: 'facts' | 'needs' | 'offers', personId: PersonId, key: string, on: Day): Promise<boolean> {
    const place = `${table} ${personId}`
    const keys = this.#keys.get(place) ?? (await this.#stored(table, personId))
    this.#keys.set(place, keys)
    const until = keys.get(key)
    if (until === FOR_EVER || (until !== undefined && on <= until)) return false
    keys.set(key, FOR_EVER)
    return true
  }

  /** What is stored, with the last day on which it being said tells nothing new. */
  async #stored(table: 'facts' | 'needs' | 'offers', personId: PersonId): Promise<Map<string, Day | typeof FOR_EVER>> {
    if (table === 'facts') return new Map((await this.tx.where('facts', 'personId', personId)).map(fact => [factKey(fact), FOR_EVER]))
    if (table === 'offers') return new Map((await this.tx.where('offers', 'personId', personId)).map(offer => [plainText(offer.text), FOR_EVER]))
    const keys = new Map<string, Day | typeof FOR_EVER>()
    for (const need of await this.tx.where('needs', 'personId', personId)) {
      const [key, until, known] = [plainText(need.text), knownUntil(need), keys.get(plainText(need.text))]
      keys.set(key, until === FOR_EVER || known === FOR_EVER ? FOR_EVER : known !== undefined && known > until ? known : until)
    }
    return keys
  }
}
