import { inflateSync, strFromU8 } from 'fflate/browser'

const LOCAL = 0x04034b50
const DESCRIPTOR = 0x08074b50
/** Bit 3: length and checksum stand behind the data. */
const STREAMED = 8
/** Unpacked bytes of one part at most; ours are far smaller. */
const MOST_BYTES = 1 << 30

/** What can still be read of a zip whose directory, or any part, may be damaged. */
export interface Remains {
  /** Paths whose head was found, in file order; their content need not be intact. */
  readonly paths: readonly string[]
  /** The content, if it has the length and the checksum that were written beside it; `null` otherwise. */
  content(path: string): Uint8Array<ArrayBuffer> | null
}

interface Found { readonly packed: Uint8Array; readonly isStored: boolean; readonly size: number; readonly crc: number }

const u16 = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8)
const u32 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0

/** Looks for parts by their own heads, never through the directory at the end. `isPart`: names that can be one. */
export function remainsOf(bytes: Uint8Array, isPart: (path: string) => boolean): Remains {
  const heads: { readonly path: string; readonly at: number }[] = []
  for (let at = bytes.indexOf(0x50); at >= 0 && at + 30 <= bytes.length; at = bytes.indexOf(0x50, at + 1)) {
    if (u32(bytes, at) !== LOCAL) continue
    const path = strFromU8(bytes.subarray(at + 30, at + 30 + u16(bytes, at + 26)))
    if (isPart(path)) heads.push({ path, at })
  }
  const found = new Map(heads.map(({ path, at }, i) => [path, entryAt(bytes, at, heads[i + 1]?.at ?? bytes.length)]))
  return {
    paths: [...found.keys()],
    content(path) {
      const entry = found.get(path)
      return entry ? unpacked(entry) : null
    },
  }
}

function entryAt(bytes: Uint8Array, at: number, next: number): Found | null {
  const isStored = u16(bytes, at + 8) === 0
  const start = at + 30 + u16(bytes, at + 26) + u16(bytes, at + 28)
  if ((u16(bytes, at + 6) & STREAMED) === 0) {
    const end = start + u32(bytes, at + 18)
    return end <= bytes.length ? { packed: bytes.subarray(start, end), isStored, size: u32(bytes, at + 22), crc: u32(bytes, at + 14) } : null
  }
  for (let end = bytes.indexOf(0x50, start); end >= 0 && end + 16 <= next; end = bytes.indexOf(0x50, end + 1)) {
    if (u32(bytes, end) === DESCRIPTOR && u32(bytes, end + 8) === end - start) return { packed: bytes.subarray(start, end), isStored, size: u32(bytes, end + 12), crc: u32(bytes, end + 4) }
  }
  return null
}

function unpacked({ packed, isStored, size, crc }: Found): Uint8Array<ArrayBuffer> | null {
  if (size > MOST_BYTES) return null
  try {
    const content = isStored ? packed.slice() : inflateSync(packed, { out: new Uint8Array(size) })
    return content.length === size && crc32(content) === crc ? content as Uint8Array<ArrayBuffer> : null
  } catch {
    return null
  }
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (let i = 0; i < bytes.length; i++) crc = TABLE[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8)
  return ~crc >>> 0
}
