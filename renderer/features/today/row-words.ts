import { INDUSTRY_SEASONS } from '../../../resources/industry-calendar/industry-seasons'
import { festivalById } from '../../../shared/calendar/festivals'
import { dayToLunar } from '../../../shared/calendar/lunar'
import { addDays } from '../../../shared/model/day'
import type { Day } from '../../../shared/model/day'
import type { Reason } from '../../../shared/model/follow-up'
import { currentFact, type FactType } from '../../../shared/model/person'
import type { Format } from '../../ui/format'
import type { Language, Translate } from '../../ui/text'
import type { DayRow } from './day-rows'
import { reasonText } from './reason.text'
import type { todayText } from './today.text'

export type ReasonKey = (typeof reasonText)['keys'][number]
export type TodayKey = (typeof todayText)['keys'][number]

/** What turns rows into words: the language of the screen. */
export interface Wording {
  readonly t: Translate<TodayKey>
  readonly r: Translate<ReasonKey>
  readonly format: Format
  readonly today: Day
  readonly language: Language
}

/** A reason in words; `lead` is what is due soon and stands in amber. */
export interface ReasonWords {
  readonly lead: string
  readonly text: string
}

const number = (reason: Reason, name: string): number => Number(reason[name] ?? 0)
const text = (reason: Reason, name: string): string => String(reason[name] ?? '')
const day = (reason: Reason, name: string): Day => text(reason, name) as Day

type Say = (reason: Reason, w: Wording, row: DayRow) => string | ReasonWords
const lead = (soon: string, rest = ''): ReasonWords => ({ lead: soon, text: rest })

function clampWords(reason: Reason, { r }: Wording): string {
  return text(reason, 'clamped').split(' ').filter(code => code !== '').map(code => r(`clamped_${code}` as ReasonKey)).join('')
}

function birthday(code: 'birthday.solar' | 'birthday.lunar'): Say {
  return (reason, w) => {
    const words = number(reason, 'late') > 0
      ? w.r(`${code}_late`, { day: w.format.relative(day(reason, 'on'), w.today) })
      : w.r(code, { lunar: w.language === 'zh' ? text(reason, 'lunar') : w.format.lunar(dayToLunar(day(reason, 'on'))) })
    return words + (reason['age'] === undefined ? '' : w.r('age', { age: number(reason, 'age') })) + clampWords(reason, w)
  }
}

const silent: Say = (reason, { r }) => (reason['paid'] ? r('silent_paid', { days: number(reason, 'days') }) : r('silent.week', { days: number(reason, 'days'), messages: number(reason, 'messages') }))

const appointed: Say = (_, { r, format, today }, row) => (row.followUp.due >= today ? r('visit.appointed') : r('visit.appointed_late', { due: format.day(row.followUp.due) }))

const newcomer = (code: 'newcomer.day0' | 'newcomer.day3' | 'newcomer.day7'): Say => (reason, { r, format, today }) => {
  return r(code, { joined: format.relative(day(reason, 'joinedOn'), today) })
}

