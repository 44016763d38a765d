import { appText } from './app.text'
import { readLastBackup } from './last-backup'
import { currentVault } from '../data/current-vault'
import { HostFailure } from '../host/host-failure'
import { failureWords } from '../ui/failure-text'
import { makeFormat } from '../ui/format'
import { currentLanguage, say } from '../ui/text'
import { toast } from '../ui/toast'
import { systemZone } from '../../shared/model/zone'

/** Ctrl+B: a verified snapshot in the vault, now. */
export async function backUpNow(): Promise<void> {
  const vault = currentVault()
  if (!vault) return
  try {
    const point = await vault.snapshot('manual')
    toast({ text: say(appText, 'backedUpNow', { size: makeFormat(currentLanguage(), systemZone()).bytes(point.bytes) }) })
  } catch (error) {
    const why = error instanceof HostFailure ? failureWords(error.failure).title : error instanceof Error ? error.message : String(error)
    toast({ text: say(appText, 'backupFailed', { why }), tone: 'danger' })
  }
  await readLastBackup()
}
