import type { MessageKind, ReplyTo } from '../model/message'
import { kindOfType } from './wechat-types'
import { inner } from './wechat-notices'
import { decodeEntities } from './wechat-text'

/** What the XML of a WeChat message tells. `text` is empty when it holds nothing readable. */
export interface XmlBody {
  readonly kind: MessageKind
  readonly text: string
  readonly replyTo?: ReplyTo
}

/** True for a body that is WeChat's own XML and not words somebody typed. */
export function isWechatXml(body: string): boolean {
  return /^\s{0,20}<(\?xml|msg\b|msg>|voipmsg|voipinvitemsg|appmsg|sysmsg)/.test(body)
}

/** Reads the XML of a message of `type` and `subType` (0: look into the XML). */
export function readXml(xml: string, type: number, subType: number): XmlBody {
  const kind = kindOfType(type, subType)
  if (type === 42 || type === 66) return { kind, text: attribute(xml, 'nickname') }
  if (type === 48) return { kind, text: attribute(xml, 'poiname') || attribute(xml, 'label') }
  if (type === 50) return { kind, text: inner(xml, 'msg') ?? inner(xml, 'display_content') ?? '' }
  if (type !== 49) return { kind, text: '' }
  return readApp(xml, subType || Number(inner(xml, 'type') ?? 0))
}

function readApp(xml: string, subType: number): XmlBody {
  const refer = xml.indexOf('<refermsg>')
  const head = refer === -1 ? xml : xml.slice(0, refer)
  const kind = kindOfType(49, subType)
  const title = inner(head, 'title') ?? ''
  if (subType === 57) {
    const quoted = refer === -1 ? '' : xml.slice(refer)
    const name = inner(quoted, 'displayname')
    const id = inner(quoted, 'svrid')
    const content = inner(quoted, 'content') ?? ''
    const text = isWechatXml(content) ? readXml(content, Number(inner(quoted, 'type') ?? 49), 0).text : content
    return { kind, text: title, ...(refer !== -1 && { replyTo: { ...(id && { id }), ...(name && { senderName: name }), ...(text && { text }) } }) }
  }
  if (kind === 'link') return { kind, text: [title, inner(head, 'url') ?? ''].filter(part => part !== '').join('\n') }
  if (kind === 'transfer') return { kind, text: [inner(xml, 'feedesc'), inner(xml, 'pay_memo')].filter(part => part).join(' ') }
  if (kind === 'redpacket') return { kind, text: inner(xml, 'sendertitle') ?? title }
  if (subType === 87) return { kind, text: inner(xml, 'textannouncement') ?? title }
  return { kind, text: title }
}

function attribute(xml: string, name: string): string {
  const at = xml.indexOf(` ${name}="`)
  if (at === -1) return ''
  const start = at + name.length + 3
  const end = xml.indexOf('"', start)
  return end === -1 ? '' : decodeEntities(xml.slice(start, end))
}
