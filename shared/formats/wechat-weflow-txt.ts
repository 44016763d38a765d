import type { ChatFormat, FileHead } from './format'
import type { MessageKind } from '../model/message'
import { cleanBody, cleanName } from './text'
import { chatOfFileName } from './wechat-file-name'
import { safeName } from './wechat-msg-row'
import { knownNotice, readNotice } from './wechat-notices'
import { kindByPlaceholder, USUAL_FRONTS } from './wechat-placeholders'
import { Sink } from './wechat-sink'
import { isCutTime, readRecords } from './wechat-text-records'
import { wallOf } from './wechat-time'
import { nestedOf, quotedAtEnd } from './wechat-weflow-message'

const HEADER = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}) '(.*)'$/
const FRONTS = new Set([...USUAL_FRONTS, '语音消息', '表情包', '通话'])

/**
 * WeFlow's text: `YYYY-MM-DD HH:MM:SS 'NAME'`, body, blank line; no head, no foot, no ids. A notice carries the name of
 * the chat or its `…@chatroom`, in a private chat the name of the other side.
 */
export const weflowTxt: ChatFormat = {
  id: 'weflow-txt', family: 'wechat-json-txt', label: { zh: 'WeFlow 文本', en: 'WeFlow text' }, platform: 'wechat', mentionsInText: true, reads: 'text',
  time: { basis: 'local', precision: 'second' },
  detect: head => shareOfHeaders(head, HEADER),
  parse(file, context) {
    const sink = new Sink()
    const about = chatOfFileName(context.fileName)
    const hasFixedName = /(群聊|私聊|公众号|曾经的好友)_/.test(context.fileName)
    const chat = sink.chat('', () => ({ platform: 'wechat', ...about }))
    const isNoticeName = (name: string, body: string): boolean => {
      if (name.endsWith('@chatroom')) return true
      if (about.kind === 'group' && hasFixedName) return safeName(name) === safeName(about.name)
      return (name === about.name || !hasFixedName) && knownNotice(body) !== null
    }
    return readRecords<{ readonly time: number; readonly name: string }>(file, {
      sink, needsBlank: true,
      header(text) {
        const match = text.charCodeAt(4) === 45 ? HEADER.exec(text) : null
        const time = match ? wallOf(match[1]!) : null
        return time === null ? null : { time, name: cleanName(match![2]!) }
      },
      add({ time, name }, body, line) {
        const text = cleanBody(body)
        if (isNoticeName(name, text)) {
          sink.message(chat, { type: 'message', chat: 0, time, senderName: null, ...readNotice(text), line })
          return
        }
        const kind = kindOf(text)
        const replyTo = quotedAtEnd(text)
        const isSelf = about.kind === 'private' && name === '我'
        sink.message(chat, {
          type: 'message', chat: 0, time, senderName: name, kind, text, line,
          ...(isSelf && { isSelf }), ...(replyTo && { replyTo }), ...(kind === 'forward' && { nested: nestedOf(text) }),
        })
      },
      isCutHeader: text => isCutTime(text) || /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}( ('[^']*)?)?$/.test(text),
    })
  },
}

/** `[视频]9s` is a video, `[视频]好看` are words. */
function kindOf(text: string): MessageKind {
  if (text.startsWith('[视频]') && /^\[视频\]\d{1,6}s$/.test(text)) return 'video'
  return kindByPlaceholder(text, FRONTS)
}

/** Share of the blocks of a file that begin with `header`, as a confidence; 0 unless the file itself begins so. */
export function shareOfHeaders(head: FileHead, header: RegExp): number {
  const lines = head.text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  const first = lines.findIndex(line => line.trim() !== '')
  if (first === -1 || !header.test(lines[first]!)) return 0
  let blocks = 0
  let found = 0
  lines.forEach((line, i) => {
    if (line.trim() === '' || (i > 0 && lines[i - 1]!.trim() !== '')) return
    blocks++
    if (header.test(line)) found++
  })
  return 0.6 + 0.35 * (found / blocks)
}
