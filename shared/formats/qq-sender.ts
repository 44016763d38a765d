import { ownText } from '../model/own-text'
import { cleanName } from './text'
import { textOfUtf8 } from './utf8-units'

/** The sender part of a QQ header: `【title】NAME(number)`, `NAME<mail>` or a name alone. */
export interface QqSender {
  /** QQ number or mail address as text; absent in private chats. */
  readonly id?: string
  /** `''` when the header shows none but the id. */
  readonly name: string
  /** Role or level that QQ puts in front. */
  readonly title?: string
  /** Written by QQ itself. */
  readonly notice?: 'group' | 'any'
  readonly anonymous?: boolean
  /** What the chat read last knows about the id: spares a look-up for every message. */
  memo?: { readonly chat: number; readonly member: NamedMember; row?: RowPlace }
}

interface NamedMember {
  name: string
  readonly title: string | undefined
}

/** Where a sender stands among the row senders of a chat. */
interface RowPlace {
  /** The chat, compared only. */
  readonly chat: object
  readonly member: NamedMember
  readonly index: number
}

/** What QQ itself puts into 【】. Titles that a group has invented cannot be told from what a member typed. */
const TITLES = new Set(['群主', '管理员', '潜水', '冒泡', '吐槽', '活跃', '话唠', '传说'])
const ANONYMOUS_ID = '80000000'
const CACHE_SIZE = 20_000

/** Reads sender parts; the same one costs no string and no parsing from its second time on. */
export class QqSenderReader {
  /** By the digits behind the last bracket, or by the length where there are none: a rough key, then compared. */
  readonly #known = new Map<number, { readonly tail: string; readonly sender: QqSender }>()

  /** The sender that stands in `line` from `at` on; `null` when nothing does. */
  read(line: string, at: number): QqSender | null {
    const key = roughKey(line, at)
    const known = this.#known.get(key)
    if (known !== undefined && known.tail.length === line.length - at && line.startsWith(known.tail, at)) return known.sender
    const tail = ownText(line.slice(at))
    if (tail.trim() === '') return null
    if (this.#known.size >= CACHE_SIZE) this.#known.clear()
    const sender = readSender(tail)
    this.#known.set(key, { tail, sender })
    return sender
  }
}

/** Reads sender parts out of bytes. */
export class QqByteSenders {
  readonly #senders = new QqSenderReader()
  readonly #known = new Map<number, KnownTail>()

  /** The sender that stands from `at` to `end`; its `sender` is `null` when nothing does. */
  read(bytes: Uint8Array, at: number, end: number): KnownTail {
    const last = end - 1
    const key = ((bytes[last - 1]! | (bytes[last - 2]! << 8) | (bytes[last - 3]! << 16) | (bytes[last - 4]! << 24)) ^ Math.imul(end - at, 0x9e3779b1) ^ bytes[at]!) & 0x3fffffff
    const known = this.#known.get(key)
    if (known !== undefined && isSame(known.tail, bytes, at, end)) return known
    if (this.#known.size >= CACHE_SIZE) this.#known.clear()
    const tail = bytes.slice(at, end)
    const text = textOfUtf8(tail)
    const made = { tail, sender: this.#senders.read(text, 0), replaced: text.split('\ufffd').length - 1, holdsReturn: text.includes('\r') }
    this.#known.set(key, made)
    return made
  }
}

interface KnownTail {
  readonly tail: Uint8Array
  readonly sender: QqSender | null
  /** U+FFFD in it. */
  readonly replaced: number
  /** A lone CR is in it, so that it is more than one line. */
  readonly holdsReturn: boolean
}

function isSame(tail: Uint8Array, bytes: Uint8Array, at: number, end: number): boolean {
  if (tail.length !== end - at) return false
  for (let i = 0; i < tail.length; i++) if (tail[i] !== bytes[at + i]) return false
  return true
}

/** The digits before a closing bracket at the line's end, or the first and last character, as a whole number of 30 bits. */
function roughKey(line: string, at: number): number {
  let end = line.length - 1
  if (line.charCodeAt(end) !== 41) return (Math.imul(line.charCodeAt(at), 31) + Math.imul(line.charCodeAt(end), 1009) + end - at) & 0x3fffffff
  let key = 7
  while (--end >= at) {
    const digit = line.charCodeAt(end) - 48
    if (digit < 0 || digit > 9) break
    key = (Math.imul(key, 10) + digit) & 0x3fffffff
  }
  return key
}

function readSender(tail: string): QqSender {
  const end = lastNonBlank(tail)
  const split = splitNumber(tail, end) ?? splitMail(tail, end)
  const id = split ? tail.slice(split.open + 1, end) : undefined
  const raw = split ? tail.slice(0, split.open) : tail
  if (raw.trim() === '系统消息' && id === '1000000') return { name: '', id, notice: 'group' }
  if (raw.trim() === '系统消息' && id === '10000') return { name: '', id, notice: 'any' }
  const { title, name } = splitTitle(cleanName(raw))
  return {
    name: ownText(name),
    ...(id === undefined ? {} : { id: ownText(id) }),
    ...(title === undefined ? {} : { title }),
    ...(id === ANONYMOUS_ID ? { anonymous: true } : {}),
  }
}

/** Index of the last character that is no blank. */
function lastNonBlank(text: string): number {
  let end = text.length - 1
  while (end >= 0 && text.charCodeAt(end) === 32) end--
  return end
}

/** The last `(digits)` at the end; QQ numbers have 5–11 digits, so that a shorter `(2)` belongs to the name. */
function splitNumber(tail: string, end: number): { open: number } | null {
  if (tail.charCodeAt(end) !== 41) return null
  let at = end - 1
  while (at >= 0 && tail.charCodeAt(at) >= 48 && tail.charCodeAt(at) <= 57) at--
  const digits = end - 1 - at
  return tail.charCodeAt(at) === 40 && digits >= 5 && digits <= 11 ? { open: at } : null
}

function splitMail(tail: string, end: number): { open: number } | null {
  if (tail.charCodeAt(end) !== 62) return null
  const open = tail.lastIndexOf('<', end)
  if (open < 0) return null
  const mail = tail.slice(open + 1, end)
  const sign = mail.indexOf('@')
  return sign > 0 && sign < mail.length - 1 && !/[\s<>]/.test(mail) ? { open } : null
}

function splitTitle(name: string): { title?: string; name: string } {
  if (!name.startsWith('【')) return { name }
  const close = name.indexOf('】')
  const title = name.slice(1, close)
  return close > 0 && TITLES.has(title) ? { title, name: cleanName(name.slice(close + 1)) } : { name }
}
