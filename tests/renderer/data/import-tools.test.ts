import { describe, expect, it } from 'vitest'
import { fileSource, UnreadableError, wholeFile } from '../../../renderer/data/import-worker/import-tools'
import { bytePieces, byteStretches } from '../../../shared/importing/byte-pieces'

const bytes = Uint8Array.from({ length: 700_000 }, (_, i) => i * 7 + (i >> 8))
const file = new File([bytes], 'a.txt')

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const piece of pieces) parts.push(piece)
  return Buffer.concat(parts)
}

describe('a dropped file', () => {
  it('comes whole in stretches, from any place on', async () => {
    const source = fileSource(file)
    for (const from of [0, 3, 65_537, bytes.length]) expect(Buffer.compare(await joined(byteStretches(source, from)), bytes.subarray(from))).toBe(0)
  })

  it('comes in pieces of moderate length', async () => {
    const lengths: number[] = []
    for await (const piece of bytePieces(fileSource(file))) lengths.push(piece.length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1 << 18)
    expect(Math.min(...lengths)).toBeGreaterThan(0)
  })

  it('is not read on when the reader has seen enough', async () => {
    let cancelled = false
    const endless = { name: 'b', size: 1e9, slice: () => ({ stream: () => new ReadableStream<Uint8Array>({ pull: controller => controller.enqueue(new Uint8Array(1000)), cancel: () => { cancelled = true } }) }) }
    for await (const piece of bytePieces(fileSource(endless as unknown as File))) if (piece.length > 0) break
    expect(cancelled).toBe(true)
  })

  it('that was moved away or changed fails as unreadable, however it is read', async () => {
    const gone = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
    const lost = { name: 'c.txt', size: 9, arrayBuffer: gone, slice: () => ({ arrayBuffer: gone, stream: () => new ReadableStream({ pull: gone }) }) } as unknown as File
    const source = fileSource(lost)
    for (const failed of [source.read(0, 4), joined(source.stretches!(0)), wholeFile(lost)]) await expect(failed).rejects.toEqual(expect.any(UnreadableError))
  })
})
