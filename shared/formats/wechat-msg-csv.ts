import type { ImportRecord } from '../model/record'
import { SeenRows } from './seen-rows'
import { firstRows } from './wechat-csv-rows'
import type { ChatFormat, Confidence, FileHead, OpenFile } from './format'
import { addWechatMsgRow, namesOf, safeName, WECHATMSG_HEADER, wechatMsgReader, type RowAuthor, type WechatMsgRow } from './wechat-msg-row'
import { Sink, type ChatState } from './wechat-sink'
import { headerWith, readTable } from './wechat-table'
import { cleanName } from './text'
import { cleanWxid, detach, fileStem } from './wechat-text'

const LABEL = { zh: '留痕 WeChatMsg 表格', en: 'WeChatMsg CSV' }
const TIME = { basis: 'utc', precision: 'second' } as const

/** Columns that may be missing at the end of a row without harm: a notice has nothing in them. */
const NOTICE_TYPES = new Set([10000, 10002, 64])

/** One chat: Remark, NickName and Sender (a wxid) are those of the sender. */
export const wechatMsgCsv: ChatFormat = {
  id: 'wechatmsg-csv', family: 'wechat-csv', label: LABEL, platform: 'wechat', mentionsInText: true, reads: 'table', time: TIME,
  detect: head => detect(head, votes => votes <= 0),
  parse: (file, context) => parse(file, new OneChat(context.fileName)),
}

/** The whole account: chats interleave, Remark and NickName are those of the chat, Sender is a display name. */
export const wechatMsgAllCsv: ChatFormat = {
  id: 'wechatmsg-account-csv', family: 'wechat-csv', label: { zh: '留痕 WeChatMsg 全部聊天表格', en: 'WeChatMsg CSV of a whole account' }, platform: 'wechat', mentionsInText: true, reads: 'table', time: TIME,
  detect: head => detect(head, votes => votes > 0),
  parse: file => parse(file, new AllChats()),
}

function detect(head: FileHead, isMine: (votes: number) => boolean): Confidence {
  const columns = headerWith(head, ['TalkerId', 'Type', 'SubType', 'IsSender', 'CreateTime', 'StrContent'])
  return columns === null ? 0 : isMine(votesForAll(firstRows(head.text), columns)) ? 1 : 0.3
}

/** Above 0: the rows look like a whole account. */
function votesForAll(rows: readonly (readonly string[])[], columns: ReadonlyMap<string, number>): number {
  if (!columns.has('Sender')) return -1
  const read = wechatMsgReader(columns)
  const talkers = new Set<string>()
  const senderByName = new Map<string, string>()
  let votes = 0
  for (const cells of rows.slice(1, 400)) {
    const row = read(cells)
    if (!row || cells.length < columns.size) continue
    talkers.add(row.talker)
    if (NOTICE_TYPES.has(row.type)) votes += row.remark !== '' && row.sender === '' ? 2 : 0
    else if (row.isSelf && row.sender === '我') votes += 2
    else {
      const key = `${row.talker}\n${row.remark}\n${row.nickname}`
      const sender = senderByName.get(key)
      if (sender !== undefined && sender !== row.sender) votes++
      senderByName.set(key, row.sender)
      if (/^wxid_/.test(row.sender)) votes--
    }
  }
  return votes + (talkers.size > 1 ? 5 : 0)
}

/** How the two tables differ: which chat a row belongs to, who wrote it, what is known at the end. */
interface Layout {
  chatOf(sink: Sink, row: WechatMsgRow): ChatState
  authorOf(sink: Sink, chat: ChatState, row: WechatMsgRow): RowAuthor | null
  finish(sink: Sink): void
}

