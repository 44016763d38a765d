import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { DataFolders } from './data-folder'
import { setAside } from './set-aside'
import type { StampCheck } from './stamp'

const mark = (folders: DataFolders): string => path.join(folders.vault, 'loss-noticed')

const MOVE = 'unreadable'

/**
 * Notes that a loss was seen, so that the database is copied aside before Chromium opens it the next time; one that Chromium could not
 * read is moved away, since it might never open again.
 */
export const noteLoss = (folders: DataFolders, isUnreadable: boolean): Promise<void> => writeFile(mark(folders), isUnreadable ? MOVE : '')

/** The store is sound again, restored or confirmed. */
export const forgetLoss = (folders: DataFolders): Promise<void> => rm(mark(folders), { force: true })

export interface Risk {
  readonly folders: DataFolders
  readonly verdict: StampCheck['verdict']
  /** Chromium's IndexedDB folder in the profile. */
  readonly databaseFolder: string
  readonly at: number
}

/**
 * Copies the database aside when another version is about to open it for the first time, or when the last run noticed a
 * loss. Must run before Chromium opens the profile, and in the only process at work on it.
 */
export async function setAsideAtRisk({ folders, verdict, databaseFolder, at }: Risk): Promise<void> {
  const noticed = await readFile(mark(folders), 'utf8').catch(() => null)
  if (verdict === 'older-data' || noticed !== null) await setAside(databaseFolder, folders.aside, at, noticed === MOVE ? 'move' : 'copy')
  if (noticed !== null) await forgetLoss(folders)
}
