import { addDays, dayOfWall, daysBetween } from '../../model/day'
import { defineRule, keyOf, rankOf } from '../rule'

/** A roster so old that joining, leaving and silence are no longer known. Comes back every `afterDays`. */
export const rosterStale = defineRule({
  id: 'roster-stale',
  lane: 'system',
  label: { zh: '名单已旧', en: 'Roster out of date' },
  defaults: { afterDays: 30, minutes: 3 },
  contacts: false,
  drafts: (facts, { afterDays, minutes }) => facts.groups.flatMap(({ group }) => {
    // Without any roster the reminder starts from the day the group came in.
    const on = group.rosterOn ?? dayOfWall(facts.zone.toWall(group.createdAt))
    const age = daysBetween(on, facts.today)
    const wait = Math.max(1, afterDays)
    if (age <= wait && !(group.rosterOn !== undefined && age > afterDays)) return []
    const due = addDays(on, Math.floor((age - 1) / wait) * wait + 1)
    return [{
      key: keyOf('roster-stale', group.id, due), rule: 'roster-stale', lane: 'system' as const, due, groupId: group.id, minutes,
      reason: group.rosterOn === undefined ? { code: 'roster.missing', group: group.name } : { code: 'roster.stale', group: group.name, on, days: age },
      rank: rankOf({ base: 28, late: age - afterDays, halfLate: 30 }),
    }]
  }),
})
