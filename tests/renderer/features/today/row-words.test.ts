import { describe, expect, it } from 'vitest'
import { dayReport, sumOfDay } from '../../../../renderer/features/today/day-report'
import type { DayRow } from '../../../../renderer/features/today/day-rows'
import { adviceWords, KNOWN_REASONS, lastWords, nameWords, reasonWords } from '../../../../renderer/features/today/row-words'
import { lastTopic } from '../../../../shared/followups/scripts/person-values'
import { candidates } from '../../../../shared/followups/plan'
import { aFact, aGroup, aLedger, aMember, aNeed, anIntroduction, anOffer, aPerson, aRegister, aVisit, day, factsOf, noon, TODAY } from '../../../shared/followups/build-register'
import { aDay, aRow, someone, wordingIn } from './day'

const zh = wordingIn('zh')
const en = wordingIn('en')
const row = (reason: DayRow['followUp']['reason'], more: Partial<DayRow> = {}, due = TODAY): DayRow => ({
  key: 'k', followUp: aRow('visit-cadence', undefined, reason, { due }), who: null, group: null, words: null, block: null, tonight: false, ...more,
})
const why = (reason: DayRow['followUp']['reason'], language = zh) => {
  const words = reasonWords(row(reason), language)
  return `${words.lead}|${words.text}`
}

/** One register in which every rule has something to say. */
const everything = aRegister({
  groups: [aGroup('g', { rosterOn: day('2026-10-01'), capacity: 5 }), aGroup('h', { createdAt: noon('2026-09-01') })],
  people: [
    aPerson('a', { cadenceDays: 7, paidUntil: day('2026-12-01') }), aPerson('b', { corePerson: true }), aPerson('c'), aPerson('d', { paidUntil: day('2026-11-18') }),
    ...['e', 'f', 'i', 'j'].map(key => aPerson(key)),
  ],
  memberships: [
    aMember('g', 0, 'a', { messages: 50, lastAt: noon('2026-11-21') }), aMember('g', 1, 'b', { messages: 50, lastAt: noon('2026-11-10') }), aMember('g', 2, 'c', { messages: 50, lastAt: noon('2026-10-10') }),
    aMember('g', 3, 'd', { joinedOn: TODAY }), ...['e', 'f', 'i'].map((key, n) => aMember('h', n, key, { joinedOn: day('2026-11-18') })), aMember('g', 4, 'j', { joinedOn: day('2026-11-13') }),
  ],
  facts: [aFact('a', 'birthday', '11-20'), aFact('b', 'birthday', '农历10-13'), aFact('c', 'industry', '农业')],
  needs: [aNeed('n', 'a', { until: day('2026-11-22') }), aNeed('o', 'b', { until: day('2026-11-20') }), aNeed('p', 'c', { since: day('2026-01-01') })],
  offers: [anOffer('o', 'a', { on: day('2026-01-01') })],
  visits: [aVisit('a', '2026-11-01'), aVisit('j', '2026-11-14', { outcome: 'appointed', nextOn: TODAY })],
  introductions: [anIntroduction('x', 'a', 'b'), anIntroduction('y', 'a', 'b', { step: 'askingOwner', introducedOn: undefined })],
  settings: { toDos: [{ id: 't', text: '发精华', from: TODAY }] },
})
const ledgers = [aLedger('g', '2026-11', [{ asker: 0, at: noon('2026-11-18'), text: '哪里有叉车租' }])]
const input = { register: everything, ledgers, now: noon('2026-11-21'), newMatches: [{ needId: 'n' as never, count: 2, on: TODAY }], disputes: [{ groupId: 'g' as never, on: TODAY, people: ['a', 'b'] as never[] }] }

