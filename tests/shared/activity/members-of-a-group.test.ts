import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandsOf, contribution, countBands, type BandMember } from '../../../shared/activity/bands'
import { castFilled, roleCoverage } from '../../../shared/activity/roles'
import { spokeWithin } from '../../../shared/activity/spoke-within'
import { failedSignals, zombieCandidates, type ZombieFacts } from '../../../shared/activity/zombies'
import type { MemberActivity } from '../../../shared/activity/member-activity'
import { BANDS, type Membership } from '../../../shared/model/group'
import type { PersonId } from '../../../shared/model/ids'
import { day, LEDGERS } from './week-chat'

const TODAY = day('2026-11-20')
const ghost = (number: number, more: Partial<ZombieFacts> = {}): ZombieFacts => ({ member: { number, messages: 0 }, lately: 0, onBusyDay: false, keepsCard: null, isKnown: false, elsewhere: null, protections: [], ...more })

describe('candidates for a clean-up', () => {
  it('need three failed signals, and every one is told', () => {
    expect(failedSignals(ghost(1, { keepsCard: false }))).toEqual(['neverWrote', 'silent', 'noBusyDay', 'cardUnkept', 'nothingKnown'])
    expect(zombieCandidates([ghost(1), ghost(2, { member: { number: 2, messages: 5 }, onBusyDay: null })], TODAY).map(({ facts }) => facts.member.number)).toEqual([1])
  })

  it('never are those who wrote lately, whatever else is missing', () => {
    expect(zombieCandidates([ghost(1, { lately: 1, member: { number: 1, messages: 1 }, keepsCard: false, elsewhere: false })], TODAY)).toEqual([])
  })

  it('never are payers, people with resources, staff or anybody protected by hand', () => {
    expect(zombieCandidates((['payer', 'resources', 'staff', 'byHand'] as const).map((protection, n) => ghost(n, { protections: [protection] })), TODAY)).toEqual([])
  })

  it('are in grace for thirty days after joining', () => {
    const joined = (on: string) => zombieCandidates([ghost(1, { member: { number: 1, messages: 0, joinedOn: day(on) } })], TODAY)[0]!.inGrace
    expect([joined('2026-10-22'), joined('2026-10-21')]).toEqual([true, false])
  })

  it('fail nothing that cannot be known', () => {
    expect(failedSignals(ghost(1, { onBusyDay: null, keepsCard: null, elsewhere: null, isKnown: true }))).toEqual(['neverWrote', 'silent'])
  })
})

const activity = (fields: Partial<MemberActivity>): MemberActivity => ({ member: 0, messages: 1, activeDays: 0, topics: 0, replies: 0, drawn: 0, noise: 0, thanks: 0, links: 0, questions: 0, answers: 0, ...fields })
const bandMember = fc.record({
  number: fc.integer({ min: 0, max: 1e6 }), answers: fc.nat(20), failed: fc.nat(6), offences: fc.nat(3), band: fc.option(fc.constantFrom(...BANDS), { nil: undefined }),
})

describe('the 271 split', () => {
  it('puts everybody in exactly one band, hand-chosen ones where they were put', () => {
    fc.assert(fc.property(fc.uniqueArray(bandMember, { selector: ({ number }) => number, maxLength: 60 }), made => {
      const members = made.map(({ number, answers, failed, offences, band }): BandMember => ({ member: { number, ...(band && { band }) }, activity: activity({ answers }), failed, offences }))
      const banded = bandsOf(members)
      const counts = countBands(banded)
      expect(counts.leader + counts.member + counts.outsider).toBe(members.length)
      for (const [i, { band }] of made.entries()) if (band !== undefined) expect(banded[i]).toMatchObject({ band, isByHand: true })
    }))
  })

  it('takes the fifth that brings most, the worst tenth, and nobody who brings nothing as a leader', () => {
    const members = Array.from({ length: 10 }, (_, number): BandMember => ({ member: { number }, activity: activity({ answers: number }), failed: number === 0 ? 4 : 0, offences: number === 1 ? 1 : 0 }))
    const banded = bandsOf(members)
    expect(banded.filter(({ band }) => band === 'leader').map(({ number }) => number)).toEqual([8, 9])
    expect(banded.filter(({ band }) => band === 'outsider').map(({ number, kind }) => `${number} ${kind}`)).toEqual(['1 adSeller'])
    expect(bandsOf(members.map(each => ({ ...each, activity: undefined }))).some(({ band }) => band === 'leader')).toBe(false)
  })

  it('counts what somebody brings as written on the page', () => {
    expect(contribution(activity({ answers: 2, topics: 1, drawn: 4, activeDays: 5 }))).toBe(17)
  })
})

describe('roles', () => {
  const p = (id: string) => id as PersonId
  const members = [{ personId: p('a'), role: 'owner', present: true }, { personId: p('b'), role: 'admin', present: true }, { personId: p('c'), present: true }, { personId: p('d'), role: 'admin', present: false }] as Pick<Membership, 'personId' | 'role' | 'present'>[]

  it('are told by the roster, by marks and by the operator, and gaps are what is missing', () => {
    const cover = roleCoverage({ roles: { service: [p('c')], manager: [p('b')] } }, members, new Set([p('c'), p('d')]))
    expect(cover.map(({ role, holders, gap }) => `${role} ${holders.map(holder => holder.personId).join('')} ${gap}`)).toEqual(['owner a 0', 'manager b 0', 'service c 1', 'core c 0', 'content  1', 'successor  1', 'order  1', 'professional  1'])
  })

  it('fill the cast by candidates, by choice and by those who listen', () => {
    const none = { expert: [], connector: [], topicStarter: [], newsSource: [], nightOwl: [], encourager: [] }
    const filled = castFilled({ roles: { host: [p('a')] } }, { ...none, expert: [{ member: 1, count: 4 }] }, { starter: 1, joiner: 0, lurker: 2, silent: 0 })
    expect(Object.entries(filled).filter(([, is]) => is).map(([part]) => part)).toEqual(['expert', 'host', 'audience'])
  })
})

describe('members who spoke in the last days', () => {
  const present = [0, 1, 2, 3, 4, 5, 6, 7].map(number => ({ number, present: true }))
  it('are counted of those on the roster', () => {
    expect(spokeWithin(LEDGERS, present, { to: day('2024-03-03'), rosterOn: day('2024-03-03') }).map(({ days, spoke, share }) => [days, spoke, share])).toEqual([[1, 1, 0.125], [7, 4, 0.5], [30, 4, 0.5]])
  })

  it('have no share without a roster', () => {
    expect(spokeWithin(LEDGERS, present, { to: day('2024-03-03') }).map(({ share }) => share)).toEqual([null, null, null])
  })
})
