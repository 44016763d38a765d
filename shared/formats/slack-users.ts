import type { MemberRecord } from '../model/record'
import { asId, asObject, asText, type JsonObject } from './json-value'
import { cleanName } from './text'

/** Somebody in the workspace. */
export interface SlackUser {
  readonly id: string
  readonly name: string
  readonly realName: string
  readonly bot: boolean
  readonly deleted: boolean
}

/** Display name → real name → account name, of an entry of `users.json` or a message's `user_profile`. */
function nameFrom(profile: JsonObject | null, account: unknown): string {
  return cleanName(asText(profile?.display_name)) || cleanName(asText(profile?.real_name)) || cleanName(asText(account))
}

/** The people of an export by id. */
export class SlackUsers {
  private readonly byId = new Map<string, SlackUser>()

  add(value: unknown): void {
    const user = asObject(value)
    const id = asId(user?.id)
    if (!user || id === '') return
    const profile = asObject(user.profile)
    const realName = cleanName(asText(profile?.real_name) || asText(user.real_name))
    this.byId.set(id, { id, name: nameFrom(profile, user.name) || id, realName, bot: user.is_bot === true, deleted: user.deleted === true })
  }

  get(id: string): SlackUser | undefined {
    return this.byId.get(id)
  }

  nameOf(id: string): string {
    return this.byId.get(id)?.name ?? (id === 'USLACKBOT' ? 'Slackbot' : id)
  }

  /** Who sent a message; people from outside are told by the message alone. */
  sender(message: JsonObject): { readonly id: string; readonly name: string; readonly bot: boolean } {
    const userId = asId(message.user)
    const botId = asId(message.bot_id)
    const known = this.byId.get(userId)
    const botName = cleanName(asText(message.username) || asText(asObject(message.bot_profile)?.name))
    if (userId !== '') {
      const profile = asObject(message.user_profile)
      return { id: userId, name: known?.name ?? (nameFrom(profile, profile?.name) || botName || this.nameOf(userId)), bot: known?.bot ?? botId !== '' }
    }
    return { id: botId, name: botName || botId, bot: botId !== '' }
  }

  /** A member of a channel's list. */
  member(chat: number, id: string): MemberRecord {
    const user = this.byId.get(id)
    return {
      type: 'member', chat, id, name: this.nameOf(id),
      ...(user && user.realName !== '' && user.realName !== user.name && { otherNames: [user.realName] }),
      ...(user?.bot && { bot: true }), ...(user?.deleted && { deleted: true }),
    }
  }
}