describe('reasons in words', () => {
  it('exist for every code a rule gives, in both languages, without holes', () => {
    const drafts = ['2026-11-05', '2026-11-21', '2026-11-24'].flatMap(on => candidates(factsOf(input, day(on))))
    const codes = [...new Set(drafts.map(draft => draft.reason.code))]
    expect(codes.length).toBeGreaterThan(18)
    expect(codes.filter(code => !KNOWN_REASONS.includes(code))).toEqual([])
    for (const draft of drafts) {
      for (const language of [zh, en]) {
        const one = row(draft.reason)
        const all = [reasonWords(one, language).lead + reasonWords(one, language).text, nameWords(one, language).name, lastWords(one, language), adviceWords(one, language)].join(' ')
        expect(all, draft.reason.code).not.toMatch(/undefined|NaN|\{\{|Invalid/)
        expect((reasonWords(one, language).lead + reasonWords(one, language).text).trim(), draft.reason.code).not.toBe('')
      }
    }
  })

  it('put what is due soon first and in amber', () => {
    expect(why({ code: 'need.expiring', daysLeft: 9, matches: 2 })).toBe('还剩 9 天|，新匹配 2 人')
    expect(why({ code: 'need.expiring', daysLeft: 1 }, en)).toBe('1 day left|')
    expect(why({ code: 'group.full', left: 4, joined: 11 })).toBe('只剩 4 个位置|，本周进 11 人')
  })

  it('write a lunar day in the language of the screen', () => {
    const birthday = { code: 'birthday.lunar', on: '2026-11-23', lunar: '十月十五', late: 0 }
    expect(why(birthday)).toBe('|今天农历生日，十月十五')
    expect(why(birthday, en)).toBe('|Lunar birthday today, lunar 10/15')
  })

  it('say when a lunar date had to move', () => {
    expect(why({ code: 'birthday.lunar', lunar: '腊月三十', late: 0, clamped: 'day30' })).toBe('|今天农历生日，腊月三十（这月无三十）')
  })

  it('tell an appointment that has passed from one of today', () => {
    expect(reasonWords(row({ code: 'visit.appointed' }), zh).text).toBe('上次约好今天再谈')
    expect(reasonWords(row({ code: 'visit.appointed' }, {}, day('2026-11-19')), zh).text).toBe('约的是 11月19日 再谈')
  })
})

describe('who and when in words', () => {
  it('name a festival with its day and number of people', () => {
    const festival = row({ code: 'festival.greet', festival: 'minor-snow', on: '2026-11-22', people: 7, excluded: 2 })
    expect(nameWords(festival, zh)).toEqual({ name: '小雪', trade: '明天节气，9 人' })
    expect(nameWords(festival, en).name).toBe('Minor Snow')
  })

  it('give trade and city, else the group, beside a person', () => {
    expect(nameWords(row({ code: 'visit.cadence' }, { who: someone('a', { facts: [aFact('a', 'industry', '冷链仓'), aFact('a', 'city', '宁波')] }) }), zh).trade).toBe('冷链仓·宁波')
    expect(nameWords(row({ code: 'visit.cadence' }, { who: someone('a', { groups: ['叉车群'] }) }), zh).trade).toBe('叉车群')
  })

  it('show the last visit with its first words, else the last message, else that there is nothing', () => {
    const visited = someone('a', { visits: [aVisit('a', '2026-10-31', { text: '问过叉车，等回音' })] })
    expect(lastWords(row({ code: 'visit.cadence' }, { who: visited }), zh)).toBe('10月31日 私聊，问过叉车')
    expect(lastWords(row({ code: 'visit.cadence' }, { who: someone('a', { spokeAt: noon('2026-11-02') }) }), zh)).toBe('11月2日 群里说过话')
    expect(lastWords(row({ code: 'visit.cadence' }, { who: someone('a') }), zh)).toBe('没有往来记录')
  })

  it.each([['问过叉车，等回音', '叉车'], ['答过布光的问题', '布光'], ['预算还在批', undefined], ['聊了旺季前扩库的事', '旺季前扩库']])('take the topic of %s to be %s', (text, topic) => {
    expect(lastTopic([aVisit('a', '2026-10-31', { text })])).toBe(topic)
  })
})

describe('the report of the day', () => {
  const visits = [aVisit('a', TODAY, { outcome: 'hasNeed', text: '要叉车', at: noon(TODAY) + 60_000, nextOn: day('2026-12-05') }), aVisit('b', TODAY, { at: noon(TODAY) })]
  const data = aDay({ people: [someone('a'), someone('b')], visitsToday: visits, done: [aRow('visit-cadence', 'a', { code: 'visit.cadence' }, { state: 'done', visitId: visits[0]!.id }), aRow('visit-cadence', 'b', { code: 'visit.cadence' }, { state: 'done' })] })

  it('sums up in the order of the day', () => {
    expect(sumOfDay(data)).toMatchObject({ names: ['人b', '人a'], needs: 1, offers: 0, minutes: 6, done: 2 })
  })

  it('lists every visit with outcome, words and next day', () => {
    expect(dayReport(data, TODAY, zh)).toContain('- 12:01 人a · 私聊 · 有需求：要叉车 · 下次回访 12月5日')
  })

  it('names what was ticked without a contact, and why it stood there', () => {
    const review = aRow('review-due', undefined, { code: 'review.week', monday: '2026-11-16' }, { state: 'done', lane: 'system' })
    expect(dayReport({ ...data, done: [...data.done.slice(0, 1), review] }, TODAY, zh)).toContain('- 办结 周复盘 · 上周可以复盘了')
    expect(dayReport(data, TODAY, zh)).not.toContain('办结 人a')
  })

  it('is written with English marks in English, and says how many rows were ticked', () => {
    const report = dayReport(data, TODAY, en)
    expect(report).toContain('Has need: 要叉车')
    expect(report).toContain('2 rows ticked')
    expect(report).not.toMatch(/[：（），]/)
  })
})
