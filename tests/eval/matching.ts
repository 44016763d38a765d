import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Day } from '../../shared/model/day'
import type { PersonId } from '../../shared/model/ids'
import { bm25Scores, buildBm25 } from '../../shared/matching/bm25'
import { buildLexicon, type Lexicon } from '../../shared/matching/lexicon'
import { buildMatchIndex, rankMatches } from '../../shared/matching/rank'
import { termsOf } from '../../shared/matching/tokens'
import { candidateOf, type MemberLine } from '../../shared/matching/member-line'

export interface QueryLine {
  readonly id: string
  readonly askedBy: string
  readonly on: string
  readonly need: string
  readonly region: string | null
}

/** JSON lines of one file of the evaluation data. */
export function readLines<T>(name: string): T[] {
  return readFileSync(path.join(import.meta.dirname, 'data', name), 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line) as T)
}

export function rankAll(members: readonly MemberLine[], queries: readonly QueryLine[], lexicon: Lexicon = buildLexicon()): { id: string; ranking: string[] }[] {
  const index = buildMatchIndex(members.map(candidateOf), lexicon)
  return queries.map(query => ({
    id: query.id,
    ranking: rankMatches({ asker: query.askedBy as PersonId, text: query.need, on: query.on as Day, ...(query.region !== null && { region: query.region }) }, index).ranked.map(match => match.personId as string),
  }))
}

/** Plain BM25 over everything a member offers: the line to beat. */
export function rankByWords(members: readonly MemberLine[], queries: readonly QueryLine[]): { id: string; ranking: string[] }[] {
  const index = buildBm25(members.map(member => termsOf([...member.offers, ...member.contactsOffers].map(offer => offer.text).join(' '))))
  return queries.map(query => ({
    id: query.id,
    ranking: [...bm25Scores(index, termsOf(query.need))].sort((a, b) => b[1] - a[1]).map(([document]) => members[document]!.id).filter(id => id !== query.askedBy),
  }))
}
