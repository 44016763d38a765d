import { afterEach, beforeEach } from 'vitest'
import { setCurrentVault } from '../../../renderer/data/current-vault'
import { connect, openRegister, register, registerName, wipeRegister } from '../../../renderer/data/database'
import { startJobs } from '../../../renderer/data/import-worker/jobs'
import type { Tell } from '../../../renderer/data/import-worker/protocol'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { workWith, type WorkerLike } from '../../../renderer/data/import-worker/worker-face'
import { HostFailure } from '../../../renderer/host/host-failure'
import type { SnapshotFile } from '../../../renderer/host/host'
import { startVault, type Vault, type VaultHost } from '../../../renderer/data/vault'
import { looksLost } from '../../../shared/ipc/canary'
import type { Canary, RestorePoint } from '../../../shared/ipc/vault-types'
import type { Act } from '../../../shared/model/register'
import { dropRegister, freshRegister } from './register-support'

/** Answers the page from this very thread instead of a worker. */
export function workHere(storeNow: () => ImportStore): void {
  workWith(() => {
    const worker: WorkerLike = {
      onmessage: null, onerror: null, terminate: () => {},
      postMessage: ask => void setTimeout(() => hear(ask), 0),
    }
    const hear = startJobs(storeNow(), (data: Tell) => worker.onmessage?.({ data } as MessageEvent<Tell>))
    return worker
  })
}

export interface TestHost extends VaultHost {
  readonly journal: Act[]
  readonly snapshots: (RestorePoint & { readonly content: Uint8Array<ArrayBuffer>; isDamaged?: boolean })[]
  /** The journal's disk is full. */
  broken: boolean
  appVersion: string
  /** See `HostInfo`. */
  damagedJournalEnd: number
}

/** A vault in memory that behaves as the real one: a loss is not remembered. */
export function testHost(): TestHost {
  let known: Canary | null = null
  const host: TestHost = {
    journal: [], snapshots: [], broken: false, appVersion: '0.1.0', damagedJournalEnd: 0,
    info: async () => ({ appVersion: host.appVersion, damagedJournalEnd: host.damagedJournalEnd }),
    async appendJournal(acts) {
      if (host.broken) throw new Error('disk full')
      host.journal.push(...structuredClone(acts))
    },
    readJournal: async after => host.journal.filter(act => act.seq > after),
    async replaceInJournal(acts) {
      for (const act of acts) host.journal.splice(host.journal.findIndex(one => one.seq === act.seq), 1, structuredClone(act))
    },
    async exchangeCanary(now) {
      const before = known
      if (!before || !looksLost(before, now)) known = now
      return before
    },
    async saveSnapshot({ file, reason, canary }: SnapshotFile) {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const point = { id: `s${host.snapshots.length}`, at: Date.now() + host.snapshots.length, bytes: bytes.length, reason, canary, sha256: '', content: bytes }
      host.snapshots.unshift(point)
      if (reason === 'manual') known = canary
      return point
    },
    listSnapshots: async () => host.snapshots,
    readSnapshot: async (id, damaged) => {
      const { content, isDamaged } = host.snapshots.find(one => one.id === id)!
      if (isDamaged && !damaged) throw new HostFailure({ code: 'backup.damaged', fileName: id, part: 'sha256' })
      return content.slice()
    },
  }
  return host
}

/** What a test of the vault stands in; a test that starts the app again puts the new ones in place. */
export interface VaultRoom {
  store: ImportStore
  host: TestHost
  vault: Vault
}

/** A fresh register with its vault before each test of the file, gone after it. */
export function vaultRoom(): VaultRoom {
  const room = {} as VaultRoom
  beforeEach(async () => {
    room.store = await freshRegister()
    room.host = testHost()
    workHere(() => room.store)
    room.vault = await startVault(room.host)
    setCurrentVault(room.vault)
  })
  afterEach(async () => {
    room.vault.stop()
    await dropRegister(room.store)
  })
  return room
}

/** Long enough for what was typed to be in the journal. */
export const settled = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 30))

/** Names of all people of the register, ascending. */
export const peopleStored = async (): Promise<string[]> => (await register().people.toArray()).map(person => person.name).sort()

/** The app starts again over the same database. */
export async function restartRoom(room: VaultRoom, name = registerName()): Promise<void> {
  const opened = await openRegister(name)
  if (!opened.ok) throw new Error(opened.failure.code)
  room.store = { strict: opened.value, relaxed: connect(name, 'relaxed') }
  workHere(() => room.store)
  room.vault = await startVault(room.host)
}

/** The browser has lost its data; the app starts again. */
export async function loseRoom(room: VaultRoom): Promise<void> {
  room.vault.stop()
  const name = registerName()
  room.store.relaxed.close()
  await wipeRegister()
  await restartRoom(room, name)
}
