import type { ChatFormat } from './format'
import { cleanName } from './text'
import { isOwnPat, readChatlogBody } from './wechat-chatlog-body'
import { readNotice } from './wechat-notices'
import { Sink, type MessageDraft } from './wechat-sink'
import { headerWith, readTable } from './wechat-table'
import { cleanWxid } from './wechat-text'
import { wallOf } from './wechat-time'

const HEADER = ['Time', 'SenderName', 'Sender', 'TalkerName', 'Talker', 'Content'] as const
export const CHATLOG_SYSTEM = '系统消息'

/** chatlog's table: local time, no message id, no mark for the own rows (whose SenderName is empty). */
export const chatlogCsv: ChatFormat = {
  id: 'chatlog-csv', family: 'wechat-json-txt', label: { zh: 'chatlog 表格', en: 'chatlog CSV' }, platform: 'wechat', mentionsInText: true, reads: 'table',
  time: { basis: 'local', precision: 'second' },
  detect: head => (headerWith(head, HEADER) ? 1 : 0),
  async *parse(file) {
    const sink = new Sink()
    let at: readonly number[] = []
    yield* readTable(file, sink, {
      start: columns => { at = HEADER.map(word => columns.get(word) ?? -1) },
      read(cells, record) {
        const [timeText = '', senderName = '', sender = '', talkerName = '', talker = '', content = ''] = at.map(column => cells[column])
        const time = wallOf(timeText)
        if (time === null) return false
        const chat = sink.chat(talker, () => ({
          platform: 'wechat', name: cleanName(talkerName) || talker || null, ...(talker && { id: talker }), kind: talker === '' || talker.endsWith('@chatroom') ? 'group' : 'private',
        }))
        const id = cleanWxid(sender.trim())
        const name = cleanName(senderName) || id
        const body = readChatlogBody(content, time)
        if (id === CHATLOG_SYSTEM || isOwnPat(body.text, name)) {
          sink.message(chat, { type: 'message', chat: chat.number, time, record, senderName: null, ...readNotice(content, 'system', { idsBehindNames: true }) })
          return true
        }
        if (sink.isNewSender(chat, id, name)) sink.member(chat, { name, ...(id && { id }) })
        const message: MessageDraft = { type: 'message', chat: chat.number, time, senderName: name, kind: body.kind, text: body.text, record }
        if (id) message.senderId = id
        if (body.replyTo) message.replyTo = body.replyTo
        sink.message(chat, message)
        return true
      },
    })
    for (const [talker, chat] of sink.chats) if (chat.renamedTo && talker === '') sink.about(chat, { name: chat.renamedTo })
    yield sink.take()
  },
}
