import type { ChatFormat } from './format'
import { cleanBody } from './text'
import { ServerIds } from './wechat-ids'
import { readNotice } from './wechat-notices'
import { Sink, type MessageDraft } from './wechat-sink'
import { headerWith, readTable } from './wechat-table'
import { cleanWxid } from './wechat-text'
import { instantOf } from './wechat-time'
import { isNoticeKind, kindOfBody, kindOfWord } from './wechat-types'
import { chatOfFileName } from './wechat-file-name'

const HEADER = ['id', 'MsgSvrID', 'type_name', 'is_sender', 'talker', 'msg', 'src', 'CreateTime'] as const

/** WeFlow's table for training tools: PyWxDump's columns without `room_name`, times in UTC, senders as ids without names. */
export const wecloneCsv: ChatFormat = {
  id: 'weclone-csv', family: 'wechat-csv', label: { zh: 'WeFlow WeClone 表格', en: 'WeFlow WeClone CSV' }, platform: 'wechat', mentionsInText: true, reads: 'table',
  time: { basis: 'utc', precision: 'second' },
  detect: head => (headerWith(head, HEADER)?.has('room_name') === false ? 1 : 0),
  async *parse(file, context) {
    const sink = new Sink()
    const ids = new ServerIds()
    const chat = sink.chat('', () => ({ platform: 'wechat', ...chatOfFileName(context.fileName) }))
    let at: readonly number[] = []
    yield* readTable(file, sink, {
      start: columns => { at = HEADER.map(word => columns.get(word) ?? -1) },
      read(cells, record) {
        const [, svrId, word = '', isSender, talker = '', msg = '', src = '', createTime = ''] = at.map(column => cells[column])
        const time = instantOf(createTime.trim())
        if (time === null) return false
        const kind = kindOfWord(word) ?? 'unknown'
        const id = ids.read(svrId)
        if (isNoticeKind(kind)) {
          sink.message(chat, { type: 'message', chat: 0, time, senderName: null, ...readNotice(msg, kind), ...(id && { id }), record })
          return true
        }
        const text = cleanBody(msg)
        const isSelf = isSender?.trim() === '1'
        const sender = cleanWxid(talker.trim())
        if (sender && sink.isNewSender(chat, sender, sender)) sink.member(chat, { id: sender, name: sender, ...(isSelf && { isSelf }) })
        const message: MessageDraft = { type: 'message', chat: 0, time, senderName: sender, kind: kindOfBody(kind, text), text, record }
        if (sender) message.senderId = sender
        if (id) message.id = id
        if (isSelf) message.isSelf = true
        if (src.trim()) message.attachments = [src.trim()]
        sink.message(chat, message)
        return true
      },
    })
    if (chat.renamedTo) sink.about(chat, { name: chat.renamedTo })
    yield sink.take()
  },
}
