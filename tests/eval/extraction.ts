import { readFacts } from '../../shared/facts/read-facts'
import type { FoundFact } from '../../shared/facts/found-fact'
import { scoreExtraction } from './score-eval.mjs'

export interface ExtractionLine {
  readonly id: string
  readonly sentAt: string
  readonly text: string
  readonly facts: readonly { readonly type: string; readonly span: string }[]
}

/** What is read out of every line; the labels and tags of the line are not looked at. */
export function readAll(lines: readonly ExtractionLine[]): { id: string; facts: FoundFact[] }[] {
  return lines.map(({ id, sentAt, text }) => ({ id, facts: readFacts({ text, sentAt: Date.parse(sentAt) }) }))
}

/** Precision of the facts from a confidence on, and how many there are. */
export function sureFacts(lines: readonly ExtractionLine[], read: readonly { id: string; facts: FoundFact[] }[], least = 0.9): { precision: number; count: number } {
  const sure = read.map(({ id, facts }) => ({ id, facts: facts.filter(fact => fact.confidence >= least) }))
  const { micro } = scoreExtraction(lines, sure)
  return { precision: micro.precision, count: micro.tp + micro.fp }
}
