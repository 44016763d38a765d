import { framesIn } from './frames'
import { markWords } from './word-marks'

/** Farthest that a neighbouring trigger is told apart by its distance. */
const FARTHEST = 5

/** What a net is told about each place of a text, as 32-bit hashes: those of its place `i` end at `ends[i]`. Valid until the next call. */
export interface NetInputs {
  readonly keys: Int32Array
  readonly ends: Int32Array
}

/** Codes of a text for comparison: digits alike, Latin letters alike, commas and blanks alike. Same length as the text. */
function foldCodes(text: string): Int32Array {
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

/** A 32-bit hash of up to two numbers under the number of a template. */
function mix(template: number, a: number, b: number): number {
  let hash = Math.imul(template + 0x9e37, 0x85ebca6b) ^ Math.imul(a + 0x7f4a, 0xc2b2ae35)
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0x27d4eb2f)
  hash = Math.imul(hash ^ (hash >>> 13), 0x165667b1)
  return (hash ^ (hash >>> 16)) | 0
}

let keys = new Int32Array(16_384)
let size = 0

function push(template: number, a: number, b = 0): void {
  if (size === keys.length) {
    const larger = new Int32Array(keys.length * 2)
    larger.set(keys)
    keys = larger
  }
  keys[size++] = mix(template, a, b)
}

/** Signs, pairs of signs, classes of words, nearest triggers, turns of phrase and telling words over each place of a text. */
export function netInputs(text: string): NetInputs {
  size = 0
  const codes = foldCodes(text)
  const { at, before, beforeBy, after, afterBy, words } = markWords(text)
  const length = text.length
  const ends = new Int32Array(length)
  const frames = framesIn(text)
  let first = 0
  let last = 0
  for (let i = 0; i < length; i++) {
    push(200, codes[i]!)
    push(201, codes[i]!, i + 1 < length ? codes[i + 1]! : 0)
    const here = at[i]!
    const fresh = i > 0 ? here & ~at[i - 1]! : here
    for (let left = here; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left)
      push(202, bit)
      if (fresh & (1 << bit)) push(203, bit)
    }
    push(204, before[i]!, beforeBy[i]! < FARTHEST ? beforeBy[i]! : FARTHEST)
    push(205, after[i]!, afterBy[i]! < FARTHEST ? afterBy[i]! : FARTHEST)
    for (let k = 0; k < frames.length; k++) {
      const { rule, from, to } = frames[k]!
      if (from <= i && i < to) push(206, rule * 2 + (i === from ? 1 : 0))
    }
    while (last < words.length && words[last]!.start <= i) last++
    while (first < last && words[first]!.end <= i) first++
    for (let k = first; k < last; k++) {
      const { id, start: begin, end } = words[k]!
      if (i < end) push(207, id * 2 + (i === begin ? 1 : 0))
    }
    ends[i] = size
  }
  return { keys, ends }
}
