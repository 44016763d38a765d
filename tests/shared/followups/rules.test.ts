import { describe, expect, it } from 'vitest'
import { candidates } from '../../../shared/followups/plan'
import type { PlanningInput } from '../../../shared/followups/planning-facts'
import { addDays } from '../../../shared/model/day'
import type { Register } from '../../../shared/model/register'
import { aFact, aFollowUp, aGroup, aLedger, aMember, aNeed, anIntroduction, anOffer, aPerson, aRegister, aVisit, day, factsOf, noon, TODAY } from './build-register'

const due = (rule: string, input: PlanningInput | Register, today = TODAY) => candidates(factsOf(input, today)).filter(draft => draft.rule === rule)

describe('cadence visits', () => {
  const visited = aRegister({ people: [aPerson('a', { cadenceDays: 14 })], visits: [aVisit('a', '2026-10-31')] })

  it('are due one cadence after the last contact, with both figures in the reason', () => {
    expect(due('visit-cadence', visited, day('2026-11-13'))).toEqual([])
    expect(due('visit-cadence', visited)).toMatchObject([{ key: 'visit-cadence:a:2026-11-14', due: '2026-11-14', reason: { code: 'visit.cadence', days: 21, cadence: 14 } }])
  })

  it('take the shortest cadence of tags, loyalty and level', () => {
    const tags = [{ id: 't' as never, name: '重点', cadenceDays: 10 }]
    const register = aRegister({ people: [aPerson('a', { tags: ['t' as never], loyalty: 'devoted' })], tags, visits: [aVisit('a', '2026-11-10')] })
    expect(due('visit-cadence', register)[0]?.due).toBe('2026-11-20')
  })

  it('leave alone people nobody asked to visit', () => {
    expect(due('visit-cadence', aRegister({ people: [aPerson('a')], memberships: [aMember('g', 0, 'a')] }))).toEqual([])
  })

  it('begin with a first visit for a core person never contacted', () => {
    expect(due('visit-cadence', aRegister({ people: [aPerson('a', { corePerson: true })] }))).toMatchObject([{ reason: { code: 'visit.first' } }])
  })

  it('wait another cadence after a visit was let go', () => {
    const [draft] = due('visit-cadence', visited)
    const register = { ...visited, followUps: [aFollowUp(draft!, { state: 'dropped', doneOn: TODAY })] }
    expect(due('visit-cadence', register)).toEqual([])
    expect(due('visit-cadence', register, addDays(TODAY, 14))).toHaveLength(1)
  })
})

describe('appointments', () => {
  it('come on the day named in the last visit and end with the next contact', () => {
    const people = [aPerson('a')]
    const first = aVisit('a', '2026-11-14', { outcome: 'appointed', nextOn: TODAY, text: '等预算' })
    expect(due('appointment', aRegister({ people, visits: [first] }))).toMatchObject([{ key: 'appointment:a:2026-11-21', reason: { code: 'visit.appointed', text: '等预算' } }])
    expect(due('appointment', aRegister({ people, visits: [first, aVisit('a', '2026-11-20')] }))).toEqual([])
  })
})

describe('birthdays', () => {
  const withBirthday = (value: string, more: Parameters<typeof aRegister>[0] = {}) => aRegister({ people: [aPerson('a')], facts: [aFact('a', 'birthday', value), ...(more.facts ?? [])] })

  it('are due on the solar or lunar day, with the lunar date in words', () => {
    expect(due('birthday', withBirthday('农历10-13'))).toMatchObject([{ due: TODAY, reason: { code: 'birthday.lunar', lunar: '十月十三' } }])
    expect(due('birthday', withBirthday('1990-11-21'))).toMatchObject([{ reason: { code: 'birthday.solar', age: 36 } }])
    expect(due('birthday', withBirthday('11-22'))).toEqual([])
  })

  it('say when the date had to move', () => {
    expect(due('birthday', withBirthday('02-29'), day('2027-02-28'))).toMatchObject([{ reason: { clamped: 'february29' } }])
    expect(due('birthday', withBirthday('农历12-30'), day('2027-02-05'))).toMatchObject([{ reason: { clamped: 'day30' } }])
  })

  it('respect a taboo against them and ignore unconfirmed ones', () => {
    expect(due('birthday', withBirthday('11-21', { facts: [aFact('a', 'taboo', '不过生日')] }))).toEqual([])
    expect(due('birthday', aRegister({ people: [aPerson('a')], facts: [aFact('a', 'birthday', '11-21', { state: 'suggested' })] }))).toEqual([])
  })
})

