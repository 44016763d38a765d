import { TRADES } from '../../resources/trades/trades'

/** A concept of the trade lexicon. */
export interface Concept {
  readonly id: number
  readonly name: string
  readonly trade: number
}

export interface Lexicon {
  readonly concepts: readonly Concept[]
  /** Word → concepts it means (`main`) or belongs to (`related`). Words are lower case. */
  readonly entriesByWord: ReadonlyMap<string, readonly { readonly concept: number; readonly main: boolean }[]>
  readonly longestWord: number
}

/** Builds the lexicon from trades; `without` leaves words out, to measure what the rest is worth. */
export function buildLexicon(trades = TRADES, without: ReadonlySet<string> = new Set()): Lexicon {
  const concepts: Concept[] = []
  const entriesByWord = new Map<string, { concept: number; main: boolean }[]>()
  const add = (word: string, concept: number, main: boolean): void => {
    if (!word || without.has(word)) return
    const entries = entriesByWord.get(word) ?? []
    if (!entries.some(entry => entry.concept === concept)) entries.push({ concept, main })
    entriesByWord.set(word, entries)
  }
  trades.forEach((trade, number) => {
    for (const line of trade.concepts.toLowerCase().split('\n')) {
      const [main = '', related = ''] = line.split('|')
      const words = main.trim().split(/\s+/).filter(Boolean)
      if (words.length === 0) continue
      const concept = concepts.length
      concepts.push({ id: concept, name: words[0]!, trade: number })
      for (const word of words) add(word, concept, true)
      for (const word of related.trim().split(/\s+/)) add(word, concept, false)
    }
  })
  const longestWord = Math.max(1, ...[...entriesByWord.keys()].map(word => word.length))
  return { concepts, entriesByWord, longestWord }
}

/** Concepts that a text speaks of, each with the strength of its best word: 1 for a main word, ½ for a related one. */
export function conceptsOf(text: string, lexicon: Lexicon): Map<number, number> {
  const found = new Map<number, number>()
  const lower = text.toLowerCase()
  for (let at = 0; at < lower.length; ) {
    const word = longestWordAt(lower, at, lexicon)
    if (!word) {
      at += 1
      continue
    }
    for (const { concept, main } of lexicon.entriesByWord.get(word)!) {
      found.set(concept, Math.max(found.get(concept) ?? 0, main ? 1 : 0.5))
    }
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
