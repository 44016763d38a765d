import { nameKey } from './name-key'

/** Terms that what was just typed may stand for. */
export interface TermOffer {
  /** Length of the typed letters that a chosen term replaces. */
  readonly typed: number
  /** Best first. */
  readonly terms: readonly string[]
}

/** Fewer letters fit too much. */
const LEAST = 2

/**
 * Terms offered for the letters before the caret: those whose pinyin initials or whose own text begin with them, shortest first. `null`
 * when nothing was typed that a term could begin with. 履约率 is offered for `lyl`.
 */
export function offerTerms(text: string, caret: number, terms: readonly string[], limit = 6): TermOffer | null {
  const letters = /[A-Za-z]{1,12}$/.exec(text.slice(0, caret))?.[0]
  if (!letters || letters.length < LEAST) return null
  const wanted = letters.toLowerCase()
  const found = [...new Set(terms)].filter(term => term.toLowerCase() !== wanted && (nameKey(term).initials.startsWith(wanted) || term.toLowerCase().startsWith(wanted)))
  if (found.length === 0) return null
  return { typed: letters.length, terms: found.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, limit) }
}
