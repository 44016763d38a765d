import { describe, expect, it } from 'vitest'
import { plan } from '../../../shared/followups/plan'
import { isWelcomed, newSince, noticedJoins, welcomeSteps } from '../../../shared/followups/welcome'
import { addDays } from '../../../shared/model/day'
import type { Ledger } from '../../../shared/model/ledger'
import { CHINA } from '../../../shared/model/zone'
import { aGroup, aLedger, aMember, aPerson, aRegister, factsOf, noon, TODAY } from './build-register'

const noticeOf = (name: string, on: string): Ledger => ({ ...aLedger('g', on.slice(0, 7), []), events: [{ at: noon(on), event: 'join', who: [name] }] })
const noticed = (ledger: Ledger) => noticedJoins([ledger], { now: noon(TODAY), zone: CHINA })
const NOBODY = new Map()

describe('the welcome of somebody new', () => {
  it('has five steps, of which the data tell the card and the tags', () => {
    expect(welcomeSteps({}, { cardFits: true, hasTags: false }).map(({ step, isDone, isSeen }) => [step, isDone, isSeen])).toEqual([
      ['greeted', false, false], ['card', true, true], ['introduced', false, false], ['rules', false, false], ['tagged', false, false],
    ])
    expect(welcomeSteps({ welcomed: { rules: TODAY } }, { cardFits: null, hasTags: true }).filter(({ isDone }) => isDone).map(({ step }) => step)).toEqual(['rules', 'tagged'])
  })

  it('is for twelve days after the day of the roster, or of the notice where no roster tells one', () => {
    expect(newSince(aMember('g', 0, 'a', { joinedOn: addDays(TODAY, -12) }), NOBODY, TODAY)).toBe(addDays(TODAY, -12))
    expect(newSince(aMember('g', 0, 'a', { joinedOn: addDays(TODAY, -13) }), NOBODY, TODAY)).toBeNull()
    expect(newSince(aMember('g', 0, 'a'), noticed(noticeOf('人a', addDays(TODAY, -2))), TODAY)).toBe(addDays(TODAY, -2))
    expect(newSince(aMember('g', 0, 'a'), noticed(noticeOf('人b', addDays(TODAY, -2))), TODAY)).toBeNull()
    expect(newSince(aMember('g', 0, 'a', { joinedOn: TODAY, present: false }), NOBODY, TODAY)).toBeNull()
  })

  it('is planned after a notice in the chat, and done with once greeted, introduced and told the rules', () => {
    const rows = (welcomed: object) => plan(factsOf({
      register: aRegister({ groups: [aGroup('g')], people: [aPerson('a')], memberships: [aMember('g', 0, 'a', { welcomed })] }), ledgers: [noticeOf('人a', TODAY)],
    })).filter(draft => draft.rule === 'newcomer').map(draft => draft.reason.code)
    expect(rows({})).toEqual(['newcomer.day0'])
    expect(rows({ greeted: TODAY, introduced: TODAY })).toEqual(['newcomer.day0'])
    expect(rows({ greeted: TODAY, introduced: TODAY, rules: TODAY })).toEqual([])
    expect(isWelcomed({ welcomed: { greeted: TODAY, introduced: TODAY, rules: TODAY } })).toBe(true)
  })
})
