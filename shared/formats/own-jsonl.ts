import type { ImportRecord } from '../model/record'
import type { ChatFormat } from './format'
import { platformNamed, readOwnChat, readOwnMessage, type OwnChat } from './own-message'

/** First field of a line that tells about a chat. */
export const OWN_CHAT = 'chat/1'

/** What `convert --to jsonl` writes: a line for each chat, then a line for each message. */
export const ownJsonl: ChatFormat = {
  id: 'qunbu-jsonl',
  family: 'qunbu',
  label: { zh: '群簿 JSONL', en: 'Qunbu JSONL' },
  platform: 'other',
  reads: 'text',
  time: { basis: 'utc', precision: 'millisecond' },
  detect: head => (head.text.startsWith(`{"qunbu":"${OWN_CHAT}"`) ? 1 : 0),
  async *parse(file) {
    for await (const { lines, first } of file.lines()) {
      const out: ImportRecord[] = []
      lines.forEach((line, i) => {
        if (line.trim() !== '') readLine(line, first + i, out)
      })
      yield out
    }
  },
}

function readLine(line: string, number: number, out: ImportRecord[]): void {
  let value: { readonly qunbu?: unknown; readonly chat?: unknown } | null = null
  try {
    value = JSON.parse(line) as { readonly qunbu?: unknown; readonly chat?: unknown } | null
  } catch {
    // Reported below, like a line that is JSON but neither chat nor message.
  }
  const chat = typeof value?.chat === 'number' ? value.chat : 0
  if (value?.qunbu === OWN_CHAT) {
    const about = readOwnChat(value)
    if (about) {
      pushOwnChat(about, chat, out)
      return
    }
  }
  const message = readOwnMessage(value, chat, { line: number })
  out.push(message ?? { type: 'skip', reason: 'malformed', line: number, excerpt: line.slice(0, 200) })
}

/** The records of a chat's own line: what it is, and its member list. */
export function pushOwnChat({ platform, time, group, members }: OwnChat, chat: number, out: ImportRecord[]): void {
  out.push({ type: 'chat', chat, platform: platformNamed(platform), name: group.name, id: group.id, kind: group.type, time })
  for (const member of members) out.push({ ...member, type: 'member', chat })
}
