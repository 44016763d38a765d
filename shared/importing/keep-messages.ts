import type { BlockExtra, MessageColumns } from '../model/block'

/** The columns without the messages at `dropped` (ascending indexes); `null` when none is left. */
export function keepMessages(columns: MessageColumns, dropped: ArrayLike<number> & Iterable<number>): MessageColumns | null {
  const count = columns.count - dropped.length
  if (count === 0) return null
  const sentAt = new Float64Array(count)
  const sender = new Uint32Array(count)
  const kind = new Uint8Array(count)
  const textEnd = new Uint32Array(count)
  const idKey = new Float64Array(count)
  const contentKey = new Float64Array(count)
  const extras: BlockExtra[] = []
  const runs: string[] = []
  let to = 0
  let removed = 0
  let extra = 0
  const copyRun = (first: number, end: number): void => {
    if (first >= end) return
    const textStart = first === 0 ? 0 : columns.textEnd[first - 1]!
    runs.push(columns.text.slice(textStart, columns.textEnd[end - 1]))
    sentAt.set(columns.sentAt.subarray(first, end), to)
    sender.set(columns.sender.subarray(first, end), to)
    kind.set(columns.kind.subarray(first, end), to)
    idKey.set(columns.idKey.subarray(first, end), to)
    contentKey.set(columns.contentKey.subarray(first, end), to)
    const shift = to === 0 ? -textStart : textEnd[to - 1]! - textStart
    for (let i = first; i < end; i++) textEnd[to + i - first] = columns.textEnd[i]! + shift
    while (extra < columns.extras.length && columns.extras[extra]!.index < first) extra++
    for (; extra < columns.extras.length && columns.extras[extra]!.index < end; extra++) {
      extras.push({ ...columns.extras[extra]!, index: columns.extras[extra]!.index - removed })
    }
    to += end - first
  }
  let first = 0
  for (const index of dropped) {
    copyRun(first, index)
    removed++
    first = index + 1
  }
  copyRun(first, columns.count)
  return { count, sentAt, sender, kind, text: runs.join(''), textEnd, idKey, contentKey, extras }
}
