import type { Day } from '../model/day'
import type { NeedId } from '../model/ids'
import type { Register } from '../model/register'
import type { Zone } from '../model/zone'
import { candidatesOf } from './candidates'
import type { Lexicon } from './lexicon'
import { freshOffers, matchNeed, openNeeds } from './open-matches'
import { buildMatchIndex } from './rank'

/** People who fit an open need by a resource that came in after the need. */
export interface NewMatches {
  readonly needId: NeedId
  /** Day of the latest such resource. */
  readonly on: Day
  readonly count: number
}

/** Open needs that resources of the last week fit. Costs nothing when no resource is new. */
export function newMatches(register: Register, lexicon: () => Lexicon, today: Day, zone: Zone): NewMatches[] {
  const fresh = freshOffers(register.offers, today)
  const open = openNeeds(register.needs, today)
  if (fresh.size === 0 || open.length === 0) return []
  const index = buildMatchIndex(candidatesOf(register, today, zone), lexicon())
  return open.flatMap(need => {
    const { freshOn, fresh: count } = matchNeed(need, index, fresh, today)
    return freshOn ? [{ needId: need.id, on: freshOn, count }] : []
  })
}
