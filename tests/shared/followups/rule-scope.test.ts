import { describe, expect, it } from 'vitest'
import { plan } from '../../../shared/followups/plan'
import { previewRule } from '../../../shared/followups/rule-preview'
import { choiceFor } from '../../../shared/followups/rule-scope'
import { ruleById } from '../../../shared/followups/rules/registry'
import { addDays } from '../../../shared/model/day'
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/model/settings'
import { CHINA } from '../../../shared/model/zone'
import { aGroup, aLedger, aMember, aNeed, aPerson, aRegister, aVisit, day, factsOf, noon, TODAY } from './build-register'
import { withChoice } from '../../../renderer/features/settings/rules/rule-choices'

/** Two groups with a stale roster each; a writes most in g, b in h, both silent for eight days. */
const register = (rules: Settings['rules']) => aRegister({
  settings: { rules },
  groups: ['g', 'h'].map(key => aGroup(key, { rosterOn: day('2026-10-01') })),
  people: [aPerson('a'), aPerson('b')],
  memberships: [
    aMember('g', 0, 'a', { messages: 30, lastAt: noon(addDays(TODAY, -10)) }), aMember('h', 0, 'a', { messages: 2 }),
    aMember('h', 1, 'b', { messages: 30, lastAt: noon(addDays(TODAY, -10)) }), aMember('g', 1, 'b', { messages: 2, lastAt: noon(addDays(TODAY, -10)) }),
    aMember('g', 2, 'x', { messages: 1, lastAt: noon(TODAY) }), aMember('h', 2, 'x', { messages: 1, lastAt: noon(TODAY) }),
  ],
})
const of = (rule: string, rules: Settings['rules']) => plan(factsOf(register(rules))).filter(draft => draft.rule === rule).map(draft => draft.personId ?? draft.groupId)

describe('rules by group', () => {
  it('are switched off for one group, also for people who write most there', () => {
    expect(of('reactivation', {})).toEqual(['a', 'b'])
    expect(of('reactivation', { 'reactivation@g': { off: true } })).toEqual(['b'])
    expect(of('roster-stale', { 'roster-stale@h': { off: true } })).toEqual(['g'])
  })

  it('are switched on for one group while off for all', () => {
    expect(of('roster-stale', { 'roster-stale': { off: true }, 'roster-stale@h': { off: false } })).toEqual(['h'])
  })

  it('are tuned for one group and as for all in the others', () => {
    expect(of('reactivation', { 'reactivation@h': { options: { weekDays: 20 } } })).toEqual(['a'])
    expect(of('roster-stale', { 'roster-stale': { options: { afterDays: 90 } }, 'roster-stale@g': { options: { afterDays: 20 } } })).toEqual(['g'])
  })

  it('ignore what was set for a group that is gone', () => {
    expect(of('roster-stale', { 'roster-stale@gone': { off: true } })).toEqual(['g', 'h'])
  })

  it('keep only what differs from the level above', () => {
    const rule = ruleById('roster-stale')!
    const settings: Settings = { ...DEFAULT_SETTINGS, rules: { 'roster-stale': { options: { afterDays: 60 } } } }
    const g = 'g' as never
    expect(withChoice(settings, rule, g, { options: { afterDays: 60, minutes: 3 } })).toEqual(settings.rules)
    expect(withChoice(settings, rule, g, { off: true, options: { afterDays: 30 } })).toEqual({ ...settings.rules, 'roster-stale@g': { off: true, options: { afterDays: 30 } } })
    expect(withChoice(settings, rule, null, { off: false, options: { afterDays: 30 } })).toEqual({})
    expect(withChoice({ ...settings, rules: { ...settings.rules, 'roster-stale@g': { off: true } } }, rule, g, null)).toEqual(settings.rules)
    expect(choiceFor({ ...settings, rules: { 'roster-stale': { off: true }, 'roster-stale@g': { off: false } } }, rule, g)).toMatchObject({ on: true })
  })
})

