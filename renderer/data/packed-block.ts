import type { Block, BlockExtra } from '../../shared/model/block'
import type { StoredBlock } from './rows'

/** Fewer ids are not worth a second form. */
const WORTH_PACKING = 64

/**
 * The form in which a block is stored and sent between workers: platform ids as one text instead of an object a message, which
 * costs a tenth to copy. {@link unpackBlock} gives back the same block.
 */
export function packBlock(block: Block): StoredBlock {
  if (block.extras.length < WORTH_PACKING) return block
  const end = new Uint32Array(block.count)
  const ids: string[] = []
  const extras: BlockExtra[] = []
  let length = 0
  let at = 0
  for (const extra of block.extras) {
    const { id, ...rest } = extra
    // An empty id is kept as it is: without length it could not be told from none.
    const isPacked = id !== undefined && id !== ''
    end.fill(length, at, extra.index)
    at = extra.index
    if (isPacked) {
      ids.push(id)
      length += id.length
      if (hasMore(rest)) extras.push(rest)
    } else extras.push(extra)
    end[at++] = length
  }
  end.fill(length, at)
  return ids.length < WORTH_PACKING ? block : { ...block, extras, ids: ids.join(''), idEnd: end }
}

function hasMore(rest: object): boolean {
  for (const key in rest) if (key !== 'index') return true
  return false
}

/** A block as everybody else knows it, out of either form. Harmless for what is no block: a missing row stays missing. */
export function unpackBlock(stored: StoredBlock): Block {
  if (stored?.idEnd === undefined) return stored
  const { ids = '', idEnd, ...block } = stored
  const extras: BlockExtra[] = []
  let next = 0
  let start = 0
  for (let index = 0; index < block.count; index++) {
    const end = idEnd[index]!
    const rest = block.extras[next]?.index === index ? block.extras[next++] : undefined
    if (end > start) extras.push(rest ? { id: ids.slice(start, end), ...rest } : { id: ids.slice(start, end), index })
    else if (rest) extras.push(rest)
    start = end
  }
  return { ...block, extras }
}
