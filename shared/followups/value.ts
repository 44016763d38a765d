import type { Day } from '../model/day'
import type { Need, Offer } from '../model/exchange'
import type { Membership } from '../model/group'
import type { Loyalty, Person, Tag } from '../model/person'
import { CADENCE_ROLES } from '../model/settings'
import type { Settings } from '../model/settings'

const LOYALTY_VALUE: Readonly<Record<Loyalty, number>> = { audience: 0, tried: 0.05, loyal: 0.15, devoted: 0.25 }

export interface Stakes {
  readonly person: Person
  readonly paid: boolean
  readonly needs: readonly Need[]
  readonly offers: readonly Offer[]
  readonly memberships: readonly Membership[]
}

/** 0…1: a sum of what the operator marked and what the person brings, cut at 1. */
export function valueOf({ person, paid, needs, offers, memberships }: Stakes): number {
  let value = 0
  if (paid) value += 0.3
  if (person.corePerson) value += 0.25
  if (person.seedMember) value += 0.1
  if (person.loyalty) value += LOYALTY_VALUE[person.loyalty]
  if (person.level === 'expert') value += 0.15
  if (offers.some(offer => offer.state === 'current')) value += 0.1
  if (needs.some(need => need.state === 'open' || need.state === 'talking')) value += 0.1
  if (memberships.some(membership => membership.role === 'owner' || membership.role === 'admin')) value += 0.1
  return Math.min(1, value)
}

export function isPaid(person: Person, today: Day): boolean {
  return person.paidUntil !== undefined && person.paidUntil >= today
}

/**
 * Days between visits: the person's own figure; else the shortest of tags, loyalty, level and role in a group; else the usual one for
 * people who matter or were visited before. `null`: nobody asked for visits, so none are planned.
 */
export function cadenceOf(stakes: Stakes, tags: readonly Tag[], visited: boolean, settings: Settings): number | null {
  const { person, paid, memberships } = stakes
  if (person.cadenceDays !== undefined) return person.cadenceDays > 0 ? person.cadenceDays : null
  const asked = [
    ...tags.map(tag => tag.cadenceDays),
    person.loyalty && settings.cadenceByLoyalty[person.loyalty],
    person.level && settings.cadenceByLevel[person.level],
    ...CADENCE_ROLES.map(role => (memberships.some(membership => membership.present && membership.role === role) ? settings.cadenceByRole?.[role] : undefined)),
  ].filter(days => days !== undefined && days > 0) as number[]
  if (asked.length > 0) return Math.min(...asked)
  const matters = visited || paid || person.corePerson === true || person.seedMember === true
    || memberships.some(membership => membership.role === 'owner' || membership.role === 'admin')
  return matters ? settings.cadenceDays : null
}
