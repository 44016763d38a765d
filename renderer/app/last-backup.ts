import { create } from 'zustand'
import { currentHost } from '../host/current-host'

/** Epoch ms of the latest verified snapshot; `null` = none yet. */
export const useLastBackupStore = create<{ readonly at: number | null }>()(() => ({ at: null }))

/** Asks the vault again; after each snapshot and at the start. */
export async function readLastBackup(): Promise<void> {
  const points = (await currentHost()?.listSnapshots()) ?? []
  useLastBackupStore.setState({ at: points.length > 0 ? Math.max(...points.map(point => point.at)) : null })
}
