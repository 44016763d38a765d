import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noteMoney, removeMoney } from '../../../renderer/data/accounts'
import { undoLast } from '../../../renderer/data/act'
import { register } from '../../../renderer/data/database'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { createPerson, mergePeople, patchPerson } from '../../../renderer/data/people'
import type { Day } from '../../../shared/model/day'
import type { GroupId } from '../../../shared/model/ids'
import { aGroup } from '../../shared/followups/build-register'
import { dropRegister, freshRegister } from './register-support'

let store: ImportStore
const G = 'g' as GroupId
beforeEach(async () => {
  store = await freshRegister()
  await register().groups.put(aGroup('g'))
})
afterEach(() => dropRegister(store))

const on = '2026-11-21' as Day
const account = async () => (await register().groups.get(G))?.account ?? []
const paidUntil = async (id: string) => (await register().people.get(id as never))?.paidUntil

describe('money of a group', () => {
  it('moves the membership of whoever paid, and one undo takes both back', async () => {
    const { id } = await createPerson('张姐')
    await patchPerson(id, { paidUntil: '2026-12-03' as Day })
    await noteMoney(G, { kind: 'fee', amount: 365, on, personId: id, until: '2027-12-03' as Day })
    expect(await paidUntil(id)).toBe('2027-12-03')
    await undoLast()
    expect([await account(), await paidUntil(id)]).toEqual([[], '2026-12-03'])
  })

  it('ends the membership with a refund that says so, and leaves it with one that does not', async () => {
    const { id } = await createPerson('张姐')
    await noteMoney(G, { kind: 'fee', amount: 365, on, personId: id, until: '2027-11-20' as Day })
    await noteMoney(G, { kind: 'refund', amount: 65, on, personId: id })
    expect(await paidUntil(id)).toBe('2027-11-20')
    await noteMoney(G, { kind: 'refund', amount: 300, on, personId: id, ends: true })
    expect(await paidUntil(id)).toBeUndefined()
    await removeMoney(G, (await account()).at(-1)!.id)
    expect(await paidUntil(id)).toBe('2027-11-20')
  })

  it('keeps a membership that was set further by hand when a fee is taken away', async () => {
    const { id } = await createPerson('张姐')
    await noteMoney(G, { kind: 'fee', amount: 365, on, personId: id, until: '2027-11-20' as Day })
    await patchPerson(id, { paidUntil: '2028-01-01' as Day })
    await removeMoney(G, (await account())[0]!.id)
    expect(await paidUntil(id)).toBe('2028-01-01')
    expect((await register().groups.get(G))?.account).toBeUndefined()
  })

  it('keeps two lines noted at the same moment', async () => {
    await Promise.all([noteMoney(G, { kind: 'cost', amount: 10, on }), noteMoney(G, { kind: 'income', amount: 20, on })])
    expect(await account()).toHaveLength(2)
  })

  it('follows whoever paid into the person they are merged into', async () => {
    const [a, b] = [await createPerson('张姐'), await createPerson('张姐 2')]
    await noteMoney(G, { kind: 'fee', amount: 365, on, personId: a.id })
    await mergePeople(a.id, b.id)
    expect(await account()).toMatchObject([{ personId: b.id }])
    await undoLast()
    expect(await account()).toMatchObject([{ personId: a.id }])
  })
})
