import { strFromU8, unzipSync } from 'fflate/browser'
import type { Failure } from '../model/failure'
import type { GroupId } from '../model/ids'
import type { Act, Register } from '../model/register'
import { fail, succeed, type Result } from '../model/result'
import { fromBase64 } from '../model/base64'
import { BACKUP_TABLES, type ImportRemnants, type Sha256 } from './content'
import { unpackRecord, type StoredRecord } from './import-remnants'
import { isLocked } from './locked'
import { BACKUP_VERSION, MANIFEST_PATH, readManifest, type Manifest, type Part } from './manifest'
import { linesToMessages, type StoredMessages } from './message-lines'
import { upgradeRow } from './upgrade'

export interface ReadTools {
  readonly sha256: Sha256
  /** For the failure's sentence. */
  readonly fileName: string
  /** Newest schema this app knows. */
  readonly schema: number
}

/** A backup whose every part has been found whole. Reading from it cannot fail any more and waits for nothing. */
export interface OpenBackup {
  readonly manifest: Manifest
  register(): Register
  acts(): readonly Act[]
  remnants(): ImportRemnants
  /** Blocks group by group; each part is unpacked when it is reached. */
  messages(): Generator<StoredMessages>
  /** Blocks of undone imports: stored, with heads that are not visible. */
  hidden(): Generator<StoredMessages>
}

/** Unpacked bytes of one part at most; ours are far smaller. */
const PART_BYTES = 1 << 30

/**
 * Opens a backup after checking the hash and count of every part. Fails with `backup.not-a-backup`, `backup.too-new`, or
 * `backup.damaged` with the part that is not as the manifest says.
 */
export async function openBackup(bytes: Uint8Array, { sha256, fileName, schema }: ReadTools): Promise<Result<OpenBackup, Failure>> {
  const manifest = manifestIn(bytes)
  if (!manifest) return fail(isLocked(bytes) ? { code: 'backup.locked', fileName } : { code: 'backup.not-a-backup', fileName })
  if (manifest.version > BACKUP_VERSION) return fail({ code: 'backup.too-new', fileName, version: manifest.version })
  if (manifest.schema > schema) return fail({ code: 'backup.too-new', fileName, version: manifest.schema })
  for (const part of manifest.parts) {
    const content = unpack(bytes, part.path)
    if (!content || content.length !== part.bytes || (await sha256(content)) !== part.sha256) return fail({ code: 'backup.damaged', fileName, part: part.path })
  }
  // A backup of an older schema may lack tables that came later.
  const missing = manifest.schema < schema ? undefined : BACKUP_TABLES.find(table => !manifest.parts.some(part => part.path === `register/${table}.jsonl`))
  return missing ? fail({ code: 'backup.damaged', fileName, part: `register/${missing}.jsonl` }) : succeed(backupReader(path => unpack(bytes, path), manifest))
}

/** The manifest of a backup, unchecked against its parts; `null` when the file is none. */
export function manifestIn(bytes: Uint8Array): Manifest | null {
  const text = unpack(bytes, MANIFEST_PATH)
  return text && readManifest(strFromU8(text))
}

/** The register without messages, e.g. for planning without a window. */
export async function readRegisterFromBackup(bytes: Uint8Array, tools: ReadTools): Promise<Result<Register, Failure>> {
  const opened = await openBackup(bytes, tools)
  return opened.ok ? succeed(opened.value.register()) : opened
}

/** A backup whose parts `content` gives; a part that the manifest does not name has no rows. */
export function backupReader(content: (path: string) => Uint8Array | null, manifest: Manifest): OpenBackup {
  const named = new Set(manifest.parts.map(part => part.path))
  const rowsOf = <Row>(path: string): Row[] => {
    const table = path.slice(path.indexOf('/') + 1, path.lastIndexOf('.'))
    return [...linesOf((named.has(path) ? content(path) : null) ?? new Uint8Array())].map(line => upgradeRow(table, JSON.parse(line) as Record<string, unknown>, manifest.schema) as Row)
  }
  return {
    manifest,
    register: () => Object.fromEntries(BACKUP_TABLES.map(table => [table, rowsOf(`register/${table}.jsonl`)])) as unknown as Register,
    acts: () => rowsOf<Act>('register/acts.jsonl'),
    remnants: () => ({
      importRecords: rowsOf<StoredRecord>('undo/import-records.jsonl').map(unpackRecord),
      witnesses: rowsOf<Omit<ImportRemnants['witnesses'][number], 'bits'> & { bits: string }>('undo/witnesses.jsonl')
        .map(row => ({ ...row, bits: fromBase64(row.bits) ?? new Uint8Array() })),
    }),
    messages: () => blocksIn('messages/'),
    hidden: () => blocksIn('undo/messages/'),
  }

  function* blocksIn(folder: string): Generator<StoredMessages> {
    for (const part of manifest.parts) {
      const groupId = groupOf(part, folder)
      if (groupId !== null) yield* linesToMessages(groupId, linesOf(content(part.path) ?? new Uint8Array()))
    }
  }
}

function groupOf({ path }: Part, folder: string): GroupId | null {
  const match = path.startsWith(folder) ? /^([^/]+?)(?:\.\d+)?\.jsonl$/.exec(path.slice(folder.length)) : null
  return match ? (match[1] as GroupId) : null
}

function unpack(bytes: Uint8Array, path: string): Uint8Array<ArrayBuffer> | null {
  try {
    const found = unzipSync(bytes, { filter: entry => entry.name === path && entry.originalSize <= PART_BYTES })
    return (found[path] as Uint8Array<ArrayBuffer> | undefined) ?? null
  } catch {
    return null
  }
}

function* linesOf(bytes: Uint8Array): Generator<string> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(10, start)
    const stop = end < 0 ? bytes.length : end
    yield strFromU8(bytes.subarray(start, stop))
    start = stop + 1
  }
}
