import type { ChatFormat } from './format'
import { objectOf, textOf, type JsonObject } from './json-fields'
import { readJson } from './json-records'
import { cleanName } from './text'
import { Sink } from './wechat-sink'
import { cleanWxid, fileStem } from './wechat-text'
import { epochOf } from './wechat-time'
import { readGroup } from './wecom-contacts'

const ONEBOT = ['"user_id"', '"nickname"', '"card"']
const CHATLOG = ['"users"', '"userName"', '"owner"']

/** Member lists as JSON: OneBot's group members, chatlog's chat room, WeCom's customer group. */
export const rosterJson: ChatFormat = {
  id: 'roster-json', family: 'roster', label: { zh: '群成员名单 JSON', en: 'Member roster JSON' }, platform: 'other', reads: 'text', isRoster: true,
  time: { basis: 'utc', precision: 'second' },
  detect(head) {
    if (!/^\s*[[{]/.test(head.text) || /"(messages|msgtype|message_id)"\s*:/.test(head.text)) return 0
    if (/"member_list"\s*:\s*\[/.test(head.text) && /"userid"\s*:/.test(head.text)) return 1
    return [ONEBOT, CHATLOG].some(keys => keys.every(key => head.text.includes(key))) ? 0.9 : 0
  },
  parse(file, context) {
    const sink = new Sink()
    let owner = ''
    let name = ''
    const held: JsonObject[] = []
    const chat = sink.chat('', () => ({ name: fileStem(context.fileName), kind: 'group' }))
    return readJson(file, {
      sink, records: ['[*]', 'data[*]', 'users[*]'],
      record(value) {
        if (value.group_chat !== undefined || value.member_list !== undefined) return addWecom(value)
        if (value.userName !== undefined) return held.push(value) > 0
        return addOnebot(value)
      },
      value(value, path) {
        if (path.at(-1) === 'owner') owner = textOf(value)
        else if (path.length === 1 && (path[0] === 'nickName' || path[0] === 'remark')) name ||= cleanName(textOf(value))
        else if (path.length === 1 && path[0] === 'name' && textOf(value).endsWith('@chatroom')) sink.about(chat, { id: textOf(value), platform: 'wechat' })
        else if (path.length === 1 && (path[0] === 'group_chat' || path[0] === 'group')) addWecom({ group_chat: value })
      },
      finish() {
        if (name) sink.about(chat, { name })
        for (const user of held) addChatlog(user)
      },
    })

    function addOnebot(member: JsonObject): boolean {
      const id = textOf(member.user_id)
      const card = cleanName(textOf(member.card))
      const nickname = cleanName(textOf(member.nickname))
      if (id === '' && card === '' && nickname === '') return false
      if (textOf(member.group_id)) sink.about(chat, { id: textOf(member.group_id), platform: 'qq' })
      const role = member.role === 'owner' || member.role === 'admin' || member.role === 'member' ? member.role : undefined
      const [joined, spoke] = [epochOf(member.join_time), epochOf(member.last_sent_time)]
      const [level, title] = [textOf(member.level), cleanName(textOf(member.title))]
      sink.member(chat, {
        name: card || nickname || id, ...(id && { id }), ...(card && { groupNickname: card }), ...(nickname && { nickname }), ...(role && { role }),
        ...(level && { level }), ...(title && { title }), ...(joined !== null && { joinedAtUtc: joined }), ...(spoke !== null && { lastSpokeAtUtc: spoke }),
      })
      return true
    }

    function addChatlog(user: JsonObject): void {
      const id = cleanWxid(textOf(user.userName))
      const card = cleanName(textOf(user.displayName))
      sink.member(chat, { name: card || id, ...(id && { id }), ...(card && { groupNickname: card }), ...(id !== '' && { role: id === owner ? 'owner' as const : 'member' as const }) })
    }

    function addWecom(value: JsonObject): boolean {
      const source = objectOf(value.group_chat) ?? value
      const group = readGroup(source, new Map())
      sink.about(chat, { platform: 'wecom', ...(group.name && { name: group.name }), ...(group.id && { id: group.id }) })
      for (const member of group.members) sink.member(chat, member)
      return true
    }
  },
}
