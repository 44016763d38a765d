import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fenOf, isRenewal, latestFirst, monthsOfAccount, paidUntilBy, readAmount, signOf, sumOfAccount, termOf } from '../../../shared/activity/account'
import { addDays, monthOf } from '../../../shared/model/day'
import { MONEY_KINDS, type MoneyEntry } from '../../../shared/model/group'
import { day } from '../followups/build-register'

let serial = 0
const entry = (kind: MoneyEntry['kind'], amount: number, on: string, fields: Partial<MoneyEntry> = {}): MoneyEntry => ({ id: `${++serial}`, kind, amount, on: day(on), ...fields })
const paid = (who: string, until: string, on: string) => entry('fee', 365, on, { personId: who as never, until: day(until) })

describe('the account of a group', () => {
  it('adds up a month and what is left of it', () => {
    const entries = [entry('fee', 365, '2026-11-03'), entry('fee', 0.1, '2026-11-04'), entry('fee', 0.2, '2026-11-04'), entry('refund', 100, '2026-11-20'), entry('cost', 88.8, '2026-11-21'), entry('income', 50, '2026-10-31')]
    expect(monthsOfAccount(entries)).toEqual([
      { month: '2026-11', rows: 5, fen: { fee: 36_530, refund: 10_000, income: 0, cost: 8_880 }, net: 17_650 },
      { month: '2026-10', rows: 1, fen: { fee: 0, refund: 0, income: 5_000, cost: 0 }, net: 5_000 },
    ])
  })

  it('is the same by lines, by months and as a whole, whatever was noted', () => {
    const line = fc.record({ kind: fc.constantFrom(...MONEY_KINDS), fen: fc.integer({ min: 1, max: 99_999_999 }), days: fc.integer({ min: 0, max: 800 }) })
    fc.assert(fc.property(fc.array(line, { maxLength: 60 }), lines => {
      const entries = lines.map(({ kind, fen, days }) => entry(kind, fen / 100, addDays(day('2025-01-31'), days)))
      const months = monthsOfAccount(entries)
      for (const month of months) {
        const rows = entries.filter(({ on }) => monthOf(on) === month.month)
        expect(month.net).toBe(rows.reduce((sum, row) => sum + signOf(row.kind) * fenOf(row.amount), 0))
        expect(month.rows).toBe(rows.length)
      }
      expect(months.reduce((sum, { net }) => sum + net, 0)).toBe(sumOfAccount(entries).net)
      expect(months.map(({ month }) => month)).toEqual([...months.map(({ month }) => month)].sort().reverse())
    }))
  })

  it('lists the latest day first, of one day the last noted', () => {
    const rows = [entry('fee', 1, '2026-11-02'), entry('fee', 2, '2026-11-05'), entry('fee', 3, '2026-11-05')]
    expect(latestFirst(rows).map(({ amount }) => amount)).toEqual([3, 2, 1])
  })

  it('lets a term begin where the last one ends, and on the day of payment where none runs', () => {
    expect(termOf(day('2026-11-21'), 12, day('2026-12-03'))).toEqual({ from: '2026-12-04', until: '2027-12-03' })
    expect(termOf(day('2026-11-21'), 1, day('2026-11-20'))).toEqual({ from: '2026-11-21', until: '2026-12-20' })
    expect(termOf(day('2026-01-31'), 1, undefined)).toEqual({ from: '2026-01-31', until: '2026-02-27' })
  })

  it('calls a second fee of somebody a renewal, whoever else paid', () => {
    const rows = [paid('a', '2026-06-30', '2026-01-01'), paid('b', '2026-12-31', '2026-02-01'), paid('a', '2026-12-31', '2026-06-20')]
    expect(rows.map(row => isRenewal(rows, row))).toEqual([false, false, true])
  })

  it('knows how far somebody has paid, and forgets it with a refund that ends the membership', () => {
    const rows = [paid('a', '2026-06-30', '2026-01-01'), paid('a', '2026-12-31', '2026-06-20')]
    const refund = (ends: boolean) => entry('refund', 100, '2026-07-01', { personId: 'a' as never, ends })
    expect(paidUntilBy(rows, 'a' as never)).toBe('2026-12-31')
    expect(paidUntilBy([...rows, refund(false)], 'a' as never)).toBe('2026-12-31')
    expect(paidUntilBy([...rows, refund(true)], 'a' as never)).toBeUndefined()
    expect(paidUntilBy([...rows, refund(true), paid('a', '2027-08-31', '2026-08-01')], 'a' as never)).toBe('2027-08-31')
    expect(paidUntilBy(rows, 'b' as never)).toBeUndefined()
  })

  it.each([['365', 365], ['¥1,299.50', 1299.5], ['1.2万', 12_000], ['199元', 199], ['0', null], ['', null], ['-5', null], ['三百', null], ['1.999', null]] as const)('reads the amount %s', (typed, yuan) => {
    expect(readAmount(typed)).toBe(yuan)
  })
})
