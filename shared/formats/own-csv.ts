import type { MessageKind } from '../model/message'
import { MESSAGE_KINDS } from '../model/message'
import type { ImportRecord } from '../model/record'
import type { Cell, ChatFormat } from './format'
import { unguardCell } from './formula-guard'
import { ownTime, platformNamed, readOwnExtras } from './own-message'

/** Columns of what `convert --to csv` writes. `其他` holds the rest of a message as JSON. */
export const OWN_COLUMNS = ['群', '平台', '群类型', '群ID', '时间', '发送者', '发送者ID', '类型', '内容', '消息ID', '其他'] as const

/** What `convert --to csv` writes: a row for each message. A time with `Z` is an instant, without it a local one. */
export const ownCsv: ChatFormat = {
  id: 'qunbu-csv',
  family: 'qunbu',
  label: { zh: '群簿 CSV', en: 'Qunbu CSV' },
  platform: 'other',
  reads: 'table',
  time: { basis: 'utc', precision: 'millisecond' },
  detect: head => (head.text.startsWith(OWN_COLUMNS.join(',')) ? 1 : 0),
  async *parse(file) {
    const chats = new Map<string, number>()
    for await (const { rows, first } of file.rows()) {
      const out: ImportRecord[] = []
      rows.forEach((row, i) => {
        if (first + i > 0) readRow(row, first + i - 1, { chats, out })
      })
      yield out
    }
  },
}

interface Reading {
  /** Chat number by the first four cells and the kind of time. */
  readonly chats: Map<string, number>
  readonly out: ImportRecord[]
}

function readRow(row: readonly Cell[], record: number, { chats, out }: Reading): void {
  const cells = OWN_COLUMNS.map((_, column) => unguardCell(row[column]?.text ?? ''))
  const [group, platform, type, groupId, time, sender, senderId, kind, text, id, rest] = cells as [string, string, string, string, string, string, string, string, string, string, string]
  const known = MESSAGE_KINDS.find(one => one === kind)
  const extras = parseObject(rest)
  if (!known || !extras) {
    out.push({ type: 'skip', reason: 'malformed', record, excerpt: cells.join(',').slice(0, 200) })
    return
  }
  const key = JSON.stringify([group, platform, type, groupId])
  let chat = chats.get(key)
  if (chat === undefined) {
    chats.set(key, (chat = chats.size))
    const isLocal = extras['basis'] === 'local'
    out.push({
      type: 'chat', chat, platform: platformNamed(platform), name: group === '' ? null : group, id: groupId === '' ? undefined : groupId, kind: type === 'private' ? 'private' : 'group',
      time: { basis: isLocal ? 'local' : 'utc' },
    })
  }
  out.push({
    type: 'message', chat, record, time: ownTime(time), senderName: extras['notice'] === true ? null : sender, senderId: senderId === '' ? undefined : senderId,
    kind: known satisfies MessageKind, text, ...readOwnExtras({ ...extras, ...(id === '' ? {} : { id }) }),
  })
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  if (text === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : null
  } catch {
    return null
  }
}
