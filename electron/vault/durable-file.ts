import { createHash, randomBytes } from 'node:crypto'
import { open, readFile, rename, rm, statfs } from 'node:fs/promises'
import path from 'node:path'

/** SHA-256 as hex. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** Free bytes on the disk that holds `folder`; `null` when the system does not tell. */
export async function freeBytesAt(folder: string): Promise<number | null> {
  try {
    const disk = await statfs(folder)
    return disk.bavail * disk.bsize
  } catch {
    return null
  }
}

/** Makes a rename or a new file in `folder` survive a power cut. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Puts `bytes` at `file` so that at any moment either the old content or the new one is there, whole: temporary file,
 * fsync, read back, compare, rename. Throws the file system's error and leaves nothing behind when that fails.
 * Returns the SHA-256 of what was read back.
 */
export async function writeDurably(file: string, bytes: Uint8Array | string): Promise<string> {
  const temporary = `${file}.${randomBytes(4).toString('hex')}.tmp`
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    const written = sha256(await readFile(temporary))
    if (written !== sha256(bytes)) throw Object.assign(new Error(`${path.basename(file)} read back differently`), { code: 'EIO' })
    await rename(temporary, file)
    await syncFolder(path.dirname(file))
    return written
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
