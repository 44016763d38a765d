import { addDays, type Day } from '../../shared/model/day'
import { membersOf, talkOf } from './chat'
import { DEMO_GROUPS, type DemoGroup } from './groups'

/** A demo export as text, to be imported like any dropped file. */
export interface DemoFile {
  readonly group: string
  readonly name: string
  readonly text: string
}

const two = (n: number): string => String(n).padStart(2, '0')
const clock = (wall: number): string => {
  const at = new Date(wall)
  return `${at.getUTCHours()}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`
}

/** The moment the demo is made for: its day, its wall-clock time (nothing is said later), and the zone's way to an instant. */
export interface DemoMoment {
  readonly today: Day
  readonly nowWall: number
  toEpoch(wall: number): number
}

/** Chat exports and member lists of all demo groups, ending now. */
export function demoFiles(moment: DemoMoment): DemoFile[] {
  return DEMO_GROUPS.flatMap(group => [chatFile(group, moment), rosterFile(group, moment.today)])
}

function chatFile(group: DemoGroup, { today, nowWall, toEpoch }: DemoMoment): DemoFile {
  const lines = talkOf(group, today).filter(line => line.wall <= nowWall)
  if (group.platform === 'qq') {
    const rule = '='.repeat(64)
    const head = `消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n${rule}\r\n消息分组:我的群聊\r\n${rule}\r\n消息对象:${group.name}\r\n${rule}\r\n\r\n`
    const body = lines.map(({ wall, member, text }) => `${new Date(wall).toISOString().slice(0, 10)} ${clock(wall)} ${member.name}(${member.id})\r\n${text}\r\n\r\n`)
    return { group: group.key, name: `${group.name}.txt`, text: head + body.join('') }
  }
  const header = { _type: 'header', chatlab: { version: '0.0.2', exportedAt: Math.floor(toEpoch(lines.at(-1)!.wall) / 1000), generator: 'Qunbu demo' }, meta: { name: group.name, platform: group.platform, type: 'group', groupId: `demo_${group.key}@chatroom` } }
  const people = membersOf(group).map(member => ({ _type: 'member', platformId: member.id, accountName: member.name, groupNickname: member.name }))
  const messages = lines.map(({ wall, member, text }, n) => ({
    _type: 'message', sender: member.id, accountName: member.name, groupNickname: member.name, timestamp: Math.floor(toEpoch(wall) / 1000), type: text.startsWith('[') ? 5 : 0, content: text, platformMessageId: `demo-${group.key}-${n}`,
  }))
  return { group: group.key, name: `${group.name}.jsonl`, text: [header, ...people, ...messages].map(record => JSON.stringify(record)).join('\n') + '\n' }
}

function rosterFile(group: DemoGroup, today: Day): DemoFile {
  const idColumn = group.platform === 'qq' ? 'QQ号' : 'wxid'
  const rows = membersOf(group).map((member, n) => `${member.id},${member.name},${addDays(today, member.joined)},${n === 0 ? '群主' : n < 3 ? '管理员' : '成员'}`)
  return { group: group.key, name: `${group.name}_成员名单.csv`, text: `\uFEFF${idColumn},群昵称,入群时间,角色\r\n${rows.join('\r\n')}\r\n` }
}
