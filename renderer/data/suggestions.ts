import type { Day } from '../../shared/model/day'
import type { PersonId } from '../../shared/model/ids'
import type { FactType } from '../../shared/model/person'
import type { Act } from '../../shared/model/register'
import type { FactSource } from '../../shared/model/source'
import { act } from './act'
import { register } from './database'

/** Something read out of a message or card that waits for a yes or no. */
export interface Suggestion {
  readonly table: 'facts' | 'needs' | 'offers'
  readonly key: string
  readonly personId: PersonId
  readonly name: string
  readonly type: FactType | 'need' | 'offer'
  readonly value: string
  /** Day it was said. */
  readonly on: Day
  readonly source: FactSource
  /** 0…1; `null` = the reader did not say. */
  readonly confidence: number | null
}

/** Every suggestion about everybody: by person in the order of their names, the most certain first. People merged away have none. */
export async function listSuggestions(): Promise<Suggestion[]> {
  const db = register()
  const [facts, needs, offers] = await Promise.all([db.facts.where('state').equals('suggested').toArray(), db.needs.where('state').equals('suggested').toArray(), db.offers.where('state').equals('suggested').toArray()])
  const ids = [...new Set([...facts, ...needs, ...offers].map(row => row.personId))]
  const names = new Map((await db.people.bulkGet(ids)).flatMap(person => (person ? [[person.id, person.name] as const] : [])))
  const base = ({ id, personId, source }: { readonly id: string; readonly personId: PersonId; readonly source: FactSource }) => ({ key: id, personId, source, name: names.get(personId) ?? '' })
  const all: Suggestion[] = [
    ...facts.map(fact => ({ ...base(fact), table: 'facts' as const, type: fact.type, value: fact.value, on: fact.on, confidence: fact.confidence ?? null })),
    ...needs.map(need => ({ ...base(need), table: 'needs' as const, type: 'need' as const, value: need.region ? `${need.text}，${need.region}` : need.text, on: need.since, confidence: null })),
    ...offers.map(offer => ({ ...base(offer), table: 'offers' as const, type: 'offer' as const, value: offer.region ? `${offer.text}，${offer.region}` : offer.text, on: offer.on, confidence: null })),
  ]
  return all.filter(one => names.has(one.personId)).sort((a, b) => (a.personId === b.personId ? (b.confidence ?? 0) - (a.confidence ?? 0) || (a.key < b.key ? -1 : 1) : a.name === b.name ? (a.personId < b.personId ? -1 : 1) : a.name < b.name ? -1 : 1))
}

/** How many wait. */
export async function countSuggestions(): Promise<number> {
  const db = register()
  const counts = await Promise.all([db.facts, db.needs, db.offers].map(table => table.where('state').equals('suggested').count()))
  return counts.reduce((sum, count) => sum + count, 0)
}

const YES = { facts: 'confirmed', needs: 'open', offers: 'current' } as const

/**
 * Says yes or no to suggestions, as one act. What is rejected stays stored as rejected, so that reading the same again does not bring
 * it back. Those settled meanwhile are passed over.
 */
export function settleSuggestions(suggestions: readonly Pick<Suggestion, 'table' | 'key'>[], isAccepted: boolean, on: Day): Promise<Act> {
  return act(isAccepted ? 'fact.accepted' : 'fact.rejected', async tx => {
    for (const { table, key } of suggestions) {
      const row = await tx.get(table, key)
      if (row?.state !== 'suggested') continue
      const state = isAccepted ? YES[table] : 'rejected'
      if (table !== 'needs') await tx.patch(table, key, { state } as never)
      else {
        const need = await tx.get('needs', key)
        if (need) await tx.patch('needs', key, { state: state as 'open' | 'rejected', history: [...need.history, { on, state: state as 'open' | 'rejected' }] })
      }
    }
  })
}
