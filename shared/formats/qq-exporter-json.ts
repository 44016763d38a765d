import type { ChatFormat, FileHead } from './format'
import { asObject } from './json-value'
import { jsonSteps } from './json-stream'
import { QqExporterReader } from './qq-exporter-record'

/** JSON written by qq-chat-exporter, single file: the envelope of versions 4 and 5. */
function confidence({ text, name }: FileHead): number {
  if (!/^\s*\{/.test(text) || !/"chatInfo"\s*:/.test(text)) return 0
  if (/"chunked"\s*:/.test(text) || (/(^|\/)manifest\.json$/.test(name) && !/"messages"\s*:\s*\[/.test(text))) return 0
  return /"name"\s*:\s*"QQChatExporter/.test(text) ? 1 : /"messages"\s*:\s*\[/.test(text) ? 0.8 : 0.4
}

export const qqExporterJson: ChatFormat = {
  id: 'qq-exporter-json',
  family: 'qq-chat-exporter',
  label: { zh: 'QQ 聊天记录导出器 JSON', en: 'qq-chat-exporter JSON' },
  platform: 'qq',
  reads: 'text',
  time: { basis: 'utc', precision: 'millisecond' },
  detect: confidence,
  async *parse(file) {
    const reader = new QqExporterReader()
    for await (const step of jsonSteps(file.text(), { records: ['messages[*]'], ignore: ['avatars', 'statistics', 'exportOptions'] })) {
      if (step.type === 'value') {
        const info = step.path[0] === 'chatInfo' ? asObject(step.value) : null
        if (info) yield [reader.readChat(info)]
      } else if (step.type === 'records') {
        const faults = step.faults.map(fault => ({ type: 'skip' as const, chat: 0, ...fault }))
        yield [...step.records.flatMap((record, i) => (record === undefined ? [] : reader.read(record, step.first + i))), ...faults]
      } else if (step.type === 'fault') {
        const { record, reason, excerpt } = step.fault
        yield [{ type: 'skip', chat: 0, reason, excerpt, ...(record >= 0 && { record }) }]
      }
    }
  },
}
