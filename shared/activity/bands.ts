import { BANDS, type Band, type Membership } from '../model/group'
import type { MemberNumber } from '../model/ids'
import type { MemberActivity } from './member-activity'

/** 271: a fifth leads, seven tenths take part, a tenth is out of place. */
export const BAND_SHARES = { leader: 0.2, outsider: 0.1 } as const

export interface BandMember {
  readonly member: Pick<Membership, 'number' | 'band'>
  readonly activity: MemberActivity | undefined
  /** Zombie signals that failed; 0 for who is protected. */
  readonly failed: number
  /** Messages that looked like ads, link drops or poaching and were no false alarm; 0 for who is protected. */
  readonly offences: number
}

export interface Banded {
  readonly number: MemberNumber
  readonly band: Band
  /** Why: `kol`, `member`, `adSeller`, `zombie`. */
  readonly kind: 'kol' | 'member' | 'adSeller' | 'zombie'
  /** The operator put them there. */
  readonly isByHand: boolean
  /** What they bring, see {@link contribution}. */
  readonly score: number
}

/** Three for a question answered, two for a conversation opened, one for a reply drawn and for a day with a message. */
export function contribution(activity: MemberActivity | undefined): number {
  return activity === undefined ? 0 : 3 * activity.answers + 2 * activity.topics + activity.drawn + activity.activeDays
}

/**
 * Everybody in one band, so that the counts add up to the members given: leaders are the fifth that brings most (and anything at
 * all), outsiders the worst tenth of those with an offence or three failed signals. A band the operator chose stands.
 */
export function bandsOf(members: readonly BandMember[]): Banded[] {
  const scored = members.map(each => ({ ...each, score: contribution(each.activity) }))
  const byScore = [...scored].sort((a, b) => b.score - a.score || a.member.number - b.member.number)
  const leaders = new Set(byScore.slice(0, Math.round(BAND_SHARES.leader * members.length)).filter(({ score, offences }) => score > 0 && offences === 0).map(({ member }) => member.number))
  const outsiders = new Set([...scored].filter(({ offences, failed }) => offences > 0 || failed >= 3)
    .sort((a, b) => b.offences - a.offences || b.failed - a.failed || a.member.number - b.member.number)
    .slice(0, Math.round(BAND_SHARES.outsider * members.length)).map(({ member }) => member.number))
  return scored.map(({ member, score, offences, failed }) => {
    const band = member.band ?? (leaders.has(member.number) ? 'leader' : outsiders.has(member.number) ? 'outsider' : 'member')
    const kind = band === 'leader' ? 'kol' : band === 'member' ? 'member' : offences > 0 || failed < 3 ? 'adSeller' : 'zombie'
    return { number: member.number, band, kind, isByHand: member.band !== undefined, score }
  })
}

/** Members by band. */
export function countBands(banded: readonly Banded[]): Readonly<Record<Band, number>> {
  return Object.fromEntries(BANDS.map(band => [band, banded.filter(each => each.band === band).length])) as Record<Band, number>
}
