import type { Cell } from './format'
import { makeWall } from './wechat-time'

/** Which of day and month comes first in dates that end with the year. */
export type DayOrder = 'dmy' | 'mdy'

const YEAR_LAST = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:[,\sT]+(\S.{0,40}))?$/

/** `13/01/2024 08:00` as `2024-01-13 08:00`; any other text as it is. */
export function yearFirst(text: string, order: DayOrder): string {
  const match = YEAR_LAST.exec(text)
  if (!match) return text
  const [, a = '', , b = '', year = '', clock = ''] = match
  return `${year}-${order === 'dmy' ? b : a}-${order === 'dmy' ? a : b}${clock === '' ? '' : ` ${clock}`}`
}

/** Whether a cell is a date that ends with its year. */
export const isYearLast = (cell: Cell | undefined): boolean => cell?.kind === 'text' && cell.text.length < 60 && YEAR_LAST.test(cell.text.trim())

/**
 * Gathers what the dates of a table tell about their order. A number above 12 is a day; without one the order wins in which time
 * goes one way only, forward or back.
 */
export class DayOrderEvidence {
  readonly #firstAbove = { dmy: 0, mdy: 0 }
  readonly #steps = { dmy: { on: 0, back: 0, last: NaN }, mdy: { on: 0, back: 0, last: NaN } }
  #isAmerican = false

  add(cell: Cell | undefined): void {
    const match = cell?.kind === 'text' && cell.text.length < 60 ? YEAR_LAST.exec(cell.text.trim()) : null
    if (!match) return
    const [a, b, year] = [Number(match[1]), Number(match[3]), Number(match[4])]
    if (a > 12 && b <= 12) this.#firstAbove.dmy++
    else if (b > 12 && a <= 12) this.#firstAbove.mdy++
    this.#isAmerican ||= match[2] === '/' && /m\.?$/i.test(match[5] ?? '')
    this.#step('dmy', makeWall(year, b, a, 0))
    this.#step('mdy', makeWall(year, a, b, 0))
  }

  #step(order: DayOrder, wall: number | null): void {
    if (wall === null) return
    const steps = this.#steps[order]
    if (wall > steps.last) steps.on++
    else if (wall < steps.last) steps.back++
    steps.last = wall
  }

  get isProven(): boolean {
    return Math.abs(this.#firstAbove.dmy - this.#firstAbove.mdy) >= 3
  }

  /** The order that a number above 12 proves; `null` when none does. */
  get proven(): DayOrder | null {
    const { dmy, mdy } = this.#firstAbove
    return dmy === mdy ? null : dmy > mdy ? 'dmy' : 'mdy'
  }

  /** The likeliest order, proven or not. */
  decide(): DayOrder {
    if (this.proven !== null) return this.proven
    const astray = ({ on, back }: { readonly on: number; readonly back: number }): number => Math.min(on, back)
    const [dmy, mdy] = [astray(this.#steps.dmy), astray(this.#steps.mdy)]
    if (dmy !== mdy) return dmy < mdy ? 'dmy' : 'mdy'
    return this.#isAmerican ? 'mdy' : 'dmy'
  }
}
