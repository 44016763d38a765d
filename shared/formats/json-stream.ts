import type { OpenFile, TextPiece } from './format'
import type { JsonFault, JsonPath, JsonStep, JsonStreamOptions } from './json-step'
import { compilePaths, type JsonNode } from './json-paths'
import { findingsIn, MAX_JSON_DEPTH, parseJson, parseSound, SOUND, type JsonFindings } from './json-repair'
import { IndentedRecords, LineRecords, ValueScan } from './json-scan'
import { ShapeReader } from './json-shapes'

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
  private readonly trim: (record: string) => string
  private readonly plainNumbers: boolean
  private readonly shapes: ShapeReader
  private findings: JsonFindings | undefined
  private readonly frames: Frame[] = []
  private expect = Expect.Value
  private steps: JsonStep[] = []
  /** The value or key being read: pieces before the current one, and its state. */
  private held: string[] = []
  private heldLength = 0
  private inValue = false
  private isKey = false
  private target: JsonNode | null = null
  private readonly value = new ValueScan()
  private readonly indented = new IndentedRecords()
  private readonly lined = new LineRecords()
  private records: unknown[] = []
  private faults: JsonFault[] = []
  private recordsLength = 0
  private firstRecord = 0
  private garbage = false

  constructor(options: JsonStreamOptions) {
    this.root = compilePaths(options.records, options.ignore ?? [])
    this.maxLength = options.maxLength ?? DEFAULT_MAX_LENGTH
    this.trim = options.trim ?? (record => record)
    this.shapes = new ShapeReader(options.maker ?? null)
    this.plainNumbers = options.plainNumbers === true
  }

  /** `bytes`: what the piece was decoded from; records that look alike are then read by their shape. */
  push(piece: string, bytes: Uint8Array | null = null): readonly JsonStep[] {
    let i = 0
    this.shapes.start({ text: piece, bytes })
    this.lined.reset()
    this.findings = this.plainNumbers ? SOUND : findingsIn(piece)
    while (i < piece.length) i = this.inValue ? this.readValue(piece, i) : this.readBetween(piece, i)
    this.flush()
    return this.takeSteps()
  }

  end(): readonly JsonStep[] {
    if (this.inValue && this.value.isScalar && !this.isKey && this.frames.length === 0) this.finishValue('')
    this.flush()
    if (this.expect !== Expect.Done) {
      const isRecord = this.inValue && !this.isKey && this.target?.isRecord === true
      const record = isRecord ? Number(this.frames.at(-1)?.key ?? -1) : -1
      const excerpt = this.inValue ? this.held.join('').slice(0, EXCERPT) : ''
      if (this.inValue && this.heldLength > this.maxLength) this.steps.push({ type: 'fault', path: this.path(), fault: { record, reason: 'too-long', excerpt } })
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
    else if (this.expect === Expect.Value) return this.openOrStart(piece, i)
    else {
      if (!this.garbage) this.fault('malformed', piece.slice(i, i + EXCERPT))
      this.garbage = true
      return i + 1
    }
    this.garbage = false
    return i + 1
  }

  private openOrStart(piece: string, i: number): number {
    const c = piece.charCodeAt(i)
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
      if (c === 123 && node?.isRecord) {
        const alike = this.shapes.read(i)
        if (alike) return this.addWhole(alike, i, this.shapes.end)
        const end = this.readLine(piece, i)
        if (end !== -1) return end
        const indentedEnd = this.readIndented(piece, i)
        if (indentedEnd !== -1) return indentedEnd
      }
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
    this.value.start(c)
    this.heldLength = 0
    this.held = []
  }

  /** Reads on in the current value; returns the next position. */
  private readValue(piece: string, from: number): number {
    const end = this.value.scan(piece, from)
    const text = from === 0 && end === -1 ? piece : piece.slice(from, end === -1 ? piece.length : end)
    if (end === -1) this.hold(text)
    else this.finishValue(text)
    return end === -1 ? piece.length : end
  }

  /** A sound record that is the rest of a line, too short to be nested too deep; the position behind it, or -1. */
  private readLine(piece: string, i: number): number {
    const end = this.lined.endOf(piece, i)
    if (end === -1 || end - i > Math.min(this.maxLength, 2 * MAX_JSON_DEPTH)) return -1
    const value = parseSound(this.trim(piece.slice(i, end)), this.findings)
    if (value === undefined) {
      this.lined.refuse(end)
      return -1
    }
    this.shapes.learn(piece.slice(i, end), value)
    return this.addWhole(value, i, end)
  }

  /** Takes a record that stands whole in the piece; returns the position behind it. */
  private addWhole(value: unknown, start: number, end: number): number {
    this.expect = Expect.CommaOrEnd
    this.addRecord(value, end - start)
    return end
  }

  /** A record that lies whole in the piece, by its indent; the position behind it, or -1 if it has to be scanned. */
  private readIndented(piece: string, i: number): number {
    const end = this.indented.endOf(piece, i)
    if (end === -1 || end - i > this.maxLength) return -1
    const text = piece.slice(i, end)
    let value = parseSound(this.trim(text), this.findings)
    if (value === undefined) {
      // Of a damaged record only itself is lost: its quotes must not be counted on into the next one.
      if (!this.indented.isProven) return -1
      value = parseJson(text)
      if (value === undefined) this.addFault('malformed', text)
    }
    this.indented.isProven = true
    if (value !== undefined) this.shapes.learn(text, value)
    return this.addWhole(value, i, end)
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
    const value = tooLong || this.value.deepest > MAX_JSON_DEPTH ? undefined : parseJson(text, this.value)
    const reason = tooLong ? 'too-long' : 'malformed'
    if (!this.target?.isRecord) {
      this.flush()
      if (value === undefined) this.fault(reason, text)
      else this.steps.push({ type: 'value', path: this.path(), value })
      return
    }
    if (value === undefined) this.addFault(reason, text)
    else this.shapes.learn(text, value)
    this.addRecord(value, text.length)
  }

  private addFault(reason: JsonFault['reason'], text: string): void {
    this.faults.push({ record: this.recordNumber, reason, excerpt: text.slice(0, EXCERPT) })
  }

  private get recordNumber(): number {
    return Number(this.frames.at(-1)?.key ?? 0)
  }

  private addRecord(value: unknown, length: number): void {
    if (this.records.length === 0) this.firstRecord = this.recordNumber
    this.records.push(value)
    this.recordsLength += length
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

/**
 * Streams a document through a {@link JsonSplitter}. Stopping early stops the source. Of pieces with bytes the texts of records
 * may be cut out of the piece, so a reader must copy what it keeps.
 */
export async function* jsonSteps(pieces: AsyncIterable<string | TextPiece>, options: JsonStreamOptions): AsyncGenerator<JsonStep, void, undefined> {
  const splitter = new JsonSplitter(options)
  for await (const piece of pieces) yield* typeof piece === 'string' ? splitter.push(piece) : splitter.push(piece.text, piece.bytes)
  yield* splitter.end()
}

/** A file's text with the bytes, where it has them. */
export const piecesOf = (file: OpenFile): AsyncIterable<string | TextPiece> => file.pieces?.() ?? file.text()
