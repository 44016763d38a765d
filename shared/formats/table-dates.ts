import type { FileTime } from '../model/record'
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
  #isAmbiguous = false
  readonly #steps = { dmy: { on: 0, back: 0, last: NaN }, mdy: { on: 0, back: 0, last: NaN } }
  #isAmerican = false

  add(cell: Cell | undefined): void {
    const match = cell?.kind === 'text' && cell.text.length < 60 ? YEAR_LAST.exec(cell.text.trim()) : null
    if (!match) return
    const [a, b, year] = [Number(match[1]), Number(match[3]), Number(match[4])]
    if (a > 12 && b <= 12) this.#firstAbove.dmy++
    else if (b > 12 && a <= 12) this.#firstAbove.mdy++
    this.#isAmbiguous ||= a !== b
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

  /** There are dates that read otherwise in the other order, and no proof. */
  get isOpen(): boolean {
    return this.#isAmbiguous && this.proven === null
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

type Chosen = Readonly<Record<string, number>> | undefined

/** The order that the operator chose; `null`: as the file tells. */
export const chosenOrder = (mapping: Chosen): DayOrder | null => (mapping?.['dayFirst'] === undefined ? null : mapping['dayFirst'] === 1 ? 'dmy' : 'mdy')

/** The order to read dates in, `null` where none is needed, and what is told of it. */
export function settleOrder(evidence: DayOrderEvidence | null, mapping: Chosen): { readonly order: DayOrder | null; readonly told: Pick<FileTime, 'order' | 'openOrder'> } {
  if (!evidence) return { order: null, told: {} }
  const chosen = chosenOrder(mapping)
  const order = chosen ?? evidence.decide()
  return { order, told: { order, ...(chosen === null && evidence.isOpen && { openOrder: true as const }) } }
}
