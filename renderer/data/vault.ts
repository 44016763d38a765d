import { looksLost, SUSPECT, UNREADABLE } from '../../shared/ipc/canary'
import type { Canary, RestorePoint, SnapshotReason } from '../../shared/ipc/vault-types'
import type { RestorePreview } from '../../shared/backup/compare'
import type { Manifest } from '../../shared/backup/manifest'
import type { KnownOfBackup, SalvageReport } from '../../shared/backup/salvage'
import type { Failure } from '../../shared/model/failure'
import type { Act } from '../../shared/model/register'
import { succeed, type Result } from '../../shared/model/result'
import type { SnapshotFile } from '../host/host'
import { noteRestore, onAct } from './act'
import { backupInPeace, compareBackup, countRows, exportBackup, lastSeq, keptAndReplaced, replaceByBackup, reportOfDamaged } from './backup'
import { register } from './database'
import { DiskFloor } from './disk-floor'
import { finishErasure, isErasing } from './erasing'
import { onImport } from './imports'
import { aloneOrNot } from './import-worker/import-lock'
import { purgeUndone } from './import-worker/purge-undone'
import { areLedgersDue } from './import-worker/rebuild-ledgers'
import { runInWorker } from './import-worker/worker-face'
import { noteBrokenOff } from './broken-off'
import { clearStagings } from './import-worker/stage-blocks'
import { finishJoins } from './join-groups'
import { Journal } from './journal'
import { countMessages } from './messages'
import { actsAfter, goneActs, replayActs, type GoneActs } from './replay'
import { CURRENT_VERSION } from './versions/all-versions'

/** What of the host the vault needs. */
export interface VaultHost {
  info(): Promise<{ readonly appVersion: string; readonly freeBytes?: number | null; readonly damagedJournalEnd?: number }>
  appendJournal(acts: readonly Act[]): Promise<void>
  readJournal(after: number): Promise<readonly Act[]>
  replaceInJournal(acts: readonly Act[]): Promise<void>
  exchangeCanary(now: Canary): Promise<Canary | null>
  saveSnapshot(snapshot: SnapshotFile): Promise<RestorePoint>
  listSnapshots(): Promise<readonly RestorePoint[]>
  readSnapshot(id: string, damaged?: boolean): Promise<Uint8Array<ArrayBuffer>>
}

/** How the register was found. `lost`: it is empty or shrunken against what the vault knows, and nothing is written until the operator decides. */
export type VaultState =
  | { readonly state: 'ready' }
  | { readonly state: 'lost'; readonly known: Canary; readonly now: Canary; readonly points: readonly RestorePoint[] }

export interface Vault {
  readonly found: VaultState
  /** Takes a snapshot now. */
  snapshot(reason?: SnapshotReason): Promise<RestorePoint>
  /** Newest first. */
  points(): Promise<readonly RestorePoint[]>
  /**
   * Brings back a restore point, after keeping what is stored now as a point of its own. After a loss the acts since that point
   * are replayed from the journal. `damaged`: of a point whose file is damaged, what is intact of it; that counts as the register from
   * then on.
   */
  restore(point: RestorePoint, damaged?: boolean): Promise<Result<Manifest, Failure>>
  /** What of a damaged restore point is intact, and what is not; nothing is written. */
  remains(point: RestorePoint): Promise<Result<SalvageReport, Failure>>
  /** What bringing back a restore point would change, of a `damaged` one what is intact of it; nothing is written. */
  preview(point: RestorePoint, damaged?: boolean): Promise<Result<RestorePreview, Failure>>
  /**
   * To be called when a read or a write failed in the middle of a run: the database is copied aside, now and before the next start, which may
   * open it empty. False: not even its rows can be counted any more, and only a new start can restore it.
   */
  suspect(): Promise<boolean>
  /** The operator takes the shrunken register as it is. */
  keepWhatIsLeft(): Promise<void>
  /**
   * Takes out of the journal what an erasure took out of the store, and makes a restore point without it. Answers with the older
   * points, which still hold the person until they rotate out.
   */
  finishErasure(): Promise<readonly RestorePoint[]>
  /** The journal cannot be written at the moment: what was typed is in the register only. `null` = all is well. */
  trouble(): string | null
  /** What was typed and is in neither the register nor a readable line of the journal, since this start or the restore after it; `null` = nothing. */
  gone(): GoneActs | null
  /** The disk is so full that nothing is written any more; looked at anew by each act and every few seconds. */
  full(): Failure | null
  stop(): void
}

/** After the last of a run of imports. */
const AFTER_IMPORT_MS = 4000
const DISK_LOOK_MS = 5000
/** How long a snapshot is put off for files that somebody waits for. */
const PUT_OFF_MS = 600_000
/** Restore points that must not need an act the journal lost. */
const COVERING = 3
const HOUR_MS = 3_600_000
/** A little less than a day, so that somebody who starts at nine every morning gets one every day. */
const DAY_MS = 20 * HOUR_MS

