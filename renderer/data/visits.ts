import type { Day } from '../../shared/model/day'
import type { Need, Offer } from '../../shared/model/exchange'
import type { Visit } from '../../shared/model/follow-up'
import type { PersonId, TagId } from '../../shared/model/ids'
import { act } from './act'
import { register } from './database'
import { freshId } from './fresh-id'

/** What the operator notes of one contact. */
export interface VisitEntry extends Omit<Visit, 'id' | 'at' | 'channel'> {
  /** Default: `private`. */
  readonly channel?: Visit['channel']
  /** A need or an offer heard in the visit. */
  readonly newNeed?: Pick<Need, 'text'> & Partial<Need>
  readonly newOffer?: Pick<Offer, 'text'> & Partial<Offer>
  /** Tags the person gets besides those they have. */
  readonly tags?: readonly TagId[]
}

/** Visits of a person, latest first. */
export async function visitsOf(personId: PersonId): Promise<Visit[]> {
  const visits = await register().visits.where('personId').equals(personId).toArray()
  return visits.sort((a, b) => (a.on === b.on ? b.at - a.at : a.on < b.on ? 1 : -1))
}

export function visitsOn(day: Day): Promise<Visit[]> {
  return register().visits.where('on').equals(day).toArray()
}

export function listVisits(): Promise<Visit[]> {
  return register().visits.toArray()
}

/**
 * Logs a visit as ONE act: the visit itself, the follow-up ticked, a new need or offer, tags, and the person's last-contact
 * day. The outcome 勿扰 marks the person as not to be contacted. `nextOn` is what the appointment rule plans the next one by.
 * Undo takes all of it back.
 */
export async function logVisit(entry: VisitEntry): Promise<Visit> {
  const { newNeed, newOffer, tags, ...fields } = entry
  const visit: Visit = { channel: 'private', ...fields, id: freshId<'visit'>(), at: Date.now() }
  await act('visit.logged', async tx => {
    await tx.put('visits', visit)
    if (visit.followUp !== undefined && (await tx.get('followUps', visit.followUp))) {
      await tx.patch('followUps', visit.followUp, { state: 'done', doneOn: visit.on, visitId: visit.id })
    }
    const source = { kind: 'visit', visitId: visit.id } as const
    if (newNeed) {
      const need = { since: visit.on, state: 'open' as const, ...newNeed }
      await tx.put('needs', { ...need, id: freshId<'need'>(), personId: visit.personId, source, history: [{ on: visit.on, state: need.state }] })
    }
    if (newOffer) await tx.put('offers', { on: visit.on, state: 'current', ...newOffer, id: freshId<'offer'>(), personId: visit.personId, source })
    const person = await tx.get('people', visit.personId)
    if (!person) throw new Error(`no person ${visit.personId}`)
    await tx.patch('people', person.id, {
      ...(person.lastContactOn === undefined || person.lastContactOn < visit.on ? { lastContactOn: visit.on } : {}),
      ...(tags ? { tags: [...new Set([...person.tags, ...tags])] } : {}),
      ...(visit.outcome === 'doNotContact' ? { doNotContact: true } : {}),
    })
  })
  return visit
}
