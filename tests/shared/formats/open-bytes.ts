import { readFileSync, existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { OpenFile } from '../../../shared/formats/format'
import { openFile } from '../../../shared/importing/open'
import type { ByteSource, ImportTools } from '../../../shared/importing/step'
import type { Encoding } from '../../../shared/formats/format'

export const decodingTools: ImportTools = {
  decoder: (encoding, fatal) => {
    const decoder = new TextDecoder(encoding, { fatal })
    return { decode: (bytes, last) => decoder.decode(bytes, { stream: !last }) }
  },
}

/** Bytes as a picked file; `beside` maps relative paths to the files around it. */
export function byteSource(name: string, bytes: Uint8Array, beside: (path: string) => Uint8Array | null = () => null): ByteSource {
  return {
    name,
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
    beside: target => {
      const found = beside(target)
      return Promise.resolve(found ? byteSource(path.basename(target), found, () => null) : null)
    },
  }
}

export const openBytes = (name: string, bytes: Uint8Array | string, encoding: Encoding = 'utf-8'): OpenFile =>
  openFile(byteSource(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes), encoding, decodingTools)

export const fixtureRoot = path.resolve(import.meta.dirname, '../../fixtures')

/** A fixture as the operator would pick it; `mutate` changes its bytes first. */
export function openFixture(kase: string, input: string, mutate: (bytes: Uint8Array) => Uint8Array = bytes => bytes): OpenFile {
  const full = path.join(fixtureRoot, kase, input)
  const beside = (target: string): Uint8Array | null => {
    const file = path.resolve(path.dirname(full), target)
    return file.startsWith(fixtureRoot) && existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null
  }
  return openFile(byteSource(path.basename(input), mutate(readFileSync(full)), beside), 'utf-8', decodingTools)
}
