import { CITIES_BY_PROVINCE } from '../../../resources/regions/provinces'
import { findChineseDates } from '../../../shared/calendar/chinese-date'
import { readExchange } from '../../../shared/followups/exchange-line'
import { cadenceOf } from '../../../shared/followups/value'
import { parseVisitLine } from '../../../shared/followups/visit-line'
import type { VisitLine } from '../../../shared/followups/visit-line'
import { addDays } from '../../../shared/model/day'
import type { Day } from '../../../shared/model/day'
import type { Channel, Outcome } from '../../../shared/model/follow-up'
import { isLiveTag, type Tag } from '../../../shared/model/person'
import type { Settings } from '../../../shared/model/settings'
import type { PersonOnDay } from './day-data'

const CITIES = new Set(Object.entries(CITIES_BY_PROVINCE).flatMap(([province, cities]) => [province, ...cities.split(' ')]))

/** What a typed line and a chosen outcome come to, as it will be stored. */
export interface VisitDraft {
  readonly line: VisitLine
  readonly outcome: Outcome
  readonly channel: Channel
  /** Text of the visit: the line without tags, date and amount. */
  readonly text: string
  readonly exchange: { readonly kind: 'need' | 'offer'; readonly text: string; readonly region?: string; readonly until?: Day; readonly budget?: number } | null
  readonly tags: readonly string[]
  /** Next visit: typed, else by the cadence; `null` = none is planned. */
  readonly nextOn: Day | null
}

const CHANNEL_WORDS: readonly (readonly [Channel, RegExp])[] = [
  ['phone', /电话|打给|通话|微信语音/], ['offline', /见面|当面|线下|吃饭|吃过饭|喝茶|拜访/], ['moments', /朋友圈|点赞/], ['group', /群里/],
]

/** The channel a line speaks of; private talk where it names none. */
export function guessChannel(text: string): Channel {
  return CHANNEL_WORDS.find(([, words]) => words.test(text))?.[0] ?? 'private'
}

/** Days between visits for this person, once they have been visited; `null` = none planned. */
export function cadenceFor(who: PersonOnDay, tags: readonly Tag[], settings: Settings, today: Day): number | null {
  const stakes = { person: who.person, paid: (who.person.paidUntil ?? '') >= today, needs: [], offers: [], memberships: who.memberships }
  return cadenceOf(stakes, tags.filter(tag => who.person.tags.includes(tag.id) && isLiveTag(tag, today)), true, settings)
}

/** Reads the line of a visit. A tag that is a city or province is the place of the need or resource. */
export function draftVisit(text: string, outcome: Outcome, channel: Channel | null, context: { readonly today: Day; readonly cadence: number | null }): VisitDraft {
  const { today, cadence } = context
  const line = parseVisitLine(text, today)
  const kind = outcome === 'hasNeed' ? 'need' : outcome === 'hasOffer' ? 'offer' : null
  const region = line.tags.find(tag => CITIES.has(tag))
  const people = line.people.map(name => `@${name}`).join(' ')
  const until = kind === 'need' ? findChineseDates(line.text, today).find(found => found.relation !== 'ago' && found.day >= today)?.day : undefined
  return {
    line, outcome,
    channel: channel ?? guessChannel(line.text),
    text: [line.text, people].filter(part => part !== '').join(' '),
    exchange: kind && { kind, text: readExchange(line.text, kind), region, until, budget: line.amount },
    tags: kind === null ? line.tags : line.tags.filter(tag => tag !== region),
    nextOn: outcome === 'doNotContact' ? null : (line.nextOn ?? (cadence === null ? null : addDays(today, cadence))),
  }
}

/** Outcome that 照旧办结 logs: that of the last visit where it says how they answered, else 已回. */
export function usualOutcome(who: PersonOnDay): Outcome {
  const last = who.visits.find(visit => visit.outcome !== undefined)?.outcome
  return last === 'noReply' ? 'noReply' : 'replied'
}
