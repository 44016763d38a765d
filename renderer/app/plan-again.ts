import type { Act, RegisterTable } from '../../shared/model/register'
import { onAct, SUGGESTED } from '../data/act'

/** Rows that rules read. Visits and follow-ups are not among them: the page arranges the day around those by itself. */
const READ_BY_RULES: ReadonlySet<RegisterTable> = new Set<RegisterTable>(['groups', 'people', 'memberships', 'facts', 'tags', 'needs', 'offers', 'introductions', 'settings'])

/** Several things are often noted one after the other. */
const QUIET_MS = 1_000

/** Whether an act can bring rows of the day or take their cause away: a need noted, a rule switched off, a membership renewed. What was only read out of messages plans nothing before it is accepted. */
export function changesPlan({ kind, changes }: Pick<Act, 'kind' | 'changes'>): boolean {
  return kind !== SUGGESTED && !/^(visit|followUps?)\./.test(kind) && changes.some(({ table }) => READ_BY_RULES.has(table))
}

/** Calls `plan` a little after the operator has changed what the day is planned from. Returns the remover. */
export function planAfterActs(plan: () => void): () => void {
  let timer: number | null = null
  const forget = () => { if (timer !== null) window.clearTimeout(timer) }
  const unwatch = onAct(act => {
    if (!changesPlan(act)) return
    forget()
    timer = window.setTimeout(plan, QUIET_MS)
  })
  return () => {
    forget()
    unwatch()
  }
}
