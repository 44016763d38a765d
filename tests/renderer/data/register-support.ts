import { closeBlocks } from '../../../renderer/data/block-reader'
import { closeRegister, connect, openRegister, register, wipeRegister } from '../../../renderer/data/database'
import { readMessages } from '../../../renderer/data/messages'
import type { ImportChoices } from '../../../renderer/data/import-worker/protocol'
import { runImport } from '../../../renderer/data/import-worker/run-import'
import type { ImportStore, StoreTools } from '../../../renderer/data/import-worker/store-tools'
import type { ByteSource } from '../../../shared/importing/step'
import type { GroupId, Id } from '../../../shared/model/ids'
import type { ImportBatch } from '../../../shared/model/import-batch'
import { CHINA } from '../../../shared/model/zone'

let count = 0
let id = 0
let now = Date.UTC(2026, 10, 20, 4)

/** An empty register under a name of its own. */
export async function freshRegister(): Promise<ImportStore> {
  closeBlocks()
  const name = `test-${++count}`
  const opened = await openRegister(name)
  if (!opened.ok) throw new Error(opened.failure.code)
  return { strict: opened.value, relaxed: connect(name, 'relaxed') }
}

export async function dropRegister(store: ImportStore): Promise<void> {
  store.relaxed.close()
  await wipeRegister()
  closeRegister()
}

/** Tools with a clock that ascends with each call, on 20 November 2026, and ids that count. */
export function testTools(fields: Partial<StoreTools> = {}): StoreTools {
  return {
    makeId: <T extends string>() => `id-${String(++id).padStart(6, '0')}-${count}` as Id<T>,
    now: () => (now += 5), zone: CHINA, report: () => {}, isCancelled: () => false, ...fields,
  }
}

/** Bytes of a text as a dropped file. */
export function textSource(name: string, text: string): ByteSource {
  return bytesSource(name, new TextEncoder().encode(text))
}

export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
  return { name, size: bytes.length, read: (offset, length) => Promise.resolve(bytes.slice(offset, offset + length)) }
}

/** Imports and expects success. */
export async function importFile(store: ImportStore, source: ByteSource, choices: ImportChoices = {}, tools = testTools()): Promise<ImportBatch[]> {
  const result = await runImport(store, source, choices, tools)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

/** Messages of a group as `name|text` lines with local time, in time order. */
export async function conversation(groupId: GroupId): Promise<string[]> {
  const messages = await readMessages(groupId, { limit: 1_000_000 })
  const members = new Map((await register().memberships.where('groupId').equals(groupId).toArray()).map(one => [one.number, one.name]))
  return messages.map(({ sentAt, sender, text }) => `${sentAt === null ? '-' : new Date(CHINA.toWall(sentAt)).toISOString().slice(0, 19)} ${sender === null ? '*' : members.get(sender)}|${text}`)
}

const QQ_HEAD = '消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n================================================================\r\n消息分组:我的QQ群\r\n================================================================\r\n消息对象:茶友会\r\n================================================================\r\n\r\n'

/** A QQ text export of a group, of 茶友会 unless named. */
export const qqFile = (name: string, lines: readonly string[], group = '茶友会'): ByteSource => textSource(name, `\ufeff${QQ_HEAD.replace('茶友会', group)}${lines.join('')}`)

export const qqLine = (time: string, sender: string, text: string): string => `${time} ${sender}\r\n${text}\r\n\r\n`
