import type { Day } from '../../shared/model/day'
import type { Need } from '../../shared/model/exchange'
import type { NeedId, PersonId } from '../../shared/model/ids'
import type { Act } from '../../shared/model/register'
import { act, type Change } from './act'
import { register } from './database'
import { freshId } from './fresh-id'

/** All needs in every state, newest first. */
export async function listNeeds(): Promise<Need[]> {
  return newestFirst(await register().needs.toArray())
}

export async function needsOf(personId: PersonId): Promise<Need[]> {
  return newestFirst(await register().needs.where('personId').equals(personId).toArray())
}

export function getNeed(id: NeedId): Promise<Need | undefined> {
  return register().needs.get(id)
}

/** Stores a need; its history begins with the state it is created in. */
export async function createNeed(fields: Omit<Need, 'id' | 'history'>): Promise<Need> {
  const need: Need = { ...fields, id: freshId<'need'>(), history: [{ on: fields.since, state: fields.state }] }
  await act('need.created', tx => tx.put('needs', need))
  return need
}

export function patchNeed(id: NeedId, change: Change<Need>): Promise<Act> {
  return act('need.edited', async tx => void (await tx.patch('needs', id, change)))
}

/** Moves a need on and notes it in its history under day `on`. */
export function setNeedState(id: NeedId, state: Need['state'], on: Day, note?: string): Promise<Act> {
  return act(`need.${state}`, async tx => {
    const need = await tx.get('needs', id)
    if (!need) throw new Error(`no need ${id}`)
    await tx.patch('needs', id, { state, history: [...need.history, { on, state, ...(note ? { note } : {}) }] })
  })
}

/** Moves a need to another column of the board; `until` gives it a new last day. One that is opened again after its last day loses it. */
export function moveNeed(id: NeedId, state: Need['state'], on: Day, until?: Day): Promise<Act> {
  return act(`need.${state}`, async tx => {
    const need = await tx.get('needs', id)
    if (!need) throw new Error(`no need ${id}`)
    const isOver = (state === 'open' || state === 'talking') && need.until !== undefined && need.until < on
    await tx.patch('needs', id, { state, history: [...need.history, { on, state }], ...(until ? { until } : isOver ? { until: undefined } : {}) })
  })
}

export function removeNeed(id: NeedId): Promise<Act> {
  return act('need.removed', tx => tx.remove('needs', id))
}

const newestFirst = (needs: Need[]): Need[] => needs.sort((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0))
