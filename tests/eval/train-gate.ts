import { GATE_BUCKETS, gateBuckets } from '../../shared/facts/gate'
import { heldOutLines, type TaggedLine } from './facts-training'
import { seeded } from './seeded'

const SEED = 11
const ROUNDS = 4
const RATE = 0.05
/** Share of the buckets of a line left out at random in each round. */
const DROP = 0.3
/** What a line with a fact counts beside one without. */
const FACT_COUNTS = 2
/** Share of the lines with a fact, held out of the training, that may be lost. */
const LOST = 0.02

const holdsFact = ({ tags }: TaggedLine): boolean => tags.some(tag => tag > 0)

const bucketsOf = (text: string): Int32Array => {
  const buckets: number[] = []
  gateBuckets(text, bucket => buckets.push(bucket))
  return Int32Array.from(buckets)
}

/** The cheap test: logistic regression over characters and their pairs by AdaGrad (Duchi, Hazan and Singer 2011), and the sum that all but `LOST` of the held-out lines with a fact reach. */
export function trainGate(lines: readonly TaggedLine[]): { gate: string; gateLeast: number } {
  const weights = new Float64Array(GATE_BUCKETS)
  const squares = new Float64Array(GATE_BUCKETS).fill(0.01)
  const random = seeded(SEED)
  const samples = lines.map(line => ({ buckets: bucketsOf(line.text), isFact: holdsFact(line) }))
  const learn = (buckets: Int32Array, isFact: boolean): void => {
    const sum = buckets.reduce((all, bucket) => all + weights[bucket]!, 0) / (1 - DROP)
    const gradient = ((isFact ? 1 : 0) - 1 / (1 + Math.exp(-sum))) * (isFact ? FACT_COUNTS : 1)
    for (const bucket of buckets) {
      squares[bucket]! += gradient * gradient
      weights[bucket]! += (RATE * gradient) / Math.sqrt(squares[bucket]!)
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = samples.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[samples[i], samples[j]] = [samples[j]!, samples[i]!]
    }
    for (const { buckets, isFact } of samples) learn(buckets.filter(() => random() >= DROP), isFact)
  }
  const top = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const bytes = Int8Array.from(weights, weight => Math.round((weight / top) * 127))
  const sums = heldOutLines().filter(holdsFact).map(({ text }) => bucketsOf(text).reduce((all, bucket) => all + bytes[bucket]!, 0)).sort((a, b) => a - b)
  return { gate: Buffer.from(bytes.buffer).toString('base64'), gateLeast: sums[Math.floor(sums.length * LOST)]! }
}
