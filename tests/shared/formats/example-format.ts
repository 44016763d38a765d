import type { ImportRecord } from '../../../shared/model/record'
import type { ChatFormat } from '../../../shared/formats/format'

/** `2024-03-06 09:05:01 | Lin | See you at noon` */
const LINE = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d) \| ([^|]{1,80}) \| (.*)$/

export const harbourLog: ChatFormat = {
  id: 'harbour-log',
  label: { zh: '港口日志', en: 'Harbour log' },
  platform: 'other',
  reads: 'text',
  time: { basis: 'local', precision: 'second' },
  detect: ({ text }) => (text.startsWith('HARBOUR LOG ') ? 1 : 0),
  async *parse(file) {
    for await (const { lines, first } of file.lines()) {
      yield lines.flatMap((text, i): ImportRecord[] => {
        const line = first + i
        if (line === 1) return [{ type: 'chat', chat: 0, name: text.slice(12) }]
        if (text === '') return []
        const match = LINE.exec(text)
        if (!match) return [{ type: 'skip', chat: 0, reason: 'malformed', line, excerpt: text }]
        const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [number, number, number, number, number, number]
        const time = Date.UTC(year, month - 1, day, hour, minute, second)
        return [{ type: 'message', chat: 0, time, senderName: match[7]!, kind: 'text', text: match[8]!, line }]
      })
    }
  },
}
