import { byteStretches } from '../../../shared/importing/byte-pieces'
import type { ByteSource } from '../../../shared/importing/step'

/**
 * A 64-bit hash of bytes that come in stretches, the same however they are cut. It tells whether a file is the same file, not
 * whether somebody has made two files alike on purpose; a cryptographic one would cost more than reading the file does.
 */
export class BytesHash {
  #a = 0x51ed270b
  #b = 0x2545f491
  #word = 0
  #inWord = 0
  /** Bytes so far. */
  length = 0

  update(bytes: Uint8Array): void {
    this.length += bytes.length
    let at = 0
    for (; this.#inWord > 0 && at < bytes.length; at++) this.#hold(bytes[at]!)
    const words = (bytes.length - at) >> 2
    const start = bytes.byteOffset + at
    this.#mixAll(start % 4 === 0 ? new Uint32Array(bytes.buffer, start, words) : new Uint32Array(bytes.slice(at, at + words * 4).buffer))
    for (at += words * 4; at < bytes.length; at++) this.#hold(bytes[at]!)
  }

  #hold(byte: number): void {
    this.#word |= byte << (8 * this.#inWord)
    if (++this.#inWord < 4) return
    this.#mixAll(Uint32Array.of(this.#word))
    this.#word = 0
    this.#inWord = 0
  }

  #mixAll(words: Uint32Array): void {
    let a = this.#a
    let b = this.#b
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!
      a = Math.imul(a ^ word, 0x85ebca6b)
      a ^= a >>> 13
      b = Math.imul((b ^ (b >>> 15)) + word, 0xc2b2ae35)
    }
    this.#a = a
    this.#b = b
  }

  /** The length and the hash of what came so far, as text. */
  digest(): string {
    const hex = [this.#a ^ this.#word, this.#b ^ Math.imul(this.#word, 0x9e3779b1)].map(lane => (lane >>> 0).toString(16).padStart(8, '0'))
    return `${this.length}.${hex.join('')}`
  }
}

/** A source whose bytes are hashed while they are read from its beginning to its end. */
export function hashedSource(source: ByteSource): { readonly source: ByteSource; digest(): Promise<string | null> } {
  const hash = new BytesHash()
  let isWhole = true
  const take = (offset: number, bytes: Uint8Array): void => {
    if (offset <= hash.length && offset + bytes.length > hash.length) hash.update(bytes.subarray(hash.length - offset))
    else if (offset > hash.length) isWhole = false
  }
  return {
    source: {
      ...source,
      async read(offset, length) {
        const bytes = await source.read(offset, length)
        take(offset, bytes)
        return bytes
      },
      async *stretches(from) {
        let offset = from
        for await (const bytes of byteStretches(source, from)) {
          take(offset, bytes)
          offset += bytes.length
          yield bytes
        }
      },
    },
    digest: async () => (isWhole && hash.length === source.size ? hash.digest() : digestOf(source)),
  }
}

/** The digest of a source's bytes; `null` when it ends before its size. */
export async function digestOf(source: ByteSource): Promise<string | null> {
  const hash = new BytesHash()
  for await (const bytes of byteStretches(source)) hash.update(bytes)
  return hash.length === source.size ? hash.digest() : null
}
