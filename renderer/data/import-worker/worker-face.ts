import type { KnownOfBackup } from '../../../shared/backup/salvage'
import type { Failure } from '../../../shared/model/failure'
import type { GroupId, ImportId, PersonId } from '../../../shared/model/ids'
import { fail } from '../../../shared/model/result'
import { registerName } from '../database'
import type { Ask, ImportChoices, ImportOptions, ImportProgress, Outcomes, SentSource, Tell } from './protocol'

/** A file in the page: dropped, or handed in by the host and read in pieces. */
export type PageSource = File | {
  readonly name: string
  readonly size: number
  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>
  /** From the watched inbox folder: read in by itself when nothing is to be asked. */
  readonly fromInbox?: boolean
  /** Told when it was read in or put aside. */
  done?(): void
} | FolderFile | ArchivePart

/** A file of a dropped folder. `besides`: the files beside and below it, by path relative to it. */
export interface FolderFile {
  readonly name: string
  readonly size: number
  readonly file: File
  readonly besides: ReadonlyMap<string, File>
}

/** A file inside an archive. */
export interface ArchivePart {
  readonly name: string
  readonly size: number
  /** Path inside the archive. */
  readonly part: string
  readonly of: PageSource
}

interface Job {
  readonly patience: number
  readonly isImport: boolean
  readonly fileName: string
  readonly onProgress: (progress: ImportProgress) => void
  readonly finish: (outcome: Outcomes[keyof Outcomes]) => void
}

/** The page looks at the worker this often; after so many looks without a sign of life it is stuck. */
const LOOK_MS = 500
/** For reading files of others, and for work on our own rows, which never hangs but may think for a while. */
const PATIENCE = { preview: 10, unpack: 10, import: 10, join: 120, undo: 120, redo: 120, backup: 120, restore: 120, salvage: 120, compare: 120, merge: 120, erase: 120, ledgers: 120 } as const

/** What the page needs of a worker. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<Tell>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  postMessage(ask: Ask, transfer: Transferable[]): void
  terminate(): void
}

const realWorker = (): WorkerLike => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: registerName() })

let makeWorker = realWorker
let worker: WorkerLike | null = null
let looks = 0
let watch: ReturnType<typeof setInterval> | undefined
let lastJob = 0
const jobs = new Map<number, Job>()

/** A question on its way to the worker. */
export interface Running<Outcome> {
  readonly done: Promise<Outcome>
  cancel(): void
}

/** What is asked, without its number. Sources are made ready for sending here. */
export type Question =
  | { readonly type: 'preview'; readonly source: PageSource; readonly options: ImportOptions }
  | { readonly type: 'unpack'; readonly source: PageSource }
  | { readonly type: 'import'; readonly source: PageSource; readonly choices: ImportChoices; readonly onProgress: (progress: ImportProgress) => void }
  | { readonly type: 'undo' | 'redo'; readonly importId: ImportId }
  | { readonly type: 'join'; readonly from: GroupId; readonly into: GroupId }
  /** `givesWay`: it is given up (`import.cancelled`) as soon as anything else is asked. */
  | { readonly type: 'backup'; readonly appVersion: string; readonly passphrase?: string; readonly schema?: number; readonly givesWay?: boolean }
  | { readonly type: 'restore'; readonly file: File; readonly seq: number; readonly passphrase?: string; readonly damaged?: KnownOfBackup; readonly mark?: string }
  | { readonly type: 'salvage'; readonly file: File; readonly known: KnownOfBackup }
  | { readonly type: 'merge'; readonly file: File; readonly passphrase?: string }
  | { readonly type: 'compare'; readonly file: File; readonly passphrase?: string; readonly damaged?: KnownOfBackup }
  | { readonly type: 'erase'; readonly personId: PersonId; readonly inTexts: boolean }
  | { readonly type: 'ledgers' }

/** Asks the worker, starting it if need be. Never rejects: a worker that dies or hangs is a failure with a code. */
export function runInWorker<Type extends Question['type']>(question: Question & { readonly type: Type }): Running<Outcomes[Type]> {
  const job = ++lastJob
  const done = new Promise<Outcomes[keyof Outcomes]>(finish => {
    const onProgress = 'onProgress' in question ? question.onProgress : () => {}
    const fileName = 'source' in question ? question.source.name : 'file' in question ? question.file.name : ''
    jobs.set(job, { fileName, onProgress, finish, patience: PATIENCE[question.type], isImport: question.type === 'import' })
    ask(job, question)
  })
  return { done: done as Promise<Outcomes[Type]>, cancel: () => void (jobs.has(job) && tell({ job, type: 'cancel' })) }
}

function ask(job: number, question: Question): void {
  if (question.type === 'preview') {
    const { source, transfer } = send(question.source)
    tell({ job, type: 'preview', source, options: question.options }, transfer)
  } else if (question.type === 'unpack') {
    const { source, transfer } = send(question.source)
    tell({ job, type: 'unpack', source }, transfer)
  } else if (question.type === 'import') {
    const { source, transfer } = send(question.source)
    tell({ job, type: 'import', source, choices: question.choices }, transfer)
  } else tell({ job, ...question } as Ask)
}

function tell(ask: Ask, transfer: Transferable[] = []): void {
  readyWorker().postMessage(ask, transfer)
}

/** The worker, started when none runs: asked for early, it is there when the first file comes. */
export function readyWorker(): WorkerLike {
  return (worker ??= startWorker())
}

/** Has a running import rest for a moment; nothing where none runs. */
export function giveWay(ms: number): void {
  if ([...jobs.values()].some(job => job.isImport)) worker?.postMessage({ job: 0, type: 'giveWay', ms }, [])
}

/** Puts another kind of worker in the place of the real one, for tests; ends the one that runs. */
export function workWith(factory: () => WorkerLike = realWorker): void {
  stopWorker('replaced')
  makeWorker = factory
}

function startWorker(): WorkerLike {
  const started = makeWorker()
  started.onmessage = (event: MessageEvent<Tell>) => {
    looks = 0
    hear(event.data)
  }
  started.onerror = event => stopWorker(event.message || 'worker')
  looks = 0
  watch = setInterval(() => {
    if (jobs.size > 0 && ++looks > Math.max(...[...jobs.values()].map(job => job.patience))) stopWorker(null)
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
  if ('part' in source) {
    const { source: of, transfer } = send(source.of)
    return { source: { part: source.part, size: source.size, of }, transfer }
  }
  if ('file' in source) return { source: { file: source.file, besides: source.besides }, transfer: [] }
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
