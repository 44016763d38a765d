import { TRAINING_CARDS } from '../../resources/training/cards'
import type { TrainingCard } from '../../resources/training/cards'
import type { Day } from '../model/day'
import type { Training } from '../model/settings'

/** Cards of one drill. */
export const DRILL_CARDS = 10

/** A number for a text, always the same: which cards come on which day without chance. */
function hash(text: string): number {
  let value = 2_166_136_261
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16_777_619)
  return value >>> 0
}

/** The cards of a drill on a day: those answered wrong last time first, the others in an order of that day. */
export function drillCards(training: Training | undefined, today: Day): TrainingCard[] {
  const weak = new Set(training?.weak ?? [])
  const turn = training?.runs.length ?? 0
  const order = (card: TrainingCard): number => hash(`${today} ${turn} ${card.id}`)
  return [...TRAINING_CARDS].sort((a, b) => Number(weak.has(b.id)) - Number(weak.has(a.id)) || order(a) - order(b)).slice(0, DRILL_CARDS)
}

/** What is kept of a finished drill: the score, and which cards are weak now: answered wrong, or weak before and not asked. */
export function afterDrill(training: Training | undefined, answered: readonly { readonly id: string; readonly right: boolean }[], on: Day): Training {
  const asked = new Set(answered.map(one => one.id))
  const still = (training?.weak ?? []).filter(id => !asked.has(id))
  return {
    runs: [...(training?.runs ?? []), { on, right: answered.filter(one => one.right).length, of: answered.length }],
    weak: [...still, ...answered.filter(one => !one.right).map(one => one.id)],
    notes: training?.notes ?? '',
  }
}
