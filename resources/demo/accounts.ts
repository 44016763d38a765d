import type { MoneyKind } from '../../shared/model/group'

/** One invented line of a demo group's account; days are counted from the day the demo is made. */
export interface DemoMoney {
  readonly group: string
  readonly kind: MoneyKind
  readonly amount: number
  readonly ago: number
  /** Name in the cast. */
  readonly who?: string
  /** Days from today to the last day a fee pays for. */
  readonly until?: number
  readonly what?: string
}

export const DEMO_ACCOUNTS: readonly DemoMoney[] = [
  { group: '食品电商主理人会', kind: 'fee', amount: 980, ago: 71, who: '方家骏', until: 60 },
  { group: '食品电商主理人会', kind: 'fee', amount: 980, ago: 354, who: '何小满', until: 11 },
  { group: '食品电商主理人会', kind: 'fee', amount: 980, ago: 40, who: '李国梁' },
  { group: '食品电商主理人会', kind: 'refund', amount: 200, ago: 12, who: '李国梁', what: '十月选品会没开成' },
  { group: '食品电商主理人会', kind: 'cost', amount: 620, ago: 33, what: '选品会场地与样品' },
  { group: '食品电商主理人会', kind: 'cost', amount: 180, ago: 6, what: '群里红包' },
  { group: '甬沪冷仓同行', kind: 'fee', amount: 365, ago: 20, who: '沈玉琴' },
  { group: '甬沪冷仓同行', kind: 'income', amount: 500, ago: 15, what: '车队赞助' },
  { group: '甬沪冷仓同行', kind: 'cost', amount: 268, ago: 9, what: '线下茶会' },
]
