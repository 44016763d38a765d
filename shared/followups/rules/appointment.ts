import { addDays, daysBetween } from '../../model/day'
import { defineRule, keyOf, rankOf } from '../rule'

/** 约下次: the day agreed in the last visit that named one. Any later own contact or a let-go row settles it. */
export const appointment = defineRule({
  id: 'appointment',
  lane: 'visits',
  label: { zh: '约好的回访', en: 'Appointed visit' },
  defaults: { minutes: 5, forgetAfter: 30 },
  drafts: (facts, { minutes, forgetAfter }) => facts.people.flatMap(person => {
    const last = person.visits.findLast(visit => visit.channel !== 'group' || visit.outcome !== undefined)
    const due = last?.nextOn
    if (!last || due === undefined || due > facts.today || due < last.on || addDays(due, forgetAfter) < facts.today) return []
    // A plain next date written by the cadence is not an appointment: the cadence rule answers for it.
    if (last.outcome !== 'appointed' && person.cadenceDays !== null && daysBetween(last.on, due) === person.cadenceDays) return []
    return [{
      key: keyOf('appointment', person.person.id, due), rule: 'appointment', lane: 'visits' as const, due,
      personId: person.person.id, minutes,
      reason: { code: 'visit.appointed', on: last.on, text: last.text, days: daysBetween(due, facts.today) },
      rank: rankOf({ base: 70, value: person.value, late: daysBetween(due, facts.today) }),
    }]
  }),
})
