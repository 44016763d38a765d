import { useEffect, useState } from 'react'
import { registerName } from './database'
import type { MatchAnswers, MatchAsk, MatchQuestion, MatchTell } from './match-worker/protocol'

export type { Help, ListedOffer, MatchAnswers, MatchQuestion, NeedOutlook, OfferFilter, PersonBrief } from './match-worker/protocol'

/** What the page needs of the worker. */
export interface MatchWorker {
  onmessage: ((event: MessageEvent<MatchTell>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  postMessage(ask: MatchAsk): void
  terminate(): void
}

const realWorker = (): MatchWorker => new Worker(new URL('./match-worker/worker.ts', import.meta.url), { type: 'module', name: registerName() })

/** Why a question of a worker that had to make way fails; it is to be asked again. */
const REPLACED = 'replaced'

let makeWorker = realWorker
let worker: { readonly face: MatchWorker; readonly register: string } | null = null
let lastJob = 0
const jobs = new Map<number, { readonly done: (answer: MatchAnswers[keyof MatchAnswers]) => void; readonly failed: (error: Error) => void }>()
const listeners = new Set<() => void>()

type AnswerTo<Question extends MatchQuestion> = MatchAnswers[Question['type']]

/** Asks the match worker, starting it if need be. Rejects when the register cannot be read or the worker breaks. */
export function askMatches<Question extends MatchQuestion>(question: Question): Promise<AnswerTo<Question>> {
  return new Promise((done, failed) => {
    const job = ++lastJob
    jobs.set(job, { done: done as (answer: MatchAnswers[keyof MatchAnswers]) => void, failed })
    running().postMessage({ ...question, job })
  })
}

/** Calls `listener` when answers given before may be out of date. Returns the remover. */
export function onMatchChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Puts another kind of worker in the place of the real one, for tests; ends the one that runs. */
export function matchWith(factory: () => MatchWorker = realWorker): void {
  stop(REPLACED)
  makeWorker = factory
}

/** The worker of the open register; one that was started for another register is ended. */
function running(): MatchWorker {
  if (worker && worker.register !== registerName()) stop(REPLACED)
  if (worker) return worker.face
  const face = makeWorker()
  face.onmessage = event => hear(event.data)
  face.onerror = event => stop(event.message || 'worker')
  worker = { face, register: registerName() }
  return face
}

/** Starts in a row without an answer after which the register counts as unreadable. */
const MOST_STARTS = 3
let starts = 0

function hear(message: MatchTell): void {
  if (message.type === 'changed') return tellListeners()
  if (message.type === 'closed') {
    stop(++starts < MOST_STARTS ? REPLACED : message.why)
    return tellListeners()
  }
  starts = 0
  const job = jobs.get(message.job)
  jobs.delete(message.job)
  if (message.type === 'answer') job?.done(message.answer)
  else job?.failed(new Error(message.why))
}

function tellListeners(): void {
  for (const listener of [...listeners]) listener()
}

function stop(why: string): void {
  worker?.face.terminate()
  worker = null
  const unfinished = [...jobs.values()]
  jobs.clear()
  for (const { failed } of unfinished) failed(new Error(why))
}

/**
 * The answer to a question, asked again when the question (compared by its JSON) or the register changes. While a new answer is on its way the last
 * one stays, and `question` says which it answers. `null` before the first answer, or for no question.
 */
export function useMatches<Question extends MatchQuestion>(question: Question | null): { readonly question: Question; readonly answer: AnswerTo<Question> } | null {
  const key = question ? JSON.stringify(question) : null
  const [state, setState] = useState<{ readonly question: Question; readonly answer: AnswerTo<Question> } | null>(null)
  const [broken, setBroken] = useState<Error | null>(null)
  useEffect(() => {
    if (key === null) return
    const asked = JSON.parse(key) as Question
    let isOver = false
    let latest = 0
    const ask = () => {
      const turn = ++latest
      askMatches(asked).then(
        answer => { if (!isOver && turn === latest) setState({ question: asked, answer }) },
        (error: Error) => { if (!isOver && turn === latest && error.message !== REPLACED) setBroken(error) },
      )
    }
    ask()
    const remove = onMatchChange(ask)
    return () => {
      isOver = true
      remove()
    }
  }, [key])
  if (broken) throw broken
  return key === null ? null : state
}
