import { festivalsBetween } from '../../calendar/festivals'
import { addDays, daysBetween } from '../../model/day'
import { festivalAudience } from '../festival-audience'
import type { Exclusion } from '../festival-audience'
import { defineRule, keyOf, rankOf } from '../rule'

/** 节日与节气: one row per festival for everybody one is in touch with, less those whose taboo speaks against it. */
export const festivalGreeting = defineRule({
  id: 'festival-greeting',
  lane: 'greetings',
  label: { zh: '节日问候', en: 'Festival greetings' },
  defaults: { daysBefore: 1, minutes: 5 },
  contacts: false,
  drafts: (facts, { daysBefore, minutes }) =>
    festivalsBetween(facts.today, addDays(facts.today, daysBefore)).filter(({ festival }) => festival.greet).flatMap(({ festival, day }) => {
      const audience = festivalAudience(facts, festival)
      if (audience.greet.length === 0) return []
      const due = addDays(day, -daysBefore)
      const excludedBy = (why: Exclusion['why']) => audience.excluded.filter(one => one.why === why).length
      return [{
        key: keyOf('festival-greeting', festival.id, due), rule: 'festival-greeting', lane: 'greetings' as const, due, minutes,
        reason: {
          code: 'festival.greet', festival: festival.id, on: day, inDays: daysBetween(facts.today, day),
          people: audience.greet.length, excluded: excludedBy('taboo'), resting: excludedBy('touches'),
        },
        rank: rankOf({ base: 50, value: festival.rule.kind === 'term' ? 0 : 0.5 }),
      }]
    }),
})
