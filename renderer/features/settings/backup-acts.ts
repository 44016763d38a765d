import { exportBackup, keptAndReplaced, knownOfFile, restoreBackup } from '../../data/backup'
import { currentVault } from '../../data/current-vault'
import { wipeRegister } from '../../data/database'
import { startVault } from '../../data/vault'
import { currentHost } from '../../host/current-host'
import { HostFailure } from '../../host/host-failure'
import type { RestorePoint } from '../../host/host'
import { failureWords } from '../../ui/failure-text'
import { saveFile } from '../../ui/pick-files'
import { toast } from '../../ui/toast'
import type { RestoreHow } from './RestoreDialog'

/** Writes one file with everything and offers it for saving. Returns its size in bytes. */
export async function exportToFile(name: string, passphrase: string): Promise<number> {
  const backup = await exportBackup((await currentHost()?.info())?.appVersion, passphrase)
  saveFile(name, backup)
  return backup.size
}

/** Replaces the register by a backup file, or by what is intact of a damaged one, after keeping what is stored now as a restore point. Returns what went wrong, `null` when all is well. */
export async function restoreFromFile(file: File, { passphrase, damaged }: RestoreHow): Promise<string | null> {
  const result = await keptAndReplaced(async () => currentVault()?.snapshot('before-restore'), mark => (
    restoreBackup(file, { fileName: file.name, mark, ...(passphrase !== undefined && { passphrase }), ...(damaged && { damaged: knownOfFile(file) }) })))
  return result.ok ? null : wordsOf(result.failure)
}

/** Brings a restore point back, of a `damaged` one what is intact. */
export async function restorePoint(point: RestorePoint, damaged = false): Promise<string | null> {
  const result = await currentVault()?.restore(point, damaged)
  return !result || result.ok ? null : wordsOf(result.failure)
}

/** Takes the last restore back: the state that was kept just before it comes again. */
export async function takeRestoreBack(): Promise<void> {
  const before = ((await currentVault()?.points()) ?? []).find(point => point.reason === 'before-restore')
  const problem = before ? await restorePoint(before) : null
  if (problem !== null) toast({ text: problem, tone: 'danger' })
}

/**
 * Deletes the register and opens the app anew; restore points stay, and the last state is kept as one first. The vault is
 * told that the emptiness is meant, or the next start would take it for a loss.
 */
export async function wipeAll(): Promise<void> {
  await currentVault()?.snapshot('before-restore')
  currentVault()?.stop()
  await wipeRegister()
  const host = currentHost()
  if (host) {
    const emptied = await startVault(host)
    if (emptied.found.state === 'lost') await emptied.keepWhatIsLeft()
    emptied.stop()
  }
  window.location.reload()
}

const wordsOf = (failure: Parameters<typeof failureWords>[0]): string => {
  const { title, body } = failureWords(failure)
  return `${title}。${body}`
}

/** The sentence for whatever a host or the store threw. */
export function problemOf(error: unknown): string {
  if (error instanceof HostFailure) return failureWords(error.failure).title
  return error instanceof Error ? error.message : String(error)
}
