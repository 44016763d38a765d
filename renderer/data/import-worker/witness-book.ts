import type { BlockId, ImportId } from '../../../shared/model/ids'
import type { RegisterDatabase } from '../database'
import type { Witness } from '../rows'
import { emptyBits, hasBit, isEmpty, setBit } from './position-bits'

/** A message's place: position in a block of `count` messages. */
export interface Spot {
  readonly blockId: BlockId
  readonly position: number
  readonly count: number
}

/**
 * Who else contained which message, for some blocks. The law it keeps: each message an import contained (undone ones too)
 * is at exactly one spot that the import either owns or witnesses.
 */
export class WitnessBook {
  readonly #rows = new Map<BlockId, Map<ImportId, Uint8Array>>()
  readonly #changed = new Set<BlockId>()

  static async of(db: RegisterDatabase, blockIds: readonly BlockId[]): Promise<WitnessBook> {
    const book = new WitnessBook()
    for (const { blockId, importId, bits } of await db.witnesses.where('blockId').anyOf([...blockIds]).toArray()) book.#on(blockId).set(importId, bits.slice())
    return book
  }

  /** Witnesses of a block. */
  on(blockId: BlockId): ReadonlyMap<ImportId, Uint8Array> {
    return this.#rows.get(blockId) ?? new Map()
  }

  /** Blocks of which `importId` witnesses anything. */
  blocksOf(importId: ImportId): BlockId[] {
    return [...this.#rows].filter(([, rows]) => rows.has(importId) && !isEmpty(rows.get(importId)!)).map(([blockId]) => blockId)
  }

  add(importId: ImportId, spot: Spot): void {
    const rows = this.#on(spot.blockId)
    const bits = rows.get(importId) ?? emptyBits(spot.count)
    rows.set(importId, bits)
    setBit(bits, spot.position)
    this.#changed.add(spot.blockId)
  }

  /** The message at `from` is at `to` now: everyone who witnessed it there witnesses it here, except the one who owns it here. */
  move(from: Spot, to: Spot, owner: ImportId): void {
    for (const [importId, bits] of this.on(from.blockId)) {
      if (!hasBit(bits, from.position)) continue
      bits[from.position >> 3]! &= ~(1 << (from.position & 7))
      this.#changed.add(from.blockId)
      if (importId !== owner) this.add(importId, to)
    }
  }

  /** Writes what changed, inside the running transaction. */
  async write(db: RegisterDatabase): Promise<void> {
    const rows = [...this.#changed].flatMap(blockId => [...this.on(blockId)].map(([importId, bits]): Witness => ({ importId, blockId, bits })))
    await db.witnesses.bulkPut(rows.filter(row => !isEmpty(row.bits)))
    await db.witnesses.bulkDelete(rows.filter(row => isEmpty(row.bits)).map(({ importId, blockId }): [string, string] => [importId, blockId]))
  }

  #on(blockId: BlockId): Map<ImportId, Uint8Array> {
    const rows = this.#rows.get(blockId) ?? new Map<ImportId, Uint8Array>()
    this.#rows.set(blockId, rows)
    return rows
  }
}
