import type { Platform } from '../model/message'
import type { Cell } from './format'
import { cellText } from './table-cells'
import type { TableClock } from './table-clock'
import type { MessageField } from './table-mapping'
import { cleanBody, cleanName } from './text'
import { readNotice } from './wechat-notices'
import { kindByPlaceholder } from './wechat-placeholders'
import type { ChatState, Sink } from './wechat-sink'
import { cleanWxid } from './wechat-text'
import { isNoticeKind, kindOfBody, kindOfType, kindOfWord } from './wechat-types'

export type TableColumns = Readonly<Partial<Record<MessageField, number>>>

export interface TablePlace {
  readonly sink: Sink
  readonly columns: TableColumns
  readonly about: { readonly platform: Platform; readonly clock: TableClock; readonly fileName: string }
  readonly record: number
}

/** Adds a row as a message; false if it is cut short or has no readable time. */
export function addTableRow({ sink, columns, about, record }: TablePlace, row: readonly Cell[]): boolean {
  const cell = (field: MessageField): Cell | undefined => (columns[field] === undefined ? undefined : row[columns[field]])
  const name = (field: MessageField): string => cleanName(cellText(cell(field)))
  const time = about.clock.read(row)
  const hasBody = columns.content === undefined || columns.content < row.length || columns.kind !== undefined
  if (time === null || !hasBody) return false
  const senderId = cleanWxid(name('senderId'))
  const sender = name('sender') || senderId
  const isPrivate = columns.groupId !== undefined && name('groupId') === '' && name('group') !== '' && sender !== ''
  const chat = chatOf(sink, { group: name('group'), groupId: name('groupId'), peer: isPrivate ? sender : '', about })
  const content = bodyText(cell('content'))
  const word = name('kind')
  const id = messageId(cell('id'))
  const common = { type: 'message', chat: chat.number, time, ...(id && { id }), record } as const
  const kind = /^\d{1,15}$/.test(word) ? kindOfType(Number(word)) : kindOfWord(word)
  if (kind !== null && isNoticeKind(kind)) {
    const notice = readNotice(content, kind)
    const by = notice.by ?? (kind === 'system' ? undefined : sender)
    sink.message(chat, { ...common, senderName: null, ...notice, ...(by && { by }) })
    return true
  }
  const text = cleanBody(content)
  const found = kind ?? (word === '' ? kindByPlaceholder(text) : 'unknown')
  sink.message(chat, { ...common, senderName: sender, ...(senderId && { senderId }), kind: kindOfBody(found, text), text, ...(sender === '我' && { isSelf: true }) })
  return true
}

/** A body keeps a lone `-`; only the guard of a formula goes. */
const bodyText = (cell: Cell | undefined): string => (cell === undefined ? '' : /^[-—–/\s]+$/.test(cell.text) ? cell.text : cellText(cell))

/** Ids are text; one that a spreadsheet wrote as `9E+18` is none. */
function messageId(cell: Cell | undefined): string {
  const id = cellText(cell).trim()
  return /^0*$/.test(id) || /^\d(\.\d+)?E\+?\d+$/i.test(id) || (cell?.kind === 'number' && !Number.isSafeInteger(cell.value)) ? '' : id
}

interface TableChat {
  readonly group: string
  readonly groupId: string
  /** Sender of a row that goes to a person; both directions are one chat, named after the first receiver. */
  readonly peer: string
  readonly about: TablePlace['about']
}

function chatOf(sink: Sink, { group, groupId, peer, about }: TableChat): ChatState {
  const key = peer === '' ? groupId || group : [group, peer].sort().join('\u0001')
  return sink.chat(key, () => ({
    platform: about.platform, name: group || groupId || about.fileName, kind: peer === '' ? 'group' : 'private', time: about.clock.time, ...(groupId && { id: groupId }),
  }))
}
