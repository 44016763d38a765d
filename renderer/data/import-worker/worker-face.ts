import type { Failure } from '../../../shared/model/failure'
import type { ImportId } from '../../../shared/model/ids'
import { fail } from '../../../shared/model/result'
import { registerName } from '../database'
import type { Ask, ImportChoices, ImportOptions, ImportProgress, Outcomes, SentSource, Tell } from './protocol'

/** A file in the page: dropped, or handed in by the host and read in pieces. */
export type PageSource = File | {
  readonly name: string
  readonly size: number
  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>
}

interface Job {
  readonly fileName: string
  readonly onProgress: (progress: ImportProgress) => void
  readonly finish: (outcome: Outcomes[keyof Outcomes]) => void
}

/** The page looks at the worker this often; after {@link PATIENCE} looks without a sign of life it is stuck. */
const LOOK_MS = 500
const PATIENCE = 10

let worker: Worker | null = null
let looks = 0
let watch: ReturnType<typeof setInterval> | undefined
let lastJob = 0
const jobs = new Map<number, Job>()

export function runInWorker(type: 'preview', source: PageSource, options: ImportOptions): { done: Promise<Outcomes['preview']>; cancel(): void }
export function runInWorker(type: 'import', source: PageSource, choices: ImportChoices, onProgress: (progress: ImportProgress) => void): { done: Promise<Outcomes['import']>; cancel(): void }
export function runInWorker(type: 'undo' | 'redo', importId: ImportId): { done: Promise<Outcomes['undo']>; cancel(): void }
export function runInWorker(
  type: Ask['type'], what: PageSource | ImportId, how: ImportOptions & ImportChoices = {}, onProgress: (progress: ImportProgress) => void = () => {},
): { done: Promise<never>; cancel(): void } {
  const job = ++lastJob
  const done = new Promise<Outcomes[keyof Outcomes]>(finish => {
    jobs.set(job, { fileName: typeof what === 'string' ? '' : what.name, onProgress, finish })
    if (typeof what === 'string') tell({ job, type: type as 'undo', importId: what })
    else {
      const { source, transfer } = send(what)
      if (type === 'preview') tell({ job, type, source, options: how }, transfer)
      else tell({ job, type: 'import', source, choices: how }, transfer)
    }
  })
  return { done: done as Promise<never>, cancel: () => jobs.has(job) && tell({ job, type: 'cancel' }) }
}

function tell(ask: Ask, transfer: Transferable[] = []): void {
  worker ??= startWorker()
  worker.postMessage(ask, transfer)
}

function startWorker(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: registerName() })
  started.onmessage = (event: MessageEvent<Tell>) => {
    looks = 0
    hear(event.data)
  }
  started.onerror = event => stopWorker(event.message || 'worker')
  looks = 0
  watch = setInterval(() => {
    if (jobs.size > 0 && ++looks > PATIENCE) stopWorker(null)
  }, LOOK_MS)
  return started
}

function hear(message: Tell): void {
  if (message.type === 'beat') return
  const job = jobs.get(message.job)
  if (message.type === 'progress') job?.onProgress(message.progress)
  else if (message.type === 'broken') stopWorker(message.why)
  else {
    jobs.delete(message.job)
    job?.finish(message.outcome)
  }
}

/** Ends a worker that is stuck (`why` null) or broken. What it staged is removed by the next one before it does anything else. */
function stopWorker(why: string | null): void {
  worker?.terminate()
  worker = null
  clearInterval(watch)
  const unfinished = [...jobs.values()]
  jobs.clear()
  for (const { fileName, finish } of unfinished) {
    const failure: Failure = why === null ? { code: 'import.timeout', fileName } : { code: 'store.failed', why }
    finish(fail(failure))
  }
}

function send(source: PageSource): { source: SentSource; transfer: Transferable[] } {
  if (source instanceof File) return { source: { file: source }, transfer: [] }
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = (event: MessageEvent<{ offset: number; length: number }>) => {
    const { offset, length } = event.data
    source.read(offset, length).then(
      bytes => port1.postMessage({ bytes }, [bytes.buffer]),
      (error: unknown) => port1.postMessage({ error: String(error) }),
    )
  }
  return { source: { name: source.name, size: source.size, bytes: port2 }, transfer: [port2] }
}