/**
 * Starts the vault: compares the register with what the vault knows, brings acts back that only the journal still has, clears what
 * broken-off imports left, and from then on writes each act to the journal and takes snapshots after imports and once a day.
 */
export async function startVault(host: VaultHost, afterImportMs = AFTER_IMPORT_MS): Promise<Vault> {
  const db = register()
  const { appVersion, damagedJournalEnd = 0 } = await host.info()
  const now = await canaryNow(appVersion)
  const known = await host.exchangeCanary(now)
  const journal = new Journal(host)
  const floor = new DiskFloor(host)
  const stops: (() => void)[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const save = async (file: Blob, reason: SnapshotReason): Promise<RestorePoint> => {
    const canary = await canaryNow(appVersion)
    const point = await host.saveSnapshot({ file, reason, canary })
    await host.exchangeCanary(canary)
    return point
  }
  const snapshot = async (reason: SnapshotReason = 'manual') => save(await exportBackup(appVersion), reason)
  let putOffSince: number | null = null
  /** Takes a snapshot that nobody waits for; later, when files are to be read, but not later and later. */
  const take = async (reason: SnapshotReason): Promise<void> => {
    const givesWay = putOffSince === null || Date.now() - putOffSince < PUT_OFF_MS
    const file = givesWay ? await backupInPeace(appVersion) : await exportBackup(appVersion)
    putOffSince = file ? null : (putOffSince ?? Date.now())
    if (file) await save(file, reason)
    else takeSoon(reason)
  }
  const takeSoon = (reason: SnapshotReason): void => {
    clearTimeout(timer)
    // Stopped while one was made: what is stored now may be another register.
    if (stops.length === 0) return
    timer = setTimeout(() => void take(reason).catch(journal.note), afterImportMs)
  }
  /** Messages are in no journal: whatever changed them is safe only when the next snapshot is. */
  const snapshotSoon = (): void => takeSoon('import')
  const begin = async () => {
    await aloneOrNot(async () => {
      await noteBrokenOff(db)
      await clearStagings({ strict: db, relaxed: db })
      await purgeUndone(db, Date.now())
    })
    // In the worker: the ledgers of a large register take many seconds to build, and the pages follow as they come.
    if (await areLedgersDue(db)) void runInWorker({ type: 'ledgers' }).done.then(outcome => { if (!outcome.ok) journal.note(outcome.failure) })
    await journal.catchUp(await coveredSeq(host))
    await finishErasure(db, host, () => snapshot('manual'))
    await floor.look()
    const looks = setInterval(() => void floor.look(), DISK_LOOK_MS)
    stops.push(floor.guard(), () => clearInterval(looks), onAct(act => journal.add(act)), onImport(snapshotSoon))
    void finishJoins().then(stuck => { if (stuck) journal.note(stuck) }).catch(journal.note)
    const snapshotIfDue = async (reason: SnapshotReason | null) => {
      if (reason) await take(reason)
      await host.exchangeCanary(await canaryNow(appVersion))
    }
    const daily = setInterval(() => void dueSnapshot(host).then(snapshotIfDue).catch(journal.note), HOUR_MS)
    stops.push(() => clearInterval(daily), () => clearTimeout(timer))
    const due = known !== null && known.appVersion !== appVersion ? 'before-update' : ((await missedSnapshot(host, appVersion)) ?? (await dueSnapshot(host)))
    if (due) void take(due).catch(journal.note)
  }

  const highestSeq = async (written: readonly Act[]) => Math.max(await lastSeq(), known?.seq ?? 0, written.at(-1)?.seq ?? 0)
  /** The highest number anybody knows of, counting lines at the end that cannot be read. */
  const lastKnown = (written: readonly Act[]) => Math.max(known?.seq ?? 0, (written.at(-1)?.seq ?? 0) + (written.length > 0 ? damagedJournalEnd : 0))
  // An erasure that was broken off has shrunk a small register on purpose.
  const lost = known !== null && looksLost(known, now) && !(now.seq >= known.seq && await isErasing(db))
  let gone: GoneActs | null = null
  if (!lost) {
    const written = await host.readJournal(now.seq)
    // A store that has what the journal's last line held is not behind, and nothing is gone.
    if (written.length > 0 || now.seq < (known?.seq ?? 0)) gone = goneActs(written, now.seq, lastKnown(written))
    await replayActs(db, actsAfter(written, now.seq))
    await begin()
  }
  const found: VaultState = lost ? { state: 'lost', known, now, points: await host.listSnapshots() } : { state: 'ready' }
  return {
    found,
    snapshot,
    points: () => host.listSnapshots(),
    async restore(point, damaged = false) {
      const isEmpty = (await canaryNow(appVersion)).messages === 0 && (await countRows()).people === 0
      const bytes = await host.readSnapshot(point.id, damaged)
      let written: readonly Act[] = []
      const result = await keptAndReplaced(async () => { if (!lost || !isEmpty) await snapshot('before-restore') }, async mark => {
        written = await host.readJournal(0)
        return replaceByBackup(bytes, { fileName: `${point.id}.zip`, mark, seq: await highestSeq(written), ...(damaged && { damaged: knownOf(point, written) }) })
      })
      if (!result.ok) return result
      const missing = lost ? actsAfter(written, result.value.seq) : []
      gone = lost ? goneActs(written, result.value.seq, lastKnown(written)) : null
      await replayActs(db, missing)
      await noteRestore(missing.at(-1)?.seq ?? result.value.seq)
      if (stops.length === 0) await begin()
      // Fewer rows than the point had are meant, and no loss at the next start.
      if (damaged) await snapshot('manual')
      await host.exchangeCanary(await canaryNow(appVersion))
      // Or the newest point would be the state that was just replaced, or the one that was left behind.
      if ((await host.listSnapshots())[0]?.id !== point.id) snapshotSoon()
      return succeed(result.value)
    },
    remains: point => remainsOfPoint(host, point),
    async preview(point, damaged = false) {
      const bytes = await host.readSnapshot(point.id, damaged)
      return compareBackup(bytes, { fileName: `${point.id}.zip`, ...(damaged && { damaged: knownOf(point, await host.readJournal(0)) }) })
    },
    async suspect() {
      const unknown = { seq: 0, rows: {}, messages: 0, appVersion }
      await host.exchangeCanary({ ...unknown, schema: SUSPECT })
      try {
        await canaryNow(appVersion)
        return true
      } catch {
        await host.exchangeCanary({ ...unknown, schema: UNREADABLE })
        return false
      }
    },
    async keepWhatIsLeft() {
      const seq = await highestSeq(await host.readJournal(now.seq))
      await db.meta.bulkPut([{ key: 'seq', value: seq }, { key: 'journaled', value: seq }])
      await noteRestore(now.seq)
      await begin()
      await snapshot('manual')
    },
    async finishErasure() {
      const older = [...await host.listSnapshots()]
      await journal.settled()
      await finishErasure(db, host, () => snapshot('manual'))
      const kept = new Set((await host.listSnapshots()).map(point => point.id))
      return older.filter(point => kept.has(point.id))
    },
    trouble: () => journal.trouble,
    gone: () => gone,
    full: () => floor.full,
    stop: () => stops.splice(0).forEach(stop => stop()),
  }
}

/** What of a damaged restore point is intact; the store is not touched. */
export async function remainsOfPoint(host: VaultHost, point: RestorePoint): Promise<Result<SalvageReport, Failure>> {
  return reportOfDamaged(await host.readSnapshot(point.id, true), `${point.id}.zip`, knownOf(point, await host.readJournal(0)))
}

/** What the card of a point and the journal tell of its file. */
const knownOf = ({ at, canary }: RestorePoint, written: readonly Act[]): KnownOfBackup => (
  { at, seq: canary.seq, schema: canary.schema, acts: actsAfter(written, 0).filter(act => act.seq <= canary.seq) })

/** What must not shrink unnoticed, counted now. */
export async function canaryNow(appVersion: string): Promise<Canary> {
  return { seq: await lastSeq(), rows: await countRows(), messages: await countMessages(), schema: CURRENT_VERSION, appVersion }
}

/** Number of the last act that even the third newest restore point holds: what the journal lost of acts up to there is not missed. */
async function coveredSeq(host: VaultHost): Promise<number> {
  const points = (await host.listSnapshots()).slice(0, COVERING)
  return points.length < COVERING ? 0 : Math.min(...points.map(point => point.canary.seq))
}

/** `import` when the messages are not those of the last snapshot: the app was closed, or died, between an import and the snapshot after it. */
async function missedSnapshot(host: VaultHost, appVersion: string): Promise<SnapshotReason | null> {
  const [latest] = await host.listSnapshots()
  const now = await canaryNow(appVersion)
  const isSame = latest !== undefined && latest.canary.messages === now.messages && latest.canary.rows['imports'] === now.rows['imports']
  return isSame || (now.messages === 0 && (now.rows['imports'] ?? 0) === 0) ? null : 'import'
}

/** The point to offer first of `points`, which come newest first: the newest that is not a state somebody chose to leave. `null` when there is none at all. */
export function pointToOffer(points: readonly RestorePoint[]): RestorePoint | null {
  return points.find(point => point.reason !== 'before-restore') ?? points[0] ?? null
}

/** `daily` when the last snapshot is a day old, or dated by a clock that was a day ahead, and there is anything to keep. */
async function dueSnapshot(host: VaultHost): Promise<SnapshotReason | null> {
  const [latest] = await host.listSnapshots()
  const isEmpty = (await countMessages()) === 0 && (await lastSeq()) === 0
  return !isEmpty && (!latest || Math.abs(Date.now() - latest.at) > DAY_MS) ? 'daily' : null
}
