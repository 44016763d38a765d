import type { ChatFormat } from './format'
import { cleanBody, cleanName } from './text'
import { kindByPlaceholder } from './wechat-placeholders'
import { Sink } from './wechat-sink'
import { fileStem } from './wechat-text'
import { readRecords } from './wechat-text-records'

const HEADER = /^(\S[^:：]{0,59})[:：] *$/
/** Fewer messages are too little to tell them from any other text. */
const LEAST = 3

/** Messages copied out of the window of WeChat for Windows: `NAME:`, the message below it, a blank line. No times. */
export const copiedNames: ChatFormat = {
  id: 'copied-names', family: 'copied-chat', label: { zh: '微信窗口里复制的文字，没有时间', en: 'Text copied from a WeChat window, without times' }, platform: 'wechat', mentionsInText: true, reads: 'text',
  time: { basis: 'local', precision: 'minute' },
  /** A guess at best: most paragraphs have a name above them, and somebody speaks twice. */
  detect({ text }) {
    const paragraphs = text.replace(/^\ufeff/, '').split(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/).filter(one => one.trim() !== '')
    const names = paragraphs.flatMap(one => HEADER.exec(one.trimStart().split(/\r\n|\n|\r/, 1)[0]!)?.[1] ?? [])
    if (names.length < LEAST || names.length < paragraphs.length * 0.6 || HEADER.exec(paragraphs[0]!.trimStart().split(/\r\n|\n|\r/, 1)[0]!) === null) return 0
    const several = new Set(names).size
    return several > 1 && several < names.length ? 0.2 : 0
  },
  async *parse(file, context) {
    const sink = new Sink()
    const chat = sink.chat('', () => ({ platform: 'wechat', name: fileStem(context.fileName), kind: 'group' }))
    yield* readRecords<string>(file, {
      sink, needsBlank: true,
      header: (text, next) => (next === null || next.trim() === '' ? null : (HEADER.exec(text)?.[1] ?? null)),
      add(name, body, line) {
        const text = cleanBody(body)
        sink.message(chat, { type: 'message', chat: 0, time: null, senderName: cleanName(name), kind: kindByPlaceholder(text), text, line })
      },
    })
    yield sink.take()
  },
}
