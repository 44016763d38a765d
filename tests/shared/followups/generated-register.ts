import fc from 'fast-check'
import { addDays } from '../../../shared/model/day'
import { OUTCOMES } from '../../../shared/model/follow-up'
import type { Fact } from '../../../shared/model/person'
import type { Register } from '../../../shared/model/register'
import { aFact, aGroup, aMember, aNeed, anIntroduction, anOffer, aPerson, aRegister, aVisit, day, noon, TODAY } from './build-register'

const ago = (max: number) => fc.integer({ min: 0, max }).map(days => addDays(TODAY, -days))
const who = (count: number) => fc.integer({ min: 0, max: count - 1 }).map(n => `p${n}`)

/** Registers of some people with any history: merged, blocked, visited, born, silent, in need, introduced. */
export function anyRegister(count: number): fc.Arbitrary<Register> {
  const person = fc.record({
    cadence: fc.option(fc.integer({ min: 3, max: 60 }), { nil: undefined }), core: fc.boolean(),
    blocked: fc.integer({ min: 0, max: 9 }), merged: fc.integer({ min: 0, max: 14 }), self: fc.integer({ min: 0, max: 20 }),
    paid: fc.option(fc.integer({ min: -20, max: 30 }), { nil: undefined }), lastSpoke: fc.option(ago(60), { nil: undefined }), joined: fc.option(ago(20), { nil: undefined }),
    birthday: fc.option(fc.constantFrom('11-21', '11-20', '农历10-13', '02-29', '农历闰06-30', 'x'), { nil: undefined }),
    taboo: fc.option(fc.constantFrom('不过生日', '别群发', '不吃辣'), { nil: undefined }),
  })
  return fc.record({
    people: fc.array(person, { minLength: 1, maxLength: count }),
    visits: fc.array(fc.record({ who: who(count), on: ago(40), outcome: fc.constantFrom(...OUTCOMES), next: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }) }), { maxLength: count * 2 }),
    needs: fc.array(fc.record({ who: who(count), until: fc.option(fc.integer({ min: -20, max: 10 }), { nil: undefined }), state: fc.constantFrom('open', 'met', 'talking', 'expired') }), { maxLength: count }),
    offers: fc.array(fc.record({ who: who(count), on: ago(200) }), { maxLength: count }),
    introductions: fc.array(fc.record({ a: who(count), b: who(count), on: ago(20) }), { maxLength: 5 }),
    quota: fc.integer({ min: 0, max: 12 }), touches: fc.integer({ min: 1, max: 4 }),
  }).map(given => {
    const ids = new Set(given.people.map((_, i) => `p${i}`))
    const known = <Row extends { who: string }>(rows: readonly Row[]) => rows.filter(row => ids.has(row.who))
    const facts: Fact[] = given.people.flatMap((p, i) => [
      ...(p.birthday ? [aFact(`p${i}`, 'birthday', p.birthday)] : []), ...(p.taboo ? [aFact(`p${i}`, 'taboo', p.taboo)] : []),
    ])
    return aRegister({
      settings: { peopleADay: given.quota, touchesPerPerson: given.touches },
      groups: [aGroup('g', { rosterOn: addDays(TODAY, -3) })],
      people: given.people.map((p, i) => aPerson(`p${i}`, {
        cadenceDays: p.cadence, corePerson: p.core, doNotContact: p.blocked === 0 || undefined, isSelf: p.self === 0 || undefined,
        mergedInto: p.merged === 0 && given.people.length > 1 ? (`p${(i + 1) % given.people.length}` as never) : undefined,
        paidUntil: p.paid === undefined ? undefined : addDays(TODAY, p.paid),
      })),
      memberships: given.people.map((p, i) => aMember('g', i, `p${i}`, { messages: 20, lastAt: p.lastSpoke && noon(p.lastSpoke), joinedOn: p.joined })),
      facts,
      visits: known(given.visits).map(v => aVisit(v.who, v.on, { outcome: v.outcome, nextOn: v.next === undefined ? undefined : addDays(v.on, v.next) })),
      needs: known(given.needs).map((n, i) => aNeed(`n${i}`, n.who, { state: n.state as 'open', until: n.until === undefined ? undefined : addDays(TODAY, n.until), since: day('2026-08-01') })),
      offers: known(given.offers).map((o, i) => anOffer(`o${i}`, o.who, { on: o.on })),
      introductions: given.introductions.filter(i => ids.has(i.a) && ids.has(i.b)).map((i, n) => anIntroduction(`i${n}`, i.a, i.b, { introducedOn: i.on, startedOn: i.on })),
    })
  })
}
