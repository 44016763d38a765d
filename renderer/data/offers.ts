import type { Offer } from '../../shared/model/exchange'
import type { OfferId, PersonId } from '../../shared/model/ids'
import type { Act } from '../../shared/model/register'
import { act } from './act'
import { register } from './database'
import { freshId } from './fresh-id'

/** All offers in every state, newest first. */
export async function listOffers(): Promise<Offer[]> {
  return newestFirst(await register().offers.toArray())
}

export async function offersOf(personId: PersonId): Promise<Offer[]> {
  return newestFirst(await register().offers.where('personId').equals(personId).toArray())
}

/** The offers of these ids that exist. */
export async function offersById(ids: Iterable<OfferId>): Promise<Offer[]> {
  return (await register().offers.bulkGet([...new Set(ids)])).filter(offer => offer !== undefined)
}

export async function createOffer(fields: Omit<Offer, 'id'>): Promise<Offer> {
  const offer: Offer = { ...fields, id: freshId<'offer'>() }
  await act('offer.created', tx => tx.put('offers', offer))
  return offer
}

export function patchOffer(id: OfferId, fields: Partial<Offer>): Promise<Act> {
  return act('offer.edited', async tx => void (await tx.patch('offers', id, fields)))
}

export function setOfferState(id: OfferId, state: Offer['state']): Promise<Act> {
  return act(`offer.${state}`, async tx => void (await tx.patch('offers', id, { state })))
}

export function removeOffer(id: OfferId): Promise<Act> {
  return act('offer.removed', tx => tx.remove('offers', id))
}

const newestFirst = (offers: Offer[]): Offer[] => offers.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
