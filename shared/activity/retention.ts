import type { Month } from '../model/day'
import { addMonth, monthOf } from '../model/day'
import type { MemberNumber } from '../model/ids'
import type { Ledger } from '../model/ledger'
import type { LayerMember } from './layers'

/** Members who joined in one month: 拉新, and how far they came. */
export interface Cohort {
  readonly joined: Month
  readonly size: number
  /** 促活: who wrote in any month since. */
  readonly spoke: number
  /** 转化: who has or had a paid membership. */
  readonly paid: number
  /** 维护: whom the operator has contacted since they joined. */
  readonly tended: number
  /** 留存: who is still there; `null` where no roster can say. */
  readonly present: number | null
  /** Members who wrote, per month from the joining month on. */
  readonly wrote: readonly number[]
}

/** What the register knows of members beside the chat. */
export interface CohortMarks {
  readonly paid: ReadonlySet<MemberNumber>
  /** Contacted on or after the day they joined. */
  readonly tended: ReadonlySet<MemberNumber>
  /** Whether a roster says who is still there. */
  readonly hasRoster: boolean
}

/** Cohorts by month of joining, oldest first, up to `until`. Members whose joining day is unknown belong to none. */
export function retention(ledgers: readonly Ledger[], members: readonly LayerMember[], until: Month, { paid, tended, hasRoster }: CohortMarks): Cohort[] {
  const writersByMonth = new Map<Month, ReadonlySet<MemberNumber>>(ledgers.map(({ month, members: { member } }) => [month, new Set(member)]))
  const cohorts = new Map<Month, LayerMember[]>()
  for (const member of members) {
    if (member.joinedOn === undefined || monthOf(member.joinedOn) > until) continue
    const month = monthOf(member.joinedOn)
    cohorts.set(month, [...(cohorts.get(month) ?? []), member])
  }
  return [...cohorts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([joined, cohort]) => {
    const countOf = (set: ReadonlySet<MemberNumber>): number => cohort.filter(({ number }) => set.has(number)).length
    const wrote: number[] = []
    const spoke = new Set<MemberNumber>()
    for (let month = joined; month <= until; month = addMonth(month, 1)) {
      const writers = writersByMonth.get(month) ?? new Set()
      for (const number of writers) spoke.add(number)
      wrote.push(countOf(writers))
    }
    return { joined, size: cohort.length, spoke: countOf(spoke), paid: countOf(paid), tended: countOf(tended), present: hasRoster ? cohort.filter(({ present }) => present).length : null, wrote }
  })
}
