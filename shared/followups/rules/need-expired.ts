import { addDays, daysBetween } from '../../model/day'
import { defineRule, keyOf, rankOf } from '../rule'

/** A need past its last day and not settled: ask once whether it still stands. */
export const needExpired = defineRule({
  id: 'need-expired',
  lane: 'exchange',
  label: { zh: '需求已过期，再问一次', en: 'Need expired, ask again' },
  defaults: { forgetAfter: 14, minutes: 3 },
  drafts: (facts, { forgetAfter, minutes }) => facts.needers.flatMap(person => person.needs.flatMap(need => {
    if (!['open', 'talking', 'expired'].includes(need.state) || need.until === undefined) return []
    const due = addDays(need.until, 1)
    if (due > facts.today || addDays(due, forgetAfter) < facts.today) return []
    return [{
      key: keyOf('need-expired', need.id, due), rule: 'need-expired', lane: 'exchange' as const, due,
      personId: person.person.id, needId: need.id, groupId: need.groupId, minutes,
      reason: { code: 'need.expired', text: need.text, region: need.region, until: need.until, days: daysBetween(need.until, facts.today) },
      rank: rankOf({ base: 52, value: person.value }),
    }]
  })),
})
