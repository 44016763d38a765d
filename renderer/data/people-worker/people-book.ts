import type { Day } from '../../../shared/model/day'
import type { PersonId } from '../../../shared/model/ids'
import type { Zone } from '../../../shared/model/zone'
import { buildPeopleIndexInSteps, type IndexedPerson, type PeopleIndex } from '../../../shared/people/people-index'
import { personEntries, type PeopleSource, type PersonEntry } from '../../../shared/people/person-entry'
import { suggestionsOf, type Suggestion } from '../../../shared/people/suggestions'

/** What the book needs of its surroundings. */
export interface BookTools {
  readonly zone: Zone
  /** The day for questions that do not say one. */
  today(): Day
  /** Lets other work of the thread have its turn. */
  breath(): Promise<void>
}

/** People made or indexed between two turns. */
const STEP = 400
const MOST_CUSTOM = 12

/** Everything that follows from one reading of the register and one day. */
export class PeopleBook {
  #index: Promise<PeopleIndex> | null = null
  #suggestions: readonly Suggestion[] | null = null

  private constructor(readonly source: PeopleSource, readonly today: Day, readonly entries: readonly PersonEntry[], readonly tools: BookTools) {
    this.entryById = new Map(entries.map(entry => [entry.person.id, entry]))
    this.custom = customNames(entries)
  }

  readonly entryById: ReadonlyMap<PersonId, PersonEntry>
  /** Names of the operator's own fields, sorted; twelve at most. */
  readonly custom: readonly string[]

  static async of(source: PeopleSource, today: Day, tools: BookTools): Promise<PeopleBook> {
    return new PeopleBook(source, today, await inTurns(personEntries(source, today, tools.zone, STEP), tools), tools)
  }

  /** Everything that waits for a yes or no; made when first asked for. */
  suggestions(): readonly Suggestion[] {
    this.#suggestions ??= suggestionsOf(this.source)
    return this.#suggestions
  }

  /** What people are found by; made when first asked for. */
  index(): Promise<PeopleIndex> {
    this.#index ??= inTurns(buildPeopleIndexInSteps(indexedPeople(this.entries), STEP), this.tools)
    return this.#index
  }
}

async function inTurns<Made>(steps: Generator<void, Made>, { breath }: BookTools): Promise<Made> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await breath()
  }
}

const indexedPeople = (entries: readonly PersonEntry[]): IndexedPerson[] => entries.map(({ person, listed, names, words }) => ({ id: person.id, names, tags: listed.tags, facts: words }))

function customNames(entries: readonly PersonEntry[]): string[] {
  const names = new Set<string>()
  for (const { person } of entries) if (person.custom) for (const name of Object.keys(person.custom)) if (names.size < MOST_CUSTOM) names.add(name)
  return [...names].sort()
}
