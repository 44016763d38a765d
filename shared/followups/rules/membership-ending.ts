import { addDays, daysBetween } from '../../model/day'
import { defineRule, keyOf, rankOf } from '../rule'

/** A paid membership that ends within two weeks, or ended a few days ago. */
export const membershipEnding = defineRule({
  id: 'membership-ending',
  lane: 'visits',
  label: { zh: '会员将到期', en: 'Membership ending' },
  defaults: { daysBefore: 14, forgetAfter: 7, minutes: 4 },
  drafts: (facts, { daysBefore, forgetAfter, minutes }) => facts.people.flatMap(person => {
    const until = person.person.paidUntil
    if (until === undefined) return []
    const due = addDays(until, -daysBefore)
    if (due > facts.today || addDays(until, forgetAfter) < facts.today) return []
    const daysLeft = daysBetween(facts.today, until)
    return [{
      key: keyOf('membership-ending', person.person.id, due), rule: 'membership-ending', lane: 'visits' as const, due,
      personId: person.person.id, minutes,
      reason: { code: daysLeft < 0 ? 'membership.ended' : 'membership.ending', until, daysLeft },
      rank: rankOf({ base: 58, value: person.value, late: daysBetween(due, facts.today), halfLate: 7 }),
    }]
  }),
})
