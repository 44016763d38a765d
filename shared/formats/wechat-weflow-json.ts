import type { ChatFormat, FileHead } from './format'
import { objectOf, textOf, type JsonObject } from './json-fields'
import { readJson } from './json-records'
import { cleanName } from './text'
import { addWeflowMessage, type WeflowSender } from './wechat-weflow-message'
import { Sink } from './wechat-sink'

const FORMAT = { family: 'wechat-json-txt', platform: 'wechat', mentionsInText: true, reads: 'text', time: { basis: 'utc', precision: 'second' }, parse: readWeflow } as const

/** WeFlow's detailed JSON, and the answer of its message interface, which has the chat's id instead of a session. */
export const weflowJson: ChatFormat = {
  ...FORMAT, id: 'weflow-json', label: { zh: 'WeFlow JSON', en: 'WeFlow JSON' },
  detect(head) {
    if (looksLike(head) && /"weflow"\s*:\s*\{/.test(head.text)) return isArkme(head) ? 0 : 1
    return /^\s*\{/.test(head.text) && /"talker"\s*:/.test(head.text) && /"localType"\s*:/.test(head.text) && /"serverId"\s*:/.test(head.text) ? 0.9 : 0
  },
}

/** WeFlow's arkme JSON: senders stand in a list of their own, members too. */
export const weflowArkmeJson: ChatFormat = {
  ...FORMAT, id: 'weflow-arkme-json', label: { zh: 'WeFlow arkme JSON', en: 'WeFlow arkme JSON' },
  detect: head => (/^\s*\{/.test(head.text) && /"weflow"\s*:\s*\{/.test(head.text) && isArkme(head) ? 1 : 0),
}

/** EchoTrace's JSON: WeFlow's without the `weflow` object, with other type words. */
export const echotraceJson: ChatFormat = {
  ...FORMAT, id: 'echotrace-json', label: { zh: 'EchoTrace JSON', en: 'EchoTrace JSON' },
  detect: head => (looksLike(head) && !/"weflow"\s*:\s*\{/.test(head.text) ? 0.9 : 0),
}

const looksLike = (head: FileHead): boolean => /^\s*\{/.test(head.text) && /"session"\s*:\s*\{/.test(head.text) && /"(senderUsername|senderID|messages)"\s*:/.test(head.text)
const isArkme = (head: FileHead): boolean => /"format"\s*:\s*"arkme-json"/.test(head.text) || /"senders"\s*:\s*\[\s*\{\s*"senderID"/.test(head.text)

/** One reader for all: they differ in which lists and words occur. */
function readWeflow(...[file]: Parameters<ChatFormat['parse']>): ReturnType<ChatFormat['parse']> {
  const sink = new Sink()
  const chat = sink.chat('', () => ({ platform: 'wechat', name: null, kind: 'group' }))
  const senders = new Map<string, WeflowSender>()
  let room = ''
  let hasName = false
  return readJson(file, {
    sink, records: ['messages[*]', 'senders[*]', 'groupMembers[*]'], ignore: ['avatars'],
    record(value, record, path) {
      if (path[0] === 'senders') {
        senders.set(textOf(value.senderID), senderOf(value))
        return true
      }
      if (path[0] === 'groupMembers') return addMember(value)
      const known = senders.get(textOf(value.senderID))
      const id = textOf(value.senderUsername)
      return addWeflowMessage({ sink, chat, room }, value, known ?? { id, name: cleanName(textOf(value.senderDisplayName)) || id }, record)
    },
    value(value, path) {
      if (path.length !== 1) return
      if (path[0] === 'session') readSession(objectOf(value) ?? {})
      else if (path[0] === 'talker' && !hasName) {
        room = textOf(value)
        sink.about(chat, { name: room, id: room, kind: room.endsWith('@chatroom') ? 'group' : 'private' })
      }
    },
    finish() {
      if (!hasName && chat.renamedTo) sink.about(chat, { name: chat.renamedTo })
    },
  })

  function readSession(session: JsonObject): void {
    room = textOf(session.wxid)
    const name = cleanName(textOf(session.displayName)) || cleanName(textOf(session.remark)) || cleanName(textOf(session.nickname))
    hasName = name !== ''
    const isGroup = session.type === '群聊' || (session.type !== '私聊' && room.endsWith('@chatroom'))
    sink.about(chat, { name: name || room || null, ...(room && { id: room }), kind: isGroup ? 'group' : 'private' })
  }

  function addMember(member: JsonObject): boolean {
    const { id, name } = senderOf(member)
    if (name === '') return false
    const nickname = cleanName(textOf(member.nickname))
    const remark = cleanName(textOf(member.remark))
    const card = cleanName(textOf(member.groupNickname))
    const alias = cleanName(textOf(member.alias))
    const otherNames = [...new Set([remark, nickname])].filter(other => other !== '' && other !== name)
    sink.member(chat, {
      name, ...(id && { id }), ...(otherNames.length > 0 && { otherNames }), ...(alias && { alias }), ...(card && { groupNickname: card }),
      ...(remark && { remark }), ...(nickname && { nickname }),
    })
    return true
  }
}

function senderOf(source: JsonObject): WeflowSender {
  const id = textOf(source.wxid)
  const names = [source.groupNickname, source.remark, source.displayName, source.nickname].map(name => cleanName(textOf(name)))
  return { id, name: names.find(name => name !== '') ?? id }
}
