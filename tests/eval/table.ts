import { scoreExtraction, scoreMatching, scoreModeration } from './score-eval.mjs'
import { readAll, sureFacts, type ExtractionLine } from './extraction'
import { judgeAll, sureVerdicts, type ModerationLine } from './moderation'
import { heldOutFacts } from './held-out'
import { rankAll, rankByWords, readLines, type QueryLine } from './matching'
import type { MemberLine } from '../../shared/matching/member-line'

const cell = (value: number): string => value.toFixed(3)

/** Lines with an even number were looked at while the reading was written; those with an odd number only gave a score. */
export function halves<Line extends { readonly id: string }>(lines: readonly Line[]): readonly (readonly [name: string, lines: readonly Line[]])[] {
  const isEven = ({ id }: Line): boolean => Number(id.replace(/\D/g, '')) % 2 === 0
  return [['all', lines], ['even (tuned on)', lines.filter(isEven)], ['odd (score only)', lines.filter(line => !isEven(line))]]
}

interface Score { readonly precision: number; readonly recall: number; readonly f1: number; readonly tp: number; readonly fn: number }
const scoreCells = ({ precision, recall, f1 }: Score): string => `${cell(precision)} | ${cell(recall)} | ${cell(f1)}`

function extractionTable(): string[] {
  const lines = readLines<ExtractionLine>('extraction.jsonl')
  const rows = [...halves(lines), ['lines held out of the training', heldOutFacts()] as const].map(([name, part]) => {
    const read = readAll(part)
    const { micro, emptyLineAlarmRate } = scoreExtraction(part, read)
    const sure = sureFacts(part, read)
    return `| micro, ${name} | ${scoreCells(micro)} | ${cell(emptyLineAlarmRate)} | ${cell(sure.precision)} of ${sure.count} |`
  })
  const { perType, onMatched } = scoreExtraction(lines, readAll(lines))
  const types = Object.entries(perType).map(([type, score]) => `| ${type} (${score.tp + score.fn}) | ${scoreCells(score)} | | |`)
  const details = Object.entries(onMatched).map(([name, { correct, of }]) => `${name} ${correct}/${of}`).join(', ')
  return ['| extraction | precision | recall | F1 | alarms on empty lines | precision of 高可信 |', '|---|---|---|---|---|---|', ...rows, ...types, '', `On matched facts: ${details}`]
}

function moderationTable(): string[] {
  const lines = readLines<ModerationLine>('moderation.jsonl')
  const rows = halves(lines).map(([name, part]) => {
    const verdicts = judgeAll(part)
    const sure = sureVerdicts(part, verdicts)
    const { macroF1, accuracy } = scoreModeration(part, verdicts)
    return `| macro, ${name} | | | ${cell(macroF1)} | ${cell(accuracy)} | ${cell(sure.precision)} of ${sure.count} |`
  })
  const { perLabel } = scoreModeration(lines, judgeAll(lines))
  const labels = Object.entries(perLabel).map(([label, score]) => `| ${label} | ${scoreCells(score)} | | |`)
  return ['| moderation | precision | recall | F1 | accuracy | precision without question mark |', '|---|---|---|---|---|---|', ...rows, ...labels]
}

function matchingTable(): string[] {
  const members = readLines<MemberLine>('members.jsonl')
  const queries = readLines<QueryLine>('matching.jsonl')
  const rankings = [['plain BM25', rankByWords(members, queries)], ['ranking', rankAll(members, queries)]] as const
  const rows = rankings.flatMap(([name, ranking]) => halves(queries).map(([half, part]) => {
    const ids = new Set(part.map(query => query.id))
    const score = scoreMatching(part, ranking.filter(({ id }) => ids.has(id)))
    return `| ${name}, ${half} | ${cell(score.ndcgAt5)} | ${cell(score.recallAt5)} | ${cell(score.mrr)} | ${score.trapViolations} |`
  }))
  return ['| matching | nDCG@5 | recall@5 | MRR | trap violations |', '|---|---|---|---|---|', ...rows]
}

/** Markdown tables of every score on the development data. */
export function evalTable(): string {
  return [...extractionTable(), '', ...moderationTable(), '', ...matchingTable()].join('\n')
}
