import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BytesHash, digestOf, hashedSource } from '../../../renderer/data/import-worker/bytes-read'
import type { ByteSource } from '../../../shared/importing/step'

const sourceOf = (bytes: Uint8Array): ByteSource => ({ name: 'a', size: bytes.length, read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)) })
const input = fc.uint8Array({ minLength: 1, maxLength: 64 })

describe('the hash of a file that is being read', () => {
  it('is the same however the file is cut', () => {
    fc.assert(fc.property(input, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (bytes, sizes) => {
      const whole = new BytesHash()
      whole.update(bytes)
      const cut = new BytesHash()
      for (let at = 0, i = 0; at < bytes.length; i++) {
        const size = sizes[i % sizes.length]!
        cut.update(bytes.subarray(at, at + size))
        at += size
      }
      expect(cut.digest()).toBe(whole.digest())
    }))
  })

  it('is another one when any bit is another one, or when zeros follow', () => {
    fc.assert(fc.property(input, fc.nat(), fc.integer({ min: 0, max: 7 }), (bytes, place, bit) => {
      const other = bytes.slice()
      other[place % bytes.length]! ^= 1 << bit
      const digests = [bytes, other, Uint8Array.of(...bytes, 0)].map(one => {
        const hash = new BytesHash()
        hash.update(one)
        return hash.digest()
      })
      expect(new Set(digests).size).toBe(3)
    }))
  })

  it('is had without a second reading when the file was read from its beginning to its end, over a few bytes twice', async () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i * 7)
    let reads = 0
    const inner = sourceOf(bytes)
    const { source, digest } = hashedSource({ ...inner, read: (offset, length) => { reads++; return inner.read(offset, length) } })
    await source.read(0, 4)
    await source.read(3, 600)
    await source.read(603, 600)
    expect(await digest()).toBe(await digestOf(inner))
    expect(reads).toBe(3)
  })

  it('is had without a second reading when the file came in stretches of whatever length', async () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i * 7)
    let streams = 0
    const inner: ByteSource = { ...sourceOf(bytes), async *stretches(offset) {
      streams++
      for (let at = offset; at < 1000; at += 333) yield bytes.subarray(at, at + 333)
    } }
    const { source, digest } = hashedSource(inner)
    await source.read(0, 4)
    for await (const stretch of source.stretches!(3)) expect(stretch.length).toBeGreaterThan(0)
    expect(await digest()).toBe(await digestOf(sourceOf(bytes)))
    expect(streams).toBe(1)
  })

  it('is nothing of a file that ends before its size', async () => {
    expect(await digestOf({ ...sourceOf(new Uint8Array(10)), size: 11 })).toBeNull()
  })

  it('is had by reading when a part was passed over', async () => {
    const inner = sourceOf(Uint8Array.from({ length: 1000 }, (_, i) => i))
    const { source, digest } = hashedSource(inner)
    await source.read(900, 100)
    expect(await digest()).toBe(await digestOf(inner))
  })
})
