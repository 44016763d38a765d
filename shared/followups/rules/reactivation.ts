import { addDays, daysBetween } from '../../model/day'
import type { PersonFacts, PlanningFacts } from '../planning-facts'
import { defineRule, keyOf, rankOf } from '../rule'

/** Tier of a person's silence: `null` when they speak, never spoke enough, are gone too long, or the data cannot say. */
export function silenceTier(person: PersonFacts, options: { weekDays: number; monthDays: number; lostDays: number; minMessages: number }): 'week' | 'month' | null {
  const silent = person.silentDays
  if (silent === null || person.messages < options.minMessages || !person.memberships.some(member => member.present)) return null
  if (silent >= options.lostDays) return null
  return silent >= options.monthDays ? 'month' : silent >= options.weekDays ? 'week' : null
}

/** The `perDay` people most worth calling back, so that a silent group does not fill the day. */
function mostWorth(candidates: readonly { person: PersonFacts; tier: 'week' | 'month' }[], perDay: number) {
  return [...candidates].sort((a, b) => b.person.value - a.person.value || b.person.messages - a.person.messages || (a.person.person.id < b.person.person.id ? -1 : 1)).slice(0, perDay)
}

function recentlyTouched(facts: PlanningFacts, person: PersonFacts, restDays: number): boolean {
  const last = [person.lastContactOn ?? '', person.handledOn ?? ''].sort().at(-1)!
  return last !== '' && last > addDays(facts.today, -restDays)
}

/** 分层唤醒: people who used to speak and fell silent for 7 or 30 days; each in one tier only, each tier with its own words. */
export const reactivation = defineRule({
  id: 'reactivation',
  lane: 'visits',
  label: { zh: '分层唤醒', en: 'Reactivation' },
  defaults: { weekDays: 7, monthDays: 30, lostDays: 90, minMessages: 10, perDay: 6, restDays: 14, minutes: 3 },
  drafts: (facts, options) => {
    const candidates = facts.people.flatMap(person => {
      const tier = silenceTier(person, options)
      return tier === null || recentlyTouched(facts, person, options.restDays) ? [] : [{ person, tier }]
    })
    // Those ticked today count, or the list would refill as fast as it is worked off.
    const done = [...facts.followUpByKey.values()].filter(row => row.rule === 'reactivation' && row.doneOn === facts.today).length
    return mostWorth(candidates, Math.max(0, options.perDay - done)).map(({ person, tier }) => {
      const days = person.silentDays!
      const due = addDays(person.lastSpokeOn!, tier === 'month' ? options.monthDays : options.weekDays)
      return {
        key: keyOf('reactivation', `${person.person.id}.${tier}`, due), rule: 'reactivation', lane: 'visits' as const, due,
        personId: person.person.id, minutes: options.minutes,
        reason: { code: tier === 'month' ? 'silent.month' : 'silent.week', days, messages: person.messages, paid: person.paid },
        rank: rankOf({ base: tier === 'month' ? 34 : 30, value: person.value, late: daysBetween(due, facts.today), halfLate: 30 }),
      }
    })
  },
})
