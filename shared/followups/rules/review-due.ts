import { mondayOf } from '../../model/day'
import { defineRule, keyOf, rankOf } from '../rule'

/** 周复盘: once a week, from Monday on, for the week before; only where there are groups to look back on. */
export const reviewDue = defineRule({
  id: 'review-due',
  lane: 'system',
  label: { zh: '该复盘了', en: 'Review due' },
  defaults: { minutes: 15 },
  contacts: false,
  drafts: (facts, { minutes }) => {
    const monday = mondayOf(facts.today)
    const hadWeek = facts.groups.some(({ dataEnd }) => dataEnd !== null && dataEnd >= facts.zone.toEpoch(Date.parse(monday)) - 7 * 86_400_000)
    if (!hadWeek) return []
    return [{
      key: keyOf('review-due', 'week', monday), rule: 'review-due', lane: 'system' as const, due: monday, minutes,
      reason: { code: 'review.week', monday }, rank: rankOf({ base: 22 }),
    }]
  },
})
