import { beginTag, insideTag, type ChainSums } from './chain'

/** A stretch of one kind, with the probability that the fact begins and ends just there. */
export interface Segment {
  readonly from: number
  readonly to: number
  readonly probability: number
}

/** Stretches less probable than this are not counted. */
export const FAINT = 0.004
/** How many of the likeliest stretches of a place in the text are weighed against each other. */
const WEIGHED = 14

interface SegmentShape {
  readonly length: number
  readonly tags: number
  readonly stepsExp: Float64Array
}

/** Every stretch of the kind with the number `k` among the kinds looked at that is not quite improbable, by its beginning. */
export function segmentsOf({ forward, backward, enter }: ChainSums, { length, tags: T, stepsExp }: SegmentShape, k: number): Segment[] {
  const found: Segment[] = []
  const [begin, inside] = [beginTag(k), insideTag(k)]
  for (let from = 0; from < length; from++) {
    let reached = forward[from * T + begin]!
    if (reached * backward[from * T + begin]! < FAINT) continue
    let last = begin
    for (let i = from; ; i++) {
      const further = i + 1 < length ? stepsExp[last * T + inside]! * enter[(i + 1) * T + inside]! : 0
      const goingOn = i + 1 < length ? further * backward[(i + 1) * T + inside]! : 0
      const probability = reached * (backward[i * T + last]! - goingOn)
      if (probability >= FAINT) found.push({ from, to: i + 1, probability })
      if (reached * goingOn < FAINT) break
      reached *= further
      last = inside
    }
  }
  return found
}

/** Whether two stretches have at least half of the longer in common. */
export const agree = (a: Segment, b: Segment): boolean => {
  const common = Math.min(a.to, b.to) - Math.max(a.from, b.from)
  return common * 2 >= Math.max(a.to - a.from, b.to - b.from)
}

/**
 * The stretches to read: each is the one that agrees, by at least half of the longer, with the most probability in all, which is its own
 * probability then. What agrees with one is taken out before the next is looked for. Least: the least probability to be read.
 */
export function settled(segments: readonly Segment[], least: number): Segment[] {
  const chosen: Segment[] = []
  let left = [...segments].sort((a, b) => b.probability - a.probability)
  while (left.length > 0) {
    let best: Segment | null = null
    for (const candidate of left.slice(0, WEIGHED)) {
      let sum = 0
      for (const other of left) if (agree(candidate, other)) sum += other.probability
      if (best === null || sum > best.probability) best = { ...candidate, probability: sum }
    }
    if (best === null || best.probability < least) break
    const taken = best
    chosen.push({ ...taken, probability: Math.min(1, taken.probability) })
    left = left.filter(one => one.to <= taken.from || one.from >= taken.to)
  }
  return chosen
}
