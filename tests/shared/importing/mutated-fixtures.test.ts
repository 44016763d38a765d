import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importDocument, memorySource } from '../../support/importing'
import type { Expected } from '../../support/expected'

const root = path.resolve(import.meta.dirname, '../../fixtures')
const folders = (folder: string): string[] => readdirSync(folder).filter(name => statSync(path.join(folder, name)).isDirectory())

interface Fixture {
  readonly name: string
  readonly bytes: Uint8Array
}

const fixtures: readonly Fixture[] = folders(root).flatMap(format => folders(path.join(root, format)).flatMap(variant => {
  const folder = path.join(root, format, variant)
  const { inputs } = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Expected
  return inputs.map(input => ({ name: path.basename(input), bytes: new Uint8Array(readFileSync(path.join(folder, input))) }))
}))

/** Runs over each fixture; `npm run fuzz` sets it to 1000. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 5)

/** Inputs that once broke a reader, or are nasty on purpose; read again in every run. The name behind `--` is the file's own. */
const corpus = path.resolve(import.meta.dirname, '../../fuzz/corpus')

/** Reads a file that may be anything: a document or a failure, within five seconds of the processor's time. */
async function reads(name: string, bytes: Uint8Array): Promise<void> {
  const started = process.cpuUsage()
  const result = await importDocument(memorySource(name, bytes))
  expect(typeof result.ok).toBe('boolean')
  expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5)
  // What is left of a file may be its member list alone.
  if (result.ok) {
    const members = [result.value, ...(result.value.chats ?? [])].reduce((sum, chat) => sum + (chat.members?.length ?? 0), 0)
    expect(result.value.counts.records + members).toBeGreaterThan(0)
  }
}

/** As above; in the long run (`npm run fuzz`) an input that breaks a reader is kept. */
async function survives(name: string, bytes: Uint8Array): Promise<void> {
  try {
    await reads(name, bytes)
  } catch (error) {
    if (process.env['FUZZ_KEEP']) writeFileSync(path.join(corpus, `${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}--${name}`), bytes)
    throw error
  }
}

/** The bytes as another program might have saved them: as UTF-16, as UTF-8 that was taken for a single-byte code, without their mark. */
const resaved = (bytes: Uint8Array, how: number): Uint8Array => {
  const text = new TextDecoder('utf-8').decode(bytes)
  if (how === 0) return new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])
  if (how === 1) return new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1'), 'utf8'))
  if (how === 2) return new Uint8Array(Buffer.from(text, 'utf16le').swap16())
  return bytes.slice(bytes[0] === 0xef ? 3 : 1)
}

describe('a kept input', () => {
  it.each(readdirSync(corpus).filter(name => name.includes('--')))('%s still ends in a document or a failure', async name => {
    await reads(name.slice(name.indexOf('--') + 2), new Uint8Array(readFileSync(path.join(corpus, name))))
  })
})

describe('a broken export ends in a document or a failure', () => {
  for (const { name, bytes } of fixtures) {
    it(`${name}: cut, flipped, with NUL, spliced, resaved`, async () => {
      for (let how = 0; how < 4; how++) await survives(name, resaved(bytes, how))
      const at = fc.nat({ max: bytes.length })
      await fc.assert(fc.asyncProperty(at, async end => survives(name, bytes.slice(0, end))), { numRuns: RUNS })
      await fc.assert(fc.asyncProperty(fc.array(fc.tuple(at, fc.nat({ max: 255 })), { minLength: 1, maxLength: 5 }), async flips => {
        const copy = bytes.slice()
        for (const [position, value] of flips) copy[position] = value
        await survives(name, copy)
      }), { numRuns: RUNS })
      await fc.assert(fc.asyncProperty(at, async position => survives(name, Uint8Array.of(...bytes.subarray(0, position), 0, ...bytes.subarray(position)))), { numRuns: RUNS })
      await fc.assert(fc.asyncProperty(at, fc.nat({ max: fixtures.length - 1 }), fc.double({ min: 0, max: 1, noNaN: true }), async (position, other, part) => {
        const tail = fixtures[other]!.bytes
        await survives(name, Uint8Array.of(...bytes.subarray(0, position), ...tail.subarray(Math.floor(tail.length * part))))
      }), { numRuns: RUNS })
    }, 120_000 + RUNS * 10_000)
  }
})
