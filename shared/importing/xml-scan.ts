import { ownNames } from '../model/own-names'

/** A tag or a stretch of text of an XML stream. Comments, declarations and processing instructions are left out. */
export type XmlToken =
  | { readonly type: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string }

/** Characters a single tag or text may have. */
const TOKEN_CAP = 1 << 24

/** Tokens of an XML text in pieces; namespace prefixes are dropped. A piece's tokens come as one array. */
export async function* xmlTokens(pieces: AsyncIterable<string>): AsyncGenerator<readonly XmlToken[], void, undefined> {
  let held = ''
  for await (const piece of pieces) {
    held += piece
    const tokens: XmlToken[] = []
    let at = 0
    for (;;) {
      const tag = held.indexOf('<', at)
      if (tag < 0) break
      const comment = held.startsWith('<!--', tag)
      const end = comment ? held.indexOf('-->', tag) : held.indexOf('>', tag)
      if (end < 0) break
      if (tag > at) tokens.push({ type: 'text', text: decodeXml(held.slice(at, tag)) })
      if (!comment) pushTag(held.slice(tag + 1, end), tokens)
      at = end + (comment ? 3 : 1)
    }
    held = held.slice(at)
    if (held.length > TOKEN_CAP) return
    if (tokens.length > 0) yield tokens
  }
}

function pushTag(tag: string, tokens: XmlToken[]): void {
  const first = tag.charCodeAt(0)
  if (first === 33 || first === 63) return
  if (first === 47) {
    tokens.push({ type: 'close', name: localName(tag.slice(1).trim()) })
    return
  }
  const empty = tag.endsWith('/')
  const body = empty ? tag.slice(0, -1) : tag
  let nameEnd = 0
  while (nameEnd < body.length && body.charCodeAt(nameEnd) > 32) nameEnd++
  tokens.push({ type: 'open', name: localName(body.slice(0, nameEnd)), attributes: body.slice(nameEnd), empty })
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Value of an attribute, prefix included in `name` where it has one; `null` when absent. */
export function attributeOf(attributes: string, name: string): string | null {
  let at = attributes.indexOf(name)
  while (at >= 0) {
    const before = attributes.charCodeAt(at - 1)
    const quoteAt = at + name.length + 1
    const quote = attributes[quoteAt]
    if (before <= 32 && attributes[at + name.length] === '=' && (quote === '"' || quote === "'")) {
      const end = attributes.indexOf(quote, quoteAt + 1)
      return end < 0 ? null : decodeXml(attributes.slice(quoteAt + 1, end))
    }
    at = attributes.indexOf(name, at + 1)
  }
  return null
}

const NAMED: Readonly<Record<string, string>> = ownNames({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })

function decodeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/g, (whole, body: string) => {
    if (body[0] !== '#') return NAMED[body] ?? whole
    const code = body[1] === 'x' ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1))
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
