import type { MessageColumns } from '../../shared/model/block'
import { NO_SENDER } from '../../shared/model/ids'
import { kindCode } from '../../shared/model/message'
import { hashText } from '../../shared/formats/hash-text'
import { BlockBuilder } from '../../shared/importing/block-builder'

/** One message as tests write it: second, sender (null = notice), text, id. */
export interface PlainMessage {
  readonly second: number
  readonly sender: number | null
  readonly text: string
  readonly id?: string
}

/** Messages as the columns of one block. */
export function columnsOf(messages: readonly PlainMessage[]): MessageColumns {
  const builder = new BlockBuilder()
  for (const { second, sender, text, id } of messages) {
    builder.add({
      sentAt: second * 1000, sender: sender ?? NO_SENDER, kind: kindCode[sender === null ? 'system' : 'text'], text,
      idKey: id === undefined ? 0 : hashText(id), extras: id === undefined ? null : { id },
    })
  }
  return builder.take()
}

/** The messages of a block again, in order. */
export function messagesOf(columns: MessageColumns): readonly PlainMessage[] {
  return Array.from({ length: columns.count }, (_, i) => {
    const id = columns.extras.find(extra => extra.index === i)?.id
    const sender = columns.sender[i]!
    const text = columns.text.slice(i === 0 ? 0 : columns.textEnd[i - 1], columns.textEnd[i])
    return { second: columns.sentAt[i]! / 1000, sender: sender === NO_SENDER ? null : sender, text, ...(id === undefined ? {} : { id }) }
  })
}
