import type { Below } from './mutate'

/** Bytes of GB18030 for the characters that two bytes can write. */
let gb: Map<string, readonly [number, number]> | null = null

function gbTable(): Map<string, readonly [number, number]> {
  if (gb) return gb
  gb = new Map()
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead += 1) for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const character = decoder.decode(new Uint8Array([lead, trail]))
    if (trail !== 0x7f && character.length === 1 && character !== '\ufffd') gb.set(character, [lead, trail])
  }
  return gb
}

function gbBytes(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    if (character.charCodeAt(0) < 0x80) bytes.push(character.charCodeAt(0))
    else bytes.push(...(gbTable().get(character) ?? [0x81, 0x30, 0x81, 0x30]))
  }
  return new Uint8Array(bytes)
}

/** The text as some program might have saved it: UTF-8, UTF-16 with and without its mark, GB18030, or one half so and one half otherwise. */
export function encoded(text: string, below: Below): Uint8Array {
  const how = below(8)
  if (how === 0) return new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])
  if (how === 1) return new Uint8Array(Buffer.from(text, 'utf16le'))
  if (how === 2) return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())
  if (how === 3) return gbBytes(text)
  if (how === 4) {
    const at = below(text.length + 1)
    return new Uint8Array([...gbBytes(text.slice(0, at)), ...Buffer.from(text.slice(at))])
  }
  return new Uint8Array(Buffer.from(how === 5 ? `\ufeff${text}` : text))
}
