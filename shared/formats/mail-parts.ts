/** A text part of a mail, decoded. */
export interface MailText {
  readonly type: 'text/html' | 'text/plain'
  readonly text: string
}

export interface Mail {
  readonly subject: string
  readonly texts: readonly MailText[]
  /** Character set of a text part that could not be decoded. */
  readonly unread?: string
}

/** Longest text part kept, in characters. */
const MAX_PART = 64 << 20
const ASCII_OR_UTF8 = /^(utf-?8|us-ascii|ascii|)$/i

type Decode = (bytes: Uint8Array, charset: string) => string | null

interface Part {
  readonly type: string
  readonly charset: string
  readonly encoding: string
}

/** True for the head of a mail file: header lines, among them MIME's or a subject. */
export function looksLikeMail(text: string): boolean {
  return /^\ufeff?[A-Za-z][\w-]{1,40}:[ \t]?[^\n]*\n/.test(text) && /^(MIME-Version|Subject|Content-Type):/im.test(text.slice(0, 8000)) && !text.includes('<Save by Tencent MsgMgr>')
}

/** Takes the text parts out of a mail line by line; attachments pass by unread. */
export class MailReader {
  /** `decode`: for parts in other character sets than UTF-8; see `OpenFile.decode`. */
  constructor(private readonly decode?: Decode) {}

  private readonly boundaries: string[] = []
  private readonly texts: MailText[] = []
  private headers: string[] = []
  private inHeaders = true
  private isTop = true
  private part: Part | null = null
  private body: string[] = []
  private bodyLength = 0
  private subject = ''
  private unread: string | undefined

  line(text: string): void {
    if (this.inHeaders) {
      if (text !== '') this.headers.push(text.replace(/^\ufeff/, ''))
      else this.endHeaders()
      return
    }
    if (text.startsWith('--') && this.boundary(text)) return
    if (this.part && this.bodyLength < MAX_PART) {
      this.body.push(text)
      this.bodyLength += text.length
    }
  }

  end(): Mail {
    if (this.inHeaders) this.endHeaders()
    this.endPart()
    return { subject: this.subject, texts: this.texts, ...(this.unread !== undefined && { unread: this.unread }) }
  }

  private boundary(text: string): boolean {
    const line = text.trimEnd()
    const at = this.boundaries.findLastIndex(boundary => line === `--${boundary}` || line === `--${boundary}--`)
    if (at === -1) return false
    this.endPart()
    this.boundaries.length = line.endsWith('--') && line !== `--${this.boundaries[at]}` ? at : at + 1
    this.inHeaders = !(line.endsWith('--') && line !== `--${this.boundaries[at] ?? ''}`)
    return true
  }

  private endHeaders(): void {
    const fields = new Map<string, string>()
    for (const line of unfold(this.headers)) {
      const colon = line.indexOf(':')
      if (colon > 0) fields.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
    }
    this.headers = []
    this.inHeaders = false
    if (this.isTop) this.subject = decodeWords(fields.get('subject') ?? '', this.decode)
    const content = fields.get('content-type') ?? (this.isTop && this.boundaries.length === 0 ? 'text/plain' : '')
    this.isTop = false
    const type = content.split(';')[0]!.trim().toLowerCase()
    const boundary = parameter(content, 'boundary')
    if (type.startsWith('multipart/') && boundary) this.boundaries.push(boundary)
    else if ((type === 'text/html' || type === 'text/plain') && !/^attachment/i.test(fields.get('content-disposition') ?? '')) {
      this.part = { type, charset: parameter(content, 'charset'), encoding: (fields.get('content-transfer-encoding') ?? '').toLowerCase() }
    }
  }

  private endPart(): void {
    const { part } = this
    if (part) {
      const isCoded = part.encoding === 'quoted-printable' || part.encoding === 'base64'
      const bytes = isCoded ? (part.encoding === 'base64' ? base64Bytes(this.body.join('')) : quotedBytes(this.body.join('\n'), false)) : null
      const text = bytes === null ? this.body.join('\n') : ASCII_OR_UTF8.test(part.charset) ? decodeUtf8(bytes) : (this.decode?.(bytes, part.charset) ?? null)
      if (text === null) this.unread = part.charset
      else this.texts.push({ type: part.type as MailText['type'], text })
    }
    this.part = null
    this.body = []
    this.bodyLength = 0
  }
}

function unfold(lines: readonly string[]): readonly string[] {
  const whole: string[] = []
  for (const line of lines) {
    if (/^[ \t]/.test(line) && whole.length > 0) whole[whole.length - 1] += ` ${line.trim()}`
    else whole.push(line)
  }
  return whole
}

function parameter(content: string, name: string): string {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]*))`, 'i').exec(content)
  return match?.[1] ?? match?.[2] ?? ''
}

/** RFC 2047: `=?utf-8?B?…?=` and `?Q?`; the blank between two such words goes. */
export function decodeWords(text: string, decode?: Decode): string {
  const isCode = /=\?([^?\s]{1,40})\?([bBqQ])\?([^?\s]*)\?=/g
  return text.replace(/\?=\s+=\?/g, '?==?').replace(isCode, (whole, charset: string, how: string, data: string) => {
    const bytes = how.toLowerCase() === 'b' ? base64Bytes(data) : quotedBytes(data, true)
    return ASCII_OR_UTF8.test(charset) ? decodeUtf8(bytes) : (decode?.(bytes, charset) ?? whole)
  })
}

/** Bytes of quoted-printable text; `inWord`: the form for headers, where `_` is a blank. */
function quotedBytes(text: string, inWord: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let n = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 61) {
      const soft = /^=[ \t]*\n/.exec(text.slice(i, i + 80))
      if (soft) i += soft[0].length - 1
      else if (/^[0-9A-Fa-f]{2}$/.test(text.slice(i + 1, i + 3))) {
        bytes[n++] = parseInt(text.slice(i + 1, i + 3), 16)
        i += 2
      } else bytes[n++] = 61
    } else if (inWord && code === 95) bytes[n++] = 32
    else if (code < 128) bytes[n++] = code
    else for (const byte of utf8Bytes(text.codePointAt(i)!)) bytes[n++] = byte
    if (code >= 0xd800 && code < 0xdc00) i++
  }
  return bytes.subarray(0, n)
}

function utf8Bytes(code: number): readonly number[] {
  if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 63)]
  if (code < 0x10000) return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]
  return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4))
  let n = 0
  let held = 0
  let bits = 0
  for (const character of text) {
    const value = ALPHABET.indexOf(character)
    if (value === -1) continue
    held = ((held << 6) | value) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[n++] = (held >> bits) & 255
    }
  }
  return bytes.subarray(0, n)
}

/** UTF-8 to text; what is malformed becomes U+FFFD. */
function decodeUtf8(bytes: Uint8Array): string {
  const parts: string[] = []
  let part = ''
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i]!
    const length = lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
    let code = length === 1 ? lead : lead & (0x7f >> length)
    let isSound = length > 0
    for (let k = 1; k < length && isSound; k++) {
      const next = bytes[i + k]
      isSound = next !== undefined && (next & 0xc0) === 0x80
      code = (code << 6) | ((next ?? 0) & 63)
    }
    isSound = isSound && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    part += isSound ? String.fromCodePoint(code) : '\ufffd'
    i += isSound ? length : 1
    if (part.length > 8192) {
      parts.push(part)
      part = ''
    }
  }
  return parts.join('') + part
}
