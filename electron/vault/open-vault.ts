import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { dayOfWall } from '../../shared/model/day'
import { succeed } from '../../shared/model/result'
import { systemZone } from '../../shared/model/zone'
import { SUSPECT, UNREADABLE } from '../../shared/ipc/canary'
import type { Handlers } from '../../shared/ipc/contract'
import { forgetLoss, noteLoss } from './before-start'
import { openCanaryBook } from './canary-book'
import type { DataFolders } from './data-folder'
import { openInbox, type Inbox } from './inbox'
import { openIncomingDesk, type IncomingDesk } from './incoming-desk'
import { openJournal } from './journal'
import { setAside } from './set-aside'
import { openSnapshots } from './snapshots'
import { lockVault, type VaultHolder } from './vault-lock'

/** The channels that plain Node answers, the same in both hosts. */
export type VaultChannel =
  | 'appendJournal' | 'readJournal' | 'replaceInJournal' | 'exchangeCanary' | 'stageSnapshot' | 'saveSnapshot' | 'listSnapshots' | 'readSnapshot' | 'listIncoming' | 'readIncoming' | 'closeIncoming'

export interface Vault {
  readonly handlers: Handlers<VaultChannel>
  readonly desk: IncomingDesk
  readonly inbox: Inbox
  /** See `HostInfo`. */
  damagedJournalEnd(): number
  close(): Promise<void>
}

export interface VaultSetup {
  readonly folders: DataFolders
  readonly host: 'electron' | 'browser'
  readonly now: () => number
  /** Chromium's IndexedDB folder in the profile of this host. */
  readonly databaseFolder: string
  /** Milliseconds between two looks into the inbox; 0 = never on its own. */
  readonly inboxEveryMs: number
}

/** Opens the vault for this process, or tells who holds it. */
export async function openVault({ folders, host, now, databaseFolder, inboxEveryMs }: VaultSetup): Promise<Vault | VaultHolder> {
  await mkdir(folders.vault, { recursive: true, mode: 0o700 })
  const lock = await lockVault(folders.vault, host)
  if ('pid' in lock) return lock
  const at = (name: string): string => path.join(folders.vault, name)
  const zone = systemZone()
  const journal = await openJournal(at('journal'))
  const canaries = openCanaryBook(at('canary.json'))
  const snapshots = await openSnapshots(at('snapshots'), { now, dayOf: ms => dayOfWall(zone.toWall(ms)) })
  const desk = openIncomingDesk(file => inbox.markRead(file).catch(() => undefined))
  const inbox: Inbox = await openInbox({ folder: folders.inbox, seenFile: at('inbox-read.json'), offer: file => desk.offer(file, true), everyMs: inboxEveryMs })

  let remainsKept = false
  let suspected = false
  /** Once a run, and before anybody can restore over them. What fails here is done before the next start. */
  const keepRemains = async (isUnreadable: boolean): Promise<void> => {
    await noteLoss(folders, isUnreadable)
    if (remainsKept) return
    remainsKept = true
    await setAside(databaseFolder, folders.aside, now()).catch(() => undefined)
  }

  const handlers: Handlers<VaultChannel> = {
    async appendJournal({ acts }) {
      await journal.append(acts)
      return succeed(null)
    },
    async replaceInJournal({ acts }) {
      await journal.replace(acts)
      return succeed(null)
    },
    readJournal: async ({ after }) => succeed(await journal.read(after)),
    async exchangeCanary({ canary }) {
      // What cannot be counted says nothing about points from before; a loss is told by the next count.
      if (canary.schema !== SUSPECT) await snapshots.pinBeforeFall(canary)
      const { known, isLoss } = await canaries.exchange(canary)
      suspected ||= canary.schema === SUSPECT
      if (isLoss) await keepRemains(canary.schema === UNREADABLE)
      // Good counts do not take back that a read failed: the next start may open less.
      else if (!suspected) await forgetLoss(folders)
      return succeed(known)
    },
    stageSnapshot: piece => snapshots.stage(piece),
    async saveSnapshot(snapshot) {
      const saved = await snapshots.save(snapshot)
      if (saved.ok && snapshot.reason === 'manual') await canaries.confirm(snapshot.canary)
      return saved
    },
    listSnapshots: async () => succeed(await snapshots.list()),
    async readSnapshot({ id, damaged }) {
      const read = await snapshots.read(id, damaged)
      if (!read.ok || damaged) return read.ok ? succeed(read.value.bytes) : read
      canaries.expect(read.value.point.canary)
      return succeed(read.value.bytes)
    },
    listIncoming: async ({ after, waitMs }) => succeed(await desk.list(after, waitMs)),
    readIncoming: ({ id, offset, length }) => desk.read(id, offset, length),
    async closeIncoming({ id }) {
      await desk.close(id)
      return succeed(null)
    },
  }
  return {
    handlers,
    desk,
    inbox,
    damagedJournalEnd: () => journal.damagedEnd(),
    async close() {
      inbox.stop()
      await journal.close()
      await lock.release()
    },
  }
}
