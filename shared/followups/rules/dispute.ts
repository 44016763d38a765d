import { addDays } from '../../model/day'
import { defineRule, keyOf, rankOf } from '../rule'

/** 冲突苗头: a private word with each side, soon. */
export const dispute = defineRule({
  id: 'dispute',
  lane: 'groups',
  label: { zh: '冲突苗头', en: 'Dispute to calm' },
  defaults: { forgetAfter: 7, minutes: 10 },
  presses: true,
  drafts: (facts, { forgetAfter, minutes }) => facts.disputes.flatMap(row => {
    if (row.on > facts.today || addDays(row.on, forgetAfter) < facts.today) return []
    return row.people.flatMap(id => {
      const person = facts.personById.get(id)
      if (!person) return []
      const others = row.people.filter(other => other !== id).flatMap(other => facts.personById.get(other)?.person.name ?? []).join('、')
      return [{
        key: keyOf('dispute', `${row.groupId}.${id}`, row.on), rule: 'dispute', lane: 'groups' as const, due: row.on,
        personId: id, groupId: row.groupId, minutes,
        reason: { code: 'dispute.calm', group: facts.groupById.get(row.groupId)?.group.name, others: others || undefined, on: row.on },
        rank: rankOf({ base: 75, value: person.value }),
      }]
    })
  }),
})
