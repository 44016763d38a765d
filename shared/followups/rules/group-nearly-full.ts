import { addDays } from '../../model/day'
import { capacityOf } from '../capacity'
import { defineRule, keyOf, rankOf } from '../rule'

/** 将满: few seats are left, so the split is to be prepared. Needs a roster. Asked once per roster. */
export const groupNearlyFull = defineRule({
  id: 'group-nearly-full',
  lane: 'groups',
  label: { zh: '群将满', en: 'Group nearly full' },
  defaults: { seatsLeft: 20, minutes: 10 },
  contacts: false,
  drafts: (facts, { seatsLeft, minutes }) => facts.groups.flatMap(({ group, present, membersByNumber }) => {
    const capacity = capacityOf(group)
    if (present === null || capacity === null || group.rosterOn === undefined || group.rosterOn > facts.today) return []
    const left = Math.max(0, capacity - present)
    if (left > Math.min(seatsLeft, capacity / 10)) return []
    const weekAgo = addDays(facts.today, -7)
    const joined = [...membersByNumber.values()].filter(member => member.present && member.joinedOn !== undefined && member.joinedOn > weekAgo).length
    return [{
      key: keyOf('group-nearly-full', group.id, group.rosterOn), rule: 'group-nearly-full', lane: 'groups' as const, due: group.rosterOn,
      groupId: group.id, minutes,
      reason: { code: 'group.full', group: group.name, left, present, capacity, joined },
      rank: rankOf({ base: 52, value: 1 - left / Math.max(1, seatsLeft) }),
    }]
  }),
})
