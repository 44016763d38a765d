import type { Month } from '../model/day'
import { addMonth, monthOf } from '../model/day'
import type { MemberNumber } from '../model/ids'
import type { Ledger } from '../model/ledger'
import type { LayerMember } from './layers'

/** Members who joined in one month, and how many of them wrote in each month since. */
export interface Cohort {
  readonly joined: Month
  readonly size: number
  readonly present: number
  /** Members who wrote, per month from the joining month on. */
  readonly wrote: readonly number[]
}

/** Cohorts by month of joining, oldest first, up to `until`. Members whose joining day is unknown belong to none. */
export function retention(ledgers: readonly Ledger[], members: readonly LayerMember[], until: Month): Cohort[] {
  const writersByMonth = new Map<Month, ReadonlySet<MemberNumber>>(ledgers.map(({ month, members: { member } }) => [month, new Set(member)]))
  const cohorts = new Map<Month, LayerMember[]>()
  for (const member of members) {
    if (member.joinedOn === undefined || monthOf(member.joinedOn) > until) continue
    const month = monthOf(member.joinedOn)
    cohorts.set(month, [...(cohorts.get(month) ?? []), member])
  }
  return [...cohorts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([joined, cohort]) => {
    const wrote: number[] = []
    for (let month = joined; month <= until; month = addMonth(month, 1)) {
      const writers = writersByMonth.get(month)
      wrote.push(cohort.filter(({ number }) => writers?.has(number) ?? false).length)
    }
    return { joined, size: cohort.length, present: cohort.filter(({ present }) => present).length, wrote }
  })
}
