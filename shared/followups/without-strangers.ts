import type { PersonId } from '../model/ids'
import type { Register } from '../model/register'

/**
 * The register without people of whom nothing but chat is known: they give no visits by plan, and leaving them out makes
 * planning many days of a large register quick. Reactivation and newcomers are lost by it; group rows stay.
 */
export function withoutStrangers(register: Register): Register {
  const known = new Set<PersonId>()
  for (const rows of [register.visits, register.facts, register.needs, register.offers]) for (const { personId } of rows) known.add(personId)
  for (const row of register.introductions) known.add(row.needer).add(row.owner)
  for (const person of register.people) {
    const isNoted = person.tags.length > 0 || person.cadenceDays !== undefined || person.corePerson || person.seedMember
      || person.paidUntil !== undefined || person.lastContactOn !== undefined || person.loyalty !== undefined || person.level !== undefined || person.mergedInto !== undefined
    if (isNoted) known.add(person.id)
  }
  for (const member of register.memberships) if (member.role === 'owner' || member.role === 'admin') known.add(member.personId)
  return {
    ...register,
    people: register.people.filter(person => known.has(person.id)),
    memberships: register.memberships.filter(member => known.has(member.personId)),
  }
}
