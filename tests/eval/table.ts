import { scoreMatching } from './score-eval.mjs'
import { rankAll, rankByWords, readLines, type QueryLine } from './matching'
import type { MemberLine } from '../../shared/matching/member-line'

const cell = (value: number): string => value.toFixed(3)

/** Markdown tables of every score on the development data. */
export function evalTable(): string {
  const members = readLines<MemberLine>('members.jsonl')
  const queries = readLines<QueryLine>('matching.jsonl')
  const rows = ([['plain BM25', rankByWords(members, queries)], ['ranking', rankAll(members, queries)]] as const).map(([name, ranking]) => {
    const score = scoreMatching(queries, ranking)
    return `| ${name} | ${cell(score.ndcgAt5)} | ${cell(score.recallAt5)} | ${cell(score.mrr)} | ${score.trapViolations} |`
  })
  return ['| matching | nDCG@5 | recall@5 | MRR | trap violations |', '|---|---|---|---|---|', ...rows].join('\n')
}
