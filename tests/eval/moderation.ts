import { judgeMessage, SURE } from '../../shared/moderation/judge'
import type { Verdict } from '../../shared/moderation/labels'

export interface ModerationLine {
  readonly id: string
  readonly text: string
  readonly label: string
}

export function judgeAll(lines: readonly ModerationLine[]): ({ id: string } & Verdict)[] {
  return lines.map(line => ({ id: line.id, ...judgeMessage(line.text) }))
}

/** Precision of what is called without a question mark, and how often that happens. */
export function sureVerdicts(lines: readonly ModerationLine[], verdicts: readonly ({ id: string } & Verdict)[]): { precision: number; count: number } {
  const labelOf = new Map(lines.map(line => [line.id, line.label]))
  const sure = verdicts.filter(verdict => verdict.label !== 'ok' && verdict.confidence >= SURE)
  return { precision: sure.length === 0 ? 1 : sure.filter(verdict => labelOf.get(verdict.id) === verdict.label).length / sure.length, count: sure.length }
}
