import { useLastBackupStore } from './last-backup'

/** When the vault last wrote a verified snapshot, epoch ms; `null` = never. */
export function useLastBackup(): number | null {
  return useLastBackupStore(state => state.at)
}
