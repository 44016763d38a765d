import { FESTIVAL_CIRCLES } from '../../resources/festivals/festivals'
import type { Festival } from '../calendar/festivals'
import type { PersonId } from '../model/ids'
import { touchBlock } from './caps'
import type { PlanningFacts } from './planning-facts'
import { greetingTaboo } from './taboo'

/** Why somebody is left off a greeting list: the taboo in their own words, or the cap on touches. */
export interface Exclusion {
  readonly personId: PersonId
  readonly why: 'taboo' | 'touches'
  readonly taboo?: string
}

export interface FestivalAudience {
  /** Most valuable first. */
  readonly greet: readonly PersonId[]
  readonly excluded: readonly Exclusion[]
}

/** Whom to greet on a festival: those visited by plan, less taboos against it and people already touched often enough. */
export function festivalAudience(facts: PlanningFacts, festival: Festival): FestivalAudience {
  const words = [festival.zh, ...festival.names, ...FESTIVAL_CIRCLES.all, ...(festival.circle ? FESTIVAL_CIRCLES[festival.circle] : [])]
  const excluded: Exclusion[] = []
  const greet: { id: PersonId; value: number }[] = []
  for (const person of facts.people) {
    if (person.cadenceDays === null) continue
    const taboo = greetingTaboo(person.facts, words)
    if (taboo) excluded.push({ personId: person.person.id, why: 'taboo', taboo: taboo.value })
    else if (touchBlock(person.visits, facts.settings, facts.today, facts.zone)) excluded.push({ personId: person.person.id, why: 'touches' })
    else greet.push({ id: person.person.id, value: person.value })
  }
  greet.sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1))
  return { greet: greet.map(({ id }) => id), excluded }
}
