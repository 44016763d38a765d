import type { Ask, Reply } from '../../shared/ipc/contract'
import { MAX_PIECE_BYTES } from '../../shared/ipc/limits'
import type { IncomingOffer } from '../../shared/ipc/vault-types'
import type { IncomingFile } from './host'

/** Reads one piece of at most `MAX_PIECE_BYTES`. */
export type ReadPiece = (ask: Ask<'readIncoming'>) => Promise<Reply<'readIncoming'>>

/**
 * A file on the Node side's desk as the importer wants it. A long read is made of pieces pulled one after the other, so a
 * slow reader holds the file back and never more than one piece is on its way.
 */
export function incomingFile(offer: IncomingOffer, readPiece: ReadPiece, close: () => Promise<unknown>): IncomingFile {
  return {
    name: offer.name,
    size: offer.size,
    fromInbox: offer.fromInbox,
    // Not told, the file is offered once more, and the register knows it again.
    done: () => void close().catch(() => undefined),
    async read(offset, length) {
      const wanted = Math.max(0, Math.min(length, offer.size - offset))
      if (wanted <= MAX_PIECE_BYTES) return wanted === 0 ? new Uint8Array(0) : readPiece({ id: offer.id, offset, length: wanted })
      const whole = new Uint8Array(wanted)
      let filled = 0
      while (filled < wanted) {
        const piece = await readPiece({ id: offer.id, offset: offset + filled, length: Math.min(MAX_PIECE_BYTES, wanted - filled) })
        if (piece.byteLength === 0) break
        whole.set(piece, filled)
        filled += piece.byteLength
      }
      return filled === wanted ? whole : whole.slice(0, filled)
    },
  }
}
