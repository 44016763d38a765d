import * as fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openBackup, readRegisterFromBackup } from '../../../shared/backup/read-backup'
import { upgradeRow } from '../../../shared/backup/upgrade'
import { propertyRuns } from '../../support/property-runs'
import { backupOf, contentOf, contents, sha256, type TestContent } from './backup-support'

const tools = { sha256, fileName: 'b.zip', schema: 1 }
const sample = fc.sample(contents, { numRuns: 1, seed: 7 })[0]!

async function reopen(bytes: Uint8Array): Promise<TestContent> {
  const opened = await openBackup(bytes, tools)
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return contentOf(opened.value)
}

const repacked = (bytes: Uint8Array, change: (files: Record<string, Uint8Array>) => void): Uint8Array => {
  const files = unzipSync(bytes)
  change(files)
  return zipSync(files)
}

describe('a backup', () => {
  it('gives back every row, message and act, whatever their texts', async () => {
    await fc.assert(fc.asyncProperty(contents, async content => {
      const back = await reopen(await backupOf(content))
      for (const [table, rows] of Object.entries(content.register)) expect(new Set<unknown>(back.register[table as 'people'])).toEqual(new Set<unknown>(rows))
      expect(back.acts).toEqual(content.acts)
      expect(back.witnesses).toEqual(content.witnesses)
      expect(new Set(back.importRecords)).toEqual(new Set(content.importRecords))
      const byId = (stored: TestContent['stored']) => [...stored].sort((a, b) => (a.head.id < b.head.id ? -1 : 1))
      expect(byId(back.stored)).toEqual(byId(content.stored))
    }), { numRuns: propertyRuns(150) })
  }, 600_000)

  it('made again from what was restored is the same, byte for byte', async () => {
    await fc.assert(fc.asyncProperty(contents, async content => {
      const first = await backupOf(content)
      expect(await backupOf(await reopen(first))).toEqual(first)
    }), { numRuns: propertyRuns(150) })
  }, 600_000)

  it('can be read without the app: a line of JSON a message', async () => {
    const files = unzipSync(await backupOf(sample))
    const path = Object.keys(files).find(name => name.startsWith('messages/'))!
    const message = JSON.parse(strFromU8(files[path]!).split('\n')[1]!) as Record<string, unknown>
    expect(Object.keys(message)).toEqual(expect.arrayContaining(['at', 'kind', 'text']))
  })

  it('opens as a register without messages', async () => {
    const result = await readRegisterFromBackup(await backupOf(sample), tools)
    expect(result.ok && result.value.groups).toEqual([...sample.register.groups].sort((a, b) => (a.id < b.id ? -1 : 1)))
  })
})

describe('a file that is no good backup', () => {
  it('is refused as none when it is a text, an empty file or another zip', async () => {
    for (const bytes of [strToU8('hello'), new Uint8Array(), zipSync({ 'a.txt': strToU8('x') }), zipSync({ 'manifest.json': strToU8('{"format":"other"}') })]) {
      expect(await openBackup(bytes, tools)).toEqual({ ok: false, failure: { code: 'backup.not-a-backup', fileName: 'b.zip' } })
    }
  })

  it('is refused with the part that was changed', async () => {
    const bytes = repacked(await backupOf(sample), files => (files['register/people.jsonl'] = strToU8('{"id":"x"}\n')))
    expect(await openBackup(bytes, tools)).toEqual({ ok: false, failure: { code: 'backup.damaged', fileName: 'b.zip', part: 'register/people.jsonl' } })
  })

  it('is refused with the part that is missing', async () => {
    const bytes = repacked(await backupOf(sample), files => delete files['register/needs.jsonl'])
    expect(await openBackup(bytes, tools)).toMatchObject({ ok: false, failure: { code: 'backup.damaged', part: 'register/needs.jsonl' } })
  })

  it('never opens after any single byte was flipped in a part, unless the content is the same', async () => {
    const whole = await backupOf(sample)
    await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const bytes = whole.slice()
      bytes[at]! ^= flip
      const opened = await openBackup(bytes, tools)
      if (opened.ok) expect(opened.value.register()).toEqual((await reopen(whole)).register)
    }), { numRuns: 200 })
  })

  it('is refused when a newer app made it', async () => {
    const bytes = await backupOf(sample)
    expect(await openBackup(bytes, { ...tools, schema: 0 })).toMatchObject({ ok: false, failure: { code: 'backup.too-new', version: 1 } })
    const newer = repacked(bytes, files => (files['manifest.json'] = strToU8(strFromU8(files['manifest.json']!).replace('"version": 2', '"version": 99'))))
    expect(await openBackup(newer, tools)).toMatchObject({ ok: false, failure: { code: 'backup.too-new', version: 99 } })
  })
})

describe('an upgrade of rows', () => {
  it('takes a row through every later schema, in order, and leaves newer rows alone', () => {
    const upgrades = [
      { schema: 2, row: (_: string, row: Record<string, unknown>) => ({ ...row, two: true }) },
      { schema: 3, row: (table: string, row: Record<string, unknown>) => ({ ...row, seen: `${table}:${String(row['two'])}` }) },
    ]
    expect(upgradeRow('people', { id: 'a' }, 1, upgrades)).toEqual({ id: 'a', two: true, seen: 'people:true' })
    expect(upgradeRow('people', { id: 'a' }, 2, upgrades)).toEqual({ id: 'a', seen: 'people:undefined' })
    expect(upgradeRow('people', { id: 'a' }, 3, upgrades)).toEqual({ id: 'a' })
  })
})
