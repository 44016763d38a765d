/** Numbers below `count`, the same ones for the same seed. */
export type Below = (count: number) => number

/** A small fast generator (xorshift32); `seed` any whole number. */
export function numbers(seed: number): Below {
  let state = (seed ^ 0x9e3779b9) | 1
  return count => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % count
  }
}

/** What is nasty in any text: ends of lines, marks, other scripts, numbers at their edges, pieces of other syntaxes. */
const NASTY: readonly string[] = [
  '\n', '\r\n', '\r', '\u0000', '\ufeff', '\ufffd', '\ud800', '\udc00x', '\u202e', '\u200b', '\u2028', '"', '""', "'", ',', '\t', ';', ':', '[', ']', '{', '}', '<', '>', '</', '<!--', '&#x110000;', '&amp', '\\', '\\u',
  '\\ud800', '(', ')', '()', '@', '#', '=', '==============', '0', '-1', '1e999', '99999999999999999999', '2038-01-19 03:14:08', '0000-00-00 00:00:00', '2026-02-30 25:61:61', '9999-12-31', '1/1/1', '上午', '下午 13:00',
  'null', 'true', '{"__proto__":{"x":1}}', '[[[[[[[[', '{"a":{"a":{"a":', 'data:image/png;base64,AAAA', '=?utf-8?B?////?=', 'Content-Type: multipart/mixed; boundary=""', '--', '👨‍👩‍👧‍👦', 'é', '　', '[图片]', '[引用]', '撤回了一条消息', 'x'.repeat(300),
]

const cut = (text: string, below: Below): readonly [number, number] => {
  const from = below(text.length + 1)
  return [from, Math.min(text.length, from + 1 + below(below(4) === 0 ? text.length + 1 : 40))]
}

/** One change: something put in, left out, doubled, moved, replaced, or taken over from `other`. */
export function changed(text: string, other: string, below: Below): string {
  const [from, to] = cut(text, below)
  const kind = below(9)
  if (kind === 0) return text.slice(0, from) + NASTY[below(NASTY.length)]! + text.slice(from)
  if (kind === 1) return text.slice(0, from) + text.slice(to)
  if (kind === 2) return text.slice(0, to) + text.slice(from)
  if (kind === 3) return text.slice(0, from) + NASTY[below(NASTY.length)]! + text.slice(to)
  if (kind === 4) return text.slice(0, from)
  if (kind === 5) {
    const [start, end] = cut(other, below)
    return text.slice(0, from) + other.slice(start, end) + text.slice(to)
  }
  if (kind === 6) return text.slice(0, from) + String.fromCharCode(below(4) === 0 ? below(65_536) : below(128)) + text.slice(from + 1)
  if (kind === 7) {
    const lines = text.split('\n')
    const [a, b] = [below(lines.length), below(lines.length)]
    const line = lines[a]!
    lines[a] = lines[b]!
    lines[b] = line
    return lines.join('\n')
  }
  return text.replace(/\d/, () => String(below(10)))
}

/** A text after one to eight changes. */
export function mutated(text: string, other: string, below: Below): string {
  let result = text
  for (let left = 1 + below(below(3) === 0 ? 8 : 3); left > 0; left -= 1) result = changed(result, other, below)
  return result
}

/** Bytes after up to five were set to anything, or all after some place left out. */
export function flipped(bytes: Uint8Array, below: Below): Uint8Array {
  const copy = bytes.slice(0, below(4) === 0 ? below(bytes.length + 1) : bytes.length)
  for (let left = below(6); left > 0 && copy.length > 0; left -= 1) copy[below(copy.length)] = below(256)
  return copy
}
