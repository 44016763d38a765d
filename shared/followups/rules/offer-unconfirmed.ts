import { addDays, daysBetween } from '../../model/day'
import { defineRule, keyOf, rankOf } from '../rule'

/** A resource nobody confirmed for a quarter: still there? */
export const offerUnconfirmed = defineRule({
  id: 'offer-unconfirmed',
  lane: 'exchange',
  label: { zh: '资源久未证实', en: 'Resource not confirmed' },
  defaults: { afterDays: 90, minutes: 3 },
  drafts: (facts, { afterDays, minutes }) => facts.owners.flatMap(person => person.offers.flatMap(offer => {
    if (offer.state !== 'current' || (offer.until !== undefined && offer.until < facts.today)) return []
    const confirmed = offer.confirmedOn ?? offer.on
    const due = addDays(confirmed, afterDays)
    if (due > facts.today) return []
    return [{
      key: keyOf('offer-unconfirmed', offer.id, due), rule: 'offer-unconfirmed', lane: 'exchange' as const, due,
      personId: person.person.id, offerId: offer.id, minutes,
      reason: { code: 'offer.unconfirmed', text: offer.text, region: offer.region, days: daysBetween(confirmed, facts.today) },
      rank: rankOf({ base: 30, value: person.value, late: daysBetween(due, facts.today), halfLate: 45 }),
    }]
  })),
})
