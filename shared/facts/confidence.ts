import type { FactKind } from './found-fact'

/** Probability of the chain from which at least nine in ten readings were right on lines held out of the training, by kind. */
const sureFrom = (kind: FactKind): number => (kind === 'offer' ? 0.98 : 0.97)
const SURE = 0.9

/** Confidence to show for a probability of the chain, which by itself is too bold: 0.9 stands where nine in ten were right. */
export function confidenceOf(kind: FactKind, probability: number): number {
  const sure = sureFrom(kind)
  const confidence = probability < sure ? (probability / sure) * (SURE - 0.01) : SURE + ((probability - sure) / (1 - sure)) * (1 - SURE)
  return Math.round(confidence * 1000) / 1000
}
