import { strFromU8 } from 'fflate/browser'
import type { Failure } from '../model/failure'
import type { GroupId } from '../model/ids'
import type { Act, Register, RegisterTable } from '../model/register'
import { fail, succeed, type Result } from '../model/result'
import { BACKUP_TABLES, type ImportRemnants } from './content'
import { BACKUP_VERSION, MANIFEST_PATH, readManifest, type Manifest, type Part } from './manifest'
import { mended } from './mend'
import { backupReader, type OpenBackup, type ReadTools } from './read-backup'
import { remainsOf, type Remains } from './zip-remains'

const ACTS = 'register/acts.jsonl'
const UNDO = ['undo/import-records.jsonl', 'undo/witnesses.jsonl']
const PART = /^(?:manifest\.json|(?:register|undo|messages|undo\/messages)\/[^/]{1,80}\.jsonl)$/

/** What is known of a backup from elsewhere, for when its own manifest is gone. */
export interface KnownOfBackup {
  /** Epoch ms. */
  readonly at: number
  /** Number of the last act in it. */
  readonly seq: number
  readonly schema: number
  /** Acts up to `seq`, for when its own are gone. */
  readonly acts: readonly Act[]
}

/** What comes back of a damaged backup, and what does not. */
export interface SalvageReport {
  readonly people: number
  readonly groups: number
  readonly messages: number
  /** Tables that are not intact: of them only what the acts tell comes back. */
  readonly tables: readonly RegisterTable[]
  /** Names of the groups of which messages are missing, ascending; of a cut file those that may be. */
  readonly missing: readonly string[]
  /** What undoing imports needs is not whole. */
  readonly undo: boolean
}

export interface Salvage {
  readonly backup: OpenBackup
  readonly report: SalvageReport
}

interface Intact { readonly manifest: Manifest; readonly lost: readonly string[]; readonly isCut: boolean }

/**
 * The intact parts of a damaged backup as a backup of its own: each part is checked by itself, what is not intact is left out and named.
 * Fails with `backup.damaged` when not even one table is left, with `backup.too-new` as opening does.
 */
export async function salvageBackup(bytes: Uint8Array, { sha256, fileName, schema }: ReadTools, known: KnownOfBackup): Promise<Result<Salvage, Failure>> {
  const remains = remainsOf(bytes, path => PART.test(path))
  const { manifest, lost, isCut } = await intactParts(remains, sha256, known)
  if (manifest.version > BACKUP_VERSION || manifest.schema > schema) return fail({ code: 'backup.too-new', fileName, version: Math.max(manifest.version, manifest.schema) })
  if (!manifest.parts.some(part => part.path.startsWith('register/') && part.path !== ACTS)) return fail({ code: 'backup.damaged', fileName, part: MANIFEST_PATH })
  const plain = backupReader(path => remains.content(path), manifest)
  const tables = BACKUP_TABLES.filter(table => !manifest.parts.some(part => part.path === `register/${table}.jsonl`))
  const acts = lost.includes(ACTS) ? known.acts : plain.acts()
  const register = mended(plain.register(), { lost: tables, acts, groupIds: groupsOf(manifest.parts), at: Date.parse(manifest.at) })
  const { messages, blocks } = counted(plain)
  const backup: OpenBackup = { ...plain, manifest: { ...manifest, messages }, register: () => register, acts: () => acts, remnants: () => withBlocks(plain.remnants(), blocks, plain) }
  return succeed({ backup, report: { people: register.people.length, groups: register.groups.length, messages, tables, missing: missingGroups(lost, register, manifest, isCut), undo: UNDO.some(path => lost.includes(path)) || lost.some(path => path.startsWith('undo/messages/')) } })
}

async function intactParts(remains: Remains, sha256: ReadTools['sha256'], known: KnownOfBackup): Promise<Intact> {
  const text = remains.content(MANIFEST_PATH)
  const manifest = text && readManifest(strFromU8(text))
  if (manifest) {
    const parts: Part[] = []
    for (const part of manifest.parts) {
      const content = remains.content(part.path)
      if (content && content.length === part.bytes && (await sha256(content)) === part.sha256) parts.push(part)
    }
    const whole = new Set(parts.map(part => part.path))
    return { manifest: { ...manifest, parts }, lost: manifest.parts.map(part => part.path).filter(path => !whole.has(path)), isCut: false }
  }
  const parts = remains.paths.flatMap((path): Part[] => {
    const content = path === MANIFEST_PATH ? null : remains.content(path)
    return content ? [{ path, rows: 0, bytes: content.length, sha256: '' }] : []
  })
  const there = new Set(parts.map(part => part.path))
  const lost = [...BACKUP_TABLES.map(table => `register/${table}.jsonl`), ACTS, ...UNDO, ...remains.paths.filter(path => path !== MANIFEST_PATH)].filter(path => !there.has(path))
  return { manifest: { format: 'qunbu-backup', version: BACKUP_VERSION, appVersion: '', schema: known.schema, at: new Date(known.at).toISOString(), seq: known.seq, messages: 0, parts }, lost: [...new Set(lost)], isCut: true }
}

const groupOf = (path: string): GroupId | null => (/^messages\/([^/]+?)(?:\.\d+)?\.jsonl$/.exec(path)?.[1] ?? null) as GroupId | null
const groupsOf = (parts: readonly Part[]): GroupId[] => [...new Set(parts.map(part => groupOf(part.path)).filter(id => id !== null))]

function counted(backup: OpenBackup): { readonly messages: number; readonly blocks: ReadonlySet<string> } {
  const blocks = new Set<string>()
  let messages = 0
  for (const { head } of backup.messages()) {
    blocks.add(head.id)
    messages += head.count
  }
  return { messages, blocks }
}

/** Remnants of imports without what points at blocks that are gone. */
function withBlocks({ witnesses, importRecords }: ImportRemnants, blocks: ReadonlySet<string>, backup: OpenBackup): ImportRemnants {
  const hidden = new Set([...backup.hidden()].map(({ head }) => head.id as string))
  return {
    witnesses: witnesses.filter(witness => blocks.has(witness.blockId) || hidden.has(witness.blockId)),
    importRecords: importRecords.map(record => (record.undone ? { ...record, undone: { ...record.undone, heads: record.undone.heads.filter(head => hidden.has(head.id)) } } : record)),
  }
}

/** Groups come in the order of their ids, so of a file that was cut all from the last one on may be missing messages. */
function missingGroups(lost: readonly string[], register: Register, manifest: Manifest, isCut: boolean): string[] {
  const ids = new Set(lost.map(groupOf).filter(id => id !== null))
  const last = groupsOf(manifest.parts).sort().at(-1) ?? ''
  return register.groups.filter(group => ids.has(group.id) || (isCut && group.id >= last)).map(group => group.name).sort()
}
