import { create } from 'zustand'
import { currentVault } from '../data/current-vault'

/** Epoch ms of the latest verified snapshot; `null` = none yet. */
export const useLastBackupStore = create<{ readonly at: number | null }>()(() => ({ at: null }))

/** Asks the vault again; after each snapshot and at the start. */
export async function readLastBackup(): Promise<void> {
  const points = (await currentVault()?.points()) ?? []
  useLastBackupStore.setState({ at: points.length > 0 ? Math.max(...points.map(point => point.at)) : null })
}
