import { scrubAct } from '../../shared/people/erase-rows'
import type { Erasure } from '../../shared/people/erasure'
import type { GroupId, MemberNumber } from '../../shared/model/ids'
import type { Act } from '../../shared/model/register'
import type { RegisterDatabase } from './database'

/** `meta` key: an erasure that is done in the store and not yet outside of it. */
const ERASING = 'erasing'

/** What of the host an erasure needs. */
export interface ErasingHost {
  readJournal(after: number): Promise<readonly Act[]>
  replaceInJournal(acts: readonly Act[]): Promise<void>
}

/** An erasure as text holds it. */
interface Note {
  readonly people: readonly string[]
  readonly rows: readonly string[]
  readonly names: readonly string[]
  readonly numbers: readonly (readonly [GroupId, readonly MemberNumber[]])[]
  readonly rareNames: readonly string[]
  readonly inTexts: boolean
}

/** Notes inside the erasing transaction that journal and restore points are still to be done; so it goes on after a crash, too. */
export async function noteErasure(db: RegisterDatabase, erasure: Erasure): Promise<void> {
  const { people, rows, names, numbers, rareNames, inTexts } = erasure
  const note: Note = { people: [...people], rows: [...rows], names: [...names], numbers: [...numbers].map(([groupId, set]) => [groupId, [...set]]), rareNames, inTexts }
  await db.meta.put({ key: ERASING, value: JSON.stringify(note) })
}

/** Whether an erasure still has to be finished. */
export async function isErasing(db: RegisterDatabase): Promise<boolean> {
  return (await db.meta.get(ERASING)) !== undefined
}

/**
 * Takes out of the journal what an erasure took out of the store, then lets `snapshot` make a restore point without it, and forgets
 * the note. Answers whether there was anything to do.
 */
export async function finishErasure(db: RegisterDatabase, host: ErasingHost, snapshot: () => Promise<unknown>): Promise<boolean> {
  const note = (await db.meta.get(ERASING))?.value
  if (typeof note !== 'string') return false
  const read = JSON.parse(note) as Note
  const numbers = new Map(read.numbers.map(([groupId, list]) => [groupId, new Set(list)]))
  const erasure: Erasure = { ...read, people: new Set(read.people), rows: new Set(read.rows), names: new Set(read.names), numbers, chats: new Set() }
  const acts = await host.readJournal(0)
  const clean = acts.map(act => scrubAct(act, erasure))
  // Also without a difference: what was superseded may still hold them.
  await host.replaceInJournal(clean.filter((act, i) => act !== acts[i]))
  await db.meta.delete(ERASING)
  await snapshot()
  return true
}
