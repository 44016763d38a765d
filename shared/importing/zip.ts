import { Inflate } from 'fflate/browser'
import { succeed, fail, type Result } from '../model/result'
import type { ZipFault } from '../model/failure'
import type { ByteSource, ImportTools } from './step'
import { zipNames, type RawName } from './zip-names'
import { zip64Directory, zip64Sizes } from './zip64'

export const ZIP_CAPS = { entries: 2000, totalBytes: 2 * 1024 ** 3, ratio: 100 } as const
/** Below this size the ratio of an entry says nothing: a few equal lines already compress a hundredfold. */
const RATIO_FREE_BYTES = 1 << 20
const MAX_DIRECTORY_BYTES = 1 << 22

export interface ZipEntry {
  readonly name: string
  /** As the archive declares; never trusted for memory. */
  readonly size: number
  readonly packed: number
  readonly stored: boolean
  /** Offset of the local header. */
  readonly at: number
}

/** Thrown while an entry is inflated, since reading goes through a stream; {@link ZipFault} says what is wrong. */
export class ZipError extends Error {
  readonly fault: ZipFault
  constructor(fault: ZipFault) {
    super(fault)
    this.fault = fault
  }
}

export interface ZipArchive {
  readonly entries: readonly ZipEntry[]
  /** Bytes inflated from this archive so far, for the cap on the total. */
  inflated: number
}

const u16 = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8)
const u32 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0

/** Reads the central directory and refuses what is unsafe; nothing is inflated yet. */
export async function openZip(source: ByteSource, tools: Pick<ImportTools, 'decoder'>): Promise<Result<ZipArchive, ZipFault>> {
  const tailLength = Math.min(source.size, 65_557)
  const tail = await source.read(source.size - tailLength, tailLength)
  let end = tail.length - 22
  while (end >= 0 && u32(tail, end) !== 0x06054b50) end--
  if (end < 0) return fail('damaged')
  const wide = await zip64Directory(tail, end, (offset, size) => source.read(offset, size))
  const { count, length, start } = wide ?? { count: u16(tail, end + 10), length: u32(tail, end + 12), start: u32(tail, end + 16) }
  if (count > ZIP_CAPS.entries) return fail('too-many-entries')
  if (length > MAX_DIRECTORY_BYTES || start + length > source.size) return fail('damaged')
  const directory = await source.read(start, length)
  const names = zipNames(rawNames(directory, count), tools)
  const entries: ZipEntry[] = []
  let at = 0
  let total = 0
  for (let i = 0; i < count; i++) {
    if (at + 46 > directory.length || u32(directory, at) !== 0x02014b50) return fail('damaged')
    const flags = u16(directory, at + 8)
    const method = u16(directory, at + 10)
    const nameLength = u16(directory, at + 28)
    const name = names[i]!
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + u16(directory, at + 30))
    const sizes = zip64Sizes({ size: u32(directory, at + 24), packed: u32(directory, at + 20), at: u32(directory, at + 42) }, extra)
    if (!sizes) return fail('damaged')
    const entry = { name, ...sizes, stored: method === 0 }
    at += 46 + nameLength + u16(directory, at + 30) + u16(directory, at + 32)
    if (name.endsWith('/')) continue
    if (flags & 1) return fail('encrypted')
    if (method !== 0 && method !== 8) return fail('damaged')
    if (isUnsafeName(name)) return fail('bad-name')
    total += entry.size
    if (total > ZIP_CAPS.totalBytes) return fail('too-large')
    if (entry.size > RATIO_FREE_BYTES && entry.size > entry.packed * ZIP_CAPS.ratio) return fail('ratio')
    if (entry.at + 30 + entry.packed > source.size) return fail('damaged')
    entries.push(entry)
  }
  const inOrder = [...entries].sort((a, b) => a.at - b.at)
  for (let i = 1; i < inOrder.length; i++) {
    if (inOrder[i - 1]!.at + 30 + inOrder[i - 1]!.packed > inOrder[i]!.at) return fail('overlap')
  }
  return succeed({ entries: entries.filter(entry => !entry.name.startsWith('__MACOSX/')), inflated: 0 })
}

function isUnsafeName(name: string): boolean {
  return name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.includes('\0') || name.split('/').includes('..')
}

/** Names up to the first record that is none. */
function rawNames(directory: Uint8Array, count: number): readonly RawName[] {
  const raw: RawName[] = []
  for (let at = 0; raw.length < count && at + 46 <= directory.length && u32(directory, at) === 0x02014b50;) {
    const name = at + 46
    const extra = name + u16(directory, at + 28)
    const comment = extra + u16(directory, at + 30)
    raw.push({ bytes: directory.subarray(name, extra), extra: directory.subarray(extra, comment) })
    at = comment + u16(directory, at + 32)
  }
  return raw
}

/** The bytes of an entry, inflated as they are asked for; throws {@link ZipError} when a cap is met or data are damaged. */
export async function* entryBytes(source: ByteSource, archive: ZipArchive, entry: ZipEntry): AsyncGenerator<Uint8Array, void, undefined> {
  const header = await source.read(entry.at, 30)
  if (header.length < 30 || u32(header, 0) !== 0x04034b50) throw new ZipError('damaged')
  let offset = entry.at + 30 + u16(header, 26) + u16(header, 28)
  const end = offset + entry.packed
  let out = 0
  let ready: Uint8Array[] = []
  const inflate = new Inflate(chunk => ready.push(chunk))
  while (offset < end) {
    const piece = await source.read(offset, Math.min(1 << 16, end - offset))
    if (piece.length === 0) throw new ZipError('damaged')
    offset += piece.length
    if (entry.stored) ready.push(piece)
    else {
      try {
        inflate.push(piece, offset >= end)
      } catch {
        throw new ZipError('damaged')
      }
    }
    for (const chunk of ready) {
      if (chunk.length === 0) continue
      out += chunk.length
      archive.inflated += chunk.length
      if (archive.inflated > ZIP_CAPS.totalBytes * 2) throw new ZipError('too-large')
      if (out > ZIP_CAPS.totalBytes) throw new ZipError('too-large')
      if (out > RATIO_FREE_BYTES && out > entry.packed * ZIP_CAPS.ratio) throw new ZipError('ratio')
      yield chunk
    }
    ready = []
  }
}
