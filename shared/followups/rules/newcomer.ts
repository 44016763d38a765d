import { addDays } from '../../model/day'
import type { Day } from '../../model/day'
import type { FollowUpDraft } from '../../model/follow-up'
import type { GroupFacts, PersonFacts, PlanningFacts } from '../planning-facts'
import { shortName } from '../short-name'
import { defineRule, keyOf, rankOf } from '../rule'
import { isWelcomed, newSince, noticedJoins } from '../welcome'

interface Step { readonly step: 0 | 3 | 7; readonly window: number; readonly base: number }
/** Welcome on the day, ask on the third, look again on the seventh; each shown until the next one or the window's end. */
const STEPS: readonly Step[] = [{ step: 0, window: 2, base: 64 }, { step: 3, window: 3, base: 50 }, { step: 7, window: 5, base: 44 }]
interface Newcomer {
  readonly person: PersonFacts
  readonly joinedOn: Day
  readonly step: Step
  readonly due: Day
}

function newcomersOf(facts: PlanningFacts, group: GroupFacts): Newcomer[] {
  const noticed = noticedJoins(group.ledgers, facts)
  return [...group.membersByNumber.values()].flatMap(member => {
    const person = facts.personById.get(member.personId)
    const joinedOn = newSince(member, noticed, facts.today)
    if (!person || joinedOn === null) return []
    const step = STEPS.findLast(({ step: at }) => addDays(joinedOn, at) <= facts.today)
    if (step?.step === 0 && isWelcomed(member)) return []
    if (!step || addDays(joinedOn, step.step + step.window) < facts.today) return []
    return [{ person, joinedOn, step, due: addDays(joinedOn, step.step) }]
  })
}

/** One row for everybody: ticking it settles those who are there; the next to join makes a new one. */
function together(group: GroupFacts, newcomers: readonly Newcomer[], minutes: number): FollowUpDraft {
  const due = newcomers.reduce((latest, one) => (one.due > latest ? one.due : latest), newcomers[0]!.due)
  const count = (step: number) => newcomers.filter(one => one.step.step === step).length || undefined
  const base = Math.max(...newcomers.map(one => one.step.base))
  const first = [...newcomers].sort((a, b) => b.step.base - a.step.base || b.person.value - a.person.value || (a.person.person.id < b.person.person.id ? -1 : 1))
  return {
    key: keyOf('newcomer', group.group.id, due), rule: 'newcomer', lane: 'groups', due, groupId: group.group.id, minutes: Math.min(10, minutes + newcomers.length),
    reason: {
      code: 'newcomer.many', group: group.group.name, count: newcomers.length, day0: count(0), day3: count(3), day7: count(7),
      names: [...new Set(first.map(one => shortName(one.person.person)))].slice(0, 3).join('、'),
    },
    rank: rankOf({ base, value: 0.3 }),
  }
}

/** 新人流程: welcome, day 3, day 7. More than a few newcomers in one group become one row about the group. */
export const newcomer = defineRule({
  id: 'newcomer',
  lane: 'groups',
  label: { zh: '新人头七天', en: "Newcomers' first days" },
  defaults: { minutes: 2, oneByOne: 2 },
  contacts: false,
  drafts: (facts, { minutes, oneByOne }) => facts.groups.flatMap((group): FollowUpDraft[] => {
    const newcomers = newcomersOf(facts, group)
    if (newcomers.length > oneByOne) return [together(group, newcomers, minutes)]
    return newcomers.map(({ person, joinedOn, step, due }) => ({
      key: keyOf('newcomer', `${group.group.id}.${person.person.id}`, due), rule: 'newcomer', lane: 'groups', due,
      groupId: group.group.id, personId: person.person.id, minutes,
      reason: { code: `newcomer.day${step.step}`, group: group.group.name, joinedOn, spoke: person.messages > 0 },
      rank: rankOf({ base: step.base, value: person.value }),
    }))
  }),
})
