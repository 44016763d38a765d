import type { ChatFormat } from './format'
import { cleanBody, cleanName } from './text'
import { chatOfFileName } from './wechat-file-name'
import { ServerIds } from './wechat-ids'
import { readNotice } from './wechat-notices'
import { Sink, type MessageDraft } from './wechat-sink'
import { headerWith, readTable } from './wechat-table'
import { isPath } from './wechat-text'
import { wallOf } from './wechat-time'
import { isNoticeKind, kindOfBody, kindOfWord } from './wechat-types'

const HEADER = ['消息ID', '类型', '发送人', '时间', '内容', '备注', '昵称', '更多信息'] as const
/** Cells up to the body; the rest may be missing where a spreadsheet dropped empty ones. */
const NEEDED = 5

/** 留痕 2: Chinese columns, local time, no sender id. The folder is named `NAME(chat id)`. */
export const memotraceCsv: ChatFormat = {
  id: 'memotrace-csv', family: 'wechat-csv', label: { zh: '留痕 MemoTrace 表格', en: 'MemoTrace CSV' }, platform: 'wechat', mentionsInText: true, reads: 'table',
  time: { basis: 'local', precision: 'second' },
  detect: head => (headerWith(head, HEADER.slice(0, NEEDED)) ? 1 : 0),
  async *parse(file, context) {
    const sink = new Sink()
    const ids = new ServerIds()
    const chat = sink.chat('', () => chatOf(context.fileName))
    let at: readonly number[] = []
    yield* readTable(file, sink, {
      start: columns => { at = HEADER.map(word => columns.get(word) ?? -1) },
      isWhole: cells => cells.length >= NEEDED,
      read(cells, record) {
        const [id = '', word = '', sender = '', timeText = '', content = '', , nickname = ''] = at.map(column => cells[column])
        const time = wallOf(timeText)
        if (time === null) return false
        const kind = kindOfWord(word) ?? 'unknown'
        const messageId = ids.read(id)
        if (isNoticeKind(kind)) {
          sink.message(chat, { type: 'message', chat: 0, time, senderName: null, ...readNotice(content, kind), ...(messageId && { id: messageId }), record })
          return true
        }
        const name = cleanName(sender)
        const other = cleanName(nickname)
        const isSelf = name === '我'
        if (name !== '' && sink.isNewSender(chat, name, name)) {
          sink.member(chat, { name, ...(other && other !== name && { otherNames: [other] }), ...(isSelf && { isSelf }) })
        }
        const text = cleanBody(content)
        const path = kind !== 'text' && kind !== 'unknown' && isPath(text) ? text : ''
        const message: MessageDraft = { type: 'message', chat: 0, time, senderName: name, kind: kindOfBody(kind, text), text: path ? '' : text, record }
        if (messageId) message.id = messageId
        if (isSelf) message.isSelf = true
        if (path) message.attachments = [path]
        sink.message(chat, message)
        return true
      },
    })
    if (chat.renamedTo) sink.about(chat, { name: chat.renamedTo })
    yield sink.take()
  },
}

/** The file is named like the chat; its folder, when the path is known, also carries the chat id. */
function chatOf(fileName: string): { readonly platform: 'wechat'; readonly name: string; readonly id?: string; readonly kind: 'group' | 'private' } {
  const { name, kind } = chatOfFileName(fileName)
  const folder = /\(([\w.-]+(?:@\w+)?)\)[\\/][^\\/]+$/.exec(fileName)?.[1]
  return { platform: 'wechat', name, kind: folder && !folder.endsWith('@chatroom') ? 'private' : kind, ...(folder && { id: folder }) }
}
