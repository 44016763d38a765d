import { CUES, TRADES } from '../../resources/trades/trades'

/** A concept of the trade lexicon. */
export interface Concept {
  readonly id: number
  readonly name: string
  readonly trade: number
}

/** How strongly a word speaks for a concept: it names it, belongs to it, or describes it in everyday words. */
export const STRENGTH = { main: 1, cue: 0.75, related: 0.5 } as const
type Strength = (typeof STRENGTH)[keyof typeof STRENGTH]

export interface LexiconEntry {
  readonly concept: number
  readonly strength: Strength
}

export interface Lexicon {
  readonly concepts: readonly Concept[]
  /** Words are lower case. */
  readonly entriesByWord: ReadonlyMap<string, readonly LexiconEntry[]>
  readonly longestWord: number
}

/** Builds the lexicon from trades and cues; `without` leaves words out, to measure what the rest is worth. */
export function buildLexicon({ trades = TRADES, cues = CUES, without = new Set<string>() as ReadonlySet<string> } = {}): Lexicon {
  const concepts: Concept[] = []
  const entriesByWord = new Map<string, LexiconEntry[]>()
  const add = (word: string, concept: number, strength: Strength): void => {
    if (!word || without.has(word)) return
    const entries = entriesByWord.get(word) ?? []
    if (!entries.some(entry => entry.concept === concept)) entries.push({ concept, strength })
    entriesByWord.set(word, entries)
  }
  const conceptByName = new Map<string, number>()
  trades.forEach((trade, number) => {
    for (const line of trade.concepts.toLowerCase().split('\n')) {
      const [main = '', related = ''] = line.split('|')
      const words = main.trim().split(/\s+/).filter(Boolean)
      if (words.length === 0) continue
      const concept = concepts.length
      concepts.push({ id: concept, name: words[0]!, trade: number })
      conceptByName.set(words[0]!, concept)
      for (const word of words) add(word, concept, STRENGTH.main)
      for (const word of related.trim().split(/\s+/)) add(word, concept, STRENGTH.related)
    }
  })
  for (const [name, phrases] of cues) {
    const concept = conceptByName.get(name.toLowerCase())
    // A single character is part of too many other words.
    if (concept !== undefined) for (const phrase of phrases) if (phrase.length > 1) add(phrase.toLowerCase(), concept, STRENGTH.cue)
  }
  const longestWord = Math.max(1, ...[...entriesByWord.keys()].map(word => word.length))
  return { concepts, entriesByWord, longestWord }
}

/** Concepts that a text speaks of, each with the strength of its best word. */
export function conceptsOf(text: string, lexicon: Lexicon): Map<number, number> {
  const found = new Map<number, number>()
  const lower = text.toLowerCase()
  for (let at = 0; at < lower.length; ) {
    const word = longestWordAt(lower, at, lexicon)
    if (!word) {
      at += 1
      continue
    }
    for (const { concept, strength } of lexicon.entriesByWord.get(word)!) found.set(concept, Math.max(found.get(concept) ?? 0, strength))
    // Step on by one so that 直播间搭建 also speaks of 搭建, but not inside Latin words.
    at += /[a-z0-9]/.test(word[0]!) ? word.length : 1
  }
  return found
}

function longestWordAt(text: string, at: number, lexicon: Lexicon): string | null {
  for (let length = Math.min(lexicon.longestWord, text.length - at); length >= 1; length--) {
    const word = text.slice(at, at + length)
    if (lexicon.entriesByWord.has(word)) return word
  }
  return null
}
