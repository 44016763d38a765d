import { mix } from './features'
import { framesIn } from './frames'
import { CLASS_COUNT, type WordMarks } from './word-marks'

/** Farthest that a neighbouring trigger is told apart by its distance. */
const FARTHEST = 5

/** What the net is told about each place of a text, as 32-bit hashes: those of place `i` end at `ends[i]`. Valid until the next call. */
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

/** Signs, pairs of signs, classes of words, nearest triggers, turns of phrase and telling words over each place. */
export function netInputs(text: string, codes: Int32Array, marks: WordMarks): NetInputs {
  size = 0
  const ends = new Int32Array(text.length)
  const over = hintsOver(text, marks)
  for (let i = 0; i < text.length; i++) {
    push(200, codes[i]!)
    push(201, codes[i]!, codes[i + 1] ?? 0)
    const here = marks.at[i]!
    const fresh = here & ~(marks.at[i - 1] ?? 0)
    for (let bit = 0; bit < CLASS_COUNT; bit++) {
      if (here & (1 << bit)) push(202, bit)
      if (fresh & (1 << bit)) push(203, bit)
    }
    push(204, marks.before[i]!, Math.min(marks.beforeBy[i]!, FARTHEST))
    push(205, marks.after[i]!, Math.min(marks.afterBy[i]!, FARTHEST))
    for (const [template, what] of over[i] ?? NONE) push(template, what)
    ends[i] = size
  }
  return { keys, ends }
}

type Hint = readonly [template: number, what: number]
const NONE: readonly Hint[] = []

/** For each place the turns of phrase and telling words over it, odd where they begin. */
function hintsOver(text: string, { words }: WordMarks): Hint[][] {
  const over: Hint[][] = []
  for (const { rule, from, to } of framesIn(text)) for (let i = from; i < to; i++) (over[i] ??= []).push([206, rule * 2 + (i === from ? 1 : 0)])
  for (const { id, start, end } of words) for (let i = start; i < end; i++) (over[i] ??= []).push([207, id * 2 + (i === start ? 1 : 0)])
  return over
}