describe('festival greetings', () => {
  it('count who is greeted and who is left off by taboo', () => {
    const people = ['a', 'b', 'c'].map(key => aPerson(key, { cadenceDays: 30 }))
    const register = aRegister({ people: [...people, aPerson('stranger')], facts: [aFact('b', 'taboo', '不过圣诞'), aFact('c', 'taboo', '不过洋节')] })
    expect(due('festival-greeting', register, day('2026-12-24'))).toMatchObject([{ key: 'festival-greeting:christmas:2026-12-24', reason: { festival: 'christmas', people: 1, excluded: 2 } }])
  })

  it('announce a solar term the day before', () => {
    expect(due('festival-greeting', aRegister({ people: [aPerson('a', { cadenceDays: 30 })] }))).toMatchObject([{ reason: { festival: 'minor-snow', on: '2026-11-22', inDays: 1 } }])
  })
})

describe('needs and offers', () => {
  const people = [aPerson('a')]

  it('expire as promised: about to on 2 December, expired on 6 December for a last day of 5 December', () => {
    const register = aRegister({ people, needs: [aNeed('need', 'a', { until: day('2026-12-05') })] })
    const shown = (on: string) => candidates(factsOf(register, day(on))).filter(draft => draft.needId).map(draft => draft.rule)
    expect(shown('2026-12-01')).toEqual([])
    expect(shown('2026-12-02')).toEqual(['need-expiring'])
    expect(shown('2026-12-05')).toEqual(['need-expiring'])
    expect(shown('2026-12-06')).toEqual(['need-expired'])
    expect(shown('2027-01-06')).toEqual([])
  })

  it('leave met needs alone', () => {
    expect(candidates(factsOf(aRegister({ people, needs: [aNeed('need', 'a', { until: TODAY, state: 'met' })] })))).toEqual([])
  })

  it('ask for an offer after 90 days without confirmation', () => {
    const register = aRegister({ people, offers: [anOffer('offer', 'a', { on: day('2026-01-01'), confirmedOn: day('2026-08-23') })] })
    expect(due('offer-unconfirmed', register, day('2026-11-20'))).toEqual([])
    expect(due('offer-unconfirmed', register)).toMatchObject([{ offerId: 'offer', reason: { days: 90 } }])
  })

  it('ask again for an open-ended need after 60 days', () => {
    expect(due('need-stale', aRegister({ people, needs: [aNeed('need', 'a', { since: day('2026-09-22') })] }))).toMatchObject([{ reason: { days: 60 } }])
  })

  it('show new matches of open needs only', () => {
    const input = (state: 'open' | 'met') => ({ register: aRegister({ people, needs: [aNeed('need', 'a', { state })] }), newMatches: [{ needId: 'need' as never, count: 2, on: TODAY }] })
    expect(due('new-match', input('open'))).toMatchObject([{ reason: { count: 2 } }])
    expect(due('new-match', input('met'))).toEqual([])
  })
})

describe('introductions', () => {
  const people = [aPerson('a'), aPerson('b')]
  const needs = [aNeed('need', 'a')]

  it('are followed up with both sides after 7 days', () => {
    const register = aRegister({ people, needs, introductions: [anIntroduction('i', 'a', 'b')] })
    expect(due('introduction-follow-up', register, day('2026-11-20'))).toEqual([])
    expect(due('introduction-follow-up', register).map(draft => [draft.personId, draft.reason['side'], draft.reason['other']])).toEqual([['a', 'needer', '人b'], ['b', 'owner', '人a']])
  })

  it('are not asked about once they have an outcome', () => {
    expect(due('introduction-follow-up', aRegister({ people, needs, introductions: [anIntroduction('i', 'a', 'b', { outcome: 'deal', step: 'closed' })] }))).toEqual([])
  })

  it('remind of the side that has not answered', () => {
    const register = aRegister({ people, needs, introductions: [anIntroduction('i', 'a', 'b', { step: 'askingOwner', introducedOn: undefined })] })
    expect(due('introduction-waiting', register)).toMatchObject([{ personId: 'b' }])
  })
})

