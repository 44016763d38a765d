import { ERASED } from '../../shared/people/erase-rows'
import type { Failure } from '../../shared/model/failure'
import type { Act, RegisterRows, RegisterTable, RowChange } from '../../shared/model/register'
import { fail, succeed, type Result } from '../../shared/model/result'
import { register, type RegisterDatabase } from './database'
import { plannedSince } from './planned-since'
import { keyOf, REGISTER_TABLES } from './rows'
import { reverseChange } from './reverse-change'
import { same, withFields } from './same'

/** What an act may do. Only promises of this object (and of Dexie) may be awaited inside an act. */
/** Fields to change, `undefined` takes one away; or, where they follow from what is stored (a list with one entry more), a function of the row as it is when it is written. */
export type Change<Row> = Partial<Row> | ((row: Row) => Partial<Row>)

export interface ActWriter {
  get<T extends RegisterTable>(table: T, key: string): Promise<RegisterRows[T] | undefined>
  /** Rows whose indexed `field` equals `value`, or one of several values. */
  where<T extends RegisterTable>(table: T, field: string, value: string | readonly string[]): Promise<RegisterRows[T][]>
  put<T extends RegisterTable>(table: T, row: RegisterRows[T]): Promise<void>
  /** Changes some fields. Throws when there is no such row. */
  patch<T extends RegisterTable>(table: T, key: string, change: Change<RegisterRows[T]>): Promise<RegisterRows[T]>
  remove(table: RegisterTable, key: string): Promise<void>
}

const listeners = new Set<(act: Act) => void>()

