import type { Cell } from './format'

/** What a column of a member roster can mean. */
export const ROSTER_FIELDS = ['groupNickname', 'nickname', 'remark', 'wxid', 'alias', 'qq', 'userid', 'role', 'level', 'title', 'joinedAt', 'lastSpokeAt', 'invitedBy', 'note'] as const
export type RosterField = (typeof ROSTER_FIELDS)[number]

/** What a column of a table of messages can mean; `day` beside a `time` that holds clocks alone. */
export const MESSAGE_FIELDS = ['time', 'day', 'sender', 'senderId', 'group', 'groupId', 'kind', 'content', 'id'] as const
export type MessageField = (typeof MESSAGE_FIELDS)[number]

type Words<Field extends string> = readonly (readonly [Field, readonly string[]])[]

/** Header words by field, as {@link headerWord} leaves them. When two columns fit one field, the word named first wins. */
const ROSTER_WORDS: Words<RosterField> = [
  ['groupNickname', ['群昵称', '群名片', '群备注', '群内昵称', '本群昵称', '我的群昵称', '群里昵称', '群内名称', '名片', '群暱稱', '群名稱', 'groupnickname', 'groupcard', 'card', 'groupalias']],
  ['nickname', ['微信昵称', 'qq昵称', '用户昵称', '成员昵称', '昵称', '网名', '成员', '成员名称', '姓名', '名字', '用户名', '名称', '暱稱', '成員', '名稱', '使用者名稱', '名前', '氏名', 'ニックネーム', 'nickname', 'nick', 'username', 'name', 'displayname', 'membername']],
  ['remark', ['微信备注', '好友备注', '备注名', '备注名称', '备注昵称', 'remark', 'remarkname']],
  ['wxid', ['wxid', '微信id', '微信wxid', 'wechatid']],
  ['alias', ['微信号', '微信账号', '微信帐号', '微信', 'alias', 'wechat']],
  ['qq', ['qq号', 'qq号码', 'qq', 'qq账号', 'qq帐号', 'uin', 'user_id', 'qqnumber']],
  ['userid', ['userid', '账号', '帐号', '成员账号', '成员userid', '企业微信账号']],
  ['role', ['角色', '群角色', '身份', '群身份', '权限', '职务', '權限', '職務', 'role']],
  ['level', ['等级', '群等级', '活跃等级', '成员等级', 'level']],
  ['title', ['头衔', '专属头衔', '群头衔', 'title']],
  ['joinedAt', ['入群时间', '进群时间', '加群时间', '加入时间', '入群日期', '进群日期', '加群日期', '加入日期', '入群時間', '進群時間', '加入時間', '参加日', 'join_time', 'jointime', 'joinedat', 'joined', 'joindate']],
  ['lastSpokeAt', ['最后发言', '最后发言时间', '最后发言日期', '最近发言', '最近发言时间', '最后活跃', '最后活跃时间', 'last_sent_time', 'lastsenttime', 'lastspokeat', 'lastactive']],
  ['invitedBy', ['邀请人', '邀请者', '邀請人', '拉群人', '推荐人', '介绍人', '来源人', '上级', 'inviter', 'invitedby', 'invitor']],
  ['note', ['备注', '备注信息', '备注说明', '備註', '備考', '说明', '附注', 'note', 'notes', 'comment']],
]

/** Words of rosters that no field holds, but that tell a header. */
const OTHER_ROSTER_WORDS = new Set(['序号', '编号', 'no', '性别', 'q龄', '地区', '城市', '手机', '手机号', '电话', '标签', '积分', '头像', '状态', '发言数', '消息数', 'sex', 'age', 'area'])

const MESSAGE_WORDS: Words<MessageField> = [
  ['time', ['发送时间', '消息时间', '发言时间', '时间', '日期时间', '聊天时间', '创建时间', '發送時間', '傳送時間', '訊息時間', '時間', '日期時間', '日時', '送信日時', '送信時刻', '時刻', 'sendtime', 'msgtime', 'messagetime', 'createtime', 'create_time', 'createdat', 'created_at', 'timestamp', 'datetime', 'time', 'sentat', 'sent']],
  ['day', ['日期', '发送日期', '消息日期', '發送日期', '日付', '送信日', 'date', 'day', 'senddate', 'msgdate']],
  ['sender', ['发送人', '发送者', '发送人昵称', '发送者昵称', '发送人姓名', '发送者名称', '发送人名称', '发言人', '发言者', '发送方', '发件人', '发信人', '说话人', '成员', '群昵称', '微信昵称', '昵称', '姓名', '用户', '用户名', '用户昵称', '發送人', '發送者', '傳送者', '傳送人', '寄件者', '寄件人', '發言人', '發言者', '成員', '暱稱', '使用者', '使用者名稱', '送信者', '送信元', '発言者', '投稿者', '名前', 'ユーザー', 'ユーザー名', 'sender', 'sendername', 'sender_name', 'from', 'fromname', 'author', 'speaker', 'member', 'nickname', 'displayname', 'name', 'username', 'user']],
  ['senderId', ['发送人账号', '发送人帐号', '发送者账号', '发送人id', '发送者id', '发送者微信id', '发送人userid', '发送者userid', '账号', '帐号', 'userid', '用户id', '成员id', 'qq号', 'qq', 'wxid', '微信id', 'senderid', 'sender_id', 'fromid', 'uid', 'authorid']],
  ['group', ['群名称', '群聊', '群名', '群聊名称', '接收人群聊', '接收人/群聊', '接收人', '接收者', '接收方', '会话', '会话名称', '聊天名称', '聊天对象', '收件人', '群組', '群組名稱', '群名稱', '聊天室', 'グループ', 'トーク', 'group', 'groupname', 'room', 'roomname', 'chat', 'chatname', 'channel', 'talkername']],
  ['groupId', ['群id', '群聊id', '群号', '会话id', '聊天id', 'groupid', 'roomid', 'room_id', 'chatid', 'chat_id', 'talker']],
  ['kind', ['消息类型', '类型', '内容类型', '訊息類型', '類型', '種類', '種別', 'msgtype', 'messagetype', 'type', 'kind']],
  ['content', ['消息内容', '内容', '聊天内容', '发言内容', '消息', '消息文本', '正文', '文本', '訊息內容', '訊息', '內容', '聊天內容', 'メッセージ', 'メッセージ内容', '本文', 'content', 'messagecontent', 'messagetext', 'message', 'text', 'msg', 'body']],
  ['id', ['消息id', '消息编号', '消息标识', 'msgid', 'messageid', 'message_id', 'platformmessageid']],
]

