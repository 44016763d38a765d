import type { Ledger } from '../model/ledger'

/**
 * Share of messages that hold a declared keyword, 0…1, an estimate from the months' frequent words: per month the most
 * frequent word that contains a keyword or is part of one counts fully, each further one for half, at most all messages.
 * `null` without keywords or messages.
 */
export function onTopicShare(ledgers: readonly Ledger[], keywords: readonly string[]): number | null {
  const wanted = keywords.map(keyword => keyword.trim().toLowerCase()).filter(keyword => keyword.length > 0)
  const messages = ledgers.reduce((sum, ledger) => sum + ledger.messages, 0)
  if (wanted.length === 0 || messages === 0) return null
  let held = 0
  for (const { words, messages: total } of ledgers) {
    const counts = Object.entries(words).filter(([word]) => wanted.some(keyword => word.includes(keyword) || (word.length >= 2 && keyword.includes(word)))).map(([, count]) => count).sort((a, b) => b - a)
    held += Math.min(total, counts.reduce((sum, count, i) => sum + (i === 0 ? count : count / 2), 0))
  }
  return held / messages
}
