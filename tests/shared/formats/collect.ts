import type { ChatFormat, OpenFile } from '../../../shared/formats/format'
import { messagesOf as oneByOne } from '../../../shared/formats/message-rows'
import type { ChatRecord, ImportRecord, MemberRecord, MessageRecord, SkipRecord } from '../../../shared/model/record'

/** The records of one chat, gathered. */
export interface CollectedChat {
  readonly about: Partial<ChatRecord>
  readonly members: readonly MemberRecord[]
  readonly messages: readonly MessageRecord[]
}

export interface Collected {
  readonly chats: readonly CollectedChat[]
  readonly skipped: readonly SkipRecord[]
}

/** Reads a file to its end with one format. */
export async function collect(format: ChatFormat, file: OpenFile, mapping?: Readonly<Record<string, number>>): Promise<Collected> {
  const records: ImportRecord[] = []
  for await (const batch of format.parse(file, { fileName: file.name, currentYear: 2026, mapping })) {
    for (const record of batch) records.push(...(record.type === 'rows' ? oneByOne(record) : [record]))
  }
  const count = 1 + records.reduce((last, record) => (record.type === 'chat' ? Math.max(last, record.chat) : last), 0)
  const chats = Array.from({ length: count }, (_, chat) => ({
    about: Object.assign({}, ...records.filter(record => record.type === 'chat' && record.chat === chat)) as Partial<ChatRecord>,
    members: records.filter(record => record.type === 'member' && record.chat === chat) as MemberRecord[],
    messages: records.filter(record => record.type === 'message' && record.chat === chat) as MessageRecord[],
  }))
  return { chats, skipped: records.filter(record => record.type === 'skip') }
}

/** Messages of the only chat. */
export async function messagesOf(format: ChatFormat, file: OpenFile): Promise<readonly MessageRecord[]> {
  const { chats } = await collect(format, file)
  return chats[0]?.messages ?? []
}
