import { contactGate, isOwnContact } from '../../shared/followups/caps'
import { wallOfDay, type Day } from '../../shared/model/day'
import type { Need, Offer } from '../../shared/model/exchange'
import type { OverCap, Visit } from '../../shared/model/follow-up'
import type { PersonId, TagId, VisitId } from '../../shared/model/ids'
import type { Act } from '../../shared/model/register'
import { DEFAULT_SETTINGS } from '../../shared/model/settings'
import type { Zone } from '../../shared/model/zone'
import { act, type ActWriter } from './act'
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

/** Looks at the caps inside the transaction: what is to be kept of a cap the contact went over. */
type Gatekeeper = (tx: ActWriter, visit: Visit) => Promise<Pick<Visit, 'overCap' | 'override'>>

/**
 * Logs a contact the operator made: the only way for pages, since the caps are looked at in the same transaction. What took place is
 * stored in any case; over a cap it is marked with it, and with the `reason` if one was given. {@link passGate} is what stops a contact
 * to come. Quiet hours stop words from being copied, not a contact of the day from being noted at night.
 */
export function logContact(entry: VisitEntry, { reason, zone }: { readonly reason?: string; readonly zone: Zone }): Promise<Visit> {
  return logVisit(entry, async (tx, visit) => {
    const overCap = await capOver(tx, visit, zone)
    const words = reason?.trim()
    return overCap === null ? {} : { overCap, ...(words && { override: words }) }
  })
}

/** Keeps why a contact went over its cap. A blank is no reason: then nothing changes. */
export function giveReason(id: VisitId, reason: string): Promise<Act> {
  const words = reason.trim()
  return act('visit.reasoned', async tx => {
    if (words !== '') await tx.patch('visits', id, { override: words })
  })
}

async function capOver(tx: ActWriter, visit: Visit, zone: Zone): Promise<OverCap | null> {
  if (!isOwnContact(visit)) return null
  const person = await tx.get('people', visit.personId)
  if (!person) throw new Error(`no person ${visit.personId}`)
  const settings = { ...DEFAULT_SETTINGS, ...(await tx.get('settings', 'settings')), quietFrom: 0, quietTo: 0 }
  const others = new Set((await tx.where('visits', 'on', visit.on)).filter(one => isOwnContact(one) && one.personId !== person.id).map(one => one.personId))
  const now = zone.toEpoch(wallOfDay(visit.on) + NOON_MS)
  const gate = contactGate(person, { visits: await tx.where('visits', 'personId', person.id), peopleToday: others.size }, settings, { now, zone })
  return gate.allowed || gate.block.code === 'quietHours' ? null : gate.block.code
}

const NOON_MS = 12 * 3_600_000

/**
 * Logs a visit as ONE act: the visit itself, the follow-up ticked, a new need or offer, tags, and the person's last-contact
 * day. The outcome 勿扰 marks the person as not to be contacted. `nextOn` is what the appointment rule plans the next one by.
 * Undo takes all of it back. A follow-up that a visit has ticked already is not worked off twice: that visit is answered, and nothing stored.
 */
export async function logVisit(entry: VisitEntry, gate: Gatekeeper = () => Promise.resolve({})): Promise<Visit> {
  const { newNeed, newOffer, tags, ...fields } = entry
  let visit: Visit = { channel: 'private', ...fields, id: freshId<'visit'>(), at: Date.now() }
  await act('visit.logged', async tx => {
    const followUp = visit.followUp === undefined ? undefined : await tx.get('followUps', visit.followUp)
    const earlier = followUp?.state === 'done' && followUp.visitId !== undefined ? await tx.get('visits', followUp.visitId) : undefined
    if (earlier) {
      visit = earlier
      return
    }
    visit = { ...visit, ...(await gate(tx, visit)) }
    await tx.put('visits', visit)
    if (followUp) {
      await tx.patch('followUps', followUp.key, { state: 'done', doneOn: visit.on, visitId: visit.id })
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
