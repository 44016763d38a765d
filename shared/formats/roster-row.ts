import type { Platform } from '../model/message'
import type { MemberRecord } from '../model/record'
import type { Cell } from './format'
import { cellDate, cellDigits, cellText } from './table-cells'
import type { DayOrder } from './table-dates'
import type { RosterField } from './table-mapping'
import { cleanName } from './text'
import { cleanWxid } from './wechat-text'

type Columns = Readonly<Partial<Record<RosterField, number>>>

/** The app a roster is of, by its columns. */
export function rosterPlatform(columns: Columns): Platform {
  if (columns.qq !== undefined) return 'qq'
  if (columns.wxid !== undefined || columns.alias !== undefined) return 'wechat'
  return columns.userid !== undefined ? 'wecom' : 'other'
}

/** A wxid or the id of a WeCom person or public account; a 微信号 is none of them. */
const WXID = /^(wxid_[\w-]+|[\w.-]+@(openim|chatroom)|gh_\w+)$/

/** One row as a member; `null` when it names nobody. `order`: of dates that end with the year, where another row proves it. */
export function memberOfRow(row: readonly Cell[], columns: Columns, order: DayOrder | null): Omit<MemberRecord, 'type' | 'chat'> | null {
  const cell = (field: RosterField): Cell | undefined => (columns[field] === undefined ? undefined : row[columns[field]])
  const name = (field: RosterField): string => cleanName(cellText(cell(field)))
  const written = name('alias')
  const wxid = cleanWxid(name('wxid')) || (WXID.test(written) ? cleanWxid(written) : '')
  const alias = written !== '' && !WXID.test(written) ? written : ''
  const qq = cellDigits(cell('qq'))
  const id = (qq.length >= 5 && qq.length <= 11 ? qq : '') || wxid || (columns.qq === undefined ? name('userid') : '')
  const groupNickname = name('groupNickname')
  const remark = name('remark')
  const nickname = name('nickname')
  const mark = /^【(群主|管理员)】/.exec(groupNickname)
  const card = mark ? cleanName(groupNickname.slice(mark[0].length)) : groupNickname
  const shown = card || remark || nickname || id || alias
  if (shown === '') return null
  const role = roleOf(name('role')) ?? (mark ? (mark[1] === '群主' ? 'owner' : 'admin') : undefined)
  const level = name('level')
  const title = name('title')
  const invitedBy = name('invitedBy')
  const note = cellText(cell('note')).trim()
  const joined = cellDate(cell('joinedAt'), order)
  const spoke = cellDate(cell('lastSpokeAt'), order)
  return {
    name: shown, ...(id && { id }), ...(groupNickname && { groupNickname }), ...(remark && { remark }), ...(nickname && { nickname }), ...(alias && { alias }),
    ...(role && { role }), ...(level && { level }), ...(title && { title }),
    ...(joined && ('utc' in joined ? { joinedAtUtc: joined.utc } : { joinedAt: joined.local })),
    ...(spoke && ('utc' in spoke ? { lastSpokeAtUtc: spoke.utc } : { lastSpokeAt: spoke.local })),
    ...(invitedBy && { invitedBy }), ...(note && { note }),
  }
}

function roleOf(word: string): 'owner' | 'admin' | 'member' | undefined {
  const bare = word.toLowerCase()
  if (/^(群主|owner|创建者|群创建者|creator)$/.test(bare)) return 'owner'
  if (/^(管理员|群管理员|群管理|管理|admin|administrator)$/.test(bare)) return 'admin'
  return /^(成员|普通成员|群成员|群员|member)$/.test(bare) ? 'member' : undefined
}
