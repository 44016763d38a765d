import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import type { SnapshotPiece } from '../../shared/ipc/vault-types'
import type { Failure } from '../../shared/model/failure'
import { fail, succeed, type Result } from '../../shared/model/result'
import { freeBytesAt } from './durable-file'

/** Never written below this much free disk, so that the store itself can still be closed in order. */
const FLOOR_BYTES = 64 * 1024 * 1024
/** A file whose next piece does not come for so long is given up: its page is gone. */
const GIVEN_UP_MS = 600_000

/** A file on the disk that was read back whole. */
export interface WrittenFile {
  /** Where it lies under a name that is swept at the next start. */
  readonly temporary: string
  readonly sha256: string
}

/** Snapshots on their way: a register of years is too large to be handed over, or held, at once. */
export interface SnapshotUploads {
  /** Pieces come in order. Fails with `store.full` when there is no room for the whole, with `store.failed` when a piece is out of its place. */
  take(piece: SnapshotPiece): Promise<Result<null, Failure>>
  /** Ends a file of `size` bytes: synced, read back and compared. Fails with `store.failed` when it is not whole; nothing is left then. */
  finish(upload: string, size: number): Promise<Result<WrittenFile, Failure>>
}

interface Upload {
  readonly temporary: string
  readonly handle: FileHandle
  readonly hash: Hash
  readonly size: number
  written: number
  touchedAt: number
}

/** Uploads into `folder`. */
export function snapshotUploads(folder: string, now: () => number): SnapshotUploads {
  const uploads = new Map<string, Upload>()
  const outOfPlace: Result<never, Failure> = fail({ code: 'store.failed', why: 'snapshot-pieces' })

  const giveUp = async (name: string): Promise<void> => {
    const upload = uploads.get(name)
    uploads.delete(name)
    await upload?.handle.close().catch(() => undefined)
    if (upload) await rm(upload.temporary, { force: true })
  }

  const begin = async (name: string, size: number): Promise<Failure | null> => {
    for (const [other, { touchedAt }] of uploads) if (other === name || now() - touchedAt > GIVEN_UP_MS) await giveUp(other)
    const free = await freeBytesAt(folder)
    if (free !== null && free < size + FLOOR_BYTES) return { code: 'store.full', freeBytes: free }
    const temporary = path.join(folder, `${name}.tmp`)
    await rm(temporary, { force: true })
    uploads.set(name, { temporary, handle: await open(temporary, 'wx', 0o600), hash: createHash('sha256'), size, written: 0, touchedAt: now() })
    return null
  }

  return {
    async take({ upload: name, size, offset, bytes }) {
      const failure = offset === 0 ? await begin(name, size) : null
      if (failure) return fail(failure)
      const upload = uploads.get(name)
      if (!upload || upload.size !== size || upload.written !== offset || offset + bytes.byteLength > size) return outOfPlace
      try {
        await upload.handle.writeFile(bytes)
      } catch (error) {
        await giveUp(name)
        throw error
      }
      upload.hash.update(bytes)
      upload.written += bytes.byteLength
      upload.touchedAt = now()
      return succeed(null)
    },
    async finish(name, size) {
      const upload = uploads.get(name)
      if (!upload) return outOfPlace
      try {
        if (upload.written !== size || upload.size !== size) {
          await giveUp(name)
          return outOfPlace
        }
        await upload.handle.sync()
        await upload.handle.close()
        uploads.delete(name)
        const written = await hashOf(upload.temporary)
        if (written === upload.hash.digest('hex')) return succeed({ temporary: upload.temporary, sha256: written })
        throw Object.assign(new Error('a snapshot read back differently'), { code: 'EIO' })
      } catch (error) {
        await giveUp(name)
        await rm(upload.temporary, { force: true })
        throw error
      }
    },
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer)
  return hash.digest('hex')
}
