import { framesIn, kindNumber } from './frames'
import { CLASS_BIT, CLASS_COUNT, isClauseEnd, markWords, TRIGGER_BITS, type MarkedWord, type WordMarks } from './word-marks'

/** Longest text that is read; what stands behind is cut off. */
export const LONGEST_TEXT = 240

/**
 * Features of one message as 32-bit hashes: first those of each place, then those of each clause, then those of the whole. Each list ends
 * where the next begins. What stays the same over several places is told once, when it begins and when it ends.
 */
export interface Features {
  /** Features of a place alone. */
  readonly keys: Int32Array
  readonly atEnd: Int32Array
  /** Features that hold from a place on, until told otherwise or the clause ends. */
  readonly on: Int32Array
  readonly onEnd: Int32Array
  /** Features that hold no longer from a place on. */
  readonly off: Int32Array
  readonly offEnd: Int32Array
  readonly clauseEnd: readonly number[]
  readonly end: number
  /** Clause number of each place. */
  readonly clauseOf: Uint8Array
  /** The folded text and its words, for whoever looks further. */
  readonly codes: Int32Array
  readonly marks: WordMarks
}

/** Codes of a text for comparison: digits alike, Latin letters alike, commas and blanks alike. Same length as the text. */
export function foldCodes(text: string): Int32Array {
  const codes = new Int32Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if ((code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)) codes[i] = 48
    else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) codes[i] = 97
    else if (code === 0x2c || code === 0xff0c || code === 0x20 || code === 0x0a) codes[i] = 32
    else codes[i] = code
  }
  return codes
}

/** A 32-bit hash of up to three numbers under the number of a template. */
export function mix(template: number, a: number, b: number, c: number): number {
  let hash = Math.imul(template + 0x9e37, 0x85ebca6b) ^ Math.imul(a + 0x7f4a, 0xc2b2ae35)
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0x27d4eb2f)
  hash = Math.imul((hash ^ (hash >>> 13)) + c, 0x165667b1)
  return (hash ^ (hash >>> 16)) | 0
}

const bucket = (by: number): number => (by <= 1 ? by : by <= 3 ? 2 : by <= 6 ? 3 : 4)

/** A list of hashes that grows as needed and is used for one message after the other. */
class Keys {
  list = new Int32Array(16_384)
  size = 0

  push(key: number): void {
    if (this.size === this.list.length) {
      const larger = new Int32Array(this.list.length * 2)
      larger.set(this.list)
      this.list = larger
    }
    this.list[this.size++] = key
  }
}

const PLAIN = new Keys()
const ON = new Keys()
const OFF = new Keys()

const add = (template: number, a: number, b = 0, c = 0): void => PLAIN.push(mix(template, a, b, c))

/** What is held at the moment, by its number: only changes are told. */
const HELD = new Int32Array(16)

function hold(number: number, key: number): void {
  if (HELD[number] === key) return
  if (HELD[number] !== 0) OFF.push(HELD[number]!)
  if (key !== 0) ON.push(key)
  HELD[number] = key
}

