import type { ChatFormat } from './format'
import { cleanBody, cleanName } from './text'
import { readNotice } from './wechat-notices'
import { kindByPlaceholder } from './wechat-placeholders'
import { Sink } from './wechat-sink'
import { fileStem } from './wechat-text'
import { isCutTime, readRecords } from './wechat-text-records'
import { wallOf } from './wechat-time'

const HEADER = /^\[(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})\] ?(.*)$/

/**
 * wxecho's text: a head with the chat's name, then `[YYYY-MM-DD HH:MM:SS] name: text`. Nothing separates records, so a
 * pasted line of that shape cannot be told from one.
 */
export const wechatBracketTxt: ChatFormat = {
  id: 'wechat-bracket-txt', family: 'wechat-json-txt', label: { zh: '方括号时间文本', en: 'WeChat text with bracketed times' }, platform: 'wechat', mentionsInText: true, reads: 'text',
  time: { basis: 'local', precision: 'second' },
  detect(head) {
    const lines = head.text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/).filter(line => line.trim() !== '')
    const found = lines.filter(line => HEADER.test(line) && line.includes(': ')).length
    if (found === 0) return 0
    return /^(微信)?聊天记录[:：]/.test(lines[0]!) ? 1 : HEADER.test(lines[0]!) ? 0.4 + 0.4 * (found / lines.length) : 0
  },
  parse(file, context) {
    const sink = new Sink()
    const chat = sink.chat('', () => ({ platform: 'wechat', name: fileStem(context.fileName), kind: 'group' }))
    return readRecords<{ readonly time: number; readonly name: string; readonly text: string }>(file, {
      sink, needsBlank: false,
      lead(text) {
        const name = /^(?:微信)?聊天记录[:：]\s*(.+)$/.exec(text)?.[1]
        if (name) sink.about(chat, { name: cleanName(name) })
      },
      header(line) {
        const match = line.charCodeAt(0) === 91 ? HEADER.exec(line) : null
        const time = match ? wallOf(match[1]!) : null
        const rest = match?.[2] ?? ''
        const colon = rest.search(/:( |$)/)
        return time === null || colon <= 0 ? null : { time, name: cleanName(rest.slice(0, colon)), text: rest.slice(colon + 1).replace(/^ /, '') }
      },
      add({ time, name, text: first }, body, line) {
        const text = cleanBody(body === '' ? first : `${first}\n${body}`)
        if (name === '系统' || name === '系统消息') sink.message(chat, { type: 'message', chat: 0, time, senderName: null, ...readNotice(text), line })
        else sink.message(chat, { type: 'message', chat: 0, time, senderName: name, kind: kindByPlaceholder(text), text, line, ...(name === '我' && { isSelf: true }) })
      },
      isCutHeader: text => text.startsWith('[') && (isCutTime(text.slice(1)) || /^\[\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\] ?[^:\]]{0,60}:?)?$/.test(text)),
    })
  },
}
