import { barredSteps, chainSums, TAG_COUNT } from '../../shared/facts/chain'
import { netScores, type Net } from '../../shared/facts/net'
import type { Sample } from './net-samples'

/** Several nets that learnt the same with other chances, and steps between tags: what they say together is right more often than what one says. */
export interface Teachers {
  readonly nets: readonly Net[]
  readonly steps: Float64Array
}

/** Mean of several lists of the same length. */
export const meanOf = (lists: readonly Float64Array[]): Float64Array => lists[0]!.map((_, k) => lists.reduce((sum, list) => sum + list[k]!, 0) / lists.length)

/**
 * How likely each tag is at each place of a line by the mean of the scores of the teachers (Hinton, Vinyals and Dean 2015). The tags of
 * the line itself count `own` beside that, 0…1.
 */
export function likelyTags({ ids, ends, clauseOf, tags }: Sample, { nets, steps }: Teachers, own: number): Float32Array {
  const length = ends.length
  const scores = new Float64Array(length * TAG_COUNT)
  for (const net of nets) {
    const more = netScores(net, { numbers: ids, ends }, clauseOf, [0, length])
    for (let k = 0; k < scores.length; k++) scores[k]! += more[k]! / nets.length
  }
  const { forward, backward } = chainSums(scores, { length, tags: TAG_COUNT, stepsExp: barredSteps(steps).map(Math.exp) })
  return Float32Array.from(forward, (one, k) => (1 - own) * one * backward[k]! + (tags[Math.floor(k / TAG_COUNT)] === k % TAG_COUNT ? own : 0))
}

/** Lines that teach how likely each tag is by the teachers. */
export const taughtBy = (teachers: Teachers, samples: readonly Sample[], own: number): Sample[] => samples.map(sample => ({ ...sample, likely: likelyTags(sample, teachers, own) }))
