import { isClauseEnd } from './word-marks'

/** Longest text that is read; what stands behind is cut off. */
export const LONGEST_TEXT = 240

/** The number of the clause that each place of a text lies in, from 0. */
export function clauseNumbers(text: string): Uint8Array {
  const of = new Uint8Array(text.length)
  for (let i = 1; i < text.length; i++) of[i] = of[i - 1]! + (isClauseEnd(text.charCodeAt(i - 1)) ? 1 : 0)
  return of
}
