import { compilePaths, type JsonNode } from './json-paths'
import { MAX_JSON_DEPTH, parseJson } from './json-repair'

/** Keys and positions from the root to a value. */
export type JsonPath = readonly (string | number)[]

/** A value of the document that could not be read. Its text is gone. */
export interface JsonFault {
  /** 0-based number inside its array, or -1 outside the record arrays. */
  readonly record: number
  readonly reason: 'malformed' | 'too-long' | 'truncated'
  /** The first 200 characters. */
  readonly excerpt: string
}

/** What the stream hands on, in document order. */
export type JsonStep =
  /** Consecutive records of one array at `path`; `first` is the number of the first. An unreadable one is `undefined` and has a fault. */
  | { readonly type: 'records'; readonly path: JsonPath; readonly first: number; readonly records: readonly unknown[]; readonly faults: readonly JsonFault[] }
  /** A whole value outside the record arrays. */
  | { readonly type: 'value'; readonly path: JsonPath; readonly value: unknown }
  /** An object or array on the way to the records is complete. */
  | { readonly type: 'close'; readonly path: JsonPath }
  /** Damage outside a record; `truncated` is the last step of a document that does not end. */
  | { readonly type: 'fault'; readonly path: JsonPath; readonly fault: JsonFault }

export interface JsonStreamOptions {
  /** Where records stand: `messages[*]`, `[*]`, `chats.list[*].messages[*]`. */
  readonly records: readonly string[]
  /** Values to pass over unread, such as `avatars`. */
  readonly ignore?: readonly string[]
  /** Longest record or value in UTF-16 units; longer ones are a fault. */
  readonly maxLength?: number
}

interface Frame {
  readonly node: JsonNode
  readonly isArray: boolean
  key: string | number
}

const BATCH = 2000
/** Characters after which a batch is handed on although it is not full. */
const BATCH_LENGTH = 4 << 20
const DEFAULT_MAX_LENGTH = 8 << 20
const EXCERPT = 200

const enum Expect { Value, KeyOrEnd, Colon, CommaOrEnd, Done }

/** Cuts a JSON document into records while it arrives. Feed it with `push`, finish with `end`; only one value is held at a time. */
export class JsonSplitter {
  private readonly root: JsonNode
  private readonly maxLength: number
  private readonly frames: Frame[] = []
  private expect = Expect.Value
  private steps: JsonStep[] = []
  /** The value or key being read: pieces before the current one, and its state. */
  private held: string[] = []
  private heldLength = 0
  private inValue = false
  private isKey = false
  private target: JsonNode | null = null
  private depth = 0
  private deepest = 0
  private inString = false
  private escaped = false
  private digits = 0
  private longNumber = false
  private hexEscape = false
  private isScalar = false
  private records: unknown[] = []
  private faults: JsonFault[] = []
  private recordsLength = 0
  private firstRecord = 0
  private garbage = false

  constructor(options: JsonStreamOptions) {
    this.root = compilePaths(options.records, options.ignore ?? [])
    this.maxLength = options.maxLength ?? DEFAULT_MAX_LENGTH
  }

  push(piece: string): readonly JsonStep[] {
    let i = 0
    while (i < piece.length) i = this.inValue ? this.readValue(piece, i) : this.readBetween(piece, i)
    this.flush()
    return this.takeSteps()
  }

  end(): readonly JsonStep[] {
    if (this.inValue && this.isScalar && !this.isKey && this.frames.length === 0) this.finishValue('')
    this.flush()
    if (this.expect !== Expect.Done) {
      const isRecord = this.inValue && !this.isKey && this.target?.isRecord === true
      const record = isRecord ? Number(this.frames.at(-1)?.key ?? -1) : -1
      const excerpt = this.inValue ? this.held.join('').slice(0, EXCERPT) : ''
      this.steps.push({ type: 'fault', path: this.path(), fault: { record, reason: 'truncated', excerpt } })
    }
    return this.takeSteps()
  }

  private takeSteps(): readonly JsonStep[] {
    const steps = this.steps
    this.steps = []
    return steps
  }

  private path(): JsonPath {
    return this.frames.map(frame => frame.key)
  }

  /** Path of the container that is open innermost. */
  private containerPath(): JsonPath {
    return this.frames.slice(0, -1).map(frame => frame.key)
  }

  /** Reads punctuation at `i`; returns the next position. */
  private readBetween(piece: string, i: number): number {
    const c = piece.charCodeAt(i)
    if (c === 32 || c === 10 || c === 13 || c === 9 || c === 0xfeff) return i + 1
    const frame = this.frames.at(-1)
    if (this.expect === Expect.CommaOrEnd && frame && c === 44) {
      this.expect = frame.isArray ? Expect.Value : Expect.KeyOrEnd
      if (frame.isArray) frame.key = Number(frame.key) + 1
    } else if (frame && this.expect !== Expect.Colon && c === (frame.isArray ? 93 : 125)) this.closeFrame()
    else if (this.expect === Expect.KeyOrEnd && c === 34) {
      this.startValue(null, c, true)
      return i
    } else if (this.expect === Expect.Colon && c === 58) this.expect = Expect.Value
    else if (this.expect === Expect.Value) return this.openOrStart(c, i)
    else {
      if (!this.garbage) this.fault('malformed', piece.slice(i, i + EXCERPT))
      this.garbage = true
      return i + 1
    }
    this.garbage = false
    return i + 1
  }

