import type { Dialect, MessageColumns } from '../model/block'
import type { BlockId } from '../model/ids'
import { BlockTable } from './block-table'
import { keepMessages } from './keep-messages'
import { looseTwins, type Sifting, type Twin } from './loose-twins'

/**
 * The messages already in the register that an import may repeat, block by block. Sender columns hold the register's
 * member numbers. Never add blocks of the import that is being sifted.
 */
export interface OccurrenceIndex {
  /** Adding a block again is free. Without `dialect` only equal messages of it are found. */
  addBlock(blockId: BlockId, columns: MessageColumns, dialect?: Dialect): void
  has(blockId: BlockId): boolean
  /** Frees a block that the import has passed; which of its messages were matched is remembered. */
  dropBlock(blockId: BlockId): void
  /** Loaded blocks, in the order in which they were added. */
  tables(): readonly BlockTable[]
}

export function createOccurrenceIndex(): OccurrenceIndex {
  const tables = new Map<BlockId, BlockTable>()
  const matched = new Map<BlockId, Uint8Array>()
  let list: readonly BlockTable[] | null = null
  return {
    addBlock(blockId, columns, dialect) {
      if (tables.has(blockId)) return
      const marks = matched.get(blockId) ?? new Uint8Array(columns.count)
      matched.set(blockId, marks)
      tables.set(blockId, new BlockTable(blockId, columns, marks, dialect))
      list = null
    },
    has: blockId => tables.has(blockId),
    dropBlock(blockId) {
      tables.delete(blockId)
      list = null
    },
    tables: () => (list ??= [...tables.values()]),
  }
}

export interface Sifted {
  /** What is new; the given columns themselves when nothing was a duplicate, `null` when everything was. */
  readonly fresh: MessageColumns | null
  readonly duplicates: number
  /** Index in the given columns of every duplicate, ascending. */
  readonly duplicateIndexes: Uint32Array
  /** The existing messages that the duplicates are, one entry per existing block. */
  readonly seen: readonly { readonly blockId: BlockId; readonly indexes: readonly number[] }[]
}

/**
 * Takes out of a block what the register already holds, by counting occurrences: the n-th message of a key is a
 * duplicate only if the register holds at least n. With message ids on both sides the id decides, else sender, second,
 * kind and text do; messages of another exporter (`sifting`) need only be alike. `columns.sender` must hold register member numbers. The counts live in `index`, so the blocks of
 * one import are sifted one after the other with the same index.
 */
export function siftBlock(columns: MessageColumns, index: OccurrenceIndex, sifting?: Sifting): Sifted {
  const tables = index.tables()
  const twins = tables.length > 0 ? twinsOf(columns, tables, sifting) : []
  const seenBy = new Map<BlockTable, number[]>()
  for (const [, { table, at }] of twins) {
    const indexes = seenBy.get(table)
    if (indexes) indexes.push(at)
    else seenBy.set(table, [at])
  }
  const duplicateIndexes = Uint32Array.from(twins, ([i]) => i)
  return {
    fresh: twins.length === 0 ? columns : keepMessages(columns, duplicateIndexes),
    duplicates: twins.length,
    duplicateIndexes,
    seen: [...seenBy].map(([table, indexes]) => ({ blockId: table.blockId, indexes })),
  }
}

/** Every message that stands already, ascending by its index in `columns`: equal ones first, then those that are alike. */
function twinsOf(columns: MessageColumns, tables: readonly BlockTable[], sifting: Sifting | undefined): readonly (readonly [number, Twin])[] {
  const anyIds = columns.idKey.some(key => key !== 0)
  const equal: [number, Twin][] = []
  const rest: number[] = []
  for (let i = 0; i < columns.count; i++) {
    const found = findTwin(columns, i, tables, anyIds)
    if (found) {
      found.table.matched[found.at] = 1
      equal.push([i, found])
    } else rest.push(i)
  }
  if (rest.length === 0 || !sifting) return equal
  const alike = looseTwins(columns, rest, tables, sifting)
  return alike.size === 0 ? equal : [...equal, ...alike].sort(([a], [b]) => a - b)
}

/** Where a message already stands, or `null`. `anyIds`: the import's messages carry ids in general. */
function findTwin(columns: MessageColumns, i: number, tables: readonly BlockTable[], anyIds: boolean): Twin | null {
  const id = columns.idKey[i]!
  if (id !== 0) {
    for (const table of tables) {
      const at = table.findId(id)
      if (at >= 0) return { table, at }
    }
  }
  const key = columns.contentKey[i]!
  const sender = columns.sender[i]!
  const time = columns.sentAt[i]!
  for (const table of tables) {
    if (!table.mayHold(time)) continue
    const at = table.findContent(key, sender, true)
    if (at >= 0) return { table, at }
  }
  // A message without id in an export that has ids is no twin of one with an id; of another exporter's it may be.
  if (id !== 0 || anyIds) return null
  for (const table of tables) {
    if (!table.mayHold(time)) continue
    const at = table.findContent(key, sender, false)
    if (at >= 0) return { table, at }
  }
  return null
}
