import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { nodeTools } from '../../electron/cli/node-source'
import { inspect } from '../../shared/importing/inspect'
import type { ByteSource } from '../../shared/importing/step'
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

/** Every fixture under `root`, by the registered format that reads it. */
export async function seedsIn(root: string): Promise<Map<string, Seed[]>> {
  const seeds = new Map<string, Seed[]>()
  for (const folder of foldersIn(root).flatMap(foldersIn)) {
    const { inputs } = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as { readonly inputs: readonly string[] }
    for (const input of inputs) {
      const bytes = new Uint8Array(readFileSync(path.join(folder, input)))
      const besides = neighbours(path.join(folder, input))
      const name = path.basename(input)
      const found = await inspect(sourceOf(name, bytes, besides), nodeTools, { currentYear: 2025 })
      if (!found.ok) throw new Error(`${input}: ${found.failure.code}`)
      const { format } = found.value
      const seed = { name, format, bytes, besides, text: decoded(bytes), entries: isZip(bytes) ? unzipSync(bytes) : null }
      seeds.set(format, [...(seeds.get(format) ?? []), seed])
    }
  }
  return seeds
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
