import { ownText } from './own-text'
import { cleanName } from './text'

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
}

/** What QQ itself puts into 【】. Titles that a group has invented cannot be told from what a member typed. */
const TITLES = new Set(['群主', '管理员', '潜水', '冒泡', '吐槽', '活跃', '话唠', '传说'])
const ANONYMOUS_ID = '80000000'
const CACHE_SIZE = 20_000

/** Reads sender parts; the same one costs a look-up from its second time on. */
export class QqSenderReader {
  readonly #known = new Map<string, QqSender>()

  read(tail: string): QqSender {
    const known = this.#known.get(tail)
    if (known) return known
    if (this.#known.size >= CACHE_SIZE) this.#known.clear()
    const own = ownText(tail)
    const sender = readSender(own)
    this.#known.set(own, sender)
    return sender
  }
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
