import { registerName } from '../database'
import { WorkerLine, type AskedWorker, type LineTell } from '../worker-line'
import type { PlanAsk, PlanQuestion, PlanQuestions } from './protocol'

export type PlanWorker = AskedWorker<PlanAsk, LineTell>

const line = new WorkerLine<PlanAsk>(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: registerName() }))

/** Asks the planning worker, starting it if need be. Rejects when planning throws or the worker breaks; the next question starts another. */
export function askPlanner<Q extends PlanQuestion>(type: Q, ask: PlanQuestions[Q]['ask']): Promise<PlanQuestions[Q]['reply']> {
  return line.ask({ type, ...ask } as Omit<PlanAsk, 'job'>) as Promise<PlanQuestions[Q]['reply']>
}

/** Puts another kind of worker in the place of the real one, for tests; ends the one that runs. */
export const planWith = (factory?: () => PlanWorker): void => line.replace(factory)
