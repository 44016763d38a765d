/** How the values of a record are put together again. */
export type ShapeNode =
  | { readonly type: 'slot'; readonly slot: number }
  /** `null`, `true` or `false`: another word is another shape. */
  | { readonly type: 'word'; readonly value: boolean | null }
  | { readonly type: 'list'; readonly items: readonly ShapeNode[] }
  | { readonly type: 'object'; readonly keys: readonly string[]; readonly nodes: readonly ShapeNode[] }

/** A value that differs from record to record, and the text between the value before and it. */
export interface ShapeSlot {
  /** ASCII. */
  readonly before: Uint8Array
  /** A string, whose quotes belong to the texts around it; else a number. */
  readonly isText: boolean
  /** False: the record as read does not have it. */
  readonly isUsed: boolean
}

/** What records of one kind have in common: everything but the values. */
export interface Shape {
  readonly slots: readonly ShapeSlot[]
  /** Behind the last value, up to the closing brace. */
  readonly tail: Uint8Array
  readonly root: ShapeNode
}

const LONGEST = 8_000
const MAX_SLOTS = 64
const MAX_DEPTH = 16

/**
 * The shape of `text`, a JSON object that `JSON.parse` accepts; `null` if it has too many values, or keys that are not plain ASCII. Keys
 * of the outermost object that `value` lacks are not put together.
 */
export function shapeOf(text: string, value: unknown): Shape | null {
  if (text.length > LONGEST || text.charCodeAt(0) !== 123 || typeof value !== 'object' || value === null) return null
  const reading = new ShapeText(text, value)
  const root = reading.node(0, true)
  if (root === null || reading.at !== text.length || reading.slots.length === 0) return null
  const tail = asciiOf(text.slice(reading.from))
  return tail && { slots: reading.slots, tail, root }
}

/** The bytes of an ASCII text; `null` for any other. */
function asciiOf(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127) return null
    bytes[i] = code
  }
  return bytes
}

const WORDS: Readonly<Record<string, boolean | null>> = { t: true, f: false, n: null }

/** Walks over sound JSON and notes its values. */
class ShapeText {
  readonly slots: ShapeSlot[] = []
  at = 0
  /** Behind the last value. */
  from = 0
  private readonly text: string
  private readonly kept: object

  constructor(text: string, kept: object) {
    this.text = text
    this.kept = kept
  }

  /** The value at `at`; `null` where shapes do not go. */
  node(depth: number, isUsed: boolean): ShapeNode | null {
    if (depth > MAX_DEPTH || this.slots.length > MAX_SLOTS) return null
    const first = this.text[this.at]!
    if (first === '{') return this.object(depth, isUsed)
    if (first === '[') return this.list(depth, isUsed)
    if (first === '"') {
      const start = this.at + 1
      this.skipString()
      return this.slot(start, this.at - 1, isUsed)
    }
    if (first in WORDS) {
      const value = WORDS[first]!
      this.at += first === 'f' ? 5 : 4
      return { type: 'word', value }
    }
    const start = this.at
    while (this.at < this.text.length && /[-+.\deE]/.test(this.text[this.at]!)) this.at++
    return this.slot(start, this.at, isUsed)
  }

  private slot(start: number, end: number, isUsed: boolean): ShapeNode | null {
    const before = asciiOf(this.text.slice(this.from, start))
    if (!before) return null
    this.slots.push({ before, isText: this.text[end] === '"' && this.text[start - 1] === '"', isUsed })
    this.from = end
    return { type: 'slot', slot: this.slots.length - 1 }
  }

  private object(depth: number, isUsed: boolean): ShapeNode | null {
    const keys: string[] = []
    const nodes: ShapeNode[] = []
    this.at++
    for (this.skipBlanks(); this.text[this.at] === '"'; this.skipComma()) {
      const start = this.at
      this.skipString()
      const key = this.text.slice(start + 1, this.at - 1)
      if (key.includes('\\') || key === '__proto__') return null
      this.skipBlanks()
      this.at++
      this.skipBlanks()
      const isKept = isUsed && (depth > 0 || Object.hasOwn(this.kept, key))
      const node = this.node(depth + 1, isKept)
      if (node === null) return null
      if (!isKept) continue
      keys.push(key)
      nodes.push(node)
    }
    this.at++
    return { type: 'object', keys, nodes }
  }

  private list(depth: number, isUsed: boolean): ShapeNode | null {
    const items: ShapeNode[] = []
    this.at++
    for (this.skipBlanks(); this.at < this.text.length && this.text[this.at] !== ']'; this.skipComma()) {
      const item = this.node(depth + 1, isUsed)
      if (item === null) return null
      items.push(item)
    }
    this.at++
    return { type: 'list', items }
  }

  private skipString(): void {
    for (this.at++; this.at < this.text.length && this.text[this.at] !== '"'; this.at++) if (this.text[this.at] === '\\') this.at++
    this.at++
  }

  private skipBlanks(): void {
    while (' \n\r\t'.includes(this.text[this.at] ?? '.')) this.at++
  }

  private skipComma(): void {
    this.skipBlanks()
    if (this.text[this.at] !== ',') return
    this.at++
    this.skipBlanks()
  }
}
