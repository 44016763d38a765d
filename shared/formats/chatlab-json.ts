import { chatlabMessage, ChatlabReader } from './chatlab-record'
import type { ChatFormat } from './format'
import { objectOf } from './json-fields'
import { readJson } from './json-records'

/** ChatLab 0.0.1 and 0.0.2 as one JSON document; the order of its keys is free. */
export const chatlabJson: ChatFormat = {
  id: 'chatlab-json', family: 'chatlab', label: { zh: 'ChatLab JSON', en: 'ChatLab JSON' }, platform: 'other', mentionsInText: true, reads: 'text', ids: 'chatlab',
  time: { basis: 'utc', precision: 'second' },
  detect(head) {
    if (!/^\s*\{/.test(head.text) || /^\s*\{[^\n]*"_type"\s*:/.test(head.text)) return 0
    if (/"chatlab"\s*:\s*\{/.test(head.text)) return 1
    return /"accountName"\s*:/.test(head.text) && /"timestamp"\s*:/.test(head.text) && /"(messages|members)"\s*:\s*\[/.test(head.text) ? 0.8 : 0
  },
  parse(file) {
    const reader = new ChatlabReader('records')
    return readJson(file, {
      // The pull interface can wrap the same document in `data`.
      sink: reader.sink, records: ['messages[*]', 'members[*]', 'data.messages[*]', 'data.members[*]'], ignore: ['avatars'], maker: chatlabMessage,
      record: (value, record, path) => (path.at(-1) === 'members' ? reader.member(value) : reader.message(value, record)),
      value: (value, path) => { if (path.at(-1) === 'meta') reader.meta(objectOf(value) ?? {}) },
    })
  },
}
