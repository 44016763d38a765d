import { nextBirthday } from '../../calendar/birthday'
import type { NextBirthday } from '../../calendar/birthday'
import { addDays, daysBetween } from '../../model/day'
import type { Day } from '../../model/day'
import { greetingTaboo } from '../taboo'
import { defineRule, keyOf, rankOf } from '../rule'

/** Celebrations found before, with the day they were looked for from: one stays the next until its day is over. */
const known = new Map<string, { readonly from: Day; readonly next: NextBirthday | null }>()
/** More values than there are days in both calendars come only from years of birth. */
const KNOWN_LIMIT = 20_000

/** Thousands of people share few birthdays and days are planned over and over, so what was worked out once is remembered. */
function nextKnown(value: string, from: Day): NextBirthday | null {
  const found = known.get(value)
  if (found && found.from <= from && (found.next === null || found.next.day >= from)) return found.next
  const next = nextBirthday(value, from)
  if (known.size >= KNOWN_LIMIT) known.clear()
  known.set(value, { from, next })
  return next
}

/** 生日, solar or lunar, on the day and a short while after. Taboos against birthdays are kept. */
export const birthday = defineRule({
  id: 'birthday',
  lane: 'greetings',
  label: { zh: '生日', en: 'Birthday' },
  defaults: { minutes: 1, belated: 2 },
  drafts: (facts, { minutes, belated }) => {
    const from = addDays(facts.today, -belated)
    return facts.people.flatMap(person => {
      const fact = person.facts.findLast(f => f.type === 'birthday')
      const next = fact ? nextKnown(fact.value, from) : null
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
