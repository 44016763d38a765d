import type { Verdict } from './labels'

type Judge = (text: string) => Verdict

const ALIKE = 0.6

function pairsOf(text: string): ReadonlySet<string> {
  const plain = text.replace(/[\s\p{P}]/gu, '').replace(/\d+/g, '0').toLowerCase()
  const pairs = new Set<string>()
  for (let i = 0; i + 1 < plain.length; i++) pairs.add(plain.slice(i, i + 2))
  return pairs
}

/** Likeness of two sets of pairs, 0…1: shared ones over all (Jaccard). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared++
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}

/** Tells whether a text is like a message the operator called a false alarm. */
export function falseAlarmFilter(texts: readonly string[]): (text: string) => boolean {
  if (texts.length === 0) return () => false
  const exact = new Set(texts)
  const known = [...exact].map(pairsOf)
  return text => {
    if (exact.has(text)) return true
    const pairs = pairsOf(text)
    return known.some(one => likeness(one, pairs) >= ALIKE)
  }
}

/** A judge that lets pass what is like a message the operator called a false alarm. */
export function withFalseAlarms(judge: Judge, texts: readonly string[]): Judge {
  const isFalseAlarm = falseAlarmFilter(texts)
  return text => {
    const verdict = judge(text)
    return verdict.label !== 'ok' && isFalseAlarm(text) ? { label: 'ok', confidence: SPARED, signs: [] } : verdict
  }
}

const SPARED = 0.9
