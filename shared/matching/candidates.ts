import { addDays, dayOfWall, type Day } from '../model/day'
import { groupBy } from '../model/group-by'
import type { PersonId } from '../model/ids'
import { currentFact } from '../model/person'
import type { Register } from '../model/register'
import type { Zone } from '../model/zone'
import type { Candidate, CandidateOffer } from './types'

type Source = Pick<Register, 'people' | 'facts' | 'offers' | 'needs' | 'memberships' | 'groups' | 'introductions'>

/** The register as the ranking sees it. People merged away and the operator are left out. */
export function candidatesOf(register: Source, today: Day, zone: Zone): Candidate[] {
  const nameById = new Map(register.people.map(person => [person.id, person.name]))
  const groupNames = new Map(register.groups.map(group => [group.id, group.name]))
  const offers = groupBy(register.offers.filter(offer => offer.state === 'current'), row => row.personId)
  const needs = groupBy(register.needs.filter(need => need.state === 'open' || need.state === 'talking'), row => row.personId)
  const facts = groupBy(register.facts.filter(fact => fact.state !== 'rejected'), row => row.personId)
  const memberships = groupBy(register.memberships, row => row.personId)
  const introductions = new Map<PersonId, { week: number; deals: number; failures: number }>()
  const weekAgo = addDays(today, -7)
  for (const { owner, startedOn, outcome } of register.introductions) {
    const sum = introductions.get(owner) ?? { week: 0, deals: 0, failures: 0 }
    if (startedOn > weekAgo) sum.week += 1
    if (outcome === 'deal') sum.deals += 1
    if (outcome === 'nothing') sum.failures += 1
    introductions.set(owner, sum)
  }
  return register.people.filter(person => !person.mergedInto && !person.isSelf).map(person => {
    const known = facts.get(person.id) ?? []
    const lasts = (memberships.get(person.id) ?? []).flatMap(membership => membership.lastAt ?? [])
    const spokeOn = lasts.length ? dayOfWall(zone.toWall(Math.max(...lasts))) : undefined
    const activeOn = [spokeOn, person.lastContactOn].filter(day => day !== undefined).sort().at(-1)
    const past = introductions.get(person.id)
    const city = currentFact(known, 'city')?.value
    const industry = currentFact(known, 'industry')?.value
    return {
      personId: person.id,
      name: person.name,
      ...(city !== undefined && { city }),
      ...(industry !== undefined && { industry }),
      ...(person.level && { level: person.level }),
      groups: [...new Set((memberships.get(person.id) ?? []).map(membership => groupNames.get(membership.groupId) ?? ''))],
      offers: (offers.get(person.id) ?? []).map((offer): CandidateOffer => ({
        id: offer.id,
        text: offer.text,
        ...(offer.region !== undefined && { region: offer.region }),
        ...(offer.until && { until: offer.until }),
        on: offer.on,
        ...(offer.confirmedOn && { confirmedOn: offer.confirmedOn }),
        ...((offer.indirect || offer.viaName !== undefined || offer.viaPersonId) && { via: offer.viaName ?? (offer.viaPersonId && nameById.get(offer.viaPersonId)) ?? '' }),
        ...(offer.viaPersonId && { viaId: offer.viaPersonId }),
      })),
      needs: (needs.get(person.id) ?? []).map(need => ({ text: need.text, ...(need.region !== undefined && { region: need.region }) })),
      taboos: known.filter(fact => fact.type === 'taboo').map(fact => fact.value),
      ...(person.doNotContact && { doNotContact: true }),
      ...(activeOn && { lastActiveOn: activeOn }),
      introductionsThisWeek: past?.week ?? 0,
      deals: past?.deals ?? 0,
      failures: past?.failures ?? 0,
    }
  })
}
