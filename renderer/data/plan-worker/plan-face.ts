import { registerName } from '../database'
import type { PlanAsk, PlanQuestion, PlanQuestions, PlanTell } from './protocol'

/** What the page needs of a planning worker. */
export interface PlanWorkerLike {
  onmessage: ((event: MessageEvent<PlanTell>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  postMessage(ask: PlanAsk): void
  terminate(): void
}

interface Job {
  readonly answer: (reply: PlanQuestions[PlanQuestion]['reply']) => void
  readonly refuse: (error: Error) => void
}

const realWorker = (): PlanWorkerLike => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: registerName() })

let makeWorker = realWorker
let worker: PlanWorkerLike | null = null
let workerOf = ''
let lastJob = 0
const jobs = new Map<number, Job>()

/** Puts another kind of worker in the place of the real one, for tests; ends the one that runs. */
export function planWith(factory: () => PlanWorkerLike = realWorker): void {
  endWorker('replaced')
  makeWorker = factory
}

/** Asks the planning worker, starting it if need be. Rejects when planning throws or the worker breaks; the next question starts another. */
export function askPlanner<Q extends PlanQuestion>(type: Q, ask: PlanQuestions[Q]['ask']): Promise<PlanQuestions[Q]['reply']> {
  const job = ++lastJob
  return new Promise((answer, refuse) => {
    jobs.set(job, { answer: answer as Job['answer'], refuse })
    currentWorker().postMessage({ job, type, ...ask } as PlanAsk)
  })
}

function currentWorker(): PlanWorkerLike {
  if (worker && workerOf !== registerName()) endWorker('another register')
  if (worker) return worker
  const started = makeWorker()
  started.onmessage = ({ data }) => {
    const job = jobs.get(data.job)
    jobs.delete(data.job)
    if ('error' in data) job?.refuse(new Error(data.error))
    else job?.answer(data.reply)
  }
  started.onerror = event => endWorker(event.message || 'worker')
  worker = started
  workerOf = registerName()
  return started
}

function endWorker(why: string): void {
  worker?.terminate()
  worker = null
  const unanswered = [...jobs.values()]
  jobs.clear()
  for (const { refuse } of unanswered) refuse(new Error(why))
}
