import type { MemberRecord } from '../model/record'
import type { OpenFile } from './format'
import { listOf, objectOf, textOf, type JsonObject } from './json-fields'
import { parseJson } from './json-repair'
import { cleanName } from './text'
import { epochOf } from './wechat-time'

/** A customer group as WeCom's contact interface describes it. */
export interface WecomGroup {
  readonly id: string
  readonly name: string
  readonly members: readonly Omit<MemberRecord, 'type' | 'chat'>[]
}

/** Names out of saved contact answers: by room, and by user for everywhere else. */
export interface WecomContacts {
  readonly groups: ReadonlyMap<string, WecomGroup>
  /** userid → name outside any group. */
  readonly names: ReadonlyMap<string, string>
}

const MAX_LENGTH = 32 << 20

/** Reads `groupchat.json` beside an archive; empty when there is none. */
export async function readContacts(file: OpenFile): Promise<WecomContacts> {
  const groups = new Map<string, WecomGroup>()
  const names = new Map<string, string>()
  const beside = await file.beside('groupchat.json')
  if (!beside || beside.size > MAX_LENGTH) return { groups, names }
  let text = ''
  for await (const piece of beside.text()) text += piece
  const parsed = parseJson(text)
  for (const one of Array.isArray(parsed) ? parsed : [parsed]) {
    const outer = objectOf(one)
    const group = outer && (objectOf(outer.group_chat) ?? outer)
    if (group && Array.isArray(group.member_list)) groups.set(textOf(group.chat_id), readGroup(group, names))
  }
  return { groups, names }
}

/** Reads a `group_chat` object; names of its members are added to `names`. */
export function readGroup(group: JsonObject, names: Map<string, string>): WecomGroup {
  const members = listOf(group.member_list).map(objectOf).filter(member => member !== null)
  for (const member of members) {
    const name = cleanName(textOf(member.name))
    if (name) names.set(textOf(member.userid), name)
  }
  const admins = new Set(listOf(group.admin_list).map(admin => textOf(objectOf(admin)?.userid)))
  const owner = textOf(group.owner)
  return {
    id: textOf(group.chat_id), name: cleanName(textOf(group.name)),
    members: members.map(member => {
      const id = textOf(member.userid)
      const card = cleanName(textOf(member.group_nickname))
      const name = cleanName(textOf(member.name))
      const joined = epochOf(member.join_time)
      const inviter = textOf(objectOf(member.invitor)?.userid)
      return {
        name: card || name || id, ...(id && { id }), ...(card && name && card !== name && { otherNames: [name] }), ...(card && { groupNickname: card }),
        ...(name && { nickname: name }), role: id === owner ? 'owner' as const : admins.has(id) ? 'admin' as const : 'member' as const,
        ...(joined !== null && { joinedAtUtc: joined }), ...(inviter && { invitedBy: names.get(inviter) ?? inviter }),
      }
    }),
  }
}
