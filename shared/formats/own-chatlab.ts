import { ChatlabReader } from './chatlab-record'
import type { ChatFormat } from './format'
import { readJson } from './json-records'
import { pushOwnChat } from './own-jsonl'
import { readOwnChat, readOwnMessage } from './own-message'
import type { ImportRecord } from '../model/record'

/** A ChatLab document that `convert --to chatlab` wrote: its `qunbu` objects hold what ChatLab's own fields cannot. */
export const ownChatlab: ChatFormat = {
  id: 'qunbu-chatlab',
  family: 'qunbu',
  label: { zh: '群簿 ChatLab', en: 'Qunbu ChatLab' },
  platform: 'other',
  reads: 'text',
  time: { basis: 'utc', precision: 'millisecond' },
  detect: head => (/^\s*\{"chatlab":\{[^{}]{0,300}"generator":"Qunbu"[^{}]{0,300}\},\s*"qunbu":\{/.test(head.text) ? 1 : 0),
  async *parse(file) {
    const reader = new ChatlabReader('records')
    let own: ImportRecord[] = []
    const batches = readJson(file, {
      sink: reader.sink,
      records: ['messages[*]', 'qunbu.chats[*]'],
      ignore: ['members', 'meta'],
      record(value, record, path) {
        if (path[0] === 'qunbu') {
          const chat = readOwnChat(value)
          if (chat) pushOwnChat(chat, record, own)
          return chat !== null
        }
        const { qunbu } = value as { readonly qunbu?: { readonly chat?: unknown } }
        const message = readOwnMessage(qunbu, typeof qunbu?.chat === 'number' ? qunbu.chat : 0, { record })
        if (message) own.push(message)
        return message !== null || reader.message(value, record)
      },
    })
    for await (const others of batches) {
      // What ChatLab's own reading gave (a message added by another program, a skip) has no better place than behind.
      yield [...own, ...others.filter(record => record.type !== 'chat')]
      own = []
    }
  },
}