/** Features of a message. Its lists are valid until the next call. */
export function featuresOf(text: string): Features {
  PLAIN.size = ON.size = OFF.size = 0
  const codes = foldCodes(text)
  const marks = markWords(text)
  const clauses = clausesOf(text)
  const atEnd = new Int32Array(text.length)
  const onEnd = new Int32Array(text.length)
  const offEnd = new Int32Array(text.length)
  const frames = framesByPlace(text)
  const wordsOf = clauses.from.map((from, k) => marks.words.filter(word => word.start >= from && word.start < clauses.to[k]!))
  const bits = clauses.from.map((from, k) => {
    let all = 0
    for (let i = from; i < clauses.to[k]!; i++) all |= marks.at[i]!
    return all
  })
  const all = bits.reduce((sum, one) => sum | one, 0) & TRIGGER_BITS
  const trigger = bits.map(one => one & TRIGGER_BITS)
  for (let i = 0; i < codes.length; i++) {
    const k = clauses.of[i]!
    const isFirst = clauses.from[k] === i
    if (isFirst) HELD.fill(0)
    addCharacters(codes, i)
    holdWords(wordsOf[k]!, i, isFirst)
    holdClasses(marks, i, isFirst)
    addNear(marks, i, clauses.to[k]! - 1 === i, isFirst)
    const thing = thingAt(marks, i)
    hold(0, mix(130, thing, marks.before[i]!, marks.after[i]!))
    hold(1, mix(131, thing, trigger[k]!, 0))
    hold(2, mix(132, thing, trigger[k - 1] ?? 0, 0))
    hold(3, mix(133, thing, trigger[k + 1] ?? 0, 0))
    hold(4, mix(134, thing, all, 0))
    hold(5, mix(135, thing, isFirst ? 1 : 0, Math.min(k, 2)))
    for (const frame of frames[i] ?? NONE) {
      add(90, frame)
      add(91, frame, codes[i]!)
      add(92, frame, marks.before[i]!)
    }
    for (const frame of frames[i - 1] ?? NONE) add(94, frame)
    for (const frame of frames[i + 1] ?? NONE) add(95, frame)
    atEnd[i] = PLAIN.size
    onEnd[i] = ON.size
    offEnd[i] = OFF.size
  }
  const clauseEnd = clauses.from.map((_, k) => {
    addClause(codes, clauses, k, bits)
    for (const { id } of wordsOf[k - 1] ?? []) add(124, id)
    for (const { id } of wordsOf[k + 1] ?? []) add(125, id)
    return PLAIN.size
  })
  addMessage(codes, bits)
  return { keys: PLAIN.list, atEnd, on: ON.list, onEnd, off: OFF.list, offEnd, clauseEnd, end: PLAIN.size, clauseOf: clauses.of, codes, marks }
}

const NONE: readonly number[] = []
const THINGS = ['role', 'person', 'place', 'hobby', 'premises', 'service', 'goods', 'trade', 'date', 'unit'].map(name => CLASS_BIT[name]!)

/** What a place in the text names: the first of the classes of things that covers it, times 3, and whether it begins, continues or ends there. */
function thingAt({ at }: WordMarks, i: number): number {
  const k = THINGS.findIndex(bit => at[i]! & (1 << bit))
  if (k < 0) return 0
  const bit = 1 << THINGS[k]!
  return (k + 1) * 3 + (i === 0 || !(at[i - 1]! & bit) ? 0 : i + 1 < at.length && at[i + 1]! & bit ? 1 : 2)
}

function addCharacters(codes: Int32Array, i: number): void {
  const n = codes.length
  const code = (k: number): number => (k < 0 ? 1 : k >= n ? 2 : codes[k]!)
  const a = code(i - 3)
  const b = code(i - 2)
  const c = code(i - 1)
  const d = codes[i]!
  const e = code(i + 1)
  const f = code(i + 2)
  const g = code(i + 3)
  add(7, a); add(8, b); add(9, c); add(10, d); add(11, e); add(12, f); add(13, g)
  add(28, b, c); add(29, c, d); add(30, d, e); add(31, e, f)
  add(48, b, c, d); add(49, c, d, e); add(50, d, e, f)
}

/** Words of the clause by whether they lie ahead, begin here, go on here or lie behind. */
function holdWords(words: readonly MarkedWord[], i: number, isFirst: boolean): void {
  for (const word of words) {
    const how = sideOf(word, i)
    const before = isFirst ? 0 : sideOf(word, i - 1)
    if (how === before) continue
    if (before !== 0) OFF.push(mix(before, word.id, 0, 0))
    ON.push(mix(how, word.id, 0, 0))
  }
}

const sideOf = ({ start, end }: MarkedWord, i: number): number => (end <= i ? 120 : start > i ? 121 : start === i ? 122 : 123)

