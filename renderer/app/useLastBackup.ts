import { useEffect } from 'react'
import { readLastBackup, useLastBackupStore } from './last-backup'

/** The vault takes snapshots by itself; its list is looked at this often. */
const LOOK_MS = 30_000

/** When the vault last wrote a verified snapshot, epoch ms; `null` = never. */
export function useLastBackup(): number | null {
  useEffect(() => {
    void readLastBackup()
    const timer = setInterval(() => void readLastBackup(), LOOK_MS)
    return () => clearInterval(timer)
  }, [])
  return useLastBackupStore(state => state.at)
}
