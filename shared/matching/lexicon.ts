import { CRAFTS, MAKING } from '../../resources/trades/crafts'
import { COMBINED, CUES, NEIGHBOURING, TRADES } from '../../resources/trades/trades'
import { buildGist, type Gist } from './gist'

/** A concept of the trade lexicon. */
export interface Concept {
  readonly id: number
  readonly name: string
  readonly trade: number
  /** A thing rather than a service or a maker. */
  readonly thing: boolean
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
  /** By the number in `Concept.trade`. */
  readonly tradeNames: readonly string[]
  /** Words are lower case. */
  readonly entriesByWord: ReadonlyMap<string, readonly LexiconEntry[]>
  /** First two characters → lengths of the words that begin so, longest first. */
  readonly lengthsByStart: ReadonlyMap<string, readonly number[]>
  /** Concept → concepts that may meet it in part, with the share of its weight they take. */
  readonly links: ReadonlyMap<number, ReadonlyMap<number, number>>
  /** Words that point to a concept only together. */
  readonly combined: readonly { readonly concept: number; readonly first: readonly string[]; readonly second: readonly string[] }[]
  /** Verbs of one craft, with the trades that make things but not in that way. */
  readonly crafts: readonly { readonly sign: string; readonly unless: readonly string[]; readonly others: ReadonlySet<number> }[]
  /** What each concept's words are made of, for wordings that are not listed. */
  readonly gist: Gist
}

/** Builds the lexicon from trades and cues; `without` leaves words out, to measure what the rest is worth. */
export function buildLexicon({ trades = TRADES, cues = CUES, without = new Set<string>() as ReadonlySet<string> } = {}): Lexicon {
  const concepts: Concept[] = []
  const entriesByWord = new Map<string, LexiconEntry[]>()
  const wordsByConcept: { word: string; strength: number }[][] = []
  const conceptByName = new Map<string, number>()
  const tradeByName = new Map<string, number>()
  const add = (word: string, concept: number, strength: Strength): void => {
    // A single character is part of too many other words.
    if (word.length < 2 || without.has(word)) return
    wordsByConcept[concept]!.push({ word, strength })
    const entries = entriesByWord.get(word) ?? []
    const at = entries.findIndex(entry => entry.concept === concept)
    if (at < 0) entries.push({ concept, strength })
    else if (entries[at]!.strength < strength) entries[at] = { concept, strength }
    entriesByWord.set(word, entries)
  }
  const conceptNamed = (name: string, trade: number, thing: boolean): number => {
    const known = conceptByName.get(name)
    if (known !== undefined) return known
    conceptByName.set(name, concepts.length)
    wordsByConcept.push([])
    return concepts.push({ id: concepts.length, name, trade, thing }) - 1
  }
  for (const trade of trades) {
    if (!tradeByName.has(trade.name)) tradeByName.set(trade.name, tradeByName.size)
    for (const line of trade.concepts.toLowerCase().split('\n')) {
      const [main = [], related = [], phrases = []] = line.split('|').map(part => part.split(/\s+/).filter(Boolean))
      if (main.length === 0) continue
      const concept = conceptNamed(main[0]!, tradeByName.get(trade.name)!, trade.things === true)
      for (const word of main) add(word, concept, STRENGTH.main)
      for (const word of related) add(word, concept, STRENGTH.related)
      for (const word of phrases) add(word, concept, STRENGTH.cue)
    }
  }
  for (const [name, phrases] of cues) {
    const concept = conceptByName.get(name.toLowerCase())
    if (concept !== undefined) for (const phrase of phrases) add(phrase.toLowerCase(), concept, STRENGTH.cue)
  }
  const combined = COMBINED.flatMap(({ concept, first, second }) => {
    const id = conceptByName.get(concept)
    const kept = (words: readonly string[]): string[] => words.filter(word => !without.has(word))
    return id === undefined ? [] : [{ concept: id, first: kept(first), second: kept(second) }]
  })
  const crafts = CRAFTS.map(({ sign, unless, trades }) => ({ sign, unless, others: new Set(MAKING.filter(name => !trades.includes(name)).flatMap(name => tradeByName.get(name) ?? [])) }))
  return { concepts, tradeNames: [...tradeByName.keys()], entriesByWord, combined, crafts, lengthsByStart: lengthsByStartOf(entriesByWord.keys()), links: withNeighbours(linksOf(wordsByConcept, entriesByWord), conceptByName), gist: buildGist(wordsByConcept) }
}

