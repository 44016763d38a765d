import type { MessageColumns } from '../model/block'
import { addMonth, firstDayOf, monthOf, dayOfWall, wallOfDay } from '../model/day'
import type { Month } from '../model/day'
import { NO_SENDER } from '../model/ids'
import { kindCode } from '../model/message'
import type { MessageExtras } from '../model/message'
import type { Zone } from '../model/zone'
import { mergeRuns } from './merge-runs'

/** An answer is looked for up to seven days after its question, so a month's ledger reads that far past its end. */
export const LOOK_AHEAD_MS = 7 * 86_400_000
/** Silence and replies are judged with the last day before the month. */
export const LOOK_BACK_MS = 86_400_000

/**
 * One month of a group's messages in time order, with a margin on both sides; entries `first` up to but not including
 * `end` lie in the month. Entries are addressed by position; text and extras stay in their block.
 */
export interface MonthSlice {
  readonly month: Month
  readonly zone: Zone
  readonly count: number
  readonly first: number
  readonly end: number
  /** Epoch ms, ascending. */
  readonly at: Float64Array
  readonly sender: Uint32Array
  readonly kind: Uint8Array
  /** 1 = a notice: counts as no message and breaks no silence. */
  readonly notice: Uint8Array
  readonly block: Uint32Array
  readonly index: Uint32Array
  readonly blocks: readonly MessageColumns[]
  /** False: no entry has extras, and nobody need ask. */
  readonly hasExtras: boolean
  /** The sparse part of an entry, if it has one. */
  extrasAt(entry: number): MessageExtras | undefined
}

/** Months whose ledger can change when messages between two instants (epoch ms) are added or removed; ascending. */
export function touchedMonths(from: number, to: number, zone: Zone): Month[] {
  const months: Month[] = []
  const last = monthOf(dayOfWall(zone.toWall(to + LOOK_BACK_MS)))
  for (let month = monthOf(dayOfWall(zone.toWall(from - LOOK_AHEAD_MS))); month <= last; month = addMonth(month, 1)) months.push(month)
  return months
}

/**
 * Cuts a month out of blocks (any order, any overlap in time). Messages of the same instant stay in block and file order
 * when the export knows minutes only; else their content decides, so that the order of imports does not matter.
 */
export function sliceMonth(blocks: readonly MessageColumns[], month: Month, zone: Zone): MonthSlice {
  const start = zone.toEpoch(wallOfDay(firstDayOf(month)))
  const stop = zone.toEpoch(wallOfDay(firstDayOf(addMonth(month, 1))))
  const from = start - LOOK_BACK_MS
  const to = stop + LOOK_AHEAD_MS
  let count = 0
  for (const { sentAt, count: size } of blocks) for (let i = 0; i < size; i++) if (sentAt[i]! >= from && sentAt[i]! < to) count++

  const times = new Float64Array(count)
  const block = new Uint32Array(count)
  const index = new Uint32Array(count)
  let ordered = true
  let minutesOnly = true
  let n = 0
  blocks.forEach(({ sentAt, count: size }, b) => {
    for (let i = 0; i < size; i++) {
      const at = sentAt[i]!
      if (!(at >= from && at < to)) continue
      if (n > 0 && at < times[n - 1]!) ordered = false
      if (minutesOnly && at % 60_000 !== 0) minutesOnly = false
      times[n] = at
      block[n] = b
      index[n++] = i
    }
  })
  const order = ordered && (minutesOnly || isStrict(times)) ? null : orderOf(blocks, { times, block, index }, { minutesOnly, ordered })
  return filled(blocks, order ? permuted({ times, block, index }, order) : { times, block, index }, { month, zone, start, stop })
}

interface Positions {
  readonly times: Float64Array
  readonly block: Uint32Array
  readonly index: Uint32Array
}

function isStrict(times: Float64Array): boolean {
  for (let i = 1; i < times.length; i++) if (times[i] === times[i - 1]) return false
  return true
}

