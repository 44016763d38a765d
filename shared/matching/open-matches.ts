import { addDays, type Day } from '../model/day'
import type { Need } from '../model/exchange'
import type { NeedId, OfferId } from '../model/ids'
import { rankMatches, type MatchIndex } from './rank'
import type { Match, MatchQuery, MatchResult } from './types'

/** Days a new resource counts as new. */
export const NEW_DAYS = 7
/** Points from which a match is worth a row of its own in the day plan. */
export const WORTH_A_LOOK = 40
/** People kept for each need. */
const MOST_KEPT = 20
const MOST_NEAR = 6

/** Who can meet one open need. */
export interface NeedMatches {
  readonly need: Need
  /** Best first, at most 20. */
  readonly ranked: readonly Match[]
  /** Nobody is ranked: those who come nearest, with what they lack. */
  readonly near: MatchResult['near']
  /** Of the best 20, those worth a look through a resource of the last week that is younger than the need. */
  readonly fresh: number
  /** Day of the latest such resource, `null` without one. */
  readonly freshOn: Day | null
}

/** Needs that are still to be met on a day: open or in talks, and not past their last day. */
export function openNeeds(needs: readonly Need[], today: Day): Need[] {
  return needs.filter(need => (need.state === 'open' || need.state === 'talking') && !(need.until && need.until < today))
}

/** The question a stored need asks on a day. */
export function queryOfNeed(need: Need, on: Day): MatchQuery {
  return {
    asker: need.personId, text: need.text, on,
    ...(need.region !== undefined && { region: need.region }), ...(need.until && { until: need.until }),
    ...(need.budget !== undefined && { budget: need.budget }), ...(need.excludes && { excludes: need.excludes }),
    ...(need.from && { from: need.from }), ...(need.noPeers && { noPeers: true }), ...(need.ownOnly && { ownOnly: true }),
  }
}

/** Offers that came in during the last week. */
export function freshOffers(offers: readonly { readonly id: OfferId; readonly state: string; readonly on: Day }[], today: Day): ReadonlySet<OfferId> {
  const since = addDays(today, -NEW_DAYS)
  return new Set(offers.filter(offer => offer.state === 'current' && offer.on >= since && offer.on <= today).map(offer => offer.id))
}

/** Ranks one open need. `fresh`: see {@link freshOffers}. */
export function matchNeed(need: Need, index: MatchIndex, fresh: ReadonlySet<OfferId>, today: Day): NeedMatches {
  const { ranked, near } = rankMatches(queryOfNeed(need, today), index, { most: MOST_KEPT })
  const days = ranked.flatMap(({ offer, score }) => (score >= WORTH_A_LOOK && offer.id && fresh.has(offer.id) && offer.on && offer.on > need.since ? [offer.on] : []))
  return { need, ranked: ranked.slice(0, MOST_KEPT), near: ranked.length > 0 ? [] : near.slice(0, MOST_NEAR), fresh: days.length, freshOn: days.sort().at(-1) ?? null }
}

/** Matches of needs by need, for those who look a need up. */
export type MatchesByNeed = ReadonlyMap<NeedId, NeedMatches>
