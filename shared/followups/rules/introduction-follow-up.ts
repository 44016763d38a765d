import { addDays, daysBetween } from '../../model/day'
import type { FollowUpDraft } from '../../model/follow-up'
import { defineRule, keyOf, rankOf } from '../rule'

/** 引荐后七天: ask both sides what became of it. */
export const introductionFollowUp = defineRule({
  id: 'introduction-follow-up',
  lane: 'exchange',
  label: { zh: '引荐后回问', en: 'Ask after an introduction' },
  defaults: { afterDays: 7, forgetAfter: 60, minutes: 4 },
  drafts: (facts, { afterDays, forgetAfter, minutes }) => facts.introductions.flatMap((row): FollowUpDraft[] => {
    if (row.step !== 'introduced' || row.outcome !== undefined) return []
    const on = row.introducedOn ?? row.startedOn
    const due = addDays(on, afterDays)
    if (due > facts.today || addDays(due, forgetAfter) < facts.today) return []
    const need = facts.needById.get(row.needId)
    return ([[row.needer, row.owner, 'needer'], [row.owner, row.needer, 'owner']] as const).flatMap(([id, otherId, side]) => {
      const person = facts.personById.get(id)
      if (!person) return []
      return [{
        key: keyOf('introduction-follow-up', `${row.id}.${side}`, due), rule: 'introduction-follow-up', lane: 'exchange' as const, due,
        personId: id, needId: row.needId, offerId: row.offerId, introductionId: row.id, groupId: row.groupId, minutes,
        reason: { code: 'introduction.followUp', side, other: facts.personById.get(otherId)?.person.name, text: need?.text, on, days: daysBetween(on, facts.today) },
        rank: rankOf({ base: 64, value: person.value, late: daysBetween(due, facts.today) }),
      }]
    })
  }),
})
