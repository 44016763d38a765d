import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect } from '@playwright/test'
import type { Rig } from './rig'

/** Waits until the vault has the restore point that follows an import. */
export async function snapshotOfImport(rig: Rig): Promise<void> {
  const folder = path.join(rig.dataFolder, 'vault', 'snapshots')
  await expect.poll(async () => (await readdir(folder)).filter(name => name.endsWith('-import.qunbu.zip')).length, { timeout: 300_000 }).toBeGreaterThan(0)
}
