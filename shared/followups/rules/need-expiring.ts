import { addDays, daysBetween } from '../../model/day'
import { defineRule, keyOf, rankOf } from '../rule'

/** An open need whose last day is near. */
export const needExpiring = defineRule({
  id: 'need-expiring',
  lane: 'exchange',
  label: { zh: '需求将到期', en: 'Need about to expire' },
  defaults: { daysBefore: 3, minutes: 4 },
  drafts: (facts, { daysBefore, minutes }) => facts.needers.flatMap(person => person.needs.flatMap(need => {
    if ((need.state !== 'open' && need.state !== 'talking') || need.until === undefined) return []
    const due = addDays(need.until, -daysBefore)
    if (due > facts.today || need.until < facts.today) return []
    const matches = facts.newMatches.find(match => match.needId === need.id)?.count
    return [{
      key: keyOf('need-expiring', need.id, due), rule: 'need-expiring', lane: 'exchange' as const, due,
      personId: person.person.id, needId: need.id, groupId: need.groupId, minutes,
      reason: { code: 'need.expiring', text: need.text, region: need.region, until: need.until, daysLeft: daysBetween(facts.today, need.until), matches },
      rank: rankOf({ base: need.urgent ? 72 : 66, value: person.value, late: daysBetween(due, facts.today), halfLate: 3 }),
    }]
  })),
})
