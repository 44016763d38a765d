import type { ChatFormat, FileHead } from './format'

export interface Candidate {
  readonly format: ChatFormat
  readonly confidence: number
}

/** Guesses closer than this are a tie, to be settled by parsing a sample with each. */
const TIE = 0.15

/** Formats that could read a file, most likely first; the registry's order decides between equals. */
export function detectFormats(formats: readonly ChatFormat[], head: FileHead): readonly Candidate[] {
  return formats
    .map(format => ({ format, confidence: format.detect(head) }))
    .filter(candidate => candidate.confidence > 0)
    .sort((a, b) => b.confidence - a.confidence)
}

/** The candidates that cannot be told from the best one by their confidence; just the best when it is certain. */
export function tiedWithBest(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = candidates[0]
  if (!best || best.confidence >= 1) return candidates.slice(0, 1)
  return candidates.filter(candidate => best.confidence - candidate.confidence <= TIE)
}
