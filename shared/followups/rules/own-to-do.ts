import { addDays } from '../../model/day'
import { lastOccurrence } from '../recurrence'
import { defineRule, keyOf, rankOf } from '../rule'

/** The operator's own to-dos, once or recurring. A missed one waits until the next replaces it. */
export const ownToDo = defineRule({
  id: 'own-to-do',
  lane: 'system',
  label: { zh: '自己的事项', en: 'Own to-dos' },
  defaults: { minutes: 10, forgetAfter: 30 },
  contacts: false,
  drafts: (facts, { minutes, forgetAfter }) => (facts.settings.toDos ?? []).flatMap(toDo => {
    const due = lastOccurrence(toDo, facts.today)
    if (due === null || addDays(due, forgetAfter) < facts.today) return []
    return [{
      key: keyOf('own-to-do', toDo.id, due), rule: 'own-to-do', lane: toDo.groupId ? 'groups' as const : 'system' as const, due,
      groupId: toDo.groupId, minutes: toDo.minutes ?? minutes,
      reason: { code: 'todo.own', text: toDo.text }, rank: rankOf({ base: 62 }),
    }]
  }),
})
