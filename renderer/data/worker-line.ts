import { registerName } from './database'

/** What a line needs of a worker. */
export interface AskedWorker<Ask, Tell> {
  onmessage: ((event: MessageEvent<Tell>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  postMessage(ask: Ask): void
  terminate(): void
}

/** What a worker at the other end may tell. */
export type LineTell =
  | { readonly type: 'answer'; readonly job: number; readonly answer: unknown }
  | { readonly type: 'failed'; readonly job: number; readonly why: string }
  | { readonly type: 'changed' }
  | { readonly type: 'closed'; readonly why: string }

/** Why a question of a worker that had to make way fails; it is to be asked again. */
export const REPLACED = 'replaced'

/** Starts in a row without an answer after which the register counts as unreadable. */
const MOST_STARTS = 3

interface Job {
  readonly done: (answer: unknown) => void
  readonly failed: (error: Error) => void
}

/** The page's end of a worker that answers questions about the open register: started on the first question, replaced when another register is opened. */
export class WorkerLine<Ask extends { readonly job: number }> {
  #makeWorker: () => AskedWorker<Ask, LineTell>
  #worker: { readonly face: AskedWorker<Ask, LineTell>; readonly register: string } | null = null
  #lastJob = 0
  #starts = 0
  readonly #jobs = new Map<number, Job>()
  readonly #listeners = new Set<() => void>()

  constructor(readonly realWorker: () => AskedWorker<Ask, LineTell>) {
    this.#makeWorker = realWorker
  }

  /** Rejects when the register cannot be read or the worker breaks, with {@link REPLACED} when another worker took its place. */
  ask(question: Omit<Ask, 'job'>): Promise<unknown> {
    return new Promise((done, failed) => {
      const job = ++this.#lastJob
      this.#jobs.set(job, { done, failed })
      this.#running().postMessage({ ...question, job } as unknown as Ask)
    })
  }

  /** Calls `listener` when answers given before may be out of date. Returns the remover. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Puts another kind of worker in the place of the real one, for tests; ends the one that runs. */
  replace(factory: () => AskedWorker<Ask, LineTell> = this.realWorker): void {
    this.#stop(REPLACED)
    this.#makeWorker = factory
  }

  /** Ends the worker with all it holds in memory; the next question starts another. What it had not answered rejects with {@link REPLACED}. */
  forget(): void {
    this.#stop(REPLACED)
  }

  #running(): AskedWorker<Ask, LineTell> {
    if (this.#worker && this.#worker.register !== registerName()) this.#stop(REPLACED)
    if (this.#worker) return this.#worker.face
    const face = this.#makeWorker()
    const isCurrent = () => this.#worker?.face === face
    face.onmessage = event => { if (isCurrent()) this.#hear(event.data) }
    face.onerror = event => { if (isCurrent()) this.#stop(event.message || 'worker') }
    this.#worker = { face, register: registerName() }
    return face
  }

  #hear(message: LineTell): void {
    if (message.type === 'changed') return this.#tellListeners()
    if (message.type === 'closed') {
      this.#stop(++this.#starts < MOST_STARTS ? REPLACED : message.why)
      return this.#tellListeners()
    }
    this.#starts = 0
    const job = this.#jobs.get(message.job)
    this.#jobs.delete(message.job)
    if (message.type === 'answer') job?.done(message.answer)
    else job?.failed(new Error(message.why))
  }

  #tellListeners(): void {
    for (const listener of [...this.#listeners]) listener()
  }

  #stop(why: string): void {
    const face = this.#worker?.face
    this.#worker = null
    face?.terminate()
    const unfinished = [...this.#jobs.values()]
    this.#jobs.clear()
    for (const { failed } of unfinished) failed(new Error(why))
  }
}
