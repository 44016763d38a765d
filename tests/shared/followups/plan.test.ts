import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { touchBlock } from '../../../shared/followups/caps'
import { arrangeRows, isContact, plan, planDay, WAITING } from '../../../shared/followups/plan'
import { keyOf } from '../../../shared/followups/rule'
import { RULES } from '../../../shared/followups/rules/registry'
import { addDays } from '../../../shared/model/day'
import type { Register } from '../../../shared/model/register'
import { CHINA } from '../../../shared/model/zone'
import { aFact, aFollowUp, aGroup, aMember, aNeed, aPerson, aRegister, aVisit, day, factsOf, noon, TODAY } from './build-register'
import { anyRegister } from './generated-register'

const stored = (register: Register, drafts = plan(factsOf(register))): Register => ({ ...register, followUps: drafts.map(draft => aFollowUp(draft)) })
/** Generated registers with their history. */
const HISTORIES = Number(process.env['PROPERTY_RUNS'] ?? 10_000)

const contactsOf = (register: Register, on = TODAY) => plan(factsOf(register, on)).filter(isContact)

describe('the plan of a day', () => {
  it(`changes nothing when made twice, and holds no more people than the quota leaves, nobody twice, nobody blocked (${HISTORIES.toLocaleString('en')} histories)`, () => {
    fc.assert(fc.property(anyRegister(8), register => {
      const facts = factsOf(register)
      const drafts = plan(facts)
      expect(plan(factsOf(stored(register, drafts)))).toEqual(drafts)
      expect(new Set(drafts.map(draft => draft.key)).size).toBe(drafts.length)
      const people = drafts.filter(isContact).map(draft => draft.personId!)
      expect(people.length).toBeLessThanOrEqual(Math.max(0, register.settings[0]!.peopleADay - facts.contactedToday.size))
      expect(new Set(people).size).toBe(people.length)
      for (const id of people) if (touchBlock(facts.personById.get(id)!.visits, facts.settings, TODAY, CHINA) || facts.contactedToday.has(id)) expect.fail(`${id} is at the cap`)
      for (const { personId } of drafts) {
        const person = register.people.find(row => row.id === personId)
        if (person && (person.isSelf || person.doNotContact || person.mergedInto !== undefined)) expect.fail(`${personId} is not to be contacted`)
      }
    }), { numRuns: HISTORIES })
  }, HISTORIES * 60)

  it('does not depend on the order of rows', () => {
    fc.assert(fc.property(anyRegister(8), register => {
      const reversed = Object.fromEntries(Object.entries(register).map(([table, rows]) => [table, [...rows].reverse()])) as unknown as Register
      expect(plan(factsOf(reversed))).toEqual(plan(factsOf(register)))
    }), { numRuns: 500 })
  })

  it('keys every row rule:subject:day and gives it the lane of the page and a rank of 0 to 100', () => {
    fc.assert(fc.property(anyRegister(12), register => {
      for (const draft of plan(factsOf(register))) {
        expect(draft.key).toMatch(new RegExp(`^${draft.rule}:[^:]+:${draft.due}$`))
        expect(draft.due <= TODAY).toBe(true)
        expect(draft.rank).toBeGreaterThanOrEqual(0)
        expect(draft.rank).toBeLessThanOrEqual(100)
      }
    }), { numRuns: 300 })
  })

  it('shows one row a person, the most urgent reason first, the others named beside it', () => {
    const register = aRegister({ people: [aPerson('a', { cadenceDays: 7 })], facts: [aFact('a', 'birthday', '11-21')], visits: [aVisit('a', '2026-11-01')] })
    expect(contactsOf(register)).toMatchObject([{ rule: 'birthday', reason: { also: 'visit-cadence' } }])
  })

  it('goes by the cadence of a tag only while the tag holds', () => {
    const tagged = (until?: string) => aRegister({ people: [aPerson('a', { tags: ['t' as never] })], tags: [{ id: 't' as never, name: '双十一', cadenceDays: 7, ...(until && { until: until as never }) }], visits: [aVisit('a', '2026-11-12')] })
    expect(contactsOf(tagged())).toMatchObject([{ rule: 'visit-cadence' }])
    expect(contactsOf(tagged(TODAY))).toMatchObject([{ rule: 'visit-cadence' }])
    expect(contactsOf(tagged(addDays(TODAY, -1)))).toEqual([])
  })

  it('does not bring back a ticked or dropped row', () => {
    const register = aRegister({ people: [aPerson('a', { cadenceDays: 7 })], visits: [aVisit('a', '2026-11-01')] })
    const [draft] = contactsOf(register)
    expect(contactsOf({ ...register, followUps: [aFollowUp(draft!, { state: 'dropped', doneOn: TODAY })] })).toEqual([])
  })

  it('leaves a snoozed person in peace until the day, for every kind of visit', () => {
    const register = aRegister({ people: [aPerson('a', { cadenceDays: 7, paidUntil: addDays(TODAY, 3) })], visits: [aVisit('a', '2026-11-01')] })
    const [draft] = plan(factsOf(register))
    const snoozed = { ...register, followUps: [aFollowUp(draft!, { snoozedTo: addDays(TODAY, 2), snoozes: 1 })] }
    expect(contactsOf(snoozed)).toEqual([])
    expect(contactsOf(snoozed, addDays(TODAY, 2))).toHaveLength(1)
  })

  it('wakes a row that waited for the person as soon as they write', () => {
    const register = (lastDay: string) => aRegister({
      groups: [aGroup('g')], people: [aPerson('a', { cadenceDays: 7 })], visits: [aVisit('a', '2026-11-01')],
      memberships: [aMember('g', 0, 'a', { messages: 3, lastAt: noon(lastDay) })],
    })
    const [draft] = plan(factsOf(register('2026-11-10')))
    const waiting = (lastDay: string) => planDay(factsOf({ ...register(lastDay), followUps: [aFollowUp(draft!, { snoozedTo: WAITING, createdOn: day('2026-11-15') })] }))
    expect(waiting('2026-11-10').drafts.filter(isContact)).toEqual([])
    expect(waiting('2026-11-20')).toMatchObject({ awake: [draft!.key] })
    expect(waiting('2026-11-20').drafts.filter(isContact)).toHaveLength(1)
  })

  it('takes an open row off once its cause is gone', () => {
    const register = aRegister({ people: [aPerson('a')], needs: [aNeed('n', 'a', { until: addDays(TODAY, 2) })] })
    const open = stored(register)
    expect(planDay(factsOf(open)).stale).toEqual([])
    expect(planDay(factsOf({ ...open, needs: [aNeed('n', 'a', { until: addDays(TODAY, 2), state: 'met' })] })).stale).toEqual([keyOf('need-expiring', 'n', addDays(TODAY, -1))])
  })

  it('switches a rule off everywhere or for one group', () => {
    const groups = ['g', 'h'].map(key => aGroup(key, { rosterOn: day('2026-10-01') }))
    const shown = (rules: object) => plan(factsOf(aRegister({ groups, settings: { rules: rules as never } }))).filter(draft => draft.rule === 'roster-stale').map(draft => draft.groupId)
    expect(shown({})).toEqual(['g', 'h'])
    expect(shown({ 'roster-stale@g': { off: true } })).toEqual(['h'])
    expect(shown({ 'roster-stale': { off: true } })).toEqual([])
    expect(shown({ 'roster-stale': { options: { afterDays: 90 } } })).toEqual([])
  })

  it('arranges stored rows within the room left, one a person', () => {
    const register = aRegister({ people: Array.from({ length: 9 }, (_, i) => aPerson(`p${i}`, { cadenceDays: 7 })), visits: Array.from({ length: 9 }, (_, i) => aVisit(`p${i}`, '2026-11-01')) })
    const rows = contactsOf(register).map(draft => aFollowUp(draft))
    const arranged = arrangeRows([...rows, { ...rows[0]!, key: 'birthday:p0:2026-11-21', rule: 'birthday', rank: 99 }], 4)
    expect(arranged.shown).toHaveLength(4)
    expect(arranged.shown[0]?.rule).toBe('birthday')
    expect(arranged.later).toHaveLength(5)
  })

  it('asks for a word with both sides of a quarrel, whatever caps stand against it, but never with somebody not to be contacted', () => {
    const visits = ['2026-11-18', '2026-11-20', '2026-11-21'].map(on => aVisit('a', on))
    const sides = (fields: object) => plan(factsOf({
      register: aRegister({ groups: [aGroup('g')], people: [aPerson('a'), aPerson('b', fields)], visits, settings: { peopleADay: 1 } }),
      disputes: [{ groupId: 'g' as never, on: addDays(TODAY, -1), people: ['a', 'b'] as never[] }],
    })).map(draft => [draft.rule, draft.personId])
    expect(sides({})).toEqual([['dispute', 'a'], ['dispute', 'b']])
    expect(sides({ doNotContact: true })).toEqual([['dispute', 'a']])
  })

  it('has rules with unique ids, labels in both languages and ids that fit a key', () => {
    expect(new Set(RULES.map(rule => rule.id)).size).toBe(RULES.length)
    for (const rule of RULES) {
      expect(rule.id).toMatch(/^[a-z-]+$/)
      expect(rule.label.zh.length * rule.label.en.length).toBeGreaterThan(0)
    }
  })
})
