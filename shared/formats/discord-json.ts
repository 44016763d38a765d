import type { ChatRecord, ImportRecord, MessageRecord } from '../model/record'
import { discordMentions, discordName, discordReactions, readDiscordContent, readDiscordNotice } from './discord-message'
import type { ChatFormat } from './format'
import { asId, asObject, asText, excerptOf, type JsonObject } from './json-value'
import { jsonSteps } from './json-stream'
import { RecentMessages } from './recent-messages'
import { cleanBody, cleanName } from './text'
import { instantOf } from './wechat-time'

type Draft = { -readonly [Key in keyof MessageRecord]: MessageRecord[Key] }

/** 0 and 19 are Default and Reply in files that print numbers. */
const MESSAGE_TYPES = new Set(['Default', 'Reply', '0', '19'])

/** Direct messages stand under a server of id 0; there the channel alone names the chat. */
function chatOf(guild: JsonObject | null, channel: JsonObject | null): ChatRecord {
  const isDirect = asId(guild?.id) === '0' || /^Direct(?:Group)?TextChat$/.test(asText(channel?.type))
  const isPrivate = asText(channel?.type) === 'DirectTextChat' || (isDirect && asText(channel?.type) !== 'DirectGroupTextChat')
  const names = [isDirect ? '' : cleanName(asText(guild?.name)), cleanName(asText(channel?.name))].filter(name => name !== '')
  const id = asId(channel?.id)
  return { type: 'chat', chat: 0, platform: 'discord', name: names.join(' - ') || null, kind: isPrivate ? 'private' : 'group', ...(id !== '' && { id }) }
}

class DiscordReader {
  private readonly recent = new RecentMessages()
  private readonly told = new Map<string, string>()

  read(value: unknown, number: number): readonly ImportRecord[] {
    const message = asObject(value)
    const id = asId(message?.id)
    const time = instantOf(asText(message?.timestamp))
    if (!message || time === null) return [{ type: 'skip', chat: 0, reason: 'malformed', record: number, ...(id !== '' && { id }), excerpt: excerptOf(value) }]
    const record: Draft = { type: 'message', chat: 0, time, senderName: null, kind: 'system', text: '', record: number }
    if (id !== '') record.id = id
    const type = asText(message.type) || asId(message.type) || 'Default'
    if (!MESSAGE_TYPES.has(type)) {
      record.text = cleanBody(asText(message.content))
      return [Object.assign(record, readDiscordNotice(message, record.text))]
    }
    const author = asObject(message.author)
    record.senderName = discordName(author)
    if (asId(author?.id) !== '') record.senderId = asId(author?.id)
    Object.assign(record, readDiscordContent(message))
    record.mentions = discordMentions(message)
    record.reactions = discordReactions(message)
    const answered = type === 'Reply' || type === '19' ? asId(asObject(message.reference)?.messageId) : ''
    if (answered !== '' && answered !== '0') record.replyTo = this.recent.replyTo(answered)
    if (id !== '') this.recent.add(id, record)
    return [...this.member(author), record]
  }

  private member(author: JsonObject | null): readonly ImportRecord[] {
    const id = asId(author?.id)
    const name = discordName(author)
    if (id === '' || this.told.get(id) === name) return []
    this.told.set(id, name)
    const account = cleanName(asText(author?.name))
    return [{ type: 'member', chat: 0, id, name, ...(account !== '' && account !== name && { otherNames: [account] }), ...(author?.isBot === true && { bot: true }) }]
  }
}

export const discordJson: ChatFormat = {
  id: 'discord-json',
  family: 'discord',
  label: { zh: 'Discord 导出 JSON', en: 'DiscordChatExporter JSON' },
  platform: 'discord',
  reads: 'text',
  time: { basis: 'utc', precision: 'millisecond' },
  detect: ({ text }) => (/^\s*\{\s*"guild"\s*:/.test(text) && /"channel"\s*:\s*\{/.test(text) ? 1 : /"guild"\s*:\s*\{/.test(text) && /"channel"\s*:\s*\{/.test(text) ? 0.8 : 0),
  async *parse(file) {
    const reader = new DiscordReader()
    let guild: JsonObject | null = null
    let channel: JsonObject | null = null
    for await (const step of jsonSteps(file.text(), { records: ['messages[*]'] })) {
      if (step.type === 'value') {
        if (step.path[0] === 'guild') guild = asObject(step.value)
        else if (step.path[0] === 'channel') channel = asObject(step.value)
        else continue
        yield [chatOf(guild, channel)]
      } else if (step.type === 'records') {
        const faults = step.faults.map(fault => ({ type: 'skip' as const, chat: 0, ...fault }))
        yield [...step.records.flatMap((record, i) => (record === undefined ? [] : reader.read(record, step.first + i))), ...faults]
      } else if (step.type === 'fault') {
        const { record, reason, excerpt } = step.fault
        yield [{ type: 'skip', chat: 0, reason, excerpt, ...(record >= 0 && { record }) }]
      }
    }
  },
}
