import type { BlockHead, Dialect, MessageColumns } from '../../../shared/model/block'
import type { BlockId, GroupId, ImportId } from '../../../shared/model/ids'

/** Earliest and latest time of a block and whether messages without one occur; both times 0 when no message has one. */
export function spanOf(sentAt: Float64Array): { from: number; to: number; untimed: boolean } {
  let from = Infinity
  let to = -Infinity
  let untimed = false
  for (let i = 0; i < sentAt.length; i++) {
    const at = sentAt[i]!
    if (at < from) from = at
    if (at > to) to = at
    if (at !== at) untimed = true
  }
  return from === Infinity ? { from: 0, to: 0, untimed } : { from, to, untimed }
}

/** Ids of an import's blocks begin with its id, so that they are found without heads. */
export function blockId(importId: ImportId, n: number): BlockId {
  return `${importId}.${String(n).padStart(5, '0')}` as BlockId
}

/** Where a block stands among its import's. */
export const blockNumber = (id: BlockId): number => Number(id.slice(id.lastIndexOf('.') + 1))

/** First and last possible key of an import's blocks. */
export const blockRange = (importId: ImportId): [string, string] => [`${importId}.`, `${importId}.\uffff`]

interface Owner {
  readonly id: BlockId
  readonly groupId: GroupId
  readonly importId: ImportId
  readonly seq: number
  readonly dialect?: Dialect | undefined
}

export function headOf(columns: MessageColumns, { dialect, ...owner }: Owner): BlockHead {
  const { from, to, untimed } = spanOf(columns.sentAt)
  return { ...owner, count: columns.count, from, to, ...(untimed ? { untimed } : {}), ...(dialect ? { dialect } : {}) }
}
