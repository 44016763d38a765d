import { FACT_KINDS } from '../../shared/facts/found-fact'
import type { ExtractionLine } from './extraction'
import { heldOutLines, type TaggedLine } from './facts-training'

/** Any day: the lines are scored by their spans, not by their deadlines. */
const SENT_AT = '2026-03-10T10:00:00+08:00'

/** The lines held out of the training in the form of the evaluation lines. */
export function heldOutFacts(): ExtractionLine[] {
  return heldOutLines().map((line, i) => ({ id: `h-${i}`, sentAt: SENT_AT, text: line.text, facts: factsOf(line) }))
}

function factsOf({ text, tags }: TaggedLine): { type: string; span: string }[] {
  const facts: { type: string; span: string }[] = []
  for (let from = 0, to = 0; from < tags.length; from = to) {
    const tag = tags[from]!
    for (to = from + 1; tag > 0 && to < tags.length && tags[to] === tag + 1; ) to++
    if (tag > 0) facts.push({ type: FACT_KINDS[(tag - 1) >> 1]!, span: text.slice(from, to) })
  }
  return facts
}
