import { liveQuery } from 'dexie'
import type { TextMemory } from '../../../shared/matching/likeness'
import type { RegisterDatabase } from '../database'
import type { LineTell } from '../worker-line'
import { answerQuestion } from './answer'
import { MATCH_TABLES, MatchBook, type BookTools, type MatchSource } from './match-book'
import type { MatchAsk } from './protocol'

/** Table by table, so that who writes waits for one of them and not for all. What is written in between is noticed by the live query, which reads again. */
const readSource = async (db: RegisterDatabase): Promise<MatchSource> => {
  const rows: unknown[][] = []
  for (const table of MATCH_TABLES) rows.push(await db.table(table).toArray())
  return Object.fromEntries(MATCH_TABLES.map((table, i) => [table, rows[i]])) as unknown as MatchSource
}

/**
 * Answers questions of matching out of the register, which is read again whenever one of its rows changes, and says so.
 * Questions of different length overtake each other. Runs in the worker, and in tests beside the page. Returns what to hand asks to.
 */
export function startMatchJobs(db: RegisterDatabase, tell: (message: LineTell) => void, tools: BookTools): (ask: MatchAsk) => void {
  const memory: TextMemory = new Map()
  let current: MatchBook | null = null
  let waiting: (() => void)[] = []
  liveQuery(() => readSource(db)).subscribe({
    next(source) {
      const isFirst = current === null
      current = new MatchBook(source, tools, memory)
      for (const go of waiting) go()
      waiting = []
      if (!isFirst) tell({ type: 'changed' })
    },
    error: (error: unknown) => tell({ type: 'closed', why: String(error) }),
  })
  const book = async (): Promise<MatchBook> => {
    while (!current) await new Promise<void>(go => waiting.push(go))
    return current
  }
  return ask => {
    void book().then(found => answerQuestion(ask, found)).then(
      answer => tell({ type: 'answer', job: ask.job, answer }),
      (error: unknown) => tell({ type: 'failed', job: ask.job, why: error instanceof Error ? error.message : String(error) }),
    )
  }
}