  private openOrStart(c: number, i: number): number {
    const frame = this.frames.at(-1)
    const node = !frame ? this.root : frame.isArray ? frame.node.each : frame.node.keys.get(String(frame.key))
    if (node && c === 123 && node.keys.size > 0) this.openFrame(node, false)
    else if (node && c === 91 && node.each) this.openFrame(node, true)
    else if (c === 44 || c === 58 || c === 93 || c === 125) {
      if (!this.garbage) this.fault('malformed', String.fromCharCode(c))
      this.garbage = true
      if (c === 44 && frame && !frame.isArray) this.expect = Expect.KeyOrEnd
    } else {
      this.garbage = false
      this.startValue(node ?? null, c, false)
      return i
    }
    return i + 1
  }

  private openFrame(node: JsonNode, isArray: boolean): void {
    this.frames.push({ node, isArray, key: isArray ? 0 : '' })
    this.expect = isArray ? Expect.Value : Expect.KeyOrEnd
  }

  private closeFrame(): void {
    this.flush()
    this.frames.pop()
    this.steps.push({ type: 'close', path: this.path() })
    this.expect = this.frames.length === 0 ? Expect.Done : Expect.CommaOrEnd
  }

  private startValue(target: JsonNode | null, c: number, isKey: boolean): void {
    this.inValue = true
    this.isKey = isKey
    this.target = target
    this.isScalar = c !== 34 && c !== 123 && c !== 91
    this.depth = this.deepest = this.digits = this.heldLength = 0
    this.inString = this.escaped = this.longNumber = this.hexEscape = false
    this.held = []
  }

  /** Reads on in the current value; the hot loop. Returns the next position. */
  private readValue(piece: string, from: number): number {
    const { length } = piece
    let { depth, inString, escaped, digits } = this
    let i = from
    let end = -1
    for (; i < length; i++) {
      const c = piece.charCodeAt(i)
      if (inString) {
        if (escaped) {
          if (c === 120) this.hexEscape = true
          escaped = false
        } else if (c === 34) {
          inString = false
          if (depth === 0) { end = i + 1; break }
        } else if (c === 92) escaped = true
      } else if (c === 34) { inString = true; digits = 0 }
      else if (c >= 48 && c <= 57) { if (++digits >= 16) this.longNumber = true }
      else if (c === 123 || c === 91) { if (++depth > this.deepest) this.deepest = depth }
      else if (c === 125 || c === 93) {
        if (depth === 0) { end = i; break }
        if (--depth === 0) { end = i + 1; break }
        digits = 0
      } else if (depth === 0 && (c === 44 || c === 32 || c === 10 || c === 13 || c === 9)) { end = i; break }
      else digits = 0
    }
    this.depth = depth
    this.inString = inString
    this.escaped = escaped
    this.digits = digits
    const text = from === 0 && end === -1 ? piece : piece.slice(from, end === -1 ? length : end)
    if (end !== -1) {
      this.finishValue(text)
      return end
    }
    this.hold(text)
    return length
  }

  /** Beyond the limit only enough for the excerpt is kept, so a record of any size costs no memory. */
  private hold(text: string): void {
    this.heldLength += text.length
    if (this.target?.isIgnored) return
    if (this.heldLength <= this.maxLength) this.held.push(text)
    else this.held = [(this.held[0] ?? text).slice(0, EXCERPT)]
  }

  private finishValue(tail: string): void {
    this.inValue = false
    const tooLong = this.heldLength + tail.length > this.maxLength
    const text = this.held.length === 0 ? tail : tooLong ? this.held.join('') : this.held.join('') + tail
    this.held = []
    if (this.isKey) {
      const key = tooLong ? '' : parseJson(text)
      this.frames.at(-1)!.key = typeof key === 'string' ? key : ''
      this.expect = Expect.Colon
      return
    }
    this.expect = this.frames.length === 0 ? Expect.Done : Expect.CommaOrEnd
    if (this.target?.isIgnored) return
    const value = tooLong || this.deepest > MAX_JSON_DEPTH ? undefined : parseJson(text, { longNumber: this.longNumber, hexEscape: this.hexEscape })
    const reason = tooLong ? 'too-long' : 'malformed'
    if (!this.target?.isRecord) {
      this.flush()
      if (value === undefined) this.fault(reason, text)
      else this.steps.push({ type: 'value', path: this.path(), value })
      return
    }
    const record = Number(this.frames.at(-1)?.key ?? 0)
    if (this.records.length === 0) this.firstRecord = record
    if (value === undefined) this.faults.push({ record, reason, excerpt: text.slice(0, EXCERPT) })
    this.records.push(value)
    this.recordsLength += text.length
    if (this.records.length >= BATCH || this.recordsLength >= BATCH_LENGTH) this.flush()
  }

  private fault(reason: JsonFault['reason'], excerpt: string): void {
    this.flush()
    this.steps.push({ type: 'fault', path: this.path(), fault: { record: -1, reason, excerpt: excerpt.slice(0, EXCERPT) } })
  }

  private flush(): void {
    if (this.records.length === 0) return
    this.steps.push({ type: 'records', path: this.containerPath(), first: this.firstRecord, records: this.records, faults: this.faults })
    this.records = []
    this.recordsLength = 0
    this.faults = []
  }
}

/** Streams a document through a {@link JsonSplitter}. Stopping early stops the source. */
export async function* jsonSteps(pieces: AsyncIterable<string>, options: JsonStreamOptions): AsyncGenerator<JsonStep, void, undefined> {
  const splitter = new JsonSplitter(options)
  for await (const piece of pieces) yield* splitter.push(piece)
  yield* splitter.end()
}
