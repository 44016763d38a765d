import { termsOf } from './tokens'

/**
 * What the words of each concept are made of: character pairs, Latin words and, at little weight, single characters.
 * A wording nobody listed still points to a concept by the pieces it shares with those that are.
 */
export interface Gist {
  /** Piece → concepts that use it, each with a weight that says how telling the piece is for it. */
  readonly postings: ReadonlyMap<string, readonly { readonly concept: number; readonly weight: number }[]>
}

const SINGLE = 0.35
/** Letters of a Latin word that its forms share. */
const STEM = 5
/** Pieces beyond which a concept is not made more likely by having more words (as `b` of BM25). */
const LENGTH_SHARE = 0.35
const SATURATION = 1.2

const isCjk = (character: string): boolean => character >= '\u3400' && character <= '\u9fff'

/** Pieces of a text with their weight; lower case. */
export function piecesOf(text: string): Map<string, number> {
  const pieces = new Map<string, number>()
  for (const term of termsOf(text)) {
    pieces.set(term, 1)
    // render, rendering, renders: the beginning of a Latin word stands for its forms.
    if (term.length > STEM && /^[a-z]+$/.test(term)) pieces.set(term.slice(0, STEM), 1)
  }
  for (const character of text) if (isCjk(character) && !pieces.has(character)) pieces.set(character, SINGLE)
  return pieces
}

export function buildGist(wordsByConcept: readonly (readonly { readonly word: string; readonly strength: number }[])[]): Gist {
  const documents = wordsByConcept.map(words => {
    const counts = new Map<string, number>()
    for (const { word, strength } of words) for (const piece of piecesOf(word).keys()) counts.set(piece, (counts.get(piece) ?? 0) + strength)
    return counts
  })
  const users = new Map<string, number>()
  for (const counts of documents) for (const piece of counts.keys()) users.set(piece, (users.get(piece) ?? 0) + 1)
  const average = documents.reduce((sum, counts) => sum + counts.size, 0) / Math.max(1, documents.length)
  const postings = new Map<string, { concept: number; weight: number }[]>()
  documents.forEach((counts, concept) => {
    const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * counts.size) / Math.max(1, average)
    for (const [piece, count] of counts) {
      const rarity = Math.log(1 + (documents.length - users.get(piece)! + 0.5) / (users.get(piece)! + 0.5))
      const weight = (rarity * count * (SATURATION + 1)) / (count + SATURATION * length)
      const list = postings.get(piece)
      if (list) list.push({ concept, weight })
      else postings.set(piece, [{ concept, weight }])
    }
  })
  return { postings }
}

/** Concepts suggested by the pieces of a text, in no unit: compare only within one text. */
export function gistScores(text: string, gist: Gist): Map<number, number> {
  const scores = new Map<number, number>()
  for (const [piece, share] of piecesOf(text.toLowerCase())) {
    for (const { concept, weight } of gist.postings.get(piece) ?? []) scores.set(concept, (scores.get(concept) ?? 0) + weight * share)
  }
  return scores
}
