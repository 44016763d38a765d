import type { Day } from '../model/day'
import type { Ledger } from '../model/ledger'
import { isPresentOn } from './layers'
import type { LayerMember } from './layers'
import { lastDays } from './period'
import { speakersIn } from './speakers-per-day'

/** Stretches of days for which the share of members who spoke is told. */
export const SPOKE_DAYS = [1, 7, 30] as const

/** Members who spoke in the last days, of those in the group. */
export interface SpokeWithin {
  readonly days: number
  readonly spoke: number
  /** 0…1 of the members in the group; `null` without a roster or members. */
  readonly share: number | null
}

/** How many of the members in the group on `to` wrote in the 1, 7 and 30 days that end with it. Without a roster all who wrote count, and there is no share. */
export function spokeWithin(ledgers: readonly Ledger[], members: readonly LayerMember[], { to, rosterOn }: { readonly to: Day; readonly rosterOn?: Day | undefined }): SpokeWithin[] {
  const present = new Set(members.filter(member => isPresentOn(member, to)).map(({ number }) => number))
  return SPOKE_DAYS.map(days => {
    const speakers = speakersIn(ledgers, lastDays(to, days))
    const spoke = rosterOn === undefined ? speakers.length : speakers.filter(number => present.has(number)).length
    return { days, spoke, share: rosterOn === undefined || present.size === 0 ? null : spoke / present.size }
  })
}