describe('newcomers', () => {
  const joined = (count: number) => aRegister({
    groups: [aGroup('g')], people: Array.from({ length: count }, (_, i) => aPerson(`p${i}`)),
    memberships: Array.from({ length: count }, (_, i) => aMember('g', i, `p${i}`, { joinedOn: day('2026-11-18') })),
  })

  it('are welcomed on the day, asked on the third and seen again on the seventh', () => {
    const codes = (on: string) => due('newcomer', joined(1), day(on)).map(draft => draft.reason.code)
    expect(['2026-11-17', '2026-11-18', '2026-11-20', '2026-11-21', '2026-11-25', '2026-12-05'].map(codes))
      .toEqual([[], ['newcomer.day0'], ['newcomer.day0'], ['newcomer.day3'], ['newcomer.day7'], []])
  })

  it('become one row of the group when more than a few come', () => {
    const drafts = due('newcomer', joined(12))
    expect(drafts).toMatchObject([{ key: 'newcomer:g:2026-11-21', groupId: 'g', reason: { code: 'newcomer.many', count: 12, day3: 12 } }])
    expect(drafts[0]?.personId).toBeUndefined()
  })
})

describe('reactivation', () => {
  const silent = (lastDay: string, fields = {}) => aRegister({
    groups: [aGroup('g')], people: [aPerson('a'), aPerson('b')],
    memberships: [aMember('g', 0, 'a', { messages: 40, lastAt: noon(lastDay), ...fields }), aMember('g', 1, 'b', { messages: 5, lastAt: noon('2026-11-21') })],
  })

  it('puts a person in one tier only', () => {
    const codes = (last: string) => due('reactivation', silent(last)).map(draft => draft.reason.code)
    expect([codes('2026-11-18'), codes('2026-11-10'), codes('2026-10-10'), codes('2026-05-01')]).toEqual([[], ['silent.week'], ['silent.month'], []])
  })

  it('claims no silence where the data end weeks ago', () => {
    const old = aRegister({ groups: [aGroup('g')], people: [aPerson('a')], memberships: [aMember('g', 0, 'a', { messages: 40, lastAt: noon('2026-10-01') })] })
    expect(due('reactivation', old)).toEqual([])
  })

  it('leaves those alone who left the group or were contacted lately', () => {
    expect(due('reactivation', silent('2026-11-10', { present: false }))).toEqual([])
    expect(due('reactivation', { ...silent('2026-11-10'), visits: [aVisit('a', '2026-11-15')] })).toEqual([])
  })
})

describe('unanswered questions', () => {
  const register = aRegister({
    groups: [aGroup('g')], people: [aPerson('asker'), aPerson('expert'), aPerson('trade'), aPerson('me', { isSelf: true })],
    memberships: [aMember('g', 0, 'asker'), aMember('g', 1, 'expert'), aMember('g', 2, 'trade'), aMember('g', 3, 'me')],
    facts: [aFact('trade', 'industry', '叉车租赁')],
  })
  const asked = (at: string, text: string, asker = 0) => ({ asker, at: noon(at), text })
  const now = noon('2026-11-21')

  it('wait a day, then become one row with people who could answer, never the asker', () => {
    const ledgers = [aLedger('g', '2026-11', [
      { ...asked('2026-11-02', '冷库除霜要多久'), answer: { by: 1, at: noon('2026-11-03') } }, asked('2026-11-19', '哪里有叉车租'), asked('2026-11-21', '今天的问题'),
    ])]
    expect(due('unanswered-questions', { register, ledgers, now })).toMatchObject([{
      key: 'unanswered-questions:g:2026-11-20', groupId: 'g', reason: { count: 1, oldestAt: noon('2026-11-19'), experts: '人trade、人expert' },
    }])
  })

  it('leave out the operator’s own questions and answered ones', () => {
    const ledgers = [aLedger('g', '2026-11', [asked('2026-11-19', '我自己问的', 3), { ...asked('2026-11-18', '有人答了'), answer: { by: 1, at: noon('2026-11-18') } }])]
    expect(due('unanswered-questions', { register, ledgers, now })).toEqual([])
  })
})