const SAY: Readonly<Record<string, Say>> = {
  'visit.cadence': (reason, { r }) => r('visit.cadence', { days: number(reason, 'days'), cadence: number(reason, 'cadence') }),
  'visit.first': (_, { r }) => r('visit.first'),
  'visit.appointed': appointed,
  appointment: appointed,
  'silent.week': silent,
  'silent.month': silent,
  'membership.ending': (reason, { r }) => lead(r('membership.ending_lead', { count: number(reason, 'daysLeft') })),
  'membership.ended': (reason, { r }) => lead(r('membership.ended_lead', { count: -number(reason, 'daysLeft') })),
  'project.turn': (reason, { r, format, language }) => {
    const season = INDUSTRY_SEASONS.find(one => one.id === reason['season'])
    return r('project.turn', { season: season?.[language] ?? text(reason, 'name'), ended: format.day(day(reason, 'ended')) })
  },
  'need.expiring': (reason, { r }) => lead(
    number(reason, 'daysLeft') === 0 ? r('need.expiring_today') : r('need.expiring_lead', { count: number(reason, 'daysLeft') }),
    number(reason, 'matches') > 0 ? r('need.expiring_matches', { count: number(reason, 'matches') }) : '',
  ),
  'need.expired': (reason, { r, format }) => r('need.expired', { until: format.day(day(reason, 'until')) }),
  'need.stale': (reason, { r }) => r('need.stale', { days: number(reason, 'days') }),
  'offer.unconfirmed': (reason, { r }) => r('offer.unconfirmed', { days: number(reason, 'days') }),
  'match.new': (reason, { r }) => r('match.new', { count: number(reason, 'count') }),
  'introduction.followUp': (reason, { r }) => r('introduction.followUp', { days: number(reason, 'days') }),
  'introduction.waiting': (reason, { r }) => r('introduction.waiting', { days: number(reason, 'days') }),
  'birthday.solar': birthday('birthday.solar'),
  'birthday.lunar': birthday('birthday.lunar'),
  'festival.greet': (reason, { r }) => r('festival.greet', { count: number(reason, 'people') }) + (number(reason, 'excluded') > 0 ? r('festival.greet_excluded', { count: number(reason, 'excluded') }) : ''),
  'newcomer.day0': newcomer('newcomer.day0'),
  'newcomer.day3': newcomer('newcomer.day3'),
  'newcomer.day7': newcomer('newcomer.day7'),
  'newcomer.many': (reason, { r, format }) => format.list(([0, 3, 7] as const).filter(step => number(reason, `day${step}`) > 0).map(step => r(`newcomer.many_${step}`, { count: number(reason, `day${step}`) }))),
  'questions.unanswered': (reason, { r }) => r('questions.unanswered', { count: number(reason, 'count'), hours: number(reason, 'hours') }),
  'group.full': (reason, { r }) => lead(
    number(reason, 'left') === 0 ? r('group.full_none') : r('group.full_lead', { count: number(reason, 'left') }),
    number(reason, 'joined') > 0 ? r('group.full_joined', { count: number(reason, 'joined') }) : '',
  ),
  'roster.stale': (reason, { r }) => r('roster.stale', { days: number(reason, 'days') }),
  'roster.missing': (_, { r }) => r('roster.missing'),
  'review.week': (_, { r }) => r('review.week'),
  'todo.own': (_, { r }) => r('todo.own'),
  'moments.post': (reason, { r }) => r('moments.post', { count: number(reason, 'people') }),
  'dispute.calm': (reason, { r }) => (reason['others'] ? r('dispute.calm', { others: text(reason, 'others') }) : r('dispute.calm_alone')),
}

const isGroupStep = (code: string): code is Extract<ReasonKey, `groupStep.${string}`> => GROUP_STEPS.has(code)
const GROUP_STEPS: ReadonlySet<string> = new Set(reasonText.keys.filter(key => key.startsWith('groupStep.')))

/** Codes the page can put into words; a test compares them with the rules. */
export const KNOWN_REASONS: readonly string[] = [...Object.keys(SAY), ...GROUP_STEPS]

/** Why a row is here, in the language of the screen. */
export function reasonWords(row: DayRow, wording: Wording): ReasonWords {
  const { code } = row.followUp.reason
  if (isGroupStep(code)) return { lead: '', text: wording.r(code, { count: number(row.followUp.reason, 'value') }) }
  const said = SAY[code]?.(row.followUp.reason, wording, row) ?? wording.r('unknown')
  return typeof said === 'string' ? { lead: '', text: said } : said
}

