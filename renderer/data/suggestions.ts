import type { Day } from '../../shared/model/day'
import type { Need, Offer } from '../../shared/model/exchange'
import type { Fact } from '../../shared/model/person'
import type { Act } from '../../shared/model/register'
import { suggestionsOf, type Suggestion } from '../../shared/people/suggestions'
import { act } from './act'
import { register } from './database'

/** Every suggestion about everybody, as {@link suggestionsOf} orders them. Reads whole tables: a page asks the people worker instead. */
export async function listSuggestions(): Promise<Suggestion[]> {
  const db = register()
  const [people, facts, needs, offers] = await Promise.all([db.people.toArray(), db.facts.where('state').equals('suggested').toArray(), db.needs.where('state').equals('suggested').toArray(), db.offers.where('state').equals('suggested').toArray()])
  return suggestionsOf({ people, facts, needs, offers })
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

/** What a reading says once the operator has put it right. */
export type OtherWords = Pick<Fact, 'value'> | Partial<Omit<Need, 'id' | 'state' | 'history'>> | Partial<Omit<Offer, 'id' | 'state'>>

/** Says yes to a suggestion in other words, as one act; the source stays, so that what was said can still be looked up. Passed over when it was settled meanwhile. */
export function acceptInOtherWords({ table, key }: Pick<Suggestion, 'table' | 'key'>, words: OtherWords, on: Day): Promise<Act> {
  return act('fact.accepted', async tx => {
    const row = await tx.get(table, key)
    if (row?.state !== 'suggested') return
    if (table !== 'needs') return void (await tx.patch(table, key, { ...words, state: YES[table] } as never))
    const need = await tx.get('needs', key)
    if (need) await tx.patch('needs', key, { ...(words as Partial<Need>), state: 'open', history: [...need.history, { on, state: 'open' }] })
  })
}
