import type { Ledger } from '../model/ledger'

/** A word that marks a period. */
export interface TopicWord {
  readonly word: string
  /** Messages of the period that hold it. */
  readonly messages: number
  /** How many times more frequent than before, per message; `null` = not seen before. */
  readonly times: number | null
}

/** Weight of the earlier months when a word is rare: as if every word had been seen in this many more messages. */
const PRIOR = 0.5

/**
 * Words that set `now` apart from `before`, most telling first: the ratio of their rates per message (with a small prior),
 * weighted by how often they come. Both are ledgers of whole months.
 */
export function distinctiveWords(now: readonly Ledger[], before: readonly Ledger[], limit: number): TopicWord[] {
  const current = sumWords(now)
  const earlier = sumWords(before)
  const total = Math.max(1, sumMessages(now))
  const earlierTotal = Math.max(1, sumMessages(before))
  const scored = [...current].map(([word, messages]) => {
    const past = earlier.get(word) ?? 0
    const ratio = ((messages + PRIOR) / total) / ((past + PRIOR) / earlierTotal)
    const score = before.length === 0 ? messages : messages * Math.log(ratio)
    return { word, messages, times: past === 0 ? null : (messages / total) / (past / earlierTotal), score }
  })
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map(({ word, messages, times }) => ({ word, messages, times }))
}

function sumWords(ledgers: readonly Ledger[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { words } of ledgers) for (const [word, count] of Object.entries(words)) sums.set(word, (sums.get(word) ?? 0) + count)
  return sums
}

const sumMessages = (ledgers: readonly Ledger[]): number => ledgers.reduce((sum, { messages }) => sum + messages, 0)
