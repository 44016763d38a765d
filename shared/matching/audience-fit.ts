import type { GroupId, PersonId } from '../model/ids'
import type { Register } from '../model/register'
import { audiencesOf, tradesOf, type GroupAudience, type SubjectReader } from './group-subject'
import { isEmpty, overlapOf, sharedTags, type Subject } from './subject'

/** One reason of a fit. `count` of `of`: members of the trade among those whose trade is known, or members who want it. */
export interface FitPart {
  readonly code: 'subject' | 'nearSubject' | 'words' | 'trades' | 'nearTrades' | 'needs'
  readonly points: number
  /** Tags or words in common. */
  readonly tags: readonly string[]
  readonly count?: number
  readonly of?: number
}

/** How well something on offer suits the people of a group. */
export interface AudienceFit {
  readonly groupId: GroupId
  readonly groupName: string
  /** Sum of the parts, 0…100; `null` = nothing is known of the group that could be compared. */
  readonly score: number | null
  readonly parts: readonly FitPart[]
  /** Tags of the offer that nothing in the group speaks of, the most telling first. */
  readonly missing: readonly string[]
  /** What the group says it is about instead. */
  readonly about: readonly string[]
}

export interface OfferFit {
  /** What the offer is about, as it was understood; empty = no listed word, then only its own words are compared. */
  readonly tags: readonly string[]
  /** Best first, those that cannot be told last. */
  readonly fits: readonly AudienceFit[]
}

const POINTS = { subject: 40, nearSubject: 18, words: 30, trades: 30 } as const
/** Share of the known trades at which the members count in full. */
const FULL_SHARE = 0.3
/** Points for one, two and more members who want such a thing. */
const NEED_POINTS = [0, 15, 23, 30] as const
const MOST_TAGS = 5
const MOST_TRADES = 3
/** What a member's trade counts by `overlapOf`: a neighbouring trade half. */
const TRADE_SHARE = [0, 0.5, 1] as const
/** Words compared to the letter are no shorter: one character is part of too many others. */
const LEAST_WORD = 2

type Source = Pick<Register, 'people' | 'facts' | 'memberships' | 'groups'>

/** Scores an offer typed in one line against every group. `wanting`: people whose open need is like it. */
export function offerFit(text: string, source: Source, { read, wanting }: { readonly read: SubjectReader; readonly wanting: ReadonlySet<PersonId> }): OfferFit {
  const offer = read(text)
  const words = wordsOf(text)
  const trades = tradesOf(source)
  const fits = audiencesOf(source, read).map(audience => fitOf({ text: text.toLowerCase(), offer, words, audience, trades, read, wanting }))
  fits.sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || (a.groupName < b.groupName ? -1 : 1))
  return { tags: tagsOf(offer), fits }
}

interface FitInput {
  readonly text: string
  readonly offer: Subject
  readonly words: readonly string[]
  readonly audience: GroupAudience
  readonly trades: ReadonlyMap<PersonId, string>
  readonly read: SubjectReader
  readonly wanting: ReadonlySet<PersonId>
}

function fitOf({ text, offer, words, audience: { group, own, members }, trades, read, wanting }: FitInput): AudienceFit {
  const parts: FitPart[] = []
  const keywords = (group.keywords ?? []).map(word => word.toLowerCase())
  const said = [group.name.toLowerCase(), ...keywords].join(' ')
  const heard = [...new Set([...words.filter(word => said.includes(word)), ...keywords.filter(word => word.length >= LEAST_WORD && text.includes(word))])]
  const overlap = overlapOf(offer, own)
  if (overlap === 2) parts.push({ code: 'subject', points: POINTS.subject, tags: sharedTags(offer, own).slice(0, MOST_TAGS) })
  else if (heard.length > 0) parts.push({ code: 'words', points: POINTS.words, tags: heard.slice(0, MOST_TAGS) })
  else if (overlap === 1) parts.push({ code: 'nearSubject', points: POINTS.nearSubject, tags: common(offer.wide, own.wide) })
  const known = members.filter(id => trades.has(id))
  const shares = new Map(known.map(id => [id, TRADE_SHARE[overlapOf(offer, read(trades.get(id)!))]]))
  const fellows = known.filter(id => shares.get(id)! > 0)
  const weighed = fellows.reduce((sum, id) => sum + shares.get(id)!, 0)
  if (fellows.length > 0) parts.push({ code: weighed > fellows.length * TRADE_SHARE[1] ? 'trades' : 'nearTrades', points: Math.round(POINTS.trades * Math.min(1, weighed / known.length / FULL_SHARE)), tags: [...new Set(fellows.map(id => trades.get(id)!))].slice(0, MOST_TRADES), count: fellows.length, of: known.length })
  const wanters = members.filter(id => wanting.has(id)).length
  if (wanters > 0) parts.push({ code: 'needs', points: NEED_POINTS[Math.min(wanters, NEED_POINTS.length - 1)]!, tags: [], count: wanters })
  const spoken = new Set([...own.fine, ...own.wide, ...fellows.flatMap(id => [...read(trades.get(id)!).fine, ...read(trades.get(id)!).wide])])
  const isUntold = isEmpty(own) && keywords.length === 0 && known.length === 0 && wanters === 0
  return {
    groupId: group.id, groupName: group.name, parts,
    score: isUntold ? null : parts.reduce((sum, { points }) => sum + points, 0),
    missing: (isEmpty(offer) ? words.filter(word => !heard.includes(word)) : [...offer.fine, ...offer.wide].filter(tag => !spoken.has(tag))).slice(0, MOST_TAGS),
    about: group.keywords && group.keywords.length > 0 ? group.keywords.slice(0, MOST_TAGS) : tagsOf(own),
  }
}

const common = (one: ReadonlySet<string>, other: ReadonlySet<string>): string[] => [...one].filter(tag => other.has(tag)).slice(0, MOST_TAGS)
const tagsOf = ({ fine, wide }: Subject): string[] => [...new Set([...fine, ...wide])].slice(0, MOST_TAGS)
/** What stands between blanks and signs, without figures. */
const wordsOf = (text: string): string[] => [...new Set(text.toLowerCase().split(/[^\p{Letter}]+/u))].filter(word => word.length >= LEAST_WORD)
