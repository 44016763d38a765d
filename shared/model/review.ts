import type { Day } from './day'
import type { GroupId } from './ids'

/** 复盘: what the operator wrote about one week or month. The figures are counted afresh from the register. */
export interface Review {
  /** `week:2026-11-16` or `month:2026-11-01`: kind and first day; of one group `week:2026-11-16:` and the group. */
  readonly id: string
  readonly kind: 'week' | 'month'
  readonly from: Day
  readonly to: Day
  /** Of one group; absent = over all groups. */
  readonly groupId?: GroupId
  /** Answers to the three questions, `''` where not written yet. */
  readonly answers: readonly [string, string, string]
  /** The one X-factor trial of the next period. */
  readonly trial?: Trial
  /** Deals closed in the period when it was last saved: to be compared without counting again. */
  readonly deals: number
}

/** X 变量: one thing tried at a time, with how we will know. */
export interface Trial {
  readonly what: string
  readonly hypothesis: string
  readonly howWeKnow: string
  readonly result?: string
}
