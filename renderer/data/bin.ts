import type { Failure } from '../../shared/model/failure'
import type { Act, RegisterTable, RowChange } from '../../shared/model/register'
import { fail, succeed, type Result } from '../../shared/model/result'
import { act, undoAct } from './act'
import { register } from './database'

/** How long something deleted stands in the bin. */
export const BIN_DAYS = 30
const DAY_MS = 86_400_000

/** Something deleted that can be put back. */
export interface BinEntry {
  /** Number of the act that deleted it. */
  readonly seq: number
  /** Epoch ms. */
  readonly at: number
  readonly kind: string
  /** What went, one line a row: its table and its words. */
  readonly rows: readonly { readonly table: RegisterTable; readonly text: string }[]
}

/** Tables whose rows the operator deletes by hand; others go along with them. */
const SHOWN: readonly RegisterTable[] = ['people', 'facts', 'needs', 'offers', 'visits', 'introductions', 'tags', 'segments', 'scripts', 'groups', 'memberships', 'followUps']

const removed = (one: Act): RowChange[] => one.changes.filter(change => change.before !== null && change.after === null)

/** What was deleted in the last 30 days and is still gone, latest first. `now`: epoch ms. */
export async function listBin(now: number): Promise<BinEntry[]> {
  const db = register()
  const acts = await db.acts.reverse().until(one => one.at < now - BIN_DAYS * DAY_MS).filter(one => one.undoes === undefined && one.undone !== true && removed(one).length > 0).toArray()
  const entries: BinEntry[] = []
  for (const one of acts) {
    const rows = removed(one).filter(change => SHOWN.includes(change.table))
    const there = await Promise.all(rows.map(({ table, key }) => db.table(table).get(key)))
    const gone = rows.filter((_, i) => there[i] === undefined)
    if (gone.length > 0) entries.push({ seq: one.seq, at: one.at, kind: one.kind, rows: gone.map(({ table, before }) => ({ table, text: wordsOf(before) })) })
  }
  return entries
}

function wordsOf(row: RowChange['before']): string {
  const { name, value, text } = row as { readonly name?: string; readonly value?: string; readonly text?: string }
  return name ?? value ?? text ?? ''
}

/**
 * Puts back what an act deleted: the whole act is taken back where nothing has happened to its rows since, else the deleted rows alone.
 * Fails with `not-found` when they are there already. Can itself be undone.
 */
export async function putBack(seq: number): Promise<Result<Act, Failure>> {
  const undone = await undoAct(seq)
  if (undone.ok || undone.failure.code !== 'undo.conflict') return undone
  const target = await register().acts.get(seq)
  const done = await act('bin.restored', async tx => {
    for (const { table, key, before } of target ? removed(target) : []) if (before && !(await tx.get(table, key))) await tx.put(table, before)
  })
  return done.seq === 0 ? fail({ code: 'not-found', what: `act ${seq}` }) : succeed(done)
}
