import type { FactId, PersonId } from '../../shared/model/ids'
import type { Fact } from '../../shared/model/person'
import type { Act } from '../../shared/model/register'
import { act, SUGGESTED } from './act'
import { register } from './database'
import { freshId } from './fresh-id'

/** All facts about a person, rejected ones included, newest first. */
export async function factsOf(personId: PersonId): Promise<Fact[]> {
  const facts = await register().facts.where('personId').equals(personId).toArray()
  return facts.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

/** Facts of everybody, for lists and matching. */
export function listFacts(): Promise<Fact[]> {
  return register().facts.toArray()
}

export async function addFact(fields: Omit<Fact, 'id'>): Promise<Fact> {
  const fact: Fact = { ...fields, id: freshId<'fact'>() }
  await act('fact.added', tx => tx.put('facts', fact))
  return fact
}

/** Stores facts read out of messages as one act; those already known about the person (type and value) are left out. */
export async function addSuggestions(suggestions: readonly Omit<Fact, 'id'>[]): Promise<number> {
  let added = 0
  await act(SUGGESTED, async tx => {
    for (const suggestion of suggestions) {
      const known = await tx.where('facts', 'personId', suggestion.personId)
      if (known.some(fact => fact.type === suggestion.type && fact.value === suggestion.value)) continue
      await tx.put('facts', { ...suggestion, id: freshId<'fact'>() })
      added++
    }
  })
  return added
}

export function setFactState(id: FactId, state: Fact['state']): Promise<Act> {
  return act(`fact.${state}`, async tx => void (await tx.patch('facts', id, { state })))
}

export function patchFact(id: FactId, fields: Partial<Fact>): Promise<Act> {
  return act('fact.edited', async tx => void (await tx.patch('facts', id, fields)))
}

export function removeFact(id: FactId): Promise<Act> {
  return act('fact.removed', tx => tx.remove('facts', id))
}
