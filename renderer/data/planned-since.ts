import type { FollowUp } from '../../shared/model/follow-up'
import type { RegisterRows, RegisterTable, RowChange } from '../../shared/model/register'
import { same } from './same'

/** What the operator decides of a follow-up; all else of an open one is planning's, which renews it and takes it off by itself. */
const DECIDED = ['state', 'snoozedTo', 'snoozes', 'doneOn', 'visitId'] as const satisfies readonly (keyof FollowUp)[]

/**
 * A row as taking back `change` has to see it: what planning did to a follow-up in between stands against no undo. `skip` = planning has
 * taken the row off, so that there is nothing left to take back.
 */
export function plannedSince<Row extends RegisterRows[RegisterTable]>(change: RowChange, now: Row | null): Row | null | 'skip' {
  if (change.table !== 'followUps' || change.after === null) return now
  if (now === null) return change.before === null ? null : 'skip'
  const after = change.after as FollowUp
  const isUntouched = DECIDED.every(field => same((now as FollowUp)[field], after[field]))
  return change.before === null && isUntouched ? (change.after as Row) : now
}
