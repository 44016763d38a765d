import { unpacked } from '../../../shared/importing/parts'
import type { ByteSource } from '../../../shared/importing/step'
import { systemZone } from '../../../shared/model/zone'
import { fail, succeed } from '../../../shared/model/result'
import { lockBackup } from '../../../shared/backup/locked'
import type { KnownOfBackup } from '../../../shared/backup/salvage'
import { CIPHER_TOOLS } from '../backup-cipher'
import { backupOf, compareWith, restoreInto, salvageReport } from '../backup-store'
import { connect } from '../database'
import { ALL_VERSIONS } from '../versions/all-versions'
import { freshId } from '../fresh-id'
import { GivingWay } from '../giving-way'
import { erasePerson } from './erase-person'
import { alone } from './import-lock'
import { joinGroups } from './join-groups'
import { mergeBackup } from './merge-backup'
import { IMPORT_TOOLS, openSource, UnreadableError, wholeFile } from './import-tools'
import { previewImport } from './preview'
import type { Ask, Outcomes, Tell } from './protocol'
import { rebuildLedgersIfDue } from './rebuild-ledgers'
import { redoImport } from './redo-import'
import { runImport } from './run-import'
import { clearStagings } from './stage-blocks'
import { storeFailure } from './store-failure'
import type { ImportStore, StoreTools } from './store-tools'
import { undoImport } from './undo-import'

const PROGRESS_MS = 200

const fileOf = ({ file, passphrase, damaged }: { readonly file: File; readonly passphrase?: string; readonly damaged?: KnownOfBackup }) => ({ fileName: file.name, ...(passphrase !== undefined && { passphrase }), ...(damaged && { damaged }) })

/** Answers questions one after the other; `cancel` overtakes them, and a backup that gives way is given up for whatever is asked after it. Runs in the worker, and in tests beside the page. `sink`: see {@link StoreTools}. */
export function startJobs(store: ImportStore, tell: (message: Tell) => void, sink?: StoreTools['sink']): (ask: Ask) => void {
  const jobs = new Jobs(store, tell, sink)
  return ask => jobs.hear(ask)
}

/** What is answered. */
type Question = Exclude<Ask, { type: 'cancel' | 'giveWay' }>

class Jobs {
  readonly #cancelled = new Set<number>()
  /** Backups that give way and are not finished. */
  readonly #yielding = new Set<number>()
  #queue: Promise<void> = Promise.resolve()
  #cleared = false
  readonly #way = new GivingWay()

  constructor(readonly store: ImportStore, readonly tell: (message: Tell) => void, readonly sink?: StoreTools['sink']) {}

  hear(ask: Ask): void {
    if (ask.type === 'cancel') {
      this.#cancelled.add(ask.job)
      return
    }
    if (ask.type === 'giveWay') {
      this.#way.ask(ask.ms)
      return
    }
    for (const job of this.#yielding) this.#cancelled.add(job)
    if (ask.type === 'backup' && ask.givesWay) this.#yielding.add(ask.job)
    this.#queue = this.#queue.then(() => this.#answer(ask))
  }

  async #answer(ask: Question): Promise<void> {
    let outcome: Outcomes[keyof Outcomes]
    try {
      outcome = await this.#work(ask)
    } catch (error) {
      outcome = fail(error instanceof UnreadableError ? { code: 'import.unreadable', fileName: error.fileName } : storeFailure(error))
    }
    this.#cancelled.delete(ask.job)
    this.#yielding.delete(ask.job)
    this.tell({ type: 'done', job: ask.job, outcome })
  }

  #work(ask: Question): Promise<Outcomes[keyof Outcomes]> {
    const { store } = this
    if (ask.type === 'preview') return previewImport(store, openSource(ask.source), ask.options, this.#toolsOf(ask.job, 0))
    // Before anything opens the store in its current form.
    if (ask.type === 'backup' && ask.schema !== undefined) return alone(() => this.#backup(ask))
    if (ask.type === 'unpack') return unpackedOf(openSource(ask.source))
    // The store may be one that cannot be opened.
    if (ask.type === 'salvage') return wholeFile(ask.file).then(bytes => salvageReport(bytes, ask.file.name, ask.known))
    return alone(async () => {
      if (!this.#cleared) await clearStagings(store)
      this.#cleared = true
      if (ask.type === 'undo') return undoImport(store, ask.importId, this.#toolsOf(ask.job, 0))
      if (ask.type === 'join') return joinGroups(store, ask.from, ask.into, this.#toolsOf(ask.job, 0))
      if (ask.type === 'redo') return redoImport(store, ask.importId, this.#toolsOf(ask.job, 0))
      if (ask.type === 'erase') return erasePerson(store.strict, ask.personId, { inTexts: ask.inTexts, zone: systemZone() })
      if (ask.type === 'ledgers') return succeed(await rebuildLedgersIfDue(store.strict, systemZone()))
      if (ask.type === 'backup') return this.#backup(ask)
      if (ask.type === 'restore') {
        return restoreInto(store.strict, await wholeFile(ask.file), { ...fileOf(ask), zone: systemZone(), seq: ask.seq, ...(ask.mark !== undefined && { mark: ask.mark }) })
      }
      if (ask.type === 'compare') return compareWith(store.strict, await wholeFile(ask.file), fileOf(ask))
      if (ask.type === 'merge') return mergeBackup(store, await wholeFile(ask.file), fileOf(ask), this.#toolsOf(ask.job, ask.file.size))
      const source = openSource(ask.source)
      return runImport(store, source, ask.choices, this.#toolsOf(ask.job, source.size))
    })
  }

  async #backup({ job, appVersion, passphrase, schema }: Ask & { type: 'backup' }): Promise<Outcomes['backup']> {
    const db = schema === undefined ? this.store.strict : connect(this.store.strict.name, 'strict', ALL_VERSIONS.slice(0, schema))
    const at = Date.now()
    const plain = backupOf(db, { appVersion, at, ...(schema !== undefined && { schema }) })
    const pieces: Uint8Array<ArrayBuffer>[] = []
    for await (const piece of passphrase ? lockBackup(plain, passphrase, { tools: CIPHER_TOOLS, at }) : plain) {
      // Lets in what was asked meanwhile: making the pieces waits for nothing that would.
      await new Promise(resolve => setTimeout(resolve, 0))
      if (this.#cancelled.has(job)) return fail({ code: 'import.cancelled', fileName: '' })
      pieces.push(piece)
    }
    if (schema !== undefined) db.close()
    return succeed(new Blob(pieces, { type: 'application/zip' }))
  }

  #toolsOf(job: number, totalBytes: number): StoreTools {
    let last = 0
    let phase = ''
    return {
      makeId: freshId,
      now: Date.now,
      zone: systemZone(),
      isCancelled: () => this.#cancelled.has(job),
      way: this.#way,
      ...(this.sink ? { sink: this.sink } : {}),
      report: progress => {
        const now = performance.now()
        if (now - last < PROGRESS_MS && progress.phase === phase) return
        last = now
        phase = progress.phase
        this.tell({ type: 'progress', job, progress: { ...progress, totalBytes } })
      },
    }
  }
}

async function unpackedOf(archive: ByteSource): Promise<Outcomes['unpack']> {
  const { parts, others } = await unpacked(archive, IMPORT_TOOLS, { currentYear: new Date().getFullYear() })
  return succeed({ parts: parts.map(({ path, source }) => ({ path, size: source.size })), others })
}
