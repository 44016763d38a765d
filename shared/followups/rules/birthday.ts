import { nextBirthday } from '../../calendar/birthday'
import type { NextBirthday } from '../../calendar/birthday'
import { addDays, daysBetween } from '../../model/day'
import type { Day } from '../../model/day'
import { greetingTaboo } from '../taboo'
import { defineRule, keyOf, rankOf } from '../rule'

/** Thousands of people share few birthdays, so each is worked out once. */
function birthdaysFrom(from: Day): (value: string) => NextBirthday | null {
  const known = new Map<string, NextBirthday | null>()
  return value => {
    let next = known.get(value)
    if (next === undefined) {
      next = nextBirthday(value, from)
      known.set(value, next)
    }
    return next
  }
}

/** 生日, solar or lunar, on the day and a short while after. Taboos against birthdays are kept. */
export const birthday = defineRule({
  id: 'birthday',
  lane: 'greetings',
  label: { zh: '生日', en: 'Birthday' },
  defaults: { minutes: 1, belated: 2 },
  drafts: (facts, { minutes, belated }) => {
    const nextOf = birthdaysFrom(addDays(facts.today, -belated))
    return facts.people.flatMap(person => {
      const fact = person.facts.findLast(f => f.type === 'birthday')
      const next = fact ? nextOf(fact.value) : null
      if (!next || next.day > facts.today || greetingTaboo(person.facts, ['生日', '庆生'])) return []
      // Contacted on or after the day: they have been wished well.
      if (person.lastContactOn !== null && person.lastContactOn >= next.day && person.lastContactOn < facts.today) return []
      return [{
        key: keyOf('birthday', person.person.id, next.day), rule: 'birthday', lane: 'greetings' as const, due: next.day,
        personId: person.person.id, minutes,
        reason: {
          code: next.calendar === 'lunar' ? 'birthday.lunar' : 'birthday.solar', on: next.day, lunar: next.lunar,
          age: next.age, late: daysBetween(next.day, facts.today), clamped: next.clamped.join(' ') || undefined,
        },
        rank: rankOf({ base: 74, value: person.value }),
      }]
    })
  },
})