/** Concepts that share a main word are nearly the same; one whose main word is another's related word, or that lies next to it, meets it in part. */
const LINK = { same: 0.6, related: 0.3, neighbour: 0.25 } as const

function withNeighbours(links: Map<number, Map<number, number>>, conceptByName: ReadonlyMap<string, number>): Map<number, Map<number, number>> {
  for (const [name, others] of NEIGHBOURING) {
    const concept = conceptByName.get(name)
    if (concept === undefined) continue
    const found = links.get(concept) ?? new Map<number, number>()
    links.set(concept, found)
    for (const other of others) {
      const id = conceptByName.get(other)
      if (id !== undefined) found.set(id, Math.max(found.get(id) ?? 0, LINK.neighbour))
    }
  }
  return links
}

function linksOf(wordsByConcept: readonly (readonly { readonly word: string; readonly strength: number }[])[], entriesByWord: ReadonlyMap<string, readonly LexiconEntry[]>): Map<number, Map<number, number>> {
  const links = new Map<number, Map<number, number>>()
  wordsByConcept.forEach((words, concept) => {
    const found = new Map<number, number>()
    for (const { word, strength } of words) {
      if (strength === STRENGTH.cue) continue
      const share = strength === STRENGTH.main ? LINK.same : LINK.related
      for (const other of entriesByWord.get(word)!) {
        if (other.concept !== concept && other.strength === STRENGTH.main) found.set(other.concept, Math.max(found.get(other.concept) ?? 0, share))
      }
    }
    if (found.size > 0) links.set(concept, found)
  })
  return links
}

/**
 * Concepts that a text speaks of by listed words, each with the strength of its best word. A word of several concepts
 * counts less for each of them. `cueShare`: what everyday
 * phrases count; `shortShare`: what words of two characters count, which often only name an object.
 */
export function conceptsOf(text: string, lexicon: Lexicon, { cueShare = 1, shortShare = 1 } = {}): Map<number, number> {
  const found = new Map<number, number>()
  const lower = text.toLowerCase()
  for (let at = 0; at < lower.length; ) {
    const word = longestWordAt(lower, at, lexicon)
    if (!word) {
      at += 1
      continue
    }
    const entries = lexicon.entriesByWord.get(word)!
    const share = 1 / Math.pow(entries.length, 0.25)
    const trust = share * (word.length === 2 ? shortShare : 1)
    for (const { concept, strength } of entries) found.set(concept, Math.max(found.get(concept) ?? 0, strength * trust * (strength === STRENGTH.cue ? cueShare : 1)))
    // Step on by one so that 直播间搭建 also speaks of 搭建, but not inside Latin words.
    at += /[a-z0-9]/.test(word[0]!) ? word.length : 1
  }
  return found
}

const isLatin = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
}

function longestWordAt(text: string, at: number, lexicon: Lexicon): string | null {
  const lengths = lexicon.lengthsByStart.get(text.slice(at, at + 2))
  if (!lengths || (isLatin(text, at) && isLatin(text, at - 1))) return null
  for (const length of lengths) {
    const word = text.slice(at, at + length)
    // A Latin word must end where the word in the text ends: `er` is not in `server`.
    if (lexicon.entriesByWord.has(word) && !(isLatin(text, at + length - 1) && isLatin(text, at + length))) return word
  }
  return null
}

function lengthsByStartOf(words: Iterable<string>): Map<string, number[]> {
  const lengths = new Map<string, Set<number>>()
  for (const word of words) {
    const start = word.slice(0, 2)
    const known = lengths.get(start)
    if (known) known.add(word.length)
    else lengths.set(start, new Set([word.length]))
  }
  return new Map([...lengths].map(([start, found]) => [start, [...found].sort((a, b) => b - a)]))
}
