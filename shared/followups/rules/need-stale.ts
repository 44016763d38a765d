import { addDays, daysBetween } from '../../model/day'
import { defineRule, keyOf, rankOf } from '../rule'

/** An open need without a last day, not touched for long: is it still wanted? */
export const needStale = defineRule({
  id: 'need-stale',
  lane: 'exchange',
  label: { zh: '需求久未确认', en: 'Need not confirmed' },
  defaults: { afterDays: 60, minutes: 3 },
  drafts: (facts, { afterDays, minutes }) => facts.needers.flatMap(person => person.needs.flatMap(need => {
    if ((need.state !== 'open' && need.state !== 'talking') || need.until !== undefined) return []
    const since = need.history.reduce((last, step) => (step.on > last ? step.on : last), need.since)
    const due = addDays(since, afterDays)
    if (due > facts.today) return []
    return [{
      key: keyOf('need-stale', need.id, due), rule: 'need-stale', lane: 'exchange' as const, due,
      personId: person.person.id, needId: need.id, groupId: need.groupId, minutes,
      reason: { code: 'need.stale', text: need.text, region: need.region, days: daysBetween(since, facts.today) },
      rank: rankOf({ base: 34, value: person.value, late: daysBetween(due, facts.today), halfLate: 30 }),
    }]
  })),
})
