import type { Failure } from '../../shared/model/failure'
import type { GroupId, ImportId } from '../../shared/model/ids'
import type { ImportBatch } from '../../shared/model/import-batch'
import type { Result } from '../../shared/model/result'
import { register } from './database'
import { joinGroups, unjoinGroups } from './join-groups'
import { giveWay, readyWorker, runInWorker, type PageSource } from './import-worker/worker-face'
import type { ImportChoices, ImportOptions, ImportPreview, ImportProgress, Unpacked } from './import-worker/protocol'

export type { ChatPreview, ImportChoices, ImportOptions, ImportPreview, ImportProgress, PreviewMessage } from './import-worker/protocol'
export type { TableLook } from '../../shared/importing/table-look'
export type { ArchivePart, FolderFile, PageSource } from './import-worker/worker-face'

/** An import on its way. */
export interface RunningImport {
  /** One batch per chat of the file, when everything is committed; `import.cancelled` after {@link cancel}. */
  readonly done: Promise<Result<readonly ImportBatch[], Failure>>
  /** Stops and leaves nothing behind; without effect once the final commit has begun. */
  cancel(): void
}

let underWay = 0
const waiting: (() => void)[] = []

/** Counts a look or an import for {@link importsAtRest} until it ends, however it ends. */
function counted<Answer>(done: Promise<Answer>): Promise<Answer> {
  underWay += 1
  const end = () => {
    underWay -= 1
    if (underWay > 0) return
    for (const go of waiting.splice(0)) go()
  }
  done.then(end, end)
  return done
}

/** Resolves when no file is being looked at or read: work that nobody waits for leaves the machine to them. */
export async function importsAtRest(): Promise<void> {
  while (underWay > 0) await new Promise<void>(go => waiting.push(go))
}

/** A file may come at any moment: what reads it is made ready, so that it need not wait for that. */
export function expectFiles(): void {
  readyWorker()
}

/** Looks at a file without writing anything. */
export function previewFile(source: PageSource, options: ImportOptions = {}): Promise<Result<ImportPreview, Failure>> {
  return counted(runInWorker({ type: 'preview', source, options }).done)
}

/** What is in an archive that is no export itself, such as several exports packed together. Writes nothing. */
export function unpackFile(source: PageSource): Promise<Result<Unpacked, Failure>> {
  return runInWorker({ type: 'unpack', source }).done
}

/** Reads a file into the register. Imports run one after the other, in the order in which they were started. */
export function startImport(source: PageSource, choices: ImportChoices = {}, onProgress: (progress: ImportProgress) => void = () => {}): RunningImport {
  const running = runInWorker({ type: 'import', source, choices, onProgress })
  void counted(running.done).then(result => { if (result.ok) tellImported() })
  return running
}

/** What one press or move of the operator needs to be drawn, ms. */
const HAND_MS = 250

/** Leaves the machine to the operator for a moment, who is doing something; an import that runs rests so long. */
export function giveWayToOperator(): void {
  giveWay(HAND_MS)
}

/** Takes a whole import back; what other imports contained too stays. Can be redone for 30 days. */
export async function undoImport(importId: ImportId): Promise<Result<ImportBatch, Failure>> {
  const batch = await register().imports.get(importId)
  if (batch?.joined) {
    const unjoined = await unjoinGroups(batch)
    if (!unjoined.ok) return unjoined
  }
  return told(runInWorker({ type: 'undo', importId }).done)
}

export async function redoImport(importId: ImportId): Promise<Result<ImportBatch, Failure>> {
  const batch = await register().imports.get(importId)
  // Joining again is a join of its own: the other group may hold more by now.
  if (batch?.joined) return told(joinGroups(batch.joined.from, batch.groupId))
  return told(runInWorker({ type: 'redo', importId }).done)
}

/** Every import that was committed, undone ones included, latest first. */
export async function listImports(): Promise<ImportBatch[]> {
  return (await register().imports.toArray()).sort((a, b) => b.at - a.at)
}

/** What the watched inbox folder brought by itself since `at` (epoch ms), latest first. */
export async function inboxImports(at: number): Promise<ImportBatch[]> {
  return (await listImports()).filter(batch => batch.fromInbox === true && batch.at >= at)
}

/** See `joinGroups`: says that two groups are the same one. */
export function sameGroup(from: GroupId, into: GroupId): Promise<Result<ImportBatch, Failure>> {
  return told(joinGroups(from, into))
}

const listeners = new Set<() => void>()

/** Tells all listeners that the stored messages are others than before. */
export function tellImported(): void {
  for (const listener of listeners) listener()
}

/** Calls `listener` after each import, undo and redo of one, and after a backup was taken in. Returns the remover. */
export function onImport(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

async function told<Value>(done: Promise<Result<Value, Failure>>): Promise<Result<Value, Failure>> {
  const result = await done
  if (result.ok) tellImported()
  return result
}