const FIELD_BY_ROSTER_WORD = fieldByWord(ROSTER_WORDS)
const FIELD_BY_MESSAGE_WORD = fieldByWord(MESSAGE_WORDS)

function fieldByWord<Field extends string>(words: Words<Field>): ReadonlyMap<string, { readonly field: Field; readonly rank: number }> {
  return new Map(words.flatMap(([field, list]) => list.map((word, rank) => [word, { field, rank }] as const)))
}

/** A header cell as it is compared: half-width, small letters, without blanks, marks and what stands in brackets. */
export function headerWord(text: string): string {
  const bare = text.normalize('NFKC').replace(/\([^()]{0,40}\)|\[[^[\]]{0,40}\]|【[^【】]{0,40}】/g, '').replace(/[\s*:'"\ufeff]/g, '').toLowerCase()
  return bare
}

/** Where the columns of a table are. */
export interface Mapping<Field extends string> {
  /** 0-based row of the header; -1: the table has none. */
  readonly headerRow: number
  readonly columns: Readonly<Partial<Record<Field, number>>>
}

/** First rows of up to five sheets, see `FileHead.rows`. */
const MAX_HEADER_ROW = 200

/** The header of a roster: the first row with two known words that holds no data, at least one of them a name or an id. */
export function findRosterHeader(rows: readonly (readonly Cell[])[]): Mapping<RosterField> | null {
  return findHeader(rows, FIELD_BY_ROSTER_WORD, (columns, known) =>
    known >= 2 && ['groupNickname', 'nickname', 'remark', 'wxid', 'alias', 'qq', 'userid'].some(field => field in columns))
}

/** The header of a table of messages: it needs a time and a content. */
export function findMessageHeader(rows: readonly (readonly Cell[])[]): Mapping<MessageField> | null {
  const found = findHeader(rows, FIELD_BY_MESSAGE_WORD, columns => (columns.time ?? columns.day) !== undefined && columns.content !== undefined)
  if (found?.columns.time !== undefined || found?.columns.day === undefined) return found
  const { day, ...others } = found.columns
  return { headerRow: found.headerRow, columns: { ...others, time: day } }
}

function findHeader<Field extends string>(
  rows: readonly (readonly Cell[])[],
  words: ReadonlyMap<string, { readonly field: Field; readonly rank: number }>,
  isEnough: (columns: Partial<Record<Field, number>>, known: number) => boolean,
): Mapping<Field> | null {
  for (let row = 0; row < Math.min(rows.length, MAX_HEADER_ROW); row++) {
    const cells = rows[row]!
    if (cells.some(isData)) continue
    const columns: Partial<Record<Field, number>> = {}
    const ranks = new Map<Field, number>()
    let known = 0
    cells.forEach((cell, column) => {
      const word = headerWord(cell.text)
      const found = words.get(word)
      if (found || OTHER_ROSTER_WORDS.has(word)) known++
      if (!found || (ranks.get(found.field) ?? Infinity) <= found.rank) return
      ranks.set(found.field, found.rank)
      columns[found.field] = column
    })
    if (isEnough(columns, known)) return { headerRow: row, columns }
  }
  return null
}

/** A cell that no header holds: a number, a date, an id. */
function isData(cell: Cell): boolean {
  return cell.kind === 'number' || cell.kind === 'date' || /^\d{2,}([./:-]\d+)*$|@(chatroom|openim)$|^wxid_./.test(cell.text.trim())
}

/** The columns as the operator set them, else as guessed; fields set to a negative column are left out. */
export function chosenColumns<Field extends string>(fields: readonly Field[], guess: Mapping<Field> | null, chosen?: Readonly<Record<string, number>>): Mapping<Field> | null {
  if (!chosen || !fields.some(field => chosen[field] !== undefined)) return guess
  const columns: Partial<Record<Field, number>> = {}
  for (const field of fields) {
    const column = chosen[field]
    if (column !== undefined && column >= 0) columns[field] = column
  }
  return { headerRow: chosen.headerRow ?? guess?.headerRow ?? -1, columns }
}
