import { framesIn, kindNumber } from './frames'
import { CLASS_COUNT, markWords } from './word-marks'

/** Longest text that is read; what stands behind is cut off. */
export const LONGEST_TEXT = 240

/** Features of one message: those of each place, and those that hold for a whole clause. Numbers are 32-bit hashes. */
export interface Features {
  readonly at: readonly (readonly number[])[]
  /** Clause number of each place. */
  readonly clauseOf: Uint8Array
  readonly clauses: readonly (readonly number[])[]
  readonly message: readonly number[]
}

const CLAUSE_BREAK = /[\s，。！？；,!?;~～…]/

/** Codes of a text for comparison: digits alike, Latin letters alike. Same length as the text. */
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

function mix(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template + 0x9e37, 0x85ebca6b) ^ Math.imul(a + 0x7f4a, 0xc2b2ae35)
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0x27d4eb2f)
  hash = Math.imul((hash ^ (hash >>> 13)) + c, 0x165667b1)
  return (hash ^ (hash >>> 16)) | 0
}

/** Features of a message by place, clause and as a whole. */
export function featuresOf(text: string): Features {
  const codes = foldCodes(text)
  const marks = markWords(text)
  const { clauseOf, bounds } = clausesOf(text)
  const code = (i: number): number => (i < 0 ? 1 : i >= codes.length ? 2 : codes[i]!)
  const frameMarks = framesByPlace(text)
  const at: number[][] = []
  for (let i = 0; i < codes.length; i++) {
    const list: number[] = []
    for (let d = -3; d <= 3; d++) list.push(mix(10 + d, code(i + d)))
    for (let d = -3; d <= 2; d++) list.push(mix(30 + d, code(i + d), code(i + d + 1)))
    for (let d = -3; d <= 1; d++) list.push(mix(50 + d, code(i + d), code(i + d + 1), code(i + d + 2)))
    list.push(mix(60, mix(1, code(i - 4), code(i - 3)), code(i - 2), code(i - 1)), mix(61, mix(1, code(i + 1), code(i + 2)), code(i + 3), code(i + 4)))
    for (let d = -1; d <= 1; d++) {
      const bits = marks.at[i + d] ?? 0
      for (let bit = 0; bit < CLASS_COUNT; bit++) if (bits & (1 << bit)) list.push(mix(70 + d, bit))
      list.push(mix(75 + d, bits))
    }
    const near = marks.before[i]!
    const next = marks.after[i]!
    const nearBy = bucket(marks.beforeBy[i]!)
    list.push(mix(80, near), mix(81, near, nearBy), mix(82, next), mix(83, next, bucket(marks.afterBy[i]!)), mix(84, near, next))
    const clause = bounds[clauseOf[i]!]!
    list.push(mix(85, i === clause.from ? 1 : 0, i === clause.to - 1 ? 1 : 0), mix(86, near, i === clause.to - 1 ? 1 : 0))
    const mark = (d: number): readonly number[] => frameMarks[i + d] ?? []
    for (const frame of mark(0)) list.push(mix(90, frame), mix(91, frame, code(i)), mix(92, frame, near), mix(93, frame >> 1 << 1))
    for (const frame of mark(-1)) list.push(mix(94, frame))
    for (const frame of mark(1)) list.push(mix(95, frame))
    at.push(list)
  }
  const clauseBits = bounds.map(({ from, to }) => {
    let bits = 0
    for (let i = from; i < to; i++) bits |= marks.at[i]!
    return bits
  })
  const clauses = bounds.map(({ from, to }, k) => {
    const list = new Set<number>()
    for (let i = from; i < to; i++) {
      list.add(mix(100, code(i)))
      list.add(mix(101, code(i), i + 1 < to ? code(i + 1) : 2))
      if (i + 2 < to) list.add(mix(102, code(i), code(i + 1), code(i + 2)))
    }
    list.add(mix(103, code(from), from + 1 < to ? code(from + 1) : 2))
    list.add(mix(104, to - 2 >= from ? code(to - 2) : 1, code(to - 1)))
    for (let bit = 0; bit < CLASS_COUNT; bit++) {
      if (clauseBits[k]! & (1 << bit)) list.add(mix(105, bit))
      if ((clauseBits[k - 1] ?? 0) & (1 << bit)) list.add(mix(106, bit))
      if ((clauseBits[k + 1] ?? 0) & (1 << bit)) list.add(mix(107, bit))
    }
    list.add(mix(108, Math.min(k, 3), Math.min(bounds.length - k, 3)))
    list.add(mix(109, Math.min(9, (to - from) >> 1)))
    return [...list]
  })
  return { at, clauseOf, clauses, message: messageFeatures(codes, clauseBits) }
}

/** For each place the frames over it: rule × 2, one more where the frame begins. */
function framesByPlace(text: string): number[][] {
  const marks: number[][] = []
  for (const { kind, rule, from, to } of framesIn(text)) {
    for (let i = from; i < to; i++) (marks[i] ??= []).push((rule * 16 + kindNumber(kind)) * 2 + (i === from ? 1 : 0))
  }
  return marks
}

const bucket = (by: number): number => (by <= 1 ? by : by <= 3 ? 2 : by <= 6 ? 3 : 4)

function messageFeatures(codes: Int32Array, clauseBits: readonly number[]): number[] {
  const list = new Set<number>()
  for (let i = 0; i < codes.length; i++) {
    list.add(mix(110, codes[i]!))
    if (i + 1 < codes.length) list.add(mix(111, codes[i]!, codes[i + 1]!))
    if (i + 2 < codes.length) list.add(mix(112, codes[i]!, codes[i + 1]!, codes[i + 2]!))
  }
  const bits = clauseBits.reduce((all, one) => all | one, 0)
  for (let bit = 0; bit < CLASS_COUNT; bit++) if (bits & (1 << bit)) list.add(mix(113, bit))
  list.add(mix(114, Math.min(9, codes.length >> 2)))
  return [...list]
}

function clausesOf(text: string): { clauseOf: Uint8Array; bounds: { from: number; to: number }[] } {
  const clauseOf = new Uint8Array(text.length)
  const bounds: { from: number; to: number }[] = []
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const breaks = CLAUSE_BREAK.test(text[i]!)
    clauseOf[i] = bounds.length
    if ((breaks || i === text.length - 1) && i + 1 > from) {
      bounds.push({ from, to: i + 1 })
      from = i + 1
    }
  }
  return { clauseOf, bounds }
}
