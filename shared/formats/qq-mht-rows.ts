import { ownNames } from '../model/own-names'

/** What a table row of a QQ mht page is. */
export type QqMhtRow = QqMhtMessage | { readonly type: 'group' | 'object' | 'date'; readonly text: string }

export interface QqMhtMessage {
  readonly type: 'message'
  readonly sender: string
  readonly clock: string
  readonly body: string
  readonly attachments: readonly string[]
}

interface Div {
  text: string
  readonly attachments: string[]
}

/**
 * Reads one row, `<tr>…</tr>`. A message has a block inside its first block (the sender) and a second block (the body);
 * a date stands in the cell itself; heads have one block. So nothing that a member typed can look like a date or head.
 */
export function readQqMhtRow(html: string): QqMhtRow | null {
  const cell: Div = { text: '', attachments: [] }
  const outer: Div[] = []
  let sender: Div | null = null
  let depth = 0
  let at = 0
  const current = (): Div => (depth === 0 ? cell : depth === 1 ? outer.at(-1)! : outer.length === 1 && sender ? sender : outer.at(-1)!)
  while (at < html.length) {
    const tag = html.indexOf('<', at)
    const stop = tag < 0 ? html.length : tag
    if (stop > at) current().text += decode(html.slice(at, stop))
    if (tag < 0) break
    const end = tagEnd(html, tag)
    const name = /^<(\/?[a-z0-9]+)/i.exec(html.slice(tag, tag + 12))?.[1]?.toLowerCase()
    if (name === 'div') {
      depth++
      if (depth === 1) outer.push({ text: '', attachments: [] })
      else if (depth === 2 && outer.length === 1) sender = { text: '', attachments: [] }
    } else if (name === '/div') depth = Math.max(0, depth - 1)
    else if (name === 'br') current().text += '\n'
    else if (name === 'img') {
      current().text += '[图片]'
      const source = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(html.slice(tag, end))
      const file = decode(source?.[1] ?? source?.[2] ?? source?.[3] ?? '')
      if (file !== '') current().attachments.push(file)
    }
    at = end + 1
  }
  return rowOf(cell, outer, sender)
}

function rowOf(cell: Div, outer: readonly Div[], sender: Div | null): QqMhtRow | null {
  const [head, body] = outer
  if (sender && head) return { type: 'message', sender: sender.text.trim(), clock: head.text.trim(), body: body?.text ?? '', attachments: body?.attachments ?? [] }
  const text = (head?.text ?? cell.text).trim()
  const labelled = /^(消息分组|消息对象|日期)\s?[:：]\s?(.*)$/s.exec(text)
  if (!labelled) return null
  if (labelled[1] === '日期') return head ? null : { type: 'date', text: labelled[2]! }
  return { type: labelled[1] === '消息分组' ? 'group' : 'object', text: labelled[2]! }
}

/** End of a tag; quoted attribute values may hold a `>`. */
function tagEnd(html: string, tag: number): number {
  let quote = ''
  for (let i = tag + 1; i < html.length; i++) {
    const character = html[i]!
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if ((character === '"' || character === "'") && html[i - 1] === '=') quote = character
    else if (character === '>') return i
  }
  return html.length
}

/** `&get;` is the exporter's own error for `&gt;`. */
const NAMED: Readonly<Record<string, string>> = ownNames({ amp: '&', lt: '<', gt: '>', get: '>', quot: '"', apos: "'", nbsp: ' ' })

function decode(text: string): string {
  const flat = /[\r\n\t]/.test(text) ? text.replace(/[\r\n\t]+/g, ' ') : text
  if (!flat.includes('&')) return flat
  return flat.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z]{2,4});/g, (whole, body: string) => {
    if (body[0] !== '#') return NAMED[body.toLowerCase()] ?? whole
    const code = body[1] === 'x' ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1))
    return code === 160 ? ' ' : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
