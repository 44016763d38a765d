import type { Day } from '../../../shared/model/day'
import type { FollowUp } from '../../../shared/model/follow-up'
import { contactedToday } from './day-rows'
import type { DayData } from './day-data'
import { nameWords, reasonWords } from './row-words'
import type { Wording } from './row-words'

/** What a day came to. */
export interface DaySum {
  /** Names in the order they were worked on. */
  readonly names: readonly string[]
  readonly needs: number
  readonly offers: number
  readonly introductions: number
  readonly minutes: number
  readonly done: number
}

/** Sums up the ticked rows and the visits of a day. */
export function sumOfDay(data: DayData): DaySum {
  const inOrder = [...data.visitsToday].sort((a, b) => a.at - b.at)
  const seen = contactedToday(data)
  const names = [...new Set(inOrder.map(visit => visit.personId))].filter(id => seen.has(id)).flatMap(id => data.people.get(id)?.person.name ?? [])
  return {
    names,
    needs: data.visitsToday.filter(visit => visit.outcome === 'hasNeed').length,
    offers: data.visitsToday.filter(visit => visit.outcome === 'hasOffer').length,
    introductions: data.done.filter(row => row.introductionId !== undefined).length,
    minutes: data.done.reduce((sum, row) => sum + row.minutes, 0),
    done: data.done.length,
  }
}

/** The second voice of 已办: 得需求 2 条、资源 1 条，用时约 16 分钟. */
export function sumWords(sum: DaySum, { t, format, language }: Wording): string {
  const got = [
    sum.needs > 0 ? t('doneNeeds', { count: sum.needs }) : '', sum.offers > 0 ? t('doneOffers', { count: sum.offers }) : '',
    sum.introductions > 0 ? t('doneIntros', { count: sum.introductions }) : '',
  ].filter(part => part !== '')
  return [...(got.length > 0 ? [format.list(got)] : []), t('doneMinutes', { minutes: sum.minutes })].join(language === 'zh' ? '，' : ', ')
}

/** A row that was ticked without a contact: what it was, and why. */
function tickedLine(data: DayData, followUp: FollowUp, wording: Wording): string {
  const row = { key: followUp.key, followUp, who: (followUp.personId && data.people.get(followUp.personId)) || null, group: (followUp.groupId && data.groups.get(followUp.groupId)) || null, words: null, block: null, tonight: false }
  const why = reasonWords(row, wording)
  return `- ${wording.t('reportTicked', { name: nameWords(row, wording).name })} · ${why.lead}${why.text}`
}

/** The day as a text file: a line per visit, a line per row ticked without one, then the sum. */
export function dayReport(data: DayData, today: Day, wording: Wording): string {
  const { t, format, language } = wording
  const sum = sumOfDay(data)
  const visits = [...data.visitsToday].sort((a, b) => a.at - b.at).map(visit => {
    const next = visit.nextOn ? ` · ${t('heardNext')} ${format.day(visit.nextOn)}` : ''
    const outcome = visit.outcome ? t(`outcome_${visit.outcome}`) : ''
    const over = visit.overCap ? ` · ${t('overIn', { rule: visit.override ?? t('noReason') })}` : ''
    return `- ${format.time(visit.at)} ${data.people.get(visit.personId)?.person.name ?? ''} · ${t(`channel_${visit.channel}`)} · ${[outcome, visit.text].filter(part => part !== '').join(language === 'zh' ? '：' : ': ')}${next}${over}`
  })
  return [`# ${format.dateWeek(today)} ${t('reportName')}`, '', ...visits, ...data.done.filter(row => row.visitId === undefined).map(row => tickedLine(data, row, wording)), '', t('reportSum', { sum: sumWords(sum, wording), count: sum.done }), ''].join('\n')
}
