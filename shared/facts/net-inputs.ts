import { mix } from './features'
import { framesIn } from './frames'
import type { WordMarks } from './word-marks'

/** Farthest that a neighbouring trigger is told apart by its distance. */
const FARTHEST = 5

/** What a net is told about each place of a stretch, as 32-bit hashes: those of its place `i` end at `ends[i]`. Valid until the next call. */
export interface NetInputs {
  readonly keys: Int32Array
  readonly ends: Int32Array
}

let keys = new Int32Array(16_384)
let size = 0

function push(template: number, a: number, b = 0): void {
  if (size === keys.length) {
    const larger = new Int32Array(keys.length * 2)
    larger.set(keys)
    keys = larger
  }
  keys[size++] = mix(template, a, b, 0)
}

/** Signs, pairs of signs, classes of words, nearest triggers, turns of phrase and telling words over each place of a stretch, all of the text by default. */
export function netInputs(text: string, codes: Int32Array, marks: WordMarks, [start, stop]: readonly [number, number] = [0, text.length]): NetInputs {
  size = 0
  const { at, before, beforeBy, after, afterBy, words } = marks
  const length = text.length
  const ends = new Int32Array(stop - start)
  const frames = framesIn(text)
  let first = 0
  let last = 0
  for (let i = start; i < stop; i++) {
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
    ends[i - start] = size
  }
  return { keys, ends }
}
