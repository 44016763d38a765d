import { describe, expect, it } from 'vitest'
import { bandedMembers, memberFacts } from '../../../../renderer/features/groups/members/member-facts'
import type { Introduction } from '../../../../shared/model/exchange'
import type { PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import { CHINA } from '../../../../shared/model/zone'
import { atChina } from '../../../shared/activity/chat-builder'
import { day } from '../../../shared/activity/week-chat'
import { groupFile, member } from './group-file'

const id = (n: number): PersonId => `p${n}` as PersonId
const nobody = { lastElsewhere: new Map<PersonId, number>(), known: new Set<PersonId>(), offering: new Set<PersonId>() }
const people = (more: Readonly<Record<number, Partial<Person>>> = {}) => new Map([0, 1, 2, 3, 4, 5].map(n => [id(n), { id: id(n), name: `p${n}`, createdAt: 0, tags: [], ...more[n] } as Person]))
const file = (more: Parameters<typeof groupFile>[0] = {}) => groupFile({ rosterOn: day('2024-03-03'), ...more })
const factsOf = (...[made, traces = nobody, persons = people()]: [ReturnType<typeof file>, typeof nobody?, ReturnType<typeof people>?]) => new Map(memberFacts(made, { people: persons, traces, zone: CHINA }).map(facts => [facts.membership.number, facts]))

describe('what is known of the members of a group', () => {
  it('leaves out who has left, and counts what the others wrote', () => {
    const facts = factsOf(file())
    expect([...facts.keys()]).toEqual([0, 1, 2, 3, 5])
    expect([facts.get(0)!.lately > 0, facts.get(5)!.lately]).toEqual([true, 0])
  })

  it('tells a card by the group’s pattern and does not know without one', () => {
    expect(factsOf(file()).get(5)!.keepsCard).toBeNull()
    expect(factsOf(file({ cardPattern: '城市-行业-昵称' })).get(5)!.keepsCard).toBe(false)
  })

  it('knows of other groups only for those who are in one', () => {
    const lastElsewhere = new Map([[id(3), atChina('2024-02-20 10:00')], [id(5), 0]])
    const facts = factsOf(file(), { ...nobody, lastElsewhere })
    expect([3, 5, 2].map(n => facts.get(n)!.elsewhere)).toEqual([true, false, null])
  })

  it('protects payers, people with resources, the introduced, the loyal, core and staff, and whom the operator chose', () => {
    const made = { ...file(), members: [member(0, { role: 'owner' }), ...file().members.slice(1, 5), member(5, { isProtected: true })], introductions: [{ needer: id(2), owner: 'x' } as unknown as Introduction] }
    const facts = factsOf(made, { ...nobody, offering: new Set([id(1)]) }, people({ 3: { paidUntil: day('2024-04-01'), loyalty: 'devoted', corePerson: true } }))
    expect([0, 1, 2, 3, 5].map(n => facts.get(n)!.protections)).toEqual([['staff'], ['resources'], ['introduced'], ['payer', 'core', 'loyal'], ['byHand']])
  })

  it('never puts the protected among the outsiders, whatever was flagged', () => {
    const made = { ...file(), members: [0, 1, 2, 3, 4, 5].map(number => member(number, number === 5 ? { isProtected: true } : {})) }
    const facts = memberFacts(made, { people: people(), traces: nobody, zone: CHINA })
    const banded = bandedMembers(facts, new Map([[5, 9], [4, 1]]))
    expect(banded.filter(({ band }) => band === 'outsider').map(({ number }) => number)).toEqual([4])
  })
})
