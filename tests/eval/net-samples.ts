import { clauseNumbers } from '../../shared/facts/clauses'
import { netInputs } from '../../shared/facts/net-inputs'
import type { TaggedLine } from './facts-training'

/** A line as a net learns from it: the numbers of its inputs, those of place `i` ending at `ends[i]`. */
export interface Sample {
  readonly ids: Int32Array
  readonly ends: Int32Array
  readonly clauseOf: Uint8Array
  readonly tags: Uint8Array
  /** How likely each tag is at each place, where that is learnt instead of the tags: `TAG_COUNT` a place. */
  readonly likely?: Float32Array
}

/** Keys of the inputs that come up at `least` places of the lines or more. */
export function keysOf(lines: readonly TaggedLine[], least: number): Int32Array {
  const counts = new Map<number, number>()
  for (const { text } of lines) {
    const { keys, ends } = netInputs(text)
    for (const key of keys.subarray(0, ends.at(-1) ?? 0)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return Int32Array.from([...counts].flatMap(([key, count]) => (count >= least ? [key] : [])))
}

/** Lines with their inputs numbered by the place of their keys in a list; inputs that are not in it are left out. */
export function samplesOf(lines: readonly TaggedLine[], known: Int32Array): Sample[] {
  const numbers = new Map(Array.from(known, (key, i) => [key, i]))
  return lines.filter(({ text }) => text !== '').map(({ text, tags }) => {
    const { keys, ends } = netInputs(text)
    const ids: number[] = []
    let k = 0
    const idEnds = ends.map(end => {
      for (; k < end; k++) if (numbers.has(keys[k]!)) ids.push(numbers.get(keys[k]!)!)
      return ids.length
    })
    return { ids: Int32Array.from(ids), ends: idEnds, clauseOf: clauseNumbers(text), tags }
  })
}