/** Name of a row and the second voice beside it. */
export function nameWords(row: DayRow, wording: Wording): { readonly name: string; readonly trade: string } {
  const { r, format, today, language } = wording
  const { reason } = row.followUp
  const festival = reason.code === 'festival.greet' ? festivalById(text(reason, 'festival')) : null
  if (festival) {
    const values = { when: format.relative(day(reason, 'on'), today), count: number(reason, 'people') + number(reason, 'excluded') + number(reason, 'resting') }
    return { name: festival[language], trade: festival.rule.kind === 'term' ? r('trade_term', values) : r('trade_festival', values) }
  }
  if (row.who) return { name: row.who.person.name, trade: personTrade(row, wording) }
  if (reason.code.startsWith('roster')) return { name: r('name_roster'), trade: text(reason, 'group') }
  if (reason.code === 'review.week') return { name: r('name_review'), trade: '' }
  if (reason.code === 'moments.post') return { name: r('name_moments'), trade: '' }
  if (reason.code === 'todo.own') return { name: text(reason, 'text'), trade: row.group?.name ?? '' }
  if (reason.code === 'newcomer.many') return { name: row.group?.name ?? text(reason, 'group'), trade: r('trade_people', { count: number(reason, 'count') }) }
  const seats = reason['capacity'] === undefined ? '' : `${text(reason, 'present')}/${text(reason, 'capacity')}`
  return { name: row.group?.name ?? text(reason, 'group'), trade: seats }
}

function personTrade(row: DayRow, { r }: Wording): string {
  const { reason } = row.followUp
  const about = text(reason, 'text')
  if (about !== '' && reason.code.startsWith('introduction')) return r('trade_introduction', { text: about })
  if (about !== '' && (reason.code.startsWith('need') || reason.code === 'match.new')) return r('trade_need', { text: `${text(reason, 'region')}${about}` })
  if (about !== '' && reason.code === 'offer.unconfirmed') return r('trade_offer', { text: about })
  if (reason.code.startsWith('newcomer')) return text(reason, 'group')
  const fact = (type: FactType) => row.who && currentFact(row.who.facts, type)?.value
  const trade = [fact('industry'), fact('city')].filter(value => value !== undefined).join('·')
  return trade === '' ? (row.who?.groups[0] ?? '') : trade
}

const firstClause = (said: string): string => said.split(/[，。；！？,;!?\n]/)[0]?.trim() ?? ''

/** The last touch, of whatever kind the row is about. */
export function lastWords(row: DayRow, wording: Wording): string {
  const { r, t, format, today } = wording
  const { reason } = row.followUp
  if (reason.code === 'questions.unanswered') return r('last_oldest', { at: format.dayTime(number(reason, 'oldestAt')) })
  if (reason.code === 'roster.stale') return r('last_import', { day: format.day(day(reason, 'on')) })
  if (reason.code === 'review.week') return format.span(addDays(day(reason, 'monday'), -7), addDays(day(reason, 'monday'), -1))
  if (reason.code === 'group.full') return r('last_roster', { day: format.recent(row.followUp.due, today) })
  const [visit] = row.who?.visits ?? []
  const touched = row.who?.touchedAt ?? null
  if (touched !== null && (!visit || format.dayOf(touched) > visit.on)) return r('last_touched', { day: format.day(format.dayOf(touched)) })
  if (visit) {
    const values = { day: format.day(visit.on), channel: t(`channel_${visit.channel}`).toLowerCase() }
    const said = firstClause(visit.text) || (visit.outcome ? t(`outcome_${visit.outcome}`) : '')
    return said === '' ? r('last_visit', values) : r('last_visit_text', { ...values, text: said })
  }
  if (reason['joinedOn'] !== undefined) return r('last_joined', { day: format.day(day(reason, 'joinedOn')) })
  if (row.who && row.who.spokeAt !== null) return r('last_spoke', { day: format.day(format.dayOf(row.who.spokeAt)) })
  return row.who ? t('noLast') : ''
}

/** What to do where no script is said to a person. */
export function adviceWords(row: DayRow, { r, t }: Wording): string {
  const { reason } = row.followUp
  switch (reason.code) {
    case 'questions.unanswered': return reason['experts'] ? r('words_questions', { names: text(reason, 'experts') }) : r('words_questions_none')
    case 'newcomer.many': return r('words_newcomers', { names: text(reason, 'names') })
    case 'moments.post': return text(reason, 'text')
    case 'group.full': return r('words_full')
    case 'roster.stale': case 'roster.missing': return r('words_roster')
    case 'review.week': return r('words_review')
    default: return row.who ? t('noWords') : ''
  }
}
