import { strToU8, Zip, ZipPassThrough } from 'fflate/browser'
import type { GroupId } from '../model/ids'
import { toBase64 } from '../model/base64'
import { BACKUP_TABLES, type BackupContent, type BackupFacts, type BackupTools } from './content'
import { packRecord } from './import-remnants'
import { BACKUP_VERSION, MANIFEST_PATH, type Manifest, type Part } from './manifest'
import { messagesToLines } from './message-lines'

/** Messages in one part at most: a part is held in memory as a whole and packed without a pause. */
const PART_MESSAGES = 25_000

/**
 * The backup file, in pieces to be written one after the other: a zip of JSON lines, one file per table
 * (`register/people.jsonl`, rows by id), messages per group (`messages/ID.jsonl`, then `messages/ID.2.jsonl` …), and
 * `manifest.json` with counts and hashes last. The same content gives the same parts.
 */
export async function* composeBackup(content: BackupContent, facts: BackupFacts, { sha256, deflate }: BackupTools): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const zip = new PieceZip(facts.at)
  const parts: Part[] = []
  const add = async (path: string, lines: readonly string[], rows = lines.length) => {
    const bytes = strToU8(lines.map(line => `${line}\n`).join('')) as Uint8Array<ArrayBuffer>
    parts.push({ path, rows, bytes: bytes.length, sha256: await sha256(bytes) })
    return zip.add(path, bytes, await deflate(bytes))
  }
  for (const table of BACKUP_TABLES) {
    const lines = content.register[table].map(row => [keyOf(row), JSON.stringify(row)] as const).sort(byKey)
    yield* await add(`register/${table}.jsonl`, lines.map(([, line]) => line))
  }
  yield* await add('register/acts.jsonl', [...content.acts].sort((a, b) => a.seq - b.seq).map(act => JSON.stringify(act)))
  const records = content.importRecords.map(record => [record.importId, JSON.stringify(packRecord(record))] as const).sort(byKey)
  yield* await add('undo/import-records.jsonl', records.map(([, line]) => line))
  const witnesses = content.witnesses.map(({ importId, blockId, bits }) => [`${importId} ${blockId}`, JSON.stringify({ importId, blockId, bits: toBase64(bits) })] as const).sort(byKey)
  yield* await add('undo/witnesses.jsonl', witnesses.map(([, line]) => line))

  let messages = 0
  for (const group of [...content.register.groups].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for await (const part of messageParts(content, group.id, 'messages')) {
      messages += part.messages
      yield* await add(part.path, part.lines)
    }
  }
  // An undo may have taken the group's row along, so the groups come from the records.
  for (const groupId of [...new Set(content.importRecords.filter(record => record.undone).map(record => record.groupId))].sort()) {
    for await (const part of messageParts(content, groupId, 'undo/messages')) yield* await add(part.path, part.lines)
  }
  const manifest: Manifest = {
    format: 'qunbu-backup', version: BACKUP_VERSION, appVersion: facts.appVersion, schema: facts.schema, at: new Date(facts.at).toISOString(),
    seq: facts.seq, messages, parts,
  }
  const manifestBytes = strToU8(`${JSON.stringify(manifest, null, 1)}\n`) as Uint8Array<ArrayBuffer>
  yield* zip.add(MANIFEST_PATH, manifestBytes, await deflate(manifestBytes))
  yield* zip.end()
}

async function* messageParts(content: BackupContent, groupId: GroupId, folder: 'messages' | 'undo/messages'): AsyncGenerator<{ path: string; lines: string[]; messages: number }> {
  const names = new Map(content.register.memberships.filter(one => one.groupId === groupId).map(one => [one.number, one.name]))
  let number = 0
  const path = () => (++number === 1 ? `${folder}/${groupId}.jsonl` : `${folder}/${groupId}.${number}.jsonl`)
  let lines: string[] = []
  let messages = 0
  for await (const stored of (folder === 'messages' ? content.messagesOf(groupId) : (content.hiddenOf?.(groupId) ?? []))) {
    if (messages > 0 && messages + stored.head.count > PART_MESSAGES) {
      yield { path: path(), lines, messages }
      lines = []
      messages = 0
    }
    for (const line of messagesToLines(stored, names)) lines.push(line)
    messages += stored.head.count
  }
  if (messages > 0) yield { path: path(), lines, messages }
}

const keyOf = (row: object): string => ('key' in row ? (row.key as string) : (row as { id: string }).id)
const byKey = (a: readonly [string, string], b: readonly [string, string]): number => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)

const DEFLATED = 8

/** An entry that the platform has packed already, many times faster than a script would; the zip takes length and check sum of the plain bytes. */
class DeflatedEntry extends ZipPassThrough {
  readonly #packed: Uint8Array<ArrayBuffer>

  constructor(path: string, packed: Uint8Array<ArrayBuffer>) {
    super(path)
    this.compression = DEFLATED
    this.#packed = packed
  }

  protected override process(_plain: Uint8Array<ArrayBuffer>, final: boolean): void {
    this.ondata(null, this.#packed, final)
  }
}

/** A zip whose bytes come out as parts go in. */
class PieceZip {
  #out: Uint8Array<ArrayBuffer>[] = []
  readonly #zip = new Zip((error, bytes) => {
    if (error) throw error
    this.#out.push(bytes as Uint8Array<ArrayBuffer>)
  })

  constructor(readonly at: number) {}

  add(path: string, bytes: Uint8Array, packed: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
    const entry = new DeflatedEntry(path, packed)
    entry.mtime = this.at
    this.#zip.add(entry)
    entry.push(bytes, true)
    return this.#take()
  }

  end(): Uint8Array<ArrayBuffer>[] {
    this.#zip.end()
    return this.#take()
  }

  #take(): Uint8Array<ArrayBuffer>[] {
    const out = this.#out
    this.#out = []
    return out
  }
}
