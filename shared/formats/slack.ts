import type { ImportRecord } from '../model/record'
import type { ChatFormat, OpenFile } from './format'
import { asId, asList, asObject, asText } from './json-value'
import { jsonSteps } from './json-stream'
import { readSlackMessage, type SlackContext } from './slack-message'
import { SlackUsers } from './slack-users'
import { cleanName } from './text'

interface Channel {
  readonly id: string
  readonly name: string | null
  /** Folder of its day files. */
  readonly folder: string
  readonly kind: 'group' | 'private'
  readonly members: readonly string[]
}

const DAY_FILE = /^(.*?)([^/]+)\/(\d{4}-\d{2}-\d{2})\.json$/
const LISTS = ['channels.json', 'groups.json', 'dms.json', 'mpims.json'] as const

/** Objects of a JSON list inside the zip; `null` stands for what could not be read. */
async function* listOf(file: OpenFile | null): AsyncGenerator<unknown, void, undefined> {
  if (!file) return
  for await (const step of jsonSteps(file.text(), { records: ['[*]'] })) if (step.type === 'records') yield* step.records
}

/** The folder that holds `users.json` and the channel folders: `''` or, when the zip was packed again, `name/`. */
function rootOf(entries: readonly string[]): string | null {
  const lists = entries.filter(entry => /(^|\/)(users|channels|dms|groups|mpims)\.json$/.test(entry)).sort((a, b) => a.length - b.length)
  const first = lists[0]
  if (first === undefined) return null
  const root = first.slice(0, first.lastIndexOf('/') + 1)
  return entries.some(entry => entry.startsWith(root) && DAY_FILE.test(entry.slice(root.length))) ? root : null
}

/** Channels in the order of their lists; folders that no list names come last. */
async function channelsOf(file: OpenFile, root: string, dayFiles: ReadonlyMap<string, string[]>): Promise<readonly Channel[]> {
  const channels: Channel[] = []
  for (const list of LISTS) {
    for await (const value of listOf(await file.beside(root + list))) {
      const entry = asObject(value)
      const id = asId(entry?.id)
      if (id === '') continue
      const isDirect = list === 'dms.json'
      const name = cleanName(asText(entry?.name))
      channels.push({ id, name: isDirect ? null : name || null, folder: isDirect ? id : name || id, kind: isDirect ? 'private' : 'group', members: asList(entry?.members).map(asId).filter(member => member !== '') })
    }
  }
  const listed = new Set(channels.map(channel => channel.folder))
  const unlisted = [...dayFiles.keys()].filter(folder => !listed.has(folder))
  return [...channels, ...unlisted.map(folder => ({ id: '', name: cleanName(folder), folder, kind: 'group' as const, members: [] }))]
}

async function* readChannel(file: OpenFile, channel: Channel, days: readonly string[], context: SlackContext): AsyncGenerator<readonly ImportRecord[], void, undefined> {
  const { chat, users } = context
  const told = new Set(channel.members)
  const name = channel.name ?? (channel.members.map(id => users.nameOf(id)).join(', ') || null)
  yield [
    { type: 'chat', chat, platform: 'slack', name, kind: channel.kind, ...(channel.id !== '' && { id: channel.id }) },
    ...channel.members.map(id => users.member(chat, id)),
  ]
  for (const day of days) {
    const opened = await file.beside(day)
    if (!opened) continue
    const path = day.split('/').slice(-2).join('/')
    for await (const step of jsonSteps(opened.text(), { records: ['[*]'] })) {
      if (step.type === 'records') {
        const records: ImportRecord[] = []
        step.records.forEach((value, i) => {
          const place = `${path}:${step.first + i}`
          const message = asObject(value)
          if (!message) records.push({ type: 'skip', chat, reason: step.faults.find(fault => fault.record === step.first + i)?.reason ?? 'malformed', record: place })
          else {
            const record = readSlackMessage(message, place, context)
            if (record.type === 'message' && record.senderId !== undefined && !told.has(record.senderId)) {
              told.add(record.senderId)
              records.push({ ...users.member(chat, record.senderId), name: record.senderName!, ...(users.sender(message).bot && { bot: true }) })
            }
            records.push(record)
          }
        })
        yield records
      } else if (step.type === 'fault') yield [{ type: 'skip', chat, reason: step.fault.reason, record: `${path}:${Math.max(0, step.fault.record)}`, excerpt: step.fault.excerpt }]
    }
  }
}

export const slack: ChatFormat = {
  id: 'slack',
  label: { zh: 'Slack 工作区导出（ZIP）', en: 'Slack workspace export (ZIP)' },
  platform: 'slack',
  reads: 'zip',
  time: { basis: 'utc', precision: 'millisecond' },
  detect: head => (rootOf(head.entries) === null ? 0 : head.entries.some(entry => /(^|\/)users\.json$/.test(entry)) ? 1 : 0.7),
  async *parse(file) {
    const entries = await file.entries()
    const root = rootOf(entries)
    if (root === null) {
      yield [{ type: 'skip', reason: 'unsupported', record: file.name }]
      return
    }
    const dayFiles = new Map<string, string[]>()
    for (const entry of entries) {
      const folder = entry.startsWith(root) ? DAY_FILE.exec(entry)?.[2] : undefined
      if (folder === undefined) continue
      dayFiles.set(folder, [...(dayFiles.get(folder) ?? []), entry])
    }
    const users = new SlackUsers()
    for await (const user of listOf(await file.beside(`${root}users.json`))) users.add(user)
    const channels = await channelsOf(file, root, dayFiles)
    const channelNames = new Map(channels.map(channel => [channel.id, channel.name]))
    const names = { userName: (id: string) => users.nameOf(id), channelName: (id: string) => channelNames.get(id) ?? null }
    let chat = 0
    for (const channel of channels) {
      const days = dayFiles.get(channel.folder)?.sort()
      if (days) yield* readChannel(file, channel, days, { chat: chat++, users, names })
    }
  },
}
