import { open, readFile, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'

const BEAT_MS = 10_000
const STALE_MS = 35_000

/** Who holds a vault. */
export interface VaultHolder {
  readonly pid: number
  readonly host: string
}

export interface VaultLock {
  release(): Promise<void>
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The living holder of the lock file, `null` when it is stale: its process is gone, or its heart has stopped. */
async function livingHolder(file: string, now: number): Promise<VaultHolder | null> {
  try {
    const holder = JSON.parse(await readFile(file, 'utf8')) as VaultHolder
    const { mtimeMs } = await stat(file)
    // A process number may be in use again after a restart of the machine, so age counts too; a beat of the future is one of a wrong clock.
    return isAlive(holder.pid) && Math.abs(now - mtimeMs) < STALE_MS ? holder : null
  } catch {
    return null
  }
}

/** Takes the vault for this process; returns its holder instead if another one is at work: two writers would fork the journal. */
export async function lockVault(folder: string, host: string): Promise<VaultLock | VaultHolder> {
  const file = path.join(folder, 'in-use.json')
  const holder = await livingHolder(file, Date.now())
  if (holder) return holder
  await rm(file, { force: true })
  const handle = await open(file, 'wx', 0o600)
  await handle.writeFile(JSON.stringify({ pid: process.pid, host }))
  await handle.close()
  const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), BEAT_MS)
  beat.unref()
  return {
    async release() {
      clearInterval(beat)
      await rm(file, { force: true })
    },
  }
}
