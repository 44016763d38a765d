import type { ChatFormat } from './format'
import { cleanName } from './text'
import { Sink } from './wechat-sink'
import { fileStem } from './wechat-text'
import { TxtReader } from './wechatexporter-txt-reader'

const TITLE = /^(.+?) - (微信聊天记录|微信聊天紀錄|微信聊天記錄|WeChat (?:Chat )?History)$/
const HEADER = /^.+? \(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\):/

/** WechatExporter's text. It loses much: notices, quotes and forwards have no time, quotes and forwards no sender. */
export const wechatexporterTxt: ChatFormat = {
  id: 'wechatexporter-txt', family: 'wechatexporter', label: { zh: 'WechatExporter 文本', en: 'WechatExporter text' }, platform: 'wechat', mentionsInText: true, reads: 'text',
  time: { basis: 'local', precision: 'second' },
  detect(head) {
    const lines = head.text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
    if (TITLE.test(lines[0] ?? '')) return 1
    const filled = lines.filter(line => line.trim() !== '')
    const found = filled.filter(line => HEADER.test(line)).length
    return found > 0 && HEADER.test(filled[0]!) ? 0.4 + 0.3 * (found / filled.length) : 0
  },
  async *parse(file, context) {
    const sink = new Sink()
    let reader: TxtReader | null = null
    for await (const { lines, first } of file.lines()) {
      for (let i = 0; i < lines.length; i++) {
        const line = first + i === 1 ? lines[i]!.replace(/^\ufeff/, '') : lines[i]!
        if (reader === null) {
          const title = TITLE.exec(line)
          const chat = sink.chat('', () => ({ platform: 'wechat', name: title ? cleanName(title[1]!) : fileStem(context.fileName), kind: 'group' }))
          reader = new TxtReader(sink, chat)
          if (title) continue
        }
        reader.line(line, first + i)
      }
      if (sink.isFull) yield sink.take()
    }
    reader?.end()
    yield sink.take()
  },
}
