import { candidatesOf } from '../../../shared/matching/candidates'
import type { Lexicon } from '../../../shared/matching/lexicon'
import type { TextMemory } from '../../../shared/matching/likeness'
import { freshOffers, matchNeed, openNeeds, type NeedMatches } from '../../../shared/matching/open-matches'
import { matchIndexInSlices, type MatchIndex } from '../../../shared/matching/rank'
import type { Day } from '../../../shared/model/day'
import type { PersonId } from '../../../shared/model/ids'
import type { Register } from '../../../shared/model/register'
import type { Zone } from '../../../shared/model/zone'
import type { PersonBrief } from './protocol'

/** The tables the ranking looks at. */
export const MATCH_TABLES = ['people', 'facts', 'offers', 'needs', 'memberships', 'groups', 'introductions'] as const
export type MatchSource = Pick<Register, (typeof MATCH_TABLES)[number]>

/** What the book needs of its surroundings. */
export interface BookTools {
  readonly zone: Zone
  readonly lexicon: () => Lexicon
  /** Lets other work of the thread have its turn. */
  breath(): Promise<void>
}

/** Texts remembered before the memory is emptied: some three times the resources of a very large register. */
const MOST_REMEMBERED = 200_000

/** Everything that follows from one reading of the register, made when first asked for. */
export class MatchBook {
  readonly briefById: ReadonlyMap<PersonId, PersonBrief>
  #index: { readonly day: Day; readonly index: Promise<MatchIndex> } | null = null
  #matches: { readonly day: Day; readonly matches: Promise<NeedMatches[]> } | null = null

  constructor(readonly source: MatchSource, readonly tools: BookTools, readonly memory: TextMemory) {
    if (memory.size > MOST_REMEMBERED) memory.clear()
    this.briefById = briefsOf(source)
  }

  index(today: Day): Promise<MatchIndex> {
    if (this.#index?.day !== today) this.#index = { day: today, index: this.#build(today) }
    return this.#index.index
  }

  /** All open needs with who can meet them. */
  matches(today: Day): Promise<NeedMatches[]> {
    if (this.#matches?.day !== today) this.#matches = { day: today, matches: this.#rematch(today) }
    return this.#matches.matches
  }

  brief(id: PersonId): PersonBrief {
    return this.briefById.get(id) ?? { id, name: '', salutation: '', trade: '' }
  }

  briefs(ids: Iterable<PersonId>): PersonBrief[] {
    return [...new Set(ids)].map(id => this.brief(id))
  }

  async #build(today: Day): Promise<MatchIndex> {
    const slices = matchIndexInSlices(candidatesOf(this.source, today, this.tools.zone), this.tools.lexicon(), this.memory)
    for (;;) {
      const step = slices.next()
      if (step.done) return step.value
      await this.tools.breath()
    }
  }

  async #rematch(today: Day): Promise<NeedMatches[]> {
    const index = await this.index(today)
    const fresh = freshOffers(this.source.offers, today)
    const found: NeedMatches[] = []
    for (const need of openNeeds(this.source.needs, today)) {
      found.push(matchNeed(need, index, fresh, today))
      await this.tools.breath()
    }
    return found
  }
}

function briefsOf({ people, facts }: MatchSource): Map<PersonId, PersonBrief> {
  const trades = new Map(facts.filter(fact => fact.type === 'industry' && fact.state !== 'rejected').map(fact => [fact.personId, fact.value]))
  return new Map(people.filter(person => !person.mergedInto).map(({ id, name, salutation, lastContactOn }) => [
    id, { id, name, salutation: salutation ?? name, trade: trades.get(id) ?? '', ...(lastContactOn && { lastContactOn }) },
  ]))
}
