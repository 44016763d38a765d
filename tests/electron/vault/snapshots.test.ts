import { readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../electron/vault/durable-file'
import { openSnapshots, type Snapshots } from '../../../electron/vault/snapshots'
import { hasShrunk } from '../../../shared/ipc/canary'
import type { Canary, SnapshotReason } from '../../../shared/ipc/vault-types'
import { dayOfWall } from '../../../shared/model/day'
import { temporaryFolder } from './temporary-folder'

const START = Date.UTC(2026, 10, 21, 9)
const canaryOf = (people: number): Canary => ({ seq: 1, rows: { people, groups: 3 }, messages: people, schema: 1, appVersion: '0.1.0' })
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text))

let uploads = 0
/** Hands a snapshot over in pieces of `length` bytes. */
async function saveWhole(snapshots: Snapshots, bytes: Uint8Array<ArrayBuffer>, rest: { reason: SnapshotReason; canary: Canary }, length = 4) {
  const [upload, size] = [`upload${++uploads}`, bytes.length]
  for (let offset = 0; offset < size; offset += length) await snapshots.stage({ upload, size, offset, bytes: bytes.slice(offset, offset + length) })
  return snapshots.save({ upload, size, ...rest })
}

async function open(folder: string) {
  let now = START
  const snapshots = await openSnapshots(folder, { now: () => now, dayOf: at => dayOfWall(at) })
  return {
    snapshots,
    async save(text: string, people: number, { reason = 'daily' as SnapshotReason, after = 60_000, at = undefined as number | undefined } = {}) {
      now = at ?? now + after
      const saved = await saveWhole(snapshots, bytesOf(text), { reason, canary: canaryOf(people) })
      if (!saved.ok) throw new Error(saved.failure.code)
      return saved.value
    },
  }
}

