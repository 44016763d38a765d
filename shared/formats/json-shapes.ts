import type { TextPiece } from './format'
import { shapeOf, type Shape, type ShapeNode } from './json-shape'

/** Shapes that are kept; an export has a handful of common ones. */
const MAX_SHAPES = 8
/** Records learnt from before any was recognised, and one more for so many that were: a file without shapes costs little. */
const FIRST_LESSONS = 48
const HITS_A_LESSON = 32
/** After so many tries fewer than half recognised means that looking costs more than it spares. */
const TRIAL = 2_000

const QUOTE = 34
const BACKSLASH = 92

/** How a reader wants its records: putting an object together key by key costs as much as finding its values. */
export interface RecordMaker {
  /** Keys of the record the reader looks at; a record with any other is put together whole. */
  readonly fields: readonly string[]
  /** The record; `values` in the order of `fields`, `undefined` for a key it does not have, and reused for the next record. */
  make(values: readonly unknown[]): Readonly<Record<string, unknown>>
}

interface KnownShape {
  readonly shape: Shape
  /** Where the fields of the maker are; `null` without a maker, or when the record has more. */
  readonly fields: readonly (ShapeNode | null)[] | null
  hits: number
}

/**
 * Reads records that look like earlier ones: same keys, same order, same white space. The bytes tell where the values of such
 * a record stand, and only they are cut out of the text, in a third of the time of parsing. What differs in anything is left
 * to the parser, so the values are always those that `JSON.parse` gives; so is an integer of 16 digits or more.
 */
export class ShapeReader {
  private shapes: KnownShape[] = []
  private values: (string | number)[] = []
  private lessons = 0
  private hits = 0
  private tries = 0
  private text = ''
  private bytes: Uint8Array = new Uint8Array(0)
  /** Where reading stands, in characters and in bytes. */
  private at = 0
  private byteAt = 0
  /** A place of the piece known both ways, for finding the next. */
  private knownAt = 0
  private knownByteAt = 0
  private isReady = false
  private readonly maker: RecordMaker | null
  private readonly made: unknown[] = []
  /** Position behind the record that `read` gave. */
  end = 0

  constructor(maker: RecordMaker | null = null) {
    this.maker = maker
  }

  /** The next piece; without bytes nothing is read by its shape. */
  start({ text, bytes }: TextPiece): void {
    this.text = text
    this.isReady = bytes !== null
    if (bytes) this.bytes = bytes
    this.knownAt = this.knownByteAt = 0
  }

  /** The record that begins at `at` of the piece, as an object; `null` when its shape is unknown or it does not end in the piece. */
  read(at: number): Readonly<Record<string, unknown>> | null {
    if (!this.isReady || this.shapes.length === 0 || (this.tries > TRIAL && this.hits * 2 < this.tries)) return null
    this.goTo(at)
    this.tries++
    const { shapes } = this
    for (let i = 0; i < shapes.length; i++) {
      const one = shapes[i]!
      if (!this.matches(one.shape)) continue
      this.hits++
      one.hits++
      if (i > 0 && one.hits > shapes[i - 1]!.hits) [shapes[i - 1], shapes[i]] = [one, shapes[i - 1]!]
      this.end = this.knownAt = this.at
      this.knownByteAt = this.byteAt
      return one.fields ? this.make(one.fields) : (this.build(one.shape.root) as Record<string, unknown>)
    }
    return null
  }

  /** Remembers the shape of a record that was parsed; keys missing in `value` are passed over from now on. */
  learn(text: string, value: unknown): void {
    if (this.lessons > FIRST_LESSONS + this.hits / HITS_A_LESSON) return
    this.lessons++
    const shape = shapeOf(text, value)
    if (!shape) return
    if (this.shapes.length === MAX_SHAPES) this.shapes.pop()
    this.shapes.push({ shape, fields: this.fieldsOf(shape.root), hits: 0 })
  }

  /** Finds the byte of a character not before the last known place. */
  private goTo(at: number): void {
    let byte = this.knownByteAt
    for (let i = this.knownAt; i < at; i++) {
      const lead = this.bytes[byte]!
      // A character of four bytes is two units of the text.
      if (lead >= 0xf0) i++
      byte += lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
    }
    this.knownAt = at
    this.knownByteAt = byte
  }

