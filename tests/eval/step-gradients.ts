import { TAG_COUNT, type ChainSums } from '../../shared/facts/chain'

const T = TAG_COUNT

/** How much more often each step between tags is taken than the chain expects. */
export function stepGradients({ forward, backward, enter }: ChainSums, stepsExp: Float64Array, tags: Uint8Array): Float64Array {
  const gradient = new Float64Array((T + 1) * T)
  for (let i = 0; i < tags.length; i++) {
    const from = i === 0 ? T : tags[i - 1]!
    gradient[from * T + tags[i]!]! += 1
    for (let t = 0; t < T; t++) {
      const arriving = enter[i * T + t]! * backward[i * T + t]!
      if (i === 0) gradient[T * T + t]! -= stepsExp[T * T + t]! * arriving
      else for (let f = 0; f < T; f++) gradient[f * T + t]! -= forward[(i - 1) * T + f]! * stepsExp[f * T + t]! * arriving
    }
  }
  return gradient
}
