const u16 = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8)
const u32 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0
/** Exact below 2^53, which no file reaches. */
const u64 = (bytes: Uint8Array, at: number): number => u32(bytes, at) + u32(bytes, at + 4) * 0x1_0000_0000

/** The value in the 32-bit field stands in a 64-bit one elsewhere. */
const ELSEWHERE = 0xffffffff

export interface Directory {
  readonly count: number
  /** Bytes. */
  readonly length: number
  readonly start: number
}

/**
 * Where the central directory of a Zip64 archive is, as the record before the ordinary one tells; `null` when there is none or
 * it is damaged. `tail`: the last bytes of the file, `end`: where the ordinary record begins in them.
 */
export async function zip64Directory(tail: Uint8Array, end: number, read: (offset: number, length: number) => Promise<Uint8Array>): Promise<Directory | null> {
  const locator = end - 20
  if (locator < 0 || u32(tail, locator) !== 0x07064b50) return null
  const record = await read(u64(tail, locator + 8), 56)
  if (record.length < 56 || u32(record, 0) !== 0x06064b50) return null
  return { count: u64(record, 32), length: u64(record, 40), start: u64(record, 48) }
}

export interface EntrySizes {
  readonly size: number
  readonly packed: number
  readonly at: number
}

/** Sizes and place of an entry, with those that its extra field 0x0001 holds; `null` when that is wanted and missing. */
export function zip64Sizes(sizes: EntrySizes, extra: Uint8Array): EntrySizes | null {
  if (sizes.size !== ELSEWHERE && sizes.packed !== ELSEWHERE && sizes.at !== ELSEWHERE) return sizes
  for (let at = 0; at + 4 <= extra.length; at += 4 + u16(extra, at + 2)) {
    if (u16(extra, at) !== 1) continue
    const end = Math.min(extra.length, at + 4 + u16(extra, at + 2))
    let from = at + 4
    const next = (value: number): number => {
      if (value !== ELSEWHERE) return value
      from += 8
      return from > end ? NaN : u64(extra, from - 8)
    }
    const found = { size: next(sizes.size), packed: next(sizes.packed), at: next(sizes.at) }
    return Number.isNaN(found.size + found.packed + found.at) ? null : found
  }
  return null
}