/** Classes of the words here and up to two places off. */
function holdClasses({ at }: WordMarks, i: number, isFirst: boolean): void {
  for (let d = -2; d <= 2; d++) {
    const now = at[i + d] ?? 0
    const then = isFirst ? 0 : (at[i + d - 1] ?? 0)
    for (let left = now & ~then; left !== 0; left &= left - 1) ON.push(mix(70 + d, 31 - Math.clz32(left & -left), 0, 0))
    for (let left = then & ~now; left !== 0; left &= left - 1) OFF.push(mix(70 + d, 31 - Math.clz32(left & -left), 0, 0))
  }
  hold(6, mix(75, at[i]!, 0, 0))
}

/** The nearest triggers on both sides. */
function addNear(marks: WordMarks, i: number, isLast: boolean, isFirst: boolean): void {
  const near = marks.before[i]!
  const next = marks.after[i]!
  hold(7, mix(80, near, 0, 0))
  hold(8, mix(81, near, bucket(marks.beforeBy[i]!), 0))
  hold(9, mix(82, next, 0, 0))
  hold(10, mix(83, next, bucket(marks.afterBy[i]!), 0))
  hold(11, mix(84, near, next, 0))
  hold(12, mix(85, isFirst ? 1 : 0, isLast ? 1 : 0, 0))
  hold(13, mix(86, near, isLast ? 1 : 0, 0))
}

function addClause(codes: Int32Array, { from: starts, to: ends }: Clauses, k: number, bits: readonly number[]): void {
  const [from, to] = [starts[k]!, ends[k]!]
  for (let i = from; i < to; i++) {
    add(101, codes[i]!, i + 1 < to ? codes[i + 1]! : 2)
  }
  add(103, codes[from]!, from + 1 < to ? codes[from + 1]! : 2)
  add(104, to - 2 >= from ? codes[to - 2]! : 1, codes[to - 1]!)
  for (let bit = 0; bit < CLASS_COUNT; bit++) {
    if (bits[k]! & (1 << bit)) add(105, bit)
    if ((bits[k - 1] ?? 0) & (1 << bit)) add(106, bit)
    if ((bits[k + 1] ?? 0) & (1 << bit)) add(107, bit)
  }
  add(110, bits[k]! & TRIGGER_BITS)
  add(108, Math.min(k, 3), Math.min(starts.length - k, 3))
  add(109, Math.min(9, (to - from) >> 1))
}

function addMessage(codes: Int32Array, clauseBits: readonly number[]): void {
  for (let i = 0; i + 1 < codes.length; i++) add(111, codes[i]!, codes[i + 1]!)
  const bits = clauseBits.reduce((all, one) => all | one, 0)
  for (let bit = 0; bit < CLASS_COUNT; bit++) if (bits & (1 << bit)) add(113, bit)
  add(114, Math.min(9, codes.length >> 2))
  add(115, bits & TRIGGER_BITS)
}

/** For each place the frames over it: rule and kind, times 2, one more where the frame begins. */
function framesByPlace(text: string): number[][] {
  const marks: number[][] = []
  for (const { kind, rule, from, to } of framesIn(text)) {
    for (let i = from; i < to; i++) (marks[i] ??= []).push((rule * 16 + kindNumber(kind)) * 2 + (i === from ? 1 : 0))
  }
  return marks
}

interface Clauses {
  readonly of: Uint8Array
  readonly from: readonly number[]
  readonly to: readonly number[]
}

function clausesOf(text: string): Clauses {
  const of = new Uint8Array(text.length)
  const from: number[] = []
  const to: number[] = []
  let start = 0
  for (let i = 0; i < text.length; i++) {
    of[i] = from.length
    if (i < text.length - 1 && !isClauseEnd(text.charCodeAt(i))) continue
    from.push(start)
    to.push(i + 1)
    start = i + 1
  }
  return { of, from, to }
}