describe('memberships and projects', () => {
  it('remind of a membership from 14 days before its end', () => {
    const register = aRegister({ people: [aPerson('a', { paidUntil: day('2026-12-05') })] })
    expect(due('membership-ending', register, day('2026-11-20'))).toEqual([])
    expect(due('membership-ending', register)).toMatchObject([{ reason: { code: 'membership.ending', daysLeft: 14 } }])
    expect(due('membership-ending', register, day('2026-12-07'))).toMatchObject([{ reason: { code: 'membership.ended' } }])
  })

  it('suggest 24 November when the trade’s peak ends on 20 November', () => {
    const register = aRegister({ people: [aPerson('a')], facts: [aFact('a', 'industry', '电商')] })
    expect(due('project-turn', register, day('2026-11-23'))).toEqual([])
    expect(due('project-turn', register, day('2026-11-24'))).toMatchObject([{ due: '2026-11-24', reason: { season: 'double-11', ended: '2026-11-20' } }])
    expect(due('project-turn', { ...register, visits: [aVisit('a', '2026-11-22')] }, day('2026-11-24'))).toEqual([])
  })
})

describe('groups and the system', () => {
  it('report a roster older than 30 days and one that never was', () => {
    const rosterOn = (on?: string) => aRegister({ groups: [aGroup('g', { rosterOn: on ? day(on) : undefined, createdAt: noon('2026-10-01') })] })
    expect(due('roster-stale', rosterOn('2026-10-22'))).toEqual([])
    expect(due('roster-stale', rosterOn('2026-10-18'))).toMatchObject([{ reason: { code: 'roster.stale', days: 34 } }])
    expect(due('roster-stale', rosterOn())).toMatchObject([{ reason: { code: 'roster.missing' } }])
  })

  it('report a group with few seats left, and none without a roster', () => {
    const members = Array.from({ length: 96 }, (_, i) => aMember('g', i, `p${i}`, i < 11 ? { joinedOn: day('2026-11-17') } : {}))
    const group = (rosterOn?: string) => aRegister({ groups: [aGroup('g', { capacity: 100, rosterOn: rosterOn ? TODAY : undefined })], memberships: members })
    expect(due('group-nearly-full', group('yes'))).toMatchObject([{ reason: { left: 4, capacity: 100, joined: 11 } }])
    expect(due('group-nearly-full', group())).toEqual([])
  })

  it('ask for a review each week in which there is something to look back on', () => {
    const register = (last: string) => aRegister({ groups: [aGroup('g')], people: [aPerson('a')], memberships: [aMember('g', 0, 'a', { lastAt: noon(last), messages: 1 })] })
    expect(due('review-due', register('2026-11-19'))).toMatchObject([{ key: 'review-due:week:2026-11-16' }])
    expect(due('review-due', register('2026-10-01'))).toEqual([])
  })

  it('repeat the operator’s own to-dos, a 31st on a short month’s last day', () => {
    const keys = (every: object | undefined, on: string) =>
      due('own-to-do', aRegister({ settings: { toDos: [{ id: 't', text: '发精华', from: day('2026-01-31'), every: every as never }] } }), day(on)).map(draft => draft.due)
    expect(keys({ monthDay: 31 }, '2026-02-28')).toEqual(['2026-02-28'])
    expect(keys({ weekday: 0 }, '2026-11-21')).toEqual(['2026-11-16'])
    expect(keys({ days: 7 }, '2026-02-13')).toEqual(['2026-02-07'])
    expect(keys(undefined, '2026-02-01')).toEqual(['2026-01-31'])
    expect(keys(undefined, '2026-11-21')).toEqual([])
  })

  it('ask for a private word with both sides of a dispute', () => {
    const input = { register: aRegister({ groups: [aGroup('g')], people: [aPerson('a'), aPerson('b')] }), disputes: [{ groupId: 'g' as never, on: TODAY, people: ['a', 'b'] as never[] }] }
    expect(due('dispute', input).map(draft => draft.personId)).toEqual(['a', 'b'])
  })
})
