import { describe, expect, it } from 'vitest'
import { trustSteps } from '../../../shared/matching/trust-steps'
import type { Group, Membership } from '../../../shared/model/group'
import type { Person } from '../../../shared/model/person'
import { CHINA } from '../../../shared/model/zone'
import { aGroup, aMember, aPerson, day, noon, TODAY } from '../followups/build-register'

/** A group of the operator and these others. `me`: the operator's membership; `null` = not known among the members. */
function stepsOf({ group = {}, me = {}, others = [{}], hasContacts = true }: { group?: Partial<Group>; me?: Partial<Membership> | null; others?: readonly Partial<Person>[]; hasContacts?: boolean } = {}) {
  const people = [...(me ? [aPerson('me', { isSelf: true })] : []), ...others.map((person, i) => aPerson(`p${i}`, person))]
  const memberships = [...(me ? [aMember('g', 0, 'me', me)] : []), ...others.map((_, i) => aMember('g', i + 1, `p${i}`, { lastAt: noon('2026-11-20') }))]
  return trustSteps({ group: aGroup('g', group), memberships, personById: new Map(people.map(person => [person.id, person])), hasContacts }, TODAY, CHINA)
}
const talked = (...days: readonly string[]) => days.map(on => ({ lastContactOn: day(on) }))

describe('content', () => {
  it('is given by something done in the group or by words of the operator’s own', () => {
    expect(stepsOf({ group: { actions: [{ on: day('2026-11-08'), what: '分享会' }] } }).content).toEqual({ state: 'done', count: 1, on: '2026-11-08' })
    expect(stepsOf({ me: { lastAt: noon('2026-11-15') } }).content).toEqual({ state: 'done', count: 0, on: '2026-11-15' })
  })
  it('is missing where the group talks and the operator was silent for two months', () => {
    expect(stepsOf({ me: { lastAt: noon('2026-08-01') }, group: { actions: [{ on: day('2026-08-01'), what: '分享会' }] } }).content).toEqual({ state: 'missing', count: 0 })
  })
  it('is unknown where nobody among the members is the operator, or the chat is old', () => {
    expect(stepsOf({ me: null }).content).toEqual({ state: 'unknown', cause: 'noSelf' })
    expect(stepsOf({ me: { lastAt: noon('2026-06-01') }, others: [] }).content).toEqual({ state: 'unknown', cause: 'oldChat', on: '2026-06-01' })
  })
})

describe('relation', () => {
  it('is there once three members were talked to, or all of fewer', () => {
    expect(stepsOf({ others: [...talked('2026-11-01', '2026-11-02'), {}] }).relation).toEqual({ state: 'missing', count: 2, on: '2026-11-02' })
    expect(stepsOf({ others: [...talked('2026-11-01', '2026-11-02', '2026-10-30'), {}] }).relation).toEqual({ state: 'done', count: 3, on: '2026-11-02' })
    expect(stepsOf({ others: talked('2026-11-01') }).relation.state).toBe('done')
  })
  it('is unknown where no contact with anybody was ever noted', () => {
    expect(stepsOf({ hasContacts: false }).relation).toEqual({ state: 'unknown', cause: 'noContacts' })
  })
})

it('names the first step that is not known to be done', () => {
  const warm = { group: { actions: [{ on: day('2026-11-08'), what: '分享会' }] } }
  expect([stepsOf({ me: null }).next, stepsOf({ ...warm }).next, stepsOf({ ...warm, others: talked('2026-11-01') }).next]).toEqual(['content', 'relation', 'offer'])
})
