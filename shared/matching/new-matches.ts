import { addDays, type Day } from '../model/day'
import type { NeedId } from '../model/ids'
import type { Register } from '../model/register'
import type { Zone } from '../model/zone'
import { candidatesOf } from './candidates'
import type { Lexicon } from './lexicon'
import { buildMatchIndex, rankMatches } from './rank'

/** Days a new resource counts as new. */
const NEW_DAYS = 7
/** Points from which a match is worth a row of its own in the day plan. */
const WORTH_A_LOOK = 40

/** People who fit an open need by a resource that came in after the need. */
export interface NewMatches {
  readonly needId: NeedId
  /** Day of the latest such resource. */
  readonly on: Day
  readonly count: number
}

/** Open needs that resources of the last week fit. Costs nothing when no resource is new. */
export function newMatches(register: Register, lexicon: () => Lexicon, today: Day, zone: Zone): NewMatches[] {
  const since = addDays(today, -NEW_DAYS)
  const fresh = new Set(register.offers.filter(offer => offer.state === 'current' && offer.on >= since && offer.on <= today).map(offer => offer.id))
  const open = register.needs.filter(need => (need.state === 'open' || need.state === 'talking') && !(need.until && need.until < today))
  if (fresh.size === 0 || open.length === 0) return []
  const index = buildMatchIndex(candidatesOf(register, today, zone), lexicon())
  return open.flatMap(need => {
    const query = { asker: need.personId, text: need.text, on: today, ...(need.region !== undefined && { region: need.region }), ...(need.excludes && { excludes: need.excludes }) }
    const days = rankMatches(query, index).ranked.flatMap(({ offer, score }) => (score >= WORTH_A_LOOK && offer.id && fresh.has(offer.id) && offer.on && offer.on > need.since ? [offer.on] : []))
    const on = days.sort().at(-1)
    return on ? [{ needId: need.id, on, count: days.length }] : []
  })
}
