import type { ChatState, MessageDraft, Sink } from './wechat-sink'
import { readNotice } from './wechat-notices'
import { cleanBody, cleanName } from './text'
import { isPath } from './wechat-text'
import { epochOf } from './wechat-time'
import { isNoticeKind, kindOfBody, kindOfType } from './wechat-types'
import { isWechatXml, readXml } from './wechat-xml'

/** First columns of every WeChatMsg table; `Remark,NickName,Sender` follow in the newer ones. */
export const WECHATMSG_HEADER = ['localId', 'TalkerId', 'Type', 'SubType', 'IsSender', 'CreateTime', 'Status', 'StrContent', 'StrTime'] as const

/** The fields of a row that both WeChatMsg tables read alike. */
export interface WechatMsgRow {
  readonly talker: string
  readonly time: number
  readonly type: number
  readonly subType: number
  readonly isSelf: boolean
  readonly content: string
  readonly remark: string
  readonly nickname: string
  readonly sender: string
}

/** Columns by name, so that a table somebody rearranged still reads. */
export function wechatMsgReader(columns: ReadonlyMap<string, number>): (row: readonly string[]) => WechatMsgRow | null {
  const at = (name: string): number => columns.get(name) ?? -1
  const [talker, type, subType, isSender] = [at('TalkerId'), at('Type'), at('SubType'), at('IsSender')]
  const [time, content, remark, nickname, sender] = [at('CreateTime'), at('StrContent'), at('Remark'), at('NickName'), at('Sender')]
  return row => {
    const instant = epochOf(row[time])
    const kind = Number(row[type] || NaN)
    if (instant === null || !Number.isInteger(kind)) return null
    return {
      talker: row[talker] ?? '', time: instant, type: kind, subType: Number(row[subType] || 0) || 0, isSelf: row[isSender]?.trim() === '1',
      content: row[content] ?? '', remark: row[remark] ?? '', nickname: row[nickname] ?? '', sender: row[sender] ?? '',
    }
  }
}

/** WeChatMsg's file-name-safe form of a name. */
export const safeName = (name: string): string => name.replace(/[\\/:*?"<>|\s.]/g, '_')

/** Display name and the nickname behind it: a remark that is only the safe form of the nickname is no remark. */
export function namesOf(remark: string, nickname: string): { readonly name: string; readonly other?: string } {
  const isRemark = remark !== '' && remark !== nickname && remark !== safeName(nickname)
  const name = cleanName(isRemark ? remark : nickname)
  const other = isRemark ? cleanName(nickname) : ''
  return other === '' || other === name ? { name } : { name, other }
}

/** Where a row goes. `line` counts data rows from 0. */
export interface RowPlace {
  readonly sink: Sink
  readonly chat: ChatState
  readonly record: number
}

/** Who wrote a row, as the caller found it. */
export interface RowAuthor {
  readonly name: string
  readonly id?: string
}

/** Adds a row as a message or notice; `author` is `null` for rows that have none. */
export function addWechatMsgRow({ sink, chat, record }: RowPlace, row: WechatMsgRow, author: RowAuthor | null): void {
  const kind = kindOfType(row.type, row.subType)
  if (isNoticeKind(kind)) {
    const notice = readNotice(row.content, row.type === 10002 && /撤回|revokemsg/.test(row.content) ? 'recall' : kind)
    sink.message(chat, { type: 'message', chat: chat.number, time: row.time, senderName: null, ...notice, record })
    return
  }
  const raw = row.content
  const isXml = raw.charCodeAt(0) === 60 && row.type !== 1 && isWechatXml(raw)
  const xml = isXml ? readXml(raw, row.type, row.subType) : null
  const text = cleanBody(xml ? xml.text : raw)
  const isFile = kind !== 'text' && kind !== 'unknown' && !xml && isPath(text)
  const message: MessageDraft = { type: 'message', chat: chat.number, time: row.time, senderName: author?.name ?? '', kind: kindOfBody(xml?.kind ?? kind, text), text: isFile ? '' : text, record }
  if (author?.id) message.senderId = author.id
  if (row.isSelf) message.isSelf = true
  if (xml?.replyTo) message.replyTo = xml.replyTo
  if (isFile) message.attachments = [text]
  sink.message(chat, message)
}
