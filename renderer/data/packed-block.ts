import { NO_SENDER } from '../../shared/model/ids'
import type { Block, BlockExtra } from '../../shared/model/block'
import type { StoredBlock } from './rows'

/** Fewer ids are not worth a second form. */
const WORTH_PACKING = 64
/** Stands for {@link NO_SENDER} among numbers of 16 bits. */
const NO_SENDER_16 = 0xffff

/**
 * The form in which a block is stored and sent between workers: platform ids as one text instead of an object a message, and columns
 * in half the bytes where their values allow it. {@link unpackBlock} gives back the same block.
 */
export function packBlock(block: Block): StoredBlock {
  return packColumns(packIds(block))
}

/** A block as everybody else knows it, out of any of its forms. Harmless for what is no block: a missing row stays missing. */
export function unpackBlock(stored: StoredBlock): Block {
  return stored && unpackIds(unpackColumns(stored))
}

/** Times of whole seconds, members below 65,535, texts below 64 K characters and no ids: what nearly every block is made of. */
function packColumns(block: StoredBlock): StoredBlock {
  const { sentAt, sender, textEnd, idKey, ...rest } = block as Required<Pick<StoredBlock, 'sentAt' | 'sender' | 'textEnd' | 'idKey'>> & StoredBlock
  const second = wholeSeconds(sentAt)
  const sender16 = smallSenders(sender)
  const length16 = shortLengths(textEnd)
  return {
    ...rest,
    ...(second ? { second } : { sentAt }),
    ...(sender16 ? { sender16 } : { sender }),
    ...(length16 ? { length16 } : { textEnd }),
    ...(idKey.every(key => key === 0) ? {} : { idKey }),
  }
}

function wholeSeconds(sentAt: Float64Array): Uint32Array | null {
  const seconds = new Uint32Array(sentAt.length)
  for (let i = 0; i < sentAt.length; i++) {
    const second = sentAt[i]! / 1000
    seconds[i] = second
    if (seconds[i] !== second || Object.is(second, -0)) return null
  }
  return seconds
}

function smallSenders(sender: Uint32Array): Uint16Array | null {
  const small = new Uint16Array(sender.length)
  for (let i = 0; i < sender.length; i++) {
    const number = sender[i]!
    if (number >= NO_SENDER_16 && number !== NO_SENDER) return null
    small[i] = number === NO_SENDER ? NO_SENDER_16 : number
  }
  return small
}

function shortLengths(textEnd: Uint32Array): Uint16Array | null {
  const lengths = new Uint16Array(textEnd.length)
  let start = 0
  for (let i = 0; i < textEnd.length; i++) {
    const length = textEnd[i]! - start
    if (length < 0 || length > 0xffff) return null
    lengths[i] = length
    start = textEnd[i]!
  }
  return lengths
}

function unpackColumns({ second, sender16, length16, ...block }: StoredBlock): StoredBlock & Block {
  const { count } = block
  const sentAt = block.sentAt ?? new Float64Array(count)
  if (second) for (let i = 0; i < count; i++) sentAt[i] = second[i]! * 1000
  const sender = block.sender ?? new Uint32Array(count)
  if (sender16) for (let i = 0; i < count; i++) sender[i] = sender16[i] === NO_SENDER_16 ? NO_SENDER : sender16[i]!
  const textEnd = block.textEnd ?? new Uint32Array(count)
  if (length16) for (let i = 0, end = 0; i < count; i++) textEnd[i] = end += length16[i]!
  return { ...block, sentAt, sender, textEnd, idKey: block.idKey ?? new Float64Array(count) }
}

function packIds(block: Block): StoredBlock {
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

function unpackIds({ ids = '', idEnd, ...block }: StoredBlock & Block): Block {
  if (idEnd === undefined) return block
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