async function* parse(file: OpenFile, layout: Layout): AsyncGenerator<readonly ImportRecord[], void, undefined> {
  const sink = new Sink()
  const rowsSeen = new SeenRows()
  let read: ReturnType<typeof wechatMsgReader> = () => null
  let type = -1
  yield* readTable(file, sink, {
    start(columns) {
      read = wechatMsgReader(columns)
      type = columns.get('Type') ?? -1
    },
    isWhole: cells => NOTICE_TYPES.has(Number(cells[type])) && cells.length >= WECHATMSG_HEADER.length - 1,
    isHashed: true,
    read(cells, record, hash) {
      const row = read(cells)
      if (!row) return false
      const chat = layout.chatOf(sink, row)
      // localId counts per database part, so nothing less than the whole row tells a repeated record.
      if (!rowsSeen.add(cells, row.time, hash)) sink.skip({ chat: chat.number, reason: 'duplicate-id', record })
      else addWechatMsgRow({ sink, chat, record }, row, layout.authorOf(sink, chat, row))
      return true
    },
  })
  layout.finish(sink)
  yield sink.take()
}

class OneChat implements Layout {
  private readonly name: string
  /** By the Sender cell, with the names it had last. */
  private readonly authors = new Map<string, RowAuthor & { readonly remark: string; readonly nickname: string }>()
  private selfSeen = false
  /** Messages without the three columns of the sender: an older build, or a private chat. */
  private hasBareRows = false

  constructor(fileName: string) {
    this.name = fileStem(fileName).replace(/_utf8$/i, '')
  }

  chatOf(sink: Sink): ChatState {
    return sink.chat('', () => ({ platform: 'wechat', name: this.name }))
  }

  authorOf(sink: Sink, chat: ChatState, row: WechatMsgRow): RowAuthor | null {
    if (NOTICE_TYPES.has(row.type)) return null
    if (row.sender === '' && row.nickname === '' && row.remark === '') {
      this.hasBareRows = true
      return { name: row.isSelf ? '我' : this.name }
    }
    const known = this.authors.get(row.sender)
    if (known && known.remark === row.remark && known.nickname === row.nickname) return known
    const { name, other } = namesOf(row.remark, row.nickname || row.sender)
    const id = cleanWxid(row.sender)
    const author = { name, id, remark: detach(row.remark), nickname: detach(row.nickname) }
    this.authors.set(detach(row.sender), author)
    if (row.isSelf) this.selfSeen = true
    if (sink.isNewSender(chat, id, name)) {
      sink.member(chat, { ...(id && { id }), name, ...(other && { otherNames: [other] }), ...(row.isSelf && { isSelf: true }) })
    }
    return author
  }

  /** A rename notice is newer than the file name; two people of whom one is the chat itself talk in private. */
  finish(sink: Sink): void {
    const chat = this.chatOf(sink)
    const others = [...chat.senders.values()].filter(name => safeName(name) !== safeName(this.name))
    const isPrivate = chat.renamedTo === undefined && chat.senders.size <= 2 && [...chat.senders.values()].some(name => safeName(name) === safeName(this.name)) && others.length <= (this.selfSeen ? 1 : 0)
    const isBare = this.hasBareRows && chat.senders.size === 0
    sink.about(chat, { kind: isPrivate || isBare ? 'private' : 'group', ...(chat.renamedTo && { name: chat.renamedTo }) })
  }
}

class AllChats implements Layout {
  /** Chat number → names that stand for the chat itself, and whether anyone else wrote. */
  private readonly own = new Map<number, { readonly names: ReadonlySet<string>; hasOthers: boolean }>()

  chatOf(sink: Sink, row: WechatMsgRow): ChatState {
    return sink.chat(row.talker, () => {
      const { name, other } = namesOf(row.remark, row.nickname)
      this.own.set(sink.chats.size - 1, { names: new Set([name, other ?? name, cleanName(row.remark)]), hasOthers: false })
      return { platform: 'wechat', name: name || null }
    })
  }

  authorOf(sink: Sink, chat: ChatState, row: WechatMsgRow): RowAuthor | null {
    if (NOTICE_TYPES.has(row.type)) return null
    const name = row.isSelf ? cleanName(row.sender) || '我' : cleanName(row.sender)
    const own = this.own.get(chat.number)
    if (own && !row.isSelf && !own.names.has(name)) own.hasOthers = true
    if (name !== '' && sink.isNewSender(chat, name, name)) sink.member(chat, { name, ...(row.isSelf && { isSelf: true }) })
    return { name }
  }

  finish(sink: Sink): void {
    for (const chat of sink.chats.values()) sink.about(chat, { kind: this.own.get(chat.number)?.hasOthers || chat.renamedTo ? 'group' : 'private' })
  }
}
