import { addDays, daysBetween } from '../../model/day'
import type { Day } from '../../model/day'
import type { FollowUpDraft } from '../../model/follow-up'
import type { GroupFacts, PersonFacts, PlanningFacts } from '../planning-facts'
import { defineRule, keyOf, rankOf } from '../rule'

interface Step { readonly step: 0 | 3 | 7; readonly window: number; readonly base: number }
/** Welcome on the day, ask on the third, look again on the seventh; each shown until the next one or the window's end. */
const STEPS: readonly Step[] = [{ step: 0, window: 2, base: 64 }, { step: 3, window: 3, base: 50 }, { step: 7, window: 5, base: 44 }]

function newcomersOn(facts: PlanningFacts, group: GroupFacts): Map<Day, PersonFacts[]> {
  const byDay = new Map<Day, PersonFacts[]>()
  for (const member of group.membersByNumber.values()) {
    const person = facts.personById.get(member.personId)
    if (!person || !member.present || member.bot || member.joinedOn === undefined || member.joinedOn > facts.today) continue
    if (daysBetween(member.joinedOn, facts.today) > 12) continue
    const list = byDay.get(member.joinedOn)
    if (list) list.push(person)
    else byDay.set(member.joinedOn, [person])
  }
  return byDay
}

/** 新人流程: welcome, day 3, day 7. Many newcomers on one day in one group become one row about the group. */
export const newcomer = defineRule({
  id: 'newcomer',
  lane: 'groups',
  label: { zh: '新人头七天', en: "Newcomers' first days" },
  defaults: { minutes: 2, oneByOne: 3 },
  contacts: false,
  drafts: (facts, { minutes, oneByOne }) => facts.groups.flatMap(group =>
    [...newcomersOn(facts, group)].flatMap(([joinedOn, people]): FollowUpDraft[] => {
      const step = STEPS.findLast(({ step: at }) => addDays(joinedOn, at) <= facts.today)
      if (!step || addDays(joinedOn, step.step + step.window) < facts.today) return []
      const due = addDays(joinedOn, step.step)
      const code = `newcomer.day${step.step}`
      const common = { rule: 'newcomer', lane: 'groups' as const, due, groupId: group.group.id }
      if (people.length > oneByOne) {
        const names = people.slice(0, 3).map(({ person }) => person.name).join('、')
        return [{
          ...common, key: keyOf('newcomer', `${group.group.id}.${step.step}`, due), minutes: Math.min(20, minutes * 3),
          reason: { code, group: group.group.name, joinedOn, count: people.length, names }, rank: rankOf({ base: step.base, value: 0.3 }),
        }]
      }
      return people.map(person => ({
        ...common, key: keyOf('newcomer', `${group.group.id}.${person.person.id}`, due), personId: person.person.id, minutes,
        reason: { code, group: group.group.name, joinedOn, spoke: person.messages > 0 }, rank: rankOf({ base: step.base, value: person.value }),
      }))
    })),
})
