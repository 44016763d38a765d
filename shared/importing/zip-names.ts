import { likelyCodePage } from './encoding'
import type { ImportTools } from './step'
import { joinedBytes } from '../model/joined-bytes'

const u16 = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8)

/** Extra field in which archivers repeat a name as UTF-8. */
const UNICODE_PATH = 0x7075

/** A name of the central directory as it stands there. */
export interface RawName {
  readonly bytes: Uint8Array
  readonly extra: Uint8Array
}

/**
 * The names of an archive's entries. UTF-8 where the bytes are; else one code page for all of them, since archivers on Windows write
 * that of the machine and do not say which.
 */
export function zipNames(raw: readonly RawName[], tools: Pick<ImportTools, 'decoder'>): readonly string[] {
  const found = raw.map(({ bytes, extra }) => utf8Of(bytes, tools) ?? utf8Of(unicodePath(extra), tools))
  const unknown = raw.filter((_, i) => found[i] === null).map(({ bytes }) => bytes)
  if (unknown.length > 0) {
    const decoder = tools.decoder(likelyCodePage(joinedBytes(unknown), tools), false)
    raw.forEach(({ bytes }, i) => { found[i] ??= decoder.decode(bytes, true) })
  }
  return found.map(name => (name ?? '').replaceAll('\\', '/'))
}

/** `null` for bytes that are not UTF-8, and for none. */
function utf8Of(bytes: Uint8Array | null, tools: Pick<ImportTools, 'decoder'>): string | null {
  if (bytes === null || bytes.length === 0) return null
  try {
    return tools.decoder('utf-8', true).decode(bytes, true)
  } catch {
    return null
  }
}

function unicodePath(extra: Uint8Array): Uint8Array | null {
  for (let at = 0; at + 4 <= extra.length; at += 4 + u16(extra, at + 2)) {
    if (u16(extra, at) === UNICODE_PATH) return extra.subarray(at + 9, Math.min(extra.length, at + 4 + u16(extra, at + 2)))
  }
  return null
}
