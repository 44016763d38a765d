import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { BACKUP_TABLES, type BackupContent } from '../../../shared/backup/content'
import { composeBackup } from '../../../shared/backup/compose'
import type { OpenBackup } from '../../../shared/backup/read-backup'
import type { StoredMessages } from '../../../shared/backup/message-lines'
import type { Block } from '../../../shared/model/block'
import { NO_SENDER, type BlockId, type GroupId, type ImportId } from '../../../shared/model/ids'
import { MESSAGE_KINDS } from '../../../shared/model/message'
import type { Act, Register } from '../../../shared/model/register'

export const sha256 = (bytes: Uint8Array): Promise<string> => Promise.resolve(createHash('sha256').update(bytes).digest('hex'))

const deflate = (bytes: Uint8Array) => Promise.resolve(new Uint8Array(deflateRawSync(bytes)))

export interface TestContent extends BackupContent {
  readonly stored: readonly StoredMessages[]
}

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('早上好', 'a\nb', '\ud800', '\u0000', '"\\'))
const row = fc.dictionary(fc.constantFrom('name', 'note', 'text', 'value'), fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text, { maxLength: 3 })), { maxKeys: 4 })

function blockOf(groupId: GroupId, importId: ImportId, n: number): fc.Arbitrary<StoredMessages> {
  const message = fc.record({
    at: fc.oneof(fc.integer({ min: 0, max: 4e12 }), fc.constant(NaN)),
    sender: fc.oneof(fc.nat(30), fc.constant(NO_SENDER)),
    kind: fc.nat(MESSAGE_KINDS.length - 1),
    text,
    id: fc.oneof(fc.constant(0), fc.maxSafeNat()),
    key: fc.maxSafeNat(),
    mentions: fc.option(fc.array(text, { maxLength: 2 }), { nil: undefined }),
  })
  return fc.array(message, { minLength: 1, maxLength: 20 }).map(messages => {
    const id = `${importId}.${n}` as BlockId
    const textEnd = new Uint32Array(messages.length)
    let end = 0
    messages.forEach((one, i) => (textEnd[i] = end += one.text.length))
    const block: Block = {
      id, count: messages.length, textEnd,
      sentAt: Float64Array.from(messages, one => one.at), sender: Uint32Array.from(messages, one => one.sender), kind: Uint8Array.from(messages, one => one.kind),
      text: messages.map(one => one.text).join(''), idKey: Float64Array.from(messages, one => one.id), contentKey: Float64Array.from(messages, one => one.key),
      extras: messages.flatMap((one, index) => (one.mentions ? [{ index, mentions: one.mentions }] : [])),
    }
    return { head: { id, groupId, importId, count: block.count, from: 1, to: 2, seq: n, ...(n === 0 ? { dialect: { format: 'qq-txt' } } : {}) }, block }
  })
}

/** Registers with odd texts in every table, messages, acts and remnants of imports. */
export const contents: fc.Arbitrary<TestContent> = fc.record({
  tables: fc.tuple(...BACKUP_TABLES.map(table => fc.array(row, { maxLength: 4 }).map(rows => rows.map((one, i) => ({ ...one, [table === 'followUps' ? 'key' : 'id']: `${table}-${i}` }))))),
  groups: fc.uniqueArray(fc.constantFrom('g1', 'g2', 'g3'), { maxLength: 3 }),
  acts: fc.array(row, { maxLength: 3 }),
  witnesses: fc.array(fc.uint8Array({ minLength: 1, maxLength: 9 }), { maxLength: 3 }),
}).chain(({ tables, groups, acts, witnesses }) => {
  const blocks = groups.flatMap(group => [0, 1].map(n => blockOf(group as GroupId, `i-${group}` as ImportId, n)))
  return fc.tuple(...blocks).map(stored => {
    const register = Object.fromEntries(BACKUP_TABLES.map((table, i) => [table, tables[i]])) as unknown as Register
    return {
      register: { ...register, groups: groups.map(id => ({ id, name: `群${id}` })) as unknown as Register['groups'] },
      acts: acts.map((act, i) => ({ ...act, seq: i + 1 })) as unknown as Act[],
      witnesses: witnesses.map((bits, i) => ({ importId: `i${i}` as ImportId, blockId: 'b' as BlockId, bits: Uint8Array.from(bits) })),
      importRecords: groups.map(groupId => ({ importId: `i-${groupId}` as ImportId, groupId: groupId as GroupId, changes: [], members: [] })),
      stored: stored as StoredMessages[],
      async *messagesOf(groupId: GroupId) {
        yield* (stored as StoredMessages[]).filter(one => one.head.groupId === groupId)
      },
    }
  })
})

export const FACTS = { appVersion: '0.1.0', schema: 1, at: Date.UTC(2026, 10, 20), seq: 3 }

export async function backupOf(content: BackupContent): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of composeBackup(content, FACTS, { sha256, deflate })) pieces.push(piece)
  return Uint8Array.from(Buffer.concat(pieces))
}

/** What was read, as content again. */
export function contentOf(opened: OpenBackup): TestContent {
  const stored = [...opened.messages()]
  return {
    register: opened.register(), acts: opened.acts(), ...opened.remnants(), stored,
    async *messagesOf(groupId) {
      yield* stored.filter(one => one.head.groupId === groupId)
    },
  }
}