describe('snapshots', () => {
  it('gives back exactly the bytes, under their hash', async () => {
    const { snapshots, save } = await open(await temporaryFolder())
    const point = await save('内容', 10)
    expect(point.sha256).toBe(sha256('内容'))
    const read = await snapshots.read(point.id)
    expect(read.ok && Buffer.from(read.value.bytes).toString()).toBe('内容')
  })

  it('makes no point of pieces that are missing, doubled or out of their order, and leaves nothing of them', async () => {
    const folder = await temporaryFolder()
    const { snapshots } = await open(folder)
    const size = 6
    const failed = { ok: false, failure: { code: 'store.failed', why: 'snapshot-pieces' } }
    const first = { upload: 'missing1', size, offset: 0, bytes: bytesOf('abc') }
    expect(await snapshots.stage(first)).toEqual({ ok: true, value: null })
    expect(await snapshots.stage({ ...first, offset: 2 })).toEqual(failed)
    expect(await snapshots.stage({ ...first, offset: 3, bytes: bytesOf('defg') })).toEqual(failed)
    expect(await snapshots.save({ upload: first.upload, size, reason: 'daily', canary: canaryOf(1) })).toEqual(failed)
    expect(await snapshots.stage({ ...first, upload: 'nothing1', offset: 3 })).toEqual(failed)
    expect(await readdir(folder)).toEqual([])
  })

  it('takes two snapshots at once whose pieces come by turns, and begins one anew that was broken off', async () => {
    const { snapshots } = await open(await temporaryFolder())
    const piece = (upload: string, offset: number, text: string) => snapshots.stage({ upload, size: 4, offset, bytes: bytesOf(text) })
    await piece('upload-a', 0, 'xx')
    await piece('upload-a', 0, 'aa')
    await piece('upload-b', 0, 'bb')
    await piece('upload-a', 2, 'AA')
    await piece('upload-b', 2, 'BB')
    const points = await Promise.all(['upload-a', 'upload-b'].map(upload => snapshots.save({ upload, size: 4, reason: 'daily', canary: canaryOf(1) })))
    expect(points.map(point => point.ok && point.value.sha256)).toEqual([sha256('aaAA'), sha256('bbBB')])
  })

  it('refuses to hand out a file that no longer has its hash', async () => {
    const folder = await temporaryFolder()
    const { snapshots, save } = await open(folder)
    const point = await save('content', 10)
    await writeFile(path.join(folder, `${point.id}.qunbu.zip`), 'contenT')
    expect(await snapshots.read(point.id)).toEqual({ ok: false, failure: { code: 'backup.damaged', fileName: `${point.id}.qunbu.zip`, part: 'sha256' } })
  })

  it('ignores and clears what a killed write left behind', async () => {
    const folder = await temporaryFolder()
    await writeFile(path.join(folder, 'x.qunbu.zip.12345678.tmp'), 'half')
    await writeFile(path.join(folder, 'y.qunbu.zip'), 'data without its card')
    const { snapshots } = await open(folder)
    expect(await snapshots.list()).toEqual([])
    expect(await readdir(folder)).toEqual(['y.qunbu.zip'])
  })

  it('lists newest first and tells two of the same millisecond apart', async () => {
    const { snapshots, save } = await open(await temporaryFolder())
    await save('a', 10)
    await save('b', 10, { after: 0 })
    await save('c', 10)
    const points = await snapshots.list()
    expect(new Set(points.map(point => point.id)).size).toBe(3)
    expect(points[0]!.sha256).toBe(sha256('c'))
  })

  it('pins the last good one when an emptied store is saved, and keeps it through any number of later ones', async () => {
    const { snapshots, save } = await open(await temporaryFolder())
    const good = await save('good', 1000)
    for (let i = 0; i < 12; i += 1) await save(`empty ${i}`, 0, { after: 7 * 3_600_000 })
    const points = await snapshots.list()
    expect(points.find(point => point.id === good.id)?.pinned).toBe(true)
    const read = await snapshots.read(good.id)
    expect(read.ok && Buffer.from(read.value.bytes).toString()).toBe('good')
  })

  it('lists in the order of taking, when the clock was set back by a year too', async () => {
    const { snapshots, save } = await open(await temporaryFolder())
    await save('before', 10)
    const last = await save('after', 11, { at: START - 365 * 86_400_000 })
    expect((await snapshots.list()).map(point => [point.id === last.id, point.nth])).toEqual([[true, 2], [false, 1]])
  })

  it('does not lose a month of points to an hour in which the clock is a year ahead', async () => {
    const { snapshots, save } = await open(await temporaryFolder())
    for (let day = 0; day < 40; day += 1) await save(`day ${day}`, 10, { after: 86_400_000 })
    const before = (await snapshots.list()).length
    await save('ahead', 10, { after: 365 * 86_400_000 })
    expect((await snapshots.list()).length).toBeGreaterThanOrEqual(before - 1)
  })

  it('comes to as many as retention asks for, though few are dropped at once', async () => {
    const { snapshots, save } = await open(await temporaryFolder())
    for (let i = 0; i < 120; i += 1) await save(`${i}`, 10, { after: 6 * 3_600_000 })
    // Three of today, fourteen days, eight weeks, which overlap, and the fullest.
    expect((await snapshots.list()).length).toBeLessThanOrEqual(25)
  })

  it('sweeps a card whose file was never put in place', async () => {
    const folder = await temporaryFolder()
    await writeFile(path.join(folder, 'z.json'), JSON.stringify({ id: 'z', at: 1, sha256: '' }))
    const { save } = await open(folder)
    const point = await save('a', 1)
    expect((await readdir(folder)).sort()).toEqual([`${point.id}.json`, `${point.id}.qunbu.zip`])
  })

  it('does not pin for a fall of a fifth or less', async () => {
    const { snapshots, save } = await open(await temporaryFolder())
    await save('a', 1000)
    await save('b', 800)
    expect((await snapshots.list()).some(point => point.pinned)).toBe(false)
  })

  it('answers a store that shrank anywhere in a series with the bytes from before (F8)', async () => {
    const step = fc.record({ people: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 500 })), after: fc.integer({ min: 1, max: 200 }) })
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async steps => {
      const { snapshots, save } = await open(await temporaryFolder())
      const saved: { id: string; people: number }[] = []
      for (const [i, { people, after }] of steps.entries()) saved.push({ id: (await save(`${i}:${people}`, people, { after: after * 3_600_000 })).id, people })
      for (const [i, now] of saved.entries()) {
        const before = saved[i - 1]
        if (!before || !hasShrunk(canaryOf(before.people), canaryOf(now.people))) continue
        const read = await snapshots.read(before.id)
        expect(read.ok && Buffer.from(read.value.bytes).toString()).toBe(`${i - 1}:${before.people}`)
      }
    }), { numRuns: 25 })
  })

  it('writes a card that tells what the snapshot holds without opening it', async () => {
    const folder = await temporaryFolder()
    const point = await (await open(folder)).save('x', 7, { reason: 'before-update' })
    expect(JSON.parse(await readFile(path.join(folder, `${point.id}.json`), 'utf8'))).toEqual(point)
  })
})