function orderOf(blocks: readonly MessageColumns[], { times, block, index }: Positions, { minutesOnly, ordered }: { minutesOnly: boolean; ordered: boolean }): Uint32Array {
  const contentKey = (p: number): number => blocks[block[p]!]!.contentKey[index[p]!]!
  const sender = (p: number): number => blocks[block[p]!]!.sender[index[p]!]!
  if (!ordered) return mergeRuns(times.length, (a, b) => times[a]! - times[b]! || (minutesOnly ? 0 : contentKey(a) - contentKey(b) || sender(a) - sender(b)) || a - b)
  return sortedInstants(times, (a, b) => contentKey(a) - contentKey(b) || sender(a) - sender(b) || a - b)
}

/** The positions in order of ascending `times`, those of one instant in order of `compare`. */
function sortedInstants(times: Float64Array, compare: (a: number, b: number) => number): Uint32Array {
  const order = new Uint32Array(times.length)
  for (let i = 0; i < order.length; i++) order[i] = i
  for (let from = 0; from < times.length; ) {
    let to = from + 1
    while (to < times.length && times[to] === times[from]) to++
    if (to - from > 1) order.subarray(from, to).sort(compare)
    from = to
  }
  return order
}

function permuted({ times, block, index }: Positions, order: Uint32Array): Positions {
  const result = { times: new Float64Array(order.length), block: new Uint32Array(order.length), index: new Uint32Array(order.length) }
  for (let i = 0; i < order.length; i++) {
    const p = order[i]!
    result.times[i] = times[p]!
    result.block[i] = block[p]!
    result.index[i] = index[p]!
  }
  return result
}

function filled(
  blocks: readonly MessageColumns[],
  { times, block, index }: Positions,
  { month, zone, start, stop }: { month: Month; zone: Zone; start: number; stop: number },
): MonthSlice {
  const count = times.length
  const sender = new Uint32Array(count)
  const kind = new Uint8Array(count)
  const notice = new Uint8Array(count)
  const extrasAt = extrasReader(blocks, block, index)
  let first = count
  let end = count
  for (let i = 0; i < count; i++) {
    const columns = blocks[block[i]!]!
    sender[i] = columns.sender[index[i]!]!
    kind[i] = columns.kind[index[i]!]!
    if (sender[i] === NO_SENDER && (isNoticeKind(kind[i]!) || extrasAt(i)?.event !== undefined)) notice[i] = 1
    if (first === count && times[i]! >= start) first = i
    if (end === count && times[i]! >= stop) end = i
  }
  return { month, zone, count, first: Math.min(first, end), end, at: times, sender, kind, notice, block, index, blocks, hasExtras: blocks.some(({ extras }) => extras.length > 0), extrasAt }
}

/** The first `most` characters of an entry's text. */
export function textHead({ blocks, block, index }: MonthSlice, entry: number, most: number): string {
  const { text, textEnd } = blocks[block[entry]!]!
  const place = index[entry]!
  const start = place === 0 ? 0 : textEnd[place - 1]!
  return text.slice(start, Math.min(textEnd[place]!, start + most))
}

const NOTICE_KINDS = [kindCode.system, kindCode.recall, kindCode.pat, kindCode.call]

/** Kinds that tell of something instead of saying something, when nobody is their sender. */
export function isNoticeKind(kind: number): boolean {
  return NOTICE_KINDS.includes(kind)
}

function extrasReader(blocks: readonly MessageColumns[], block: Uint32Array, index: Uint32Array): (entry: number) => MessageExtras | undefined {
  const placesByBlock: (Int32Array | undefined)[] = new Array(blocks.length)
  return entry => {
    const b = block[entry]!
    const { extras, count } = blocks[b]!
    if (extras.length === 0) return undefined
    let places = placesByBlock[b]
    if (!places) {
      places = new Int32Array(count).fill(-1)
      for (let i = 0; i < extras.length; i++) places[extras[i]!.index] = i
      placesByBlock[b] = places
    }
    const place = places[index[entry]!]!
    return place < 0 ? undefined : extras[place]
  }
}
