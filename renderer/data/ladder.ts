import type { Day } from '../../shared/model/day'
import type { PersonId } from '../../shared/model/ids'
import type { LadderStep, Level, Loyalty } from '../../shared/model/person'
import type { Act } from '../../shared/model/register'
import { act } from './act'

export type LadderChange = { readonly level: Level | undefined } | { readonly loyalty: Loyalty | undefined }

/** Sets the level or the loyalty of everyone in `ids` and writes down when, as one act. Whoever stands there already gets no step. A second change of the same day takes the place of the first. */
export function setLadder(ids: readonly PersonId[], change: LadderChange, on: Day): Promise<Act> {
  return act('people.edited', async tx => {
    for (const id of ids) {
      const person = await tx.get('people', id)
      if (!person) continue
      const step = stepOf(change, on)
      if (person[step.ladder] === step.to) continue
      const before = (person.steps ?? []).filter(one => one.on !== on || one.ladder !== step.ladder)
      await tx.patch('people', id, { ...change, steps: [...before, step] })
    }
  })
}

function stepOf(change: LadderChange, on: Day): LadderStep {
  if ('level' in change) return { on, ladder: 'level', ...(change.level && { to: change.level }) }
  return { on, ladder: 'loyalty', ...(change.loyalty && { to: change.loyalty }) }
}

/** Writes down what speaks for a step; an empty note takes it away. `index`: place in the person's `steps`. */
export function noteStep(id: PersonId, index: number, note: string): Promise<Act> {
  return act('person.edited', async tx => {
    const person = await tx.get('people', id)
    const step = person?.steps?.[index]
    if (!person?.steps || !step) return
    const { note: _, ...bare } = step
    await tx.patch('people', id, { steps: person.steps.with(index, note === '' ? bare : { ...bare, note }) })
  })
}
