import { rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { DataFolders } from './data-folder'
import { setAside } from './set-aside'
import type { StampCheck } from './stamp'

const mark = (folders: DataFolders): string => path.join(folders.vault, 'loss-noticed')

/** Notes that a loss was seen, so that the database is copied aside before Chromium opens it the next time. */
export const noteLoss = (folders: DataFolders): Promise<void> => writeFile(mark(folders), '')

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
  const lossNoticed = await stat(mark(folders)).then(() => true, () => false)
  if (verdict === 'older-data' || lossNoticed) await setAside(databaseFolder, folders.aside, at)
  if (lossNoticed) await rm(mark(folders), { force: true })
}
