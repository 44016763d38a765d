import type { ChatFormat } from './format'
import { cleanBody, cleanName } from './text'
import { kindByPlaceholder, USUAL_FRONTS } from './wechat-placeholders'
import { Sink } from './wechat-sink'
import { fileStem } from './wechat-text'
import { readWall } from './wechat-time'
import { mailKind } from './wechat-mail-body'

const TIME_LINE = /^\d{4}年\d{1,2}月\d{1,2}日 ?(?:(?:凌晨|早上|上午|中午|下午|傍晚|晚上) ?)?\d{1,2}:\d{2}$/
const FRONTS = new Set([...USUAL_FRONTS, '语音', '视频', '图片'])

/** Messages copied from WeChat's multi-select: a name line, a time line, the body, a blank line. There is no chat name. */
export const wechatCopy: ChatFormat = {
  id: 'wechat-copy', family: 'wechat-email', label: { zh: '微信多选复制的文字', en: 'Text copied from WeChat' }, platform: 'wechat', mentionsInText: true, reads: 'text',
  time: { basis: 'local', precision: 'minute' },
  detect(head) {
    const lines = head.text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
    const first = lines.findIndex(line => line.trim() !== '')
    if (first === -1 || !TIME_LINE.test((lines[first + 1] ?? '').trim())) return 0
    const blocks = lines.filter((line, i) => line.trim() !== '' && (i === 0 || lines[i - 1]!.trim() === '')).length
    const found = lines.filter((line, i) => i > 0 && TIME_LINE.test(line.trim()) && (i === 1 || lines[i - 2]!.trim() === '')).length
    return 0.6 + 0.4 * Math.min(1, found / blocks)
  },
  async *parse(file, context) {
    const sink = new Sink()
    const chat = sink.chat('', () => ({ platform: 'wechat', name: fileStem(context.fileName), kind: 'group' }))
    let name = ''
    let time: number | null = null
    let start = 0
    let body: string[] = []
    let isOpen = false
    const close = (): void => {
      if (!isOpen) return
      const text = cleanBody(body.join('\n'))
      const mail = mailKind(text)
      const kind = mail.kind === 'text' ? kindByPlaceholder(text, FRONTS) : mail.kind
      sink.message(chat, { type: 'message', chat: 0, time, senderName: name, kind, text, line: start, ...(mail.attachment && { attachments: [mail.attachment] }) })
    }
    let before = ''
    let held: { readonly text: string; readonly line: number } | null = null
    const take = (line: { readonly text: string; readonly line: number }, next: string): boolean => {
      const isHeader = before.trim() === '' && line.text.trim() !== '' && TIME_LINE.test(next.trim())
      if (isHeader) {
        close()
        name = cleanName(line.text.replace(/^\ufeff/, ''))
        time = readWall(next)?.wall ?? null
        start = line.line
        body = []
        isOpen = true
      } else if (isOpen) body.push(line.text)
      return isHeader
    }
    for await (const batch of file.lines()) {
      for (let i = 0; i < batch.lines.length; i++) {
        const text = batch.lines[i]!
        if (held && take(held, text)) {
          // The time line belongs to the header: what follows it is body, even if it looks like a name.
          before = text
          held = null
          continue
        }
        if (held) before = held.text
        held = { text, line: batch.first + i }
      }
      if (sink.isFull) yield sink.take()
    }
    if (held) take(held, '')
    close()
    yield sink.take()
  },
}
