import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Day } from '../../shared/model/day'
import type { Failure } from '../../shared/model/failure'
import { fail, succeed, type Result } from '../../shared/model/result'
import type { Canary, RestorePoint, SnapshotPiece, SnapshotToSave } from '../../shared/ipc/vault-types'
import { sha256, syncFolder, writeDurably } from './durable-file'
import { newestFirst, pointBeforeFall, pointsToDrop } from './retention'
import { snapshotUploads } from './snapshot-uploads'

/** The oldest first. More than rotation needs; a clock that is a year ahead for an hour would have all of them dropped at once. */
const DROPPED_AT_ONCE = 2
const DATA = '.qunbu.zip'
const CARD = '.json'

export interface SnapshotClock {
  readonly now: () => number
  readonly dayOf: (at: number) => Day
}

/** Snapshots of the register: a backup file each, and beside it a card with its hash and counts. */
export interface Snapshots {
  /** Takes a piece of a snapshot to be saved. Fails with `store.full` before or while writing. */
  stage(piece: SnapshotPiece): Promise<Result<null, Failure>>
  /** Makes a point of the pieces; older snapshots go only after the new one was read back whole. */
  save(snapshot: SnapshotToSave): Promise<Result<RestorePoint, Failure>>
  /** Newest first. */
  list(): Promise<readonly RestorePoint[]>
  /** Fails with `not-found`, or `backup.damaged` when the file no longer has its hash, unless it is wanted `damaged` as it is. */
  read(id: string, damaged?: boolean): Promise<Result<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly point: RestorePoint }, Failure>>
  /** Pins the last snapshot from before a fall to `now`, if there was a fall. */
  pinBeforeFall(now: Canary): Promise<void>
}

function readCard(text: string): RestorePoint | null {
  try {
    const card = JSON.parse(text) as RestorePoint
    return typeof card.id === 'string' && typeof card.at === 'number' && typeof card.sha256 === 'string' ? card : null
  } catch {
    return null
  }
}

/** Opens the snapshots in `folder`, which is made if it is not there. */
export async function openSnapshots(folder: string, clock: SnapshotClock): Promise<Snapshots> {
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) if (name.endsWith('.tmp')) await rm(path.join(folder, name), { force: true })
  const fileOf = (id: string): string => path.join(folder, `${id}${DATA}`)
  const cardOf = (id: string): string => path.join(folder, `${id}${CARD}`)
  const atOpening = new Set(await readdir(folder))
  for (const name of atOpening) if (name.endsWith(CARD) && !atOpening.has(`${name.slice(0, -CARD.length)}${DATA}`)) await rm(path.join(folder, name), { force: true })
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const done = last.then(act)
    last = done.catch(() => undefined)
    return done
  }

  const list = async (): Promise<RestorePoint[]> => {
    const names = new Set(await readdir(folder))
    const ids = [...names].filter(name => name.endsWith(DATA)).map(name => name.slice(0, -DATA.length))
    const points = await Promise.all(ids.filter(id => names.has(`${id}${CARD}`)).map(async id => readCard(await readFile(cardOf(id), 'utf8'))))
    return newestFirst(points.filter(point => point !== null))
  }

  const pinBeforeFall = async (now: Canary): Promise<void> => {
    const points = await list()
    const before = pointBeforeFall(points, now)
    const point = points.find(one => one.id === before?.id)
    if (point && !point.pinned) await writeDurably(cardOf(point.id), JSON.stringify({ ...point, pinned: true }))
  }

  const freeName = async (at: number, reason: string): Promise<string> => {
    const stem = `${new Date(at).toISOString().replace(/[:.]/g, '-')}-${reason}`
    const names = new Set(await readdir(folder))
    let id = stem
    for (let again = 2; names.has(`${id}${DATA}`) || names.has(`${id}${CARD}`); again += 1) id = `${stem}-${again}`
    return id
  }

  const uploads = snapshotUploads(folder, clock.now)
  const save = async ({ upload, size, reason, canary }: SnapshotToSave): Promise<Result<RestorePoint, Failure>> => {
    const written = await uploads.finish(upload, size)
    if (!written.ok) return written
    // The point before a fall is pinned first: if the machine dies in between, nothing good has become replaceable.
    await pinBeforeFall(canary)
    const at = clock.now()
    const id = await freeName(at, reason)
    const nth = 1 + Math.max(0, ...(await list()).map(point => point.nth ?? 0))
    const point: RestorePoint = { id, nth, at, bytes: size, reason, canary, sha256: written.value.sha256 }
    // The card first: what a kill leaves is a card without a file, which is swept, and never a file that nobody lists or drops.
    await writeDurably(cardOf(id), JSON.stringify(point))
    await rename(written.value.temporary, fileOf(id))
    await syncFolder(folder)
    for (const old of pointsToDrop(await list(), clock.dayOf(at), clock.dayOf).slice(-DROPPED_AT_ONCE)) {
      await rm(cardOf(old), { force: true })
      await rm(fileOf(old), { force: true })
    }
    return succeed(point)
  }

  return {
    stage: piece => inTurn(() => uploads.take(piece)),
    save: snapshot => inTurn(() => save(snapshot)),
    list: () => inTurn(list),
    read: (id, damaged = false) => inTurn(async () => {
      const point = (await list()).find(one => one.id === id)
      if (!point) return fail({ code: 'not-found', what: id })
      const bytes = new Uint8Array(await readFile(fileOf(id)))
      return damaged || sha256(bytes) === point.sha256 ? succeed({ bytes, point }) : fail({ code: 'backup.damaged', fileName: `${id}${DATA}`, part: 'sha256' })
    }),
    pinBeforeFall: now => inTurn(() => pinBeforeFall(now)),
  }
}
