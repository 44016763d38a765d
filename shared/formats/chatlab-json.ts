import type { ImportRecord } from '../model/record'
import { ChatlabReader } from './chatlab-record'
import type { ChatFormat, OpenFile } from './format'
import { objectOf } from './json-fields'
import { jsonSteps, type JsonStep } from './json-stream'

/** ChatLab 0.0.1 and 0.0.2 as one JSON document; the order of its keys is free. */
export const chatlabJson: ChatFormat = {
  id: 'chatlab-json', family: 'chatlab', label: { zh: 'ChatLab JSON', en: 'ChatLab JSON' }, platform: 'other', mentionsInText: true, reads: 'text',
  time: { basis: 'utc', precision: 'second' },
  detect(head) {
    if (!/^\s*\{/.test(head.text) || /^\s*\{[^\n]*"_type"\s*:/.test(head.text)) return 0
    if (/"chatlab"\s*:\s*\{/.test(head.text)) return 1
    return /"accountName"\s*:/.test(head.text) && /"timestamp"\s*:/.test(head.text) && /"(messages|members)"\s*:\s*\[/.test(head.text) ? 0.8 : 0
  },
  parse,
}

async function* parse(file: OpenFile): AsyncGenerator<readonly ImportRecord[], void, undefined> {
  const reader = new ChatlabReader()
  for await (const step of jsonSteps(file.text(), { records: ['messages[*]', 'members[*]'], ignore: ['avatars', 'statistics'] })) {
    if (step.type === 'records') readRecords(reader, step)
    else if (step.type === 'value' && step.path.length === 1 && step.path[0] === 'meta') reader.meta(objectOf(step.value) ?? {})
    else if (step.type === 'fault') {
      const { record, reason, excerpt } = step.fault
      reader.sink.skip({ chat: 0, reason, ...(record >= 0 && { record }), excerpt })
    }
    if (reader.sink.isFull) yield reader.take()
  }
  yield reader.take()
}

function readRecords(reader: ChatlabReader, step: Extract<JsonStep, { type: 'records' }>): void {
  const isMembers = step.path[0] === 'members'
  for (let i = 0; i < step.records.length; i++) {
    const record = step.first + i
    const value = objectOf(step.records[i])
    if (value && (isMembers ? reader.member(value) : reader.message(value, record))) continue
    const fault = step.faults.find(one => one.record === record)
    reader.sink.skip({ chat: 0, reason: fault?.reason ?? 'malformed', record, ...(fault && { excerpt: fault.excerpt }) })
  }
}
