import { describe, expect, it } from 'vitest'
import { egoOf, tiesOf } from '../../../../renderer/features/people/card/ties'
import type { Introduction } from '../../../../shared/model/exchange'
import type { Membership } from '../../../../shared/model/group'
import type { PersonId } from '../../../../shared/model/ids'
import type { Ledger } from '../../../../shared/model/ledger'

const member = (number: number, more: Partial<Membership> = {}) => ({ groupId: 'g', number, personId: `p${number}`, name: `人${number}`, names: [], ...more }) as unknown as Membership
const ledger = (month: string, replies: readonly (readonly [from: number, to: number, count: number])[]) => ({
  groupId: 'g', month, replies: { from: Uint32Array.from(replies, one => one[0]), to: Uint32Array.from(replies, one => one[1]), count: Uint32Array.from(replies, one => one[2]) },
}) as unknown as Ledger
const introduction = (needer: string, owner: string, outcome?: string) => ({ id: `${needer}${owner}`, needer, owner, ...(outcome && { outcome }) }) as unknown as Introduction
const memberships = [0, 1, 2, 3, 4].map(number => member(number, number === 4 ? { invitedBy: '人0' } : {}))

describe('ties', () => {
  it('add up answers of both directions and all months, with the months as evidence', () => {
    const [tie] = tiesOf({ ledgers: [ledger('2026-10', [[0, 1, 3], [1, 0, 2]]), ledger('2026-08', [[0, 1, 1]])], memberships, introductions: [] })
    expect(tie).toMatchObject({ a: 'p0', b: 'p1', replies: 6, introduced: false, evidence: [{ kind: 'replies', groupId: 'g', count: 6, from: '2026-08', to: '2026-10' }] })
  })

  it('know who invited whom, unless two had the name, and who was introduced', () => {
    const all = tiesOf({ ledgers: [], memberships, introductions: [introduction('p1', 'p2', 'deal')] })
    expect(all.map(tie => [tie.a, tie.b, tie.deal, tie.evidence[0]!.kind])).toEqual([['p0', 'p4', false, 'invited'], ['p1', 'p2', true, 'introduced']])
    expect(tiesOf({ ledgers: [], memberships: [...memberships, member(9, { name: '人0' })], introductions: [] })).toEqual([])
  })
})

describe('the picture of a person', () => {
  it('has the closest first, then theirs, each person once and nobody a third step away', () => {
    const ties = tiesOf({ ledgers: [ledger('2026-10', [[0, 1, 5], [0, 2, 9], [1, 2, 4], [1, 3, 2], [3, 4, 8]])], memberships: memberships.map(one => ({ ...one, invitedBy: undefined }) as unknown as Membership), introductions: [] })
    expect(egoOf('p0' as PersonId, ties, { first: 6, second: 2 }).map(node => [node.personId, node.hop, node.via])).toEqual([['p2', 1, 'p0'], ['p1', 1, 'p0'], ['p3', 2, 'p1']])
    expect(egoOf('p0' as PersonId, ties, { first: 1, second: 1 }).map(node => node.personId)).toEqual(['p2', 'p1'])
  })
})
