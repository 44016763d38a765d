import { readdirSync, readFileSync, statSync } from 'node:fs'
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

/** Runs over each fixture; the long run is `FUZZ_RUNS=1000`. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 5)

/** Reads a file that may be anything: a document or a failure, within five seconds of the processor's time. */
async function survives(name: string, bytes: Uint8Array): Promise<void> {
  const started = process.cpuUsage()
  const result = await importDocument(memorySource(name, bytes))
  expect(typeof result.ok).toBe('boolean')
  expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5)
}

describe('a broken export ends in a document or a failure', () => {
  for (const { name, bytes } of fixtures) {
    it(`${name}: cut, flipped, with NUL, spliced`, async () => {
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
    }, 120_000)
  }
})
