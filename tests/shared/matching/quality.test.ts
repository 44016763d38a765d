import { describe, expect, it } from 'vitest'
import { buildLexicon } from '../../../shared/matching/lexicon'
import type { MemberLine } from '../../../shared/matching/member-line'
import { rankAll, rankByWords, readLines, type QueryLine } from '../../eval/matching'
import { scoreMatching } from '../../eval/score-eval.mjs'

const members = readLines<MemberLine>('members.jsonl')
const queries = readLines<QueryLine>('matching.jsonl')
const full = buildLexicon()

/** Words of the lexicon and its combinations with at least `length` characters that some query of the sample uses. */
function wordsOfTheSample(length: number): Set<string> {
  const sample = queries.map(query => query.need.toLowerCase()).join('\n')
  const combined = full.combined.flatMap(({ first, second }) => [...first, ...second])
  return new Set([...full.entriesByWord.keys(), ...combined].filter(word => word.length >= length && sample.includes(word)))
}

const scored = (without: ReadonlySet<string>) => scoreMatching(queries, rankAll(members, queries, buildLexicon({ without })))

describe('quality of the ranking on the development data', () => {
  const whole = scored(new Set())

  it('stays above the floor', () => {
    expect(whole.ndcgAt5).toBeGreaterThan(0.92)
    expect(whole.recallAt5).toBeGreaterThan(0.85)
    expect(whole.trapViolations).toBe(0)
  })

  it('is well above plain words', () => {
    expect(whole.ndcgAt5 - scoreMatching(queries, rankByWords(members, queries)).ndcgAt5).toBeGreaterThan(0.15)
  })

  it('survives the removal of the longer words that the sample uses', () => {
    const without = wordsOfTheSample(3)
    const rest = scored(without)
    console.info(`without ${without.size} words of three or more characters: nDCG@5 ${rest.ndcgAt5.toFixed(3)} of ${whole.ndcgAt5.toFixed(3)}`)
    expect(rest.ndcgAt5).toBeGreaterThan(0.86)
  })

  it('survives the removal of every word that the sample uses', () => {
    const without = wordsOfTheSample(2)
    const rest = scored(without)
    console.info(`without ${without.size} words of two or more characters: nDCG@5 ${rest.ndcgAt5.toFixed(3)} of ${whole.ndcgAt5.toFixed(3)}`)
    expect(rest.ndcgAt5).toBeGreaterThan(0.86)
    expect(rest.recallAt5).toBeGreaterThan(0.83)
  })

  it('is carried by a lexicon of trades and not by a few words', () => {
    expect(full.entriesByWord.size).toBeGreaterThan(10_000)
    expect(new Set(full.concepts.map(concept => concept.trade)).size).toBeGreaterThanOrEqual(60)
  })
})
