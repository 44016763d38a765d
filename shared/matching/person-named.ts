import type { Person } from '../model/person'

/** The person meant by a typed name: the whole name, remark or salutation first, then the one name that holds it; `null` if none or several. */
export function personNamed(who: string, people: readonly Person[]): Person | null {
  const wanted = who.trim()
  if (!wanted) return null
  const whole = people.filter(person => [person.name, person.remark, person.salutation].includes(wanted))
  if (whole.length > 0) return whole.length === 1 ? whole[0]! : null
  const holding = people.filter(person => person.name.includes(wanted) || person.remark?.includes(wanted))
  return holding.length === 1 ? holding[0]! : null
}