  /** Whether the piece goes on in this shape from the known place; leaves its values in `values` and the place behind it in `at`. */
  private matches({ slots, tail }: Shape): boolean {
    this.at = this.knownAt
    this.byteAt = this.knownByteAt
    for (let i = 0; i < slots.length; i++) {
      const { before, isText, isUsed } = slots[i]!
      if (!this.skip(before)) return false
      const value = isText ? this.readText(isUsed) : this.readNumber()
      if (value === null) return false
      this.values[i] = value
    }
    return this.skip(tail)
  }

  private skip(literal: Uint8Array): boolean {
    const { bytes, byteAt } = this
    const { length } = literal
    if (byteAt + length > bytes.length) return false
    for (let i = 0; i < length; i++) if (bytes[byteAt + i] !== literal[i]) return false
    this.byteAt = byteAt + length
    this.at += length
    return true
  }

  /** The string up to its closing quote, which comes next then; `null` when it does not end or needs repair. */
  private readText(isUsed: boolean): string | null {
    const { bytes, byteAt, at } = this
    const { length } = bytes
    let byte = byteAt
    /** Bytes more than units of the text. */
    let more = 0
    let isEscaped = false
    for (;;) {
      if (byte >= length) return null
      const lead = bytes[byte]!
      if (lead >= 0x80) {
        // A character of four bytes is two units.
        more += lead < 0xe0 ? 1 : 2
        byte += lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
      } else if (lead === QUOTE) break
      else if (lead === BACKSLASH) {
        isEscaped = true
        byte += 2
      } else if (lead < 32) return null
      else byte++
    }
    const unit = at + byte - byteAt - more
    this.byteAt = byte
    this.at = unit
    if (!isUsed) return ''
    return isEscaped ? parsedString(this.text.slice(at - 1, unit + 1)) : this.text.slice(at, unit)
  }

  /** A whole number of up to 15 digits; `null` for any other. */
  private readNumber(): number | null {
    const { bytes } = this
    const isNegative = bytes[this.byteAt] === 45
    const first = isNegative ? this.byteAt + 1 : this.byteAt
    let at = first
    let number = 0
    for (let digit = bytes[at]! - 48; digit >= 0 && digit <= 9; digit = bytes[at]! - 48) {
      number = number * 10 + digit
      at++
    }
    const digits = at - first
    const next = bytes[at]
    // At the end of the piece more digits may follow; a fraction, an exponent or a leading zero is the parser's business.
    if (digits === 0 || digits > 15 || next === undefined || next === 46 || next === 69 || next === 101 || (digits > 1 && bytes[first] === 48)) return null
    this.at += at - this.byteAt
    this.byteAt = at
    return isNegative ? -number : number
  }

  /** Where the maker's fields are in a record of this shape. */
  private fieldsOf(root: ShapeNode): readonly (ShapeNode | null)[] | null {
    if (!this.maker || root.type !== 'object') return null
    const { fields } = this.maker
    if (root.keys.some(key => !fields.includes(key))) return null
    return fields.map(field => root.nodes[root.keys.lastIndexOf(field)] ?? null)
  }

  private make(fields: readonly (ShapeNode | null)[]): Readonly<Record<string, unknown>> {
    const { made } = this
    for (let i = 0; i < fields.length; i++) {
      const node = fields[i]!
      made[i] = node === null ? undefined : node.type === 'slot' ? this.values[node.slot] : this.build(node)
    }
    return this.maker!.make(made)
  }

  private build(node: ShapeNode): unknown {
    if (node.type === 'slot') return this.values[node.slot]
    if (node.type === 'word') return node.value
    if (node.type === 'list') return node.items.map(item => this.build(item))
    const object: Record<string, unknown> = {}
    const { keys, nodes } = node
    for (let i = 0; i < keys.length; i++) {
      const child = nodes[i]!
      object[keys[i]!] = child.type === 'slot' ? this.values[child.slot] : this.build(child)
    }
    return object
  }
}

function parsedString(quoted: string): string | null {
  try {
    return JSON.parse(quoted) as string
  } catch {
    return null
  }
}
