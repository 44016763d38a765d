import { randomUUID } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Failure } from '../../shared/model/failure'
import { fail, succeed, type Result } from '../../shared/model/result'
import type { IncomingOffer } from '../../shared/ipc/vault-types'

interface Waiting extends IncomingOffer {
  readonly path: string
  readonly mtimeMs: number
}

/**
 * Where files from outside wait for the page: command line, "open with", a second start, the Open dialog, the inbox. The
 * page sees a name and an id, never a path, and pulls pieces; nothing is read ahead, so a slow import holds nothing.
 */
export interface IncomingDesk {
  /** Puts a file on the desk; `false` if it is not a readable plain file. */
  offer(file: string, fromInbox?: boolean): Promise<boolean>
  /** Files with a number above `after` that were not closed; waits up to `waitMs` for the first. */
  list(after: number, waitMs: number): Promise<readonly IncomingOffer[]>
  /** Fails with `import.unreadable` when the file is gone or has changed since it was offered. */
  read(id: string, offset: number, length: number): Promise<Result<Uint8Array<ArrayBuffer>, Failure>>
  /** The operator is done with the file. Looking at it, even to its end, is not enough: it may still wait for an answer. Resolves when that is kept. */
  close(id: string): Promise<void>
  /** Calls `listener` when files wait; returns the remover. */
  onWaiting(listener: () => void): () => void
}

/** `onClosed` is called with the path of each file that is closed. */
export function openIncomingDesk(onClosed: (file: string) => Promise<void> | void = () => undefined): IncomingDesk {
  const byId = new Map<string, Waiting>()
  const waitingById = new Map<string, IncomingOffer>()
  const listeners = new Set<() => void>()
  const waitingAfter = (after: number): readonly IncomingOffer[] => [...waitingById.values()].filter(offer => offer.number > after)

  return {
    async offer(file, fromInbox = false) {
      const found = await stat(file).catch(() => null)
      if (!found?.isFile()) return false
      const offer: IncomingOffer = { id: randomUUID(), number: byId.size + 1, name: path.basename(file), size: found.size, fromInbox }
      byId.set(offer.id, { ...offer, path: file, mtimeMs: found.mtimeMs })
      waitingById.set(offer.id, offer)
      for (const listener of [...listeners]) listener()
      return true
    },
    list(after, waitMs) {
      const now = waitingAfter(after)
      if (now.length > 0 || waitMs === 0) return Promise.resolve(now)
      return new Promise(resolve => {
        const answer = (): void => {
          clearTimeout(timer)
          listeners.delete(answer)
          resolve(waitingAfter(after))
        }
        const timer = setTimeout(answer, waitMs)
        timer.unref()
        listeners.add(answer)
      })
    },
    async read(id, offset, length) {
      const waiting = byId.get(id)
      if (!waiting) return fail({ code: 'not-found', what: id })
      const unreadable = fail<Failure>({ code: 'import.unreadable', fileName: waiting.name })
      const handle = await open(waiting.path, 'r').catch(() => null)
      if (!handle) return unreadable
      try {
        const now = await handle.stat()
        if (now.size !== waiting.size || now.mtimeMs !== waiting.mtimeMs) return unreadable
        const piece = new Uint8Array(Math.max(0, Math.min(length, waiting.size - offset)))
        const { bytesRead } = await handle.read(piece, 0, piece.byteLength, offset)
        return succeed(bytesRead === piece.byteLength ? piece : piece.slice(0, bytesRead))
      } catch {
        return unreadable
      } finally {
        await handle.close()
      }
    },
    async close(id) {
      const waiting = byId.get(id)
      if (waiting && waitingById.delete(id)) await onClosed(waiting.path)
    },
    onWaiting(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
