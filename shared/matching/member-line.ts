import type { Day } from '../model/day'
import type { PersonId } from '../model/ids'
import type { Candidate } from './types'

/** A member as the headless command reads them, one JSON object a line. */
export interface MemberLine {
  readonly id: string
  readonly name: string
  readonly groups: readonly string[]
  readonly city: string | null
  readonly industry: string | null
  readonly level: string | null
  readonly offers: readonly { readonly text: string; readonly region: string | null; readonly until: string | null }[]
  readonly contactsOffers: readonly { readonly text: string; readonly via: string; readonly region?: string | null; readonly until?: string | null }[]
  readonly needs: readonly { readonly text: string; readonly since?: string | null; readonly until: string | null; readonly region: string | null }[]
  readonly taboos: readonly string[]
  readonly lastActive: string | null
}

const LEVELS: Readonly<Record<string, Candidate['level']>> = { 新手: 'novice', 小白: 'novice', 进阶: 'intermediate', 资深: 'expert', 大神: 'expert' }

export function candidateOf(member: MemberLine): Candidate {
  const place = (region: string | null | undefined, until: string | null | undefined) => ({ ...(region && { region }), ...(until && { until: until as Day }) })
  const level = member.level ? LEVELS[member.level] : undefined
  return {
    personId: member.id as PersonId,
    name: member.name,
    groups: member.groups,
    ...(member.city && { city: member.city }),
    ...(member.industry && { industry: member.industry }),
    ...(level && { level }),
    ...(member.lastActive && { lastActiveOn: member.lastActive as Day }),
    offers: [
      ...member.offers.map(offer => ({ text: offer.text, ...place(offer.region, offer.until) })),
      ...(member.contactsOffers ?? []).map(offer => ({ text: offer.text, via: offer.via, ...place(offer.region, offer.until) })),
    ],
    needs: member.needs.map(need => ({ text: need.text, ...place(need.region, null) })),
    taboos: member.taboos,
    introductionsThisWeek: 0,
    deals: 0,
    failures: 0,
  }
}
