import { useMemo } from 'react'
import type { Period } from '../../../shared/activity/period'
import { monthOf } from '../../../shared/model/day'
import type { Group } from '../../../shared/model/group'
import type { NeedId } from '../../../shared/model/ids'
import type { Review } from '../../../shared/model/review'
import { readRegister } from '../../data/backup'
import { ledgersOf } from '../../data/ledgers'
import { listReviews, saveReview } from '../../data/reviews'
import { useLive } from '../../data/use-live'
import { useClock, useFormat } from '../../ui/clock'
import { earlier, LOOK_BACK, openingDay, periodOf, reviewNumbers, type ReviewNumbers } from './review-numbers'
import { useReviewView } from './review.view'

export interface ReviewState {
  readonly period: Period
  /** `null` until counted. */
  readonly numbers: ReviewNumbers | null
  readonly names: ReadonlyMap<string, string>
  /** What the needs were for, with their place. */
  readonly wanted: ReadonlyMap<NeedId, string>
  readonly review: Review
  /** The latest one saved before it, of the same kind and group; `null` = none. */
  readonly last: Review | null
  readonly groups: readonly Group[]
  readonly past: readonly Review[]
  save(fields: Partial<Review>): Promise<void>
  /** Writes down how the last trial went. */
  saveLastResult(result: string): Promise<void>
}

/** The shown period with its figures and what was written about it. */
export function useReview(): ReviewState {
  const { today, zone, now } = useClock()
  const format = useFormat()
  const kind = useReviewView(view => view.kind)
  const day = useReviewView(view => view.day) ?? openingDay(today)
  const groupId = useReviewView(view => view.groupId) ?? undefined
  const period = useMemo(() => periodOf(kind, day), [kind, day])
  const counted = useLive(async () => {
    const register = await readRegister()
    const from = monthOf(earlier(kind, period, LOOK_BACK).from)
    const ledgers = await Promise.all(register.groups.map(async group => [group.id, await ledgersOf(group.id, from)] as const))
    return { register, numbers: reviewNumbers({ register, ledgersByGroup: new Map(ledgers), kind, period, groupId, zone, now: now() }) }
  }, [kind, period, groupId, zone], null)
  const reviews = useLive(listReviews, [], [] as Review[])
  const id = `${kind}:${period.from}${groupId === undefined ? '' : `:${groupId}`}`
  const deals = counted?.numbers.sums.deals.at(-1) ?? 0
  const review: Review = reviews.find(entry => entry.id === id) ?? { id, kind, from: period.from, to: period.to, ...(groupId !== undefined && { groupId }), answers: ['', '', ''], deals }
  const past = reviews.filter(entry => entry.kind === kind && entry.groupId === groupId && entry.from < period.from)
  const last = past[0] ?? null
  return {
    period, review, past, last,
    groups: useMemo(() => (counted?.register.groups ?? []).filter(group => group.kind === 'group' && !group.archived), [counted]),
    numbers: counted?.numbers ?? null,
    names: useMemo(() => new Map(counted?.register.people.map(person => [person.id as string, person.name])), [counted]),
    wanted: useMemo(() => new Map(counted?.register.needs.map(({ id, text, region }) => [id, format.join([text, region])])), [counted, format]),
    save: async fields => void (await saveReview({ ...review, ...fields, deals })),
    async saveLastResult(result) {
      if (last?.trial) await saveReview({ ...last, trial: { ...last.trial, result } })
    },
  }
}
