import { addDays, daysBetween } from '../../model/day'
import type { Day } from '../../model/day'
import { dayOfWall } from '../../model/day'
import type { PersonFacts, PlanningFacts } from '../planning-facts'
import { daysSinceContact, defineRule, keyOf, rankOf } from '../rule'

/**
 * Day the next visit is due: one cadence after the last contact or after a visit that was let go; for somebody never
 * contacted, the day they were entered.
 */
function dueDay(person: PersonFacts, cadence: number, facts: PlanningFacts): Day {
  const { lastContactOn, handledOn } = person
  const last = lastContactOn !== null && (handledOn === null || lastContactOn > handledOn) ? lastContactOn : handledOn
  return last === null ? dayOfWall(facts.zone.toWall(person.person.createdAt)) : addDays(last, cadence)
}

/** 回访 by cadence: 定时定量. Lateness counts in cadences, so nobody waits for ever behind more valuable people. */
export const visitCadence = defineRule({
  id: 'visit-cadence',
  lane: 'visits',
  label: { zh: '到期回访', en: 'Visit due' },
  defaults: { minutes: 3 },
  drafts: (facts, { minutes }) => facts.people.flatMap(person => {
    const cadence = person.cadenceDays
    if (cadence === null) return []
    const due = dueDay(person, cadence, facts)
    if (due > facts.today) return []
    const days = daysSinceContact(facts, person)
    return [{
      key: keyOf('visit-cadence', person.person.id, due), rule: 'visit-cadence', lane: 'visits' as const, due,
      personId: person.person.id, minutes,
      reason: days === null ? { code: 'visit.first', cadence } : { code: 'visit.cadence', days, cadence },
      rank: rankOf({ base: 36, value: person.value, late: daysBetween(due, facts.today), halfLate: cadence, lateWeight: 24 }),
    }]
  }),
})