/** Calls `listener` after each act (undo and redo included) is on disk. Returns the remover. */
export function onAct(listener: (act: Act) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

let mayWrite: () => Promise<void> = () => Promise.resolve()

/** Asks `ask` before each act (undo and redo included); where it rejects, so does the act, and nothing is written. Returns the remover. */
export function guardActs(ask: () => Promise<void>): () => void {
  mayWrite = ask
  return () => { mayWrite = () => Promise.resolve() }
}

/**
 * Runs `write` as one transaction and one undoable act. Resolves when it is on disk. If `write` throws, nothing has
 * changed. If it changes nothing, no act is stored and the one returned has no changes.
 */
export function act(kind: string, write: (tx: ActWriter) => Promise<void>): Promise<Act> {
  return inAct(kind, (_db, tx) => write(tx))
}

/** Takes back the latest act that is not undone; `null` if there is none. Throws if that act cannot be reversed any more. */
export async function undoLast(): Promise<Act | null> {
  const last = await register().acts.reverse().filter(isUndoable).first()
  return last ? orThrow(await undoAct(last.seq)) : null
}

/**
 * Takes back one act. Where a later act (or import) changed the same fields it fails with `undo.conflict` and the number of
 * that act, to be undone first; changes of other fields stay.
 */
export async function undoAct(seq: number): Promise<Result<Act, Failure>> {
  const found = await register().acts.get(seq)
  if (!found || !isUndoable(found)) return fail({ code: 'not-found', what: `act ${seq}` })
  return reverse(found, UNDONE)
}

/** Does the last undone act again; `null` when something else was done since or nothing was undone. */
export async function redo(): Promise<Act | null> {
  const last = await register().acts.reverse().filter(one => !isOwn(one) && one.kind !== REDONE && one.undone !== true).first()
  return last?.kind === UNDONE ? orThrow(await reverse(last, REDONE)) : null
}

const UNDONE = 'act.undone'
const REDONE = 'act.redone'
/** Kind of the act that stores what was read out of messages. */
export const SUGGESTED = 'facts.suggested'
/** Kind of the act that notes that words were copied. */
export const COPIED = 'followUp.copied'
/** Kind of the act that stands for a restore: what follows it in the journal goes on from act number … */
export const RESTORED = 'register.restored:'
/** Acts of the app itself, not of the operator: Ctrl+Z passes them over; what they bring is accepted or rejected where it stands, and words that were copied are out. */
const isOwn = (one: Act): boolean => one.kind === SUGGESTED || one.kind === COPIED
const isUndoable = (one: Act): boolean => !isOwn(one) && one.kind !== ERASED && one.kind !== UNDONE && one.kind !== REDONE && !one.kind.startsWith(RESTORED) && one.undone !== true

const orThrow = (result: Result<Act, Failure>): Act => {
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

/** Carries a conflict out of a transaction so that Dexie rolls it back. */
class Conflict extends Error {
  constructor(readonly change: RowChange) {
    super('undo.conflict')
  }
}

async function reverse(target: Act, kind: string): Promise<Result<Act, Failure>> {
  try {
    const done = await inAct(kind, async (db, tx) => {
      for (const change of [...target.changes].reverse()) {
        const now = plannedSince(change, (await tx.get(change.table, change.key)) ?? null)
        if (now === 'skip') continue
        const reversed = reverseChange(change, now)
        if (!reversed.ok) throw new Conflict(change)
        if (reversed.row) await tx.put(change.table, reversed.row)
        else await tx.remove(change.table, change.key)
      }
      await db.acts.update(target.seq, { undone: true })
      // A redo reverses an undo: the act under both counts as done again.
      if (kind === REDONE && target.undoes !== undefined) await db.acts.update(target.undoes, { undone: false })
    }, target.seq)
    return succeed(done)
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return fail<Failure>({ code: 'undo.conflict', act: await laterAct(target.seq, error.change) })
  }
}

/** The latest act after `seq` that changed the same row, `null` if it was an import. */
async function laterAct(seq: number, change: RowChange): Promise<number | null> {
  const touches = (one: Act) => one.undone !== true && one.changes.some(other => other.table === change.table && other.key === change.key)
  const later = await register().acts.where('seq').above(seq).filter(touches).last()
  return later?.seq ?? null
}

/** Notes that the register now is what it was after act number `base`. The only act without changes. */
export function noteRestore(base: number): Promise<Act> {
  return inAct(`${RESTORED}${base}`, () => Promise.resolve())
}

async function inAct(kind: string, write: (db: RegisterDatabase, tx: ActWriter) => Promise<void>, undoes?: number): Promise<Act> {
  const db = register()
  // What a restore has done must be noted whatever the disk says.
  if (!kind.startsWith(RESTORED)) await mayWrite()
  const done = await db.transaction('rw', [...REGISTER_TABLES, 'acts', 'meta'], async () => {
    const changes = new Map<string, RowChange>()
    await write(db, recordingWriter(db, changes))
    const real = [...changes.values()].filter(change => !same(change.before, change.after))
    if (real.length === 0 && undoes === undefined && !kind.startsWith(RESTORED)) return { seq: 0, at: 0, kind, changes: [] } satisfies Act
    const seq = Number((await db.meta.get('seq'))?.value ?? 0) + 1
    const made: Act = { seq, at: Date.now(), kind, changes: real, ...(undoes === undefined ? {} : { undoes }) }
    await db.meta.put({ key: 'seq', value: seq })
    await db.acts.add(made)
    return made
  })
  if (done.seq > 0) for (const listener of listeners) listener(done)
  return done
}

function recordingWriter(db: RegisterDatabase, changes: Map<string, RowChange>): ActWriter {
  const get = <T extends RegisterTable>(table: T, key: string) => db.table<RegisterRows[T], string>(table).get(key)
  const record = async (table: RegisterTable, key: string, after: RegisterRows[RegisterTable] | null) => {
    const place = `${table} ${key}`
    const before = changes.has(place) ? changes.get(place)!.before : ((await get(table, key)) ?? null)
    changes.set(place, { table, key, before, after } as RowChange)
  }
  const put = async <T extends RegisterTable>(table: T, row: RegisterRows[T]) => {
    const clean = withFields(row, {})
    await record(table, keyOf(table, row), clean)
    await db.table(table).put(clean)
  }
  return {
    get,
    where: (table, field, value) => db.table(table).where(field).anyOf(typeof value === 'string' ? [value] : [...value]).toArray(),
    put,
    async patch(table, key, change) {
      const row = await get(table, key)
      if (!row) throw new Error(`${table} has no row ${key}`)
      const next = withFields(row, typeof change === 'function' ? change(row) : change)
      await put(table, next)
      return next
    },
    async remove(table, key) {
      await record(table, key, null)
      await db.table(table).delete(key)
    },
  }
}
