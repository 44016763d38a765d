import { addDays, daysBetween } from '../../model/day'
import { defineRule, keyOf, rankOf } from '../rule'

/** An introduction begun whose consent has not come: ask the side that is to answer. */
export const introductionWaiting = defineRule({
  id: 'introduction-waiting',
  lane: 'exchange',
  label: { zh: '引荐等答复', en: 'Introduction awaits an answer' },
  defaults: { afterDays: 2, forgetAfter: 30, minutes: 2 },
  drafts: (facts, { afterDays, forgetAfter, minutes }) => facts.introductions.flatMap(row => {
    if ((row.step !== 'askingNeeder' && row.step !== 'askingOwner') || row.outcome !== undefined) return []
    const since = row.history.at(-1)?.on ?? row.startedOn
    const due = addDays(since, afterDays)
    const id = row.step === 'askingNeeder' ? row.needer : row.owner
    const person = facts.personById.get(id)
    if (!person || due > facts.today || addDays(due, forgetAfter) < facts.today) return []
    const other = facts.personById.get(row.step === 'askingNeeder' ? row.owner : row.needer)?.person.name
    return [{
      key: keyOf('introduction-waiting', `${row.id}.${row.step}`, due), rule: 'introduction-waiting', lane: 'exchange' as const, due,
      personId: id, needId: row.needId, introductionId: row.id, groupId: row.groupId, minutes,
      reason: { code: 'introduction.waiting', other, text: facts.needById.get(row.needId)?.text, days: daysBetween(since, facts.today) },
      rank: rankOf({ base: 60, value: person.value, late: daysBetween(due, facts.today) }),
    }]
  }),
})
