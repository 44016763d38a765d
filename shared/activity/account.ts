import { addDays, addMonths, monthOf } from '../model/day'
import type { Day, Month } from '../model/day'
import { MONEY_KINDS } from '../model/group'
import type { MoneyEntry, MoneyKind } from '../model/group'
import type { PersonId } from '../model/ids'

/** What lines of a group's account add up to, in whole fen so that nothing is lost in adding; refunds and costs are positive figures too. */
export interface AccountSum {
  readonly fen: Readonly<Record<MoneyKind, number>>
  /** What is left: fees and other income less refunds and costs. */
  readonly net: number
  readonly rows: number
}

export interface AccountMonth extends AccountSum {
  readonly month: Month
}

/** Whole fen of an amount in yuan. */
export const fenOf = (yuan: number): number => Math.round(yuan * 100)

/** +1 for what comes in, −1 for what goes out. */
export const signOf = (kind: MoneyKind): 1 | -1 => (kind === 'fee' || kind === 'income' ? 1 : -1)

export function sumOfAccount(entries: readonly MoneyEntry[]): AccountSum {
  const fen = Object.fromEntries(MONEY_KINDS.map(kind => [kind, 0])) as Record<MoneyKind, number>
  for (const { kind, amount } of entries) fen[kind] += fenOf(amount)
  return { fen, net: MONEY_KINDS.reduce((net, kind) => net + signOf(kind) * fen[kind], 0), rows: entries.length }
}

/** The months that hold a line, latest first. */
export function monthsOfAccount(entries: readonly MoneyEntry[]): AccountMonth[] {
  const byMonth = new Map<Month, MoneyEntry[]>()
  for (const entry of entries) {
    const month = monthOf(entry.on)
    const list = byMonth.get(month)
    if (list) list.push(entry)
    else byMonth.set(month, [entry])
  }
  return [...byMonth].sort(([a], [b]) => (a < b ? 1 : -1)).map(([month, list]) => ({ month, ...sumOfAccount(list) }))
}

/** Lines as they are listed: latest first, of one day the last noted first. */
export const latestFirst = (entries: readonly MoneyEntry[]): MoneyEntry[] => [...entries].reverse().sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))

/** The term a fee pays for: from the day after the membership that still runs, else from the day it was paid; `months` later it ends. */
export function termOf(on: Day, months: number, paidUntil: Day | undefined): { readonly from: Day; readonly until: Day } {
  const from = paidUntil !== undefined && paidUntil >= on ? addDays(paidUntil, 1) : on
  return { from, until: addDays(addMonths(from, months), -1) }
}

/** Whether somebody's fee follows an earlier one of theirs. */
export function isRenewal(entries: readonly MoneyEntry[], entry: MoneyEntry): boolean {
  return entry.kind === 'fee' && entry.personId !== undefined
    && entries.some(other => other !== entry && other.kind === 'fee' && other.personId === entry.personId && (other.on < entry.on || (other.on === entry.on && entries.indexOf(other) < entries.indexOf(entry))))
}

/** The last day somebody has paid for by these lines: the latest end of a fee that no later refund ended; `undefined` = none. */
export function paidUntilBy(entries: readonly MoneyEntry[], personId: PersonId): Day | undefined {
  const theirs = entries.filter(entry => entry.personId === personId)
  const ended = theirs.findLastIndex(({ kind, ends }) => kind === 'refund' && ends === true)
  return theirs.slice(ended + 1).flatMap(({ kind, until }) => (kind === 'fee' && until !== undefined ? [until] : [])).sort().at(-1)
}

/** Yuan of a typed amount (`1,299.50`, `¥199`, `1.2万`); `null` = none, or nothing. */
export function readAmount(typed: string): number | null {
  const found = /^[¥￥]?\s*(\d{1,9})(\.\d{1,2})?\s*(万)?\s*元?$/.exec(typed.replaceAll(/[,，]/g, '').trim())
  if (!found) return null
  const yuan = Math.round(Number(found[1]! + (found[2] ?? '')) * (found[3] ? 10_000 : 1) * 100) / 100
  return yuan > 0 ? yuan : null
}
