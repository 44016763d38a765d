import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { nodeTools } from '../../electron/cli/node-source'
import type { Cell } from '../../shared/formats/format'
import { readContents } from '../../shared/importing/chat-document'
import { inspect } from '../../shared/importing/inspect'
import { openFile } from '../../shared/importing/open'
import type { ByteSource } from '../../shared/importing/step'
import { writeChatlab } from '../../shared/importing/write-chatlab'
import { chatsToWrite, writeCsv, writeJsonl } from '../../shared/importing/write-messages'
import { CHINA } from '../../shared/model/zone'
import { flipped, mutated, type Below } from './mutate'

/** An input of a format, taken apart so that its inside can be changed: a text, the entries of a zip, or neighbours of a file. */
export interface Seed {
  readonly name: string
  readonly format: string
  readonly bytes: Uint8Array
  /** Decoded, for texts. */
  readonly text: string | null
  readonly entries: Readonly<Record<string, Uint8Array>> | null
  readonly besides: Readonly<Record<string, string>>
  /** Rows of a workbook by sheet. */
  readonly sheets: Readonly<Record<string, readonly (readonly Cell[])[]>> | null
}

/** A file made of bytes, with texts beside it. */
export function sourceOf(name: string, bytes: Uint8Array, besides: Readonly<Record<string, string>>): ByteSource {
  return {
    name, size: bytes.length,
    read: async (offset, length) => bytes.slice(offset, offset + length),
    beside: async beside => (beside in besides ? sourceOf(beside, strToU8(besides[beside]!), {}) : null),
  }
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b
const foldersIn = (folder: string): string[] => readdirSync(folder).filter(name => statSync(path.join(folder, name)).isDirectory()).map(name => path.join(folder, name))

function decoded(bytes: Uint8Array): string | null {
  if (isZip(bytes)) return null
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  const text = new TextDecoder('utf-8').decode(bytes)
  return text.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : text
}

function neighbours(file: string): Record<string, string> {
  const folder = path.dirname(file)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(one => one.isFile()).map(one => path.join(one.parentPath, one.name))
  return Object.fromEntries(files.filter(one => one !== file && path.basename(one) !== 'expected.json').map(one => [path.relative(folder, one), readFileSync(one, 'utf8')]))
}

/** Every fixture under `root`, by the registered format that reads it; with the short ones in `small`, and what Qunbu writes itself. */
export async function seedsIn(root: string, small: string): Promise<Map<string, Seed[]>> {
  const seeds = new Map<string, Seed[]>()
  const add = (seed: Seed): void => { seeds.set(seed.format, [...(seeds.get(seed.format) ?? []), seed]) }
  for (const folder of foldersIn(root).flatMap(foldersIn)) {
    const { inputs } = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as { readonly inputs: readonly string[] }
    for (const input of inputs) {
      const bytes = new Uint8Array(readFileSync(path.join(folder, input)))
      const besides = neighbours(path.join(folder, input))
      const name = path.basename(input)
      const found = await inspect(sourceOf(name, bytes, besides), nodeTools, { currentYear: 2025 })
      if (!found.ok) throw new Error(`${input}: ${found.failure.code}`)
      const { format } = found.value
      const entries = isZip(bytes) ? unzipSync(bytes) : null
      const sheets = entries !== null && 'xl/workbook.xml' in entries ? await sheetsOf(sourceOf(name, bytes, {})) : null
      add({ name, format, bytes, besides, text: decoded(bytes), entries, sheets })
    }
  }
  for (const seed of [...smallSeeds(small), ...await ownSeeds(seeds)]) add(seed)
  return seeds
}

async function sheetsOf(source: ByteSource): Promise<Record<string, readonly (readonly Cell[])[]>> {
  const file = openFile(source, 'utf-8', nodeTools)
  const sheets: Record<string, readonly (readonly Cell[])[]> = {}
  for (const name of await file.sheets()) {
    const rows: (readonly Cell[])[] = []
    for await (const batch of file.rows(name)) rows.push(...batch.rows)
    sheets[name] = rows
  }
  return sheets
}

const plainSeed = (format: string, name: string, text: string): Seed => ({ name, format, text, bytes: strToU8(text), besides: {}, entries: null, sheets: null })

/** Short exports of formats that have no fixture: `FORMAT--file name`; `….rows.json` is a workbook by its rows. */
function smallSeeds(folder: string): Seed[] {
  return readdirSync(folder).map(file => {
    const [format, name] = file.split('--') as [string, string]
    const text = readFileSync(path.join(folder, file), 'utf8')
    if (!name.endsWith('.rows.json')) return plainSeed(format, name, text)
    const books = Object.entries(JSON.parse(text) as Record<string, string[][]>)
    const cells = books.map(([sheet, rows]) => [sheet, rows.map(row => row.map((cell): Cell => (cell === '' ? { kind: 'empty', text: '' } : { kind: 'text', text: cell })))] as const)
    return { ...plainSeed(format, name.slice(0, -'.rows.json'.length), ''), bytes: new Uint8Array(0), sheets: Object.fromEntries(cells) }
  })
}

/** What Qunbu itself writes of a few fixtures. */
async function ownSeeds(seeds: ReadonlyMap<string, readonly Seed[]>): Promise<Seed[]> {
  const own: Seed[] = []
  for (const seed of ['qq-txt', 'telegram', 'weflow-json'].map(format => seeds.get(format)![0]!)) {
    const source = sourceOf(seed.name, seed.bytes, seed.besides)
    const inspection = await inspect(source, nodeTools, { currentYear: 2025 })
    if (!inspection.ok) continue
    const contents = await readContents(source, inspection.value, nodeTools, { zone: CHINA, currentYear: 2025 })
    if (!contents.ok) continue
    const chats = chatsToWrite(contents.value)
    own.push(plainSeed('qunbu-csv', 'a.csv', [...writeCsv(chats)].join('')), plainSeed('qunbu-jsonl', 'a.jsonl', [...writeJsonl(chats)].join('')),
      plainSeed('qunbu-chatlab', 'a.json', [...writeChatlab(chats, { exportedAt: 1_750_000_000_000, zone: CHINA, name: 'a' })].join('')))
  }
  return own
}

/** A generated input: mostly the inside of a seed changed, now and then its plain bytes. `other`: where foreign pieces come from. */
export function grown(seed: Seed, other: Seed, below: Below): ByteSource {
  const foreign = other.text ?? seed.text ?? ''
  if (below(8) === 0) return sourceOf(seed.name, flipped(seed.bytes, below), seed.besides)
  if (seed.entries !== null) {
    const names = Object.keys(seed.entries)
    const chosen = names[below(names.length)]!
    const entries: Zippable = { ...seed.entries, [chosen]: strToU8(mutated(strFromU8(seed.entries[chosen]!), foreign, below)) }
    return sourceOf(seed.name, zipSync(entries, { level: 0 }), seed.besides)
  }
  const names = Object.keys(seed.besides)
  if (names.length > 0 && below(2) === 0) {
    const chosen = names[below(names.length)]!
    return sourceOf(seed.name, seed.bytes, { ...seed.besides, [chosen]: mutated(seed.besides[chosen]!, foreign, below) })
  }
  return sourceOf(seed.name, strToU8(mutated(seed.text!, foreign, below)), seed.besides)
}