describe('the preview of a change', () => {
  const change = (rule: string, input: ReturnType<typeof aRegister>, rules: Settings['rules'], ledgers = [aLedger('g', '2026-11', [])]) =>
    previewRule({ register: input, ledgers }, rule, rules, { today: TODAY, zone: CHINA })

  it('does not say 0 of a rule whose past nobody kept', () => {
    expect(previewRule({ register: aRegister(), newMatches: [] }, 'new-match', {}, { today: TODAY, zone: CHINA }).isKnown).toBe(false)
    expect(previewRule({ register: aRegister() }, 'visit-cadence', {}, { today: TODAY, zone: CHINA }).isKnown).toBe(true)
  })

  it('counts the rows of last month as they were and as they would have been', () => {
    const input = aRegister({
      people: ['a', 'b', 'c'].map(key => aPerson(key)),
      needs: [aNeed('n', 'a', { until: addDays(TODAY, -10), since: day('2026-09-01') }), aNeed('m', 'b', { until: addDays(TODAY, 5), since: day('2026-09-01') })],
    })
    expect(change('need-expiring', input, {})).toMatchObject({ before: 1, after: 1, added: [], gone: [] })
    const longer = change('need-expiring', input, { 'need-expiring': { options: { daysBefore: 7 } } })
    // Seven days ahead it is another row about the same need: nobody new, nothing gone.
    expect(longer).toMatchObject({ before: 1, after: 2, gone: [] })
    expect(longer.added.map(draft => draft.needId)).toEqual(['m'])
    expect(change('need-expiring', input, { 'need-expiring': { off: true } })).toMatchObject({ before: 1, after: 0, added: [] })
  })

  it('goes by what was known on each day: later visits and settled needs do not count', () => {
    const visits = [-31, -20, -3].map(ago => aVisit('a', addDays(TODAY, ago)))
    const input = aRegister({ people: [aPerson('a', { cadenceDays: 10, lastContactOn: addDays(TODAY, -3) })], visits })
    const shorter = change('visit-cadence', input, { 'visit-cadence': { off: true } })
    expect(shorter.gone.map(draft => draft.due)).toEqual([-21, -10].map(ago => addDays(TODAY, ago)))
    const need = aNeed('n', 'a', { until: addDays(TODAY, -5), since: day('2026-09-01'), state: 'met', history: [{ on: day('2026-09-01'), state: 'open' }, { on: addDays(TODAY, -6), state: 'met' }] })
    expect(change('need-expiring', aRegister({ people: [aPerson('a')], needs: [need] }), {})).toMatchObject({ before: 1 })
  })

  it('counts people whose past came with an import of today', () => {
    const late = { createdAt: noon(TODAY) }
    const input = aRegister({ people: [aPerson('a', { ...late, cadenceDays: 10 }), aPerson('b', { ...late, cadenceDays: 10 })], visits: [aVisit('a', addDays(TODAY, -20))] })
    expect(change('visit-cadence', input, { 'visit-cadence': { off: true } }).gone.map(draft => draft.personId)).toEqual(['a'])
  })

  it('finds questions that stood open then and were answered later', () => {
    const asked = { asker: 0, at: noon(addDays(TODAY, -9)), text: '请问杭州哪里有冷库', answer: { by: 1, at: noon(addDays(TODAY, -6)) } }
    const input = aRegister({ groups: [aGroup('g')], people: [aPerson('a'), aPerson('b')], memberships: [aMember('g', 0, 'a'), aMember('g', 1, 'b')] })
    const ledgers = [aLedger('g', '2026-11', [asked])]
    expect(plan(factsOf({ register: input, ledgers })).filter(draft => draft.rule === 'unanswered-questions')).toEqual([])
    expect(change('unanswered-questions', input, { 'unanswered-questions': { off: true } }, ledgers)).toMatchObject({ before: 1, after: 0 })
  })
})
