import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { undoLast } from '../../../renderer/data/act'
import { registerOf } from '../../../renderer/data/backup-store'
import { register } from '../../../renderer/data/database'
import { addFact } from '../../../renderer/data/facts'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { createNeed } from '../../../renderer/data/needs'
import { createOffer } from '../../../renderer/data/offers'
import { accountsOf, listPeople, mergePeople, patchPerson } from '../../../renderer/data/people'
import { partAgain, splitPerson } from '../../../renderer/data/part-people'
import { logVisit } from '../../../renderer/data/visits'
import type { Day } from '../../../shared/model/day'
import type { PersonId } from '../../../shared/model/ids'
import { dropRegister, freshRegister, importFile, qqFile, qqLine } from './register-support'

let store: ImportStore
beforeEach(async () => { store = await freshRegister() })
afterEach(() => dropRegister(store))

const ON = '2026-11-20' as Day
const NAMES = ['张三', '李四', '王五', '赵六'] as const

async function fill(): Promise<PersonId[]> {
  await importFile(store, qqFile('a.txt', NAMES.map((name, i) => qqLine(`2026-10-30 09:0${i}:00`, `${name}(1000${i})`, '早'))))
  const people = await listPeople()
  const ids = NAMES.map(name => people.find(person => person.name === name)!.id)
  for (const [i, id] of ids.entries()) {
    await addFact({ personId: id, type: 'city', value: `城${i}`, source: { kind: 'typed' }, on: ON, state: 'confirmed' })
    await createNeed({ personId: id, text: `要${i}`, since: ON, state: 'open', source: { kind: 'typed' }, excludes: [ids[(i + 1) % 4]!] })
    await createOffer({ personId: id, text: `有${i}`, viaPersonId: ids[(i + 2) % 4]!, on: ON, state: 'current', source: { kind: 'typed' } })
    await logVisit({ personId: id, on: ON, text: `聊${i}` })
  }
  await patchPerson(ids[0]!, { doNotContact: true, note: '注' })
  const [group] = await register().groups.toArray()
  await register().groups.update(group!.id, { roles: { core: [ids[0]!, ids[1]!] }, feedback: [{ id: 'f', on: ON, text: '太吵', personId: ids[0]! }] })
  return ids
}

const state = async () => Object.fromEntries(Object.entries(await registerOf(register())).map(([table, rows]) => [table, new Set<unknown>(rows)]))

test('whoever is merged is named nowhere any more: resources through them, competitors, roles and opinions follow', async () => {
  const [from, into] = await fill()
  await mergePeople(from!, into!)
  expect((await register().offers.toArray()).filter(offer => offer.viaPersonId === from)).toEqual([])
  expect((await register().needs.toArray()).flatMap(need => need.excludes ?? []).filter(id => id === from)).toEqual([])
  expect((await register().groups.toArray())[0]).toMatchObject({ roles: { core: [into] }, feedback: [{ personId: into }] })
})

test('what was typed about either of two people who are one stands on the card of the one', async () => {
  const [from, into] = await fill()
  await patchPerson(from!, { note: '住城西', paidUntil: '2027-03-01' as Day, custom: { 车: '厢式', 茶: '龙井' } })
  await patchPerson(into!, { note: '住城东', paidUntil: '2026-12-31' as Day, custom: { 茶: '普洱' } })
  await mergePeople(from!, into!)
  expect(await register().people.get(into!)).toMatchObject({ paidUntil: '2027-03-01', note: '住城东\n住城西', custom: { 车: '厢式', 茶: '普洱' } })
})

test('any run of merges, splits and partings is taken back to the very same register', async () => {
  const ids = await fill()
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('merge', 'split', 'part'), fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 8 }), async steps => {
    const before = await state()
    let done = 0
    for (const [what, a, b] of steps) {
      const now = await register().acts.count()
      const people = await register().people.bulkGet([ids[a]!, ids[b]!])
      if (what === 'part') await partAgain(ids[a]!)
      else if (what === 'merge' && a !== b && people.every(person => person && person.mergedInto === undefined)) await mergePeople(ids[a]!, ids[b]!)
      else if (what === 'split') {
        const accounts = await accountsOf(ids[a]!)
        if (accounts.length > 1) await splitPerson(ids[a]!, accounts[0]!.id)
      }
      if ((await register().acts.count()) > now) done++
    }
    for (let i = 0; i < done; i++) await undoLast()
    expect(await state()).toEqual(before)
  }), { numRuns: 40 })
}, 60_000)

test('people merged one after the other are as they were once they are parted, in whatever order', async () => {
  const ids = await fill()
  await fc.assert(fc.asyncProperty(fc.shuffledSubarray(ids, { minLength: 3, maxLength: 3 }), fc.boolean(), async ([a, b, c], isFirstFirst) => {
    const before = await state()
    await mergePeople(a!, b!)
    await mergePeople(b!, c!)
    for (const gone of isFirstFirst ? [a!, b!] : [b!, a!]) expect((await partAgain(gone)).ok).toBe(true)
    expect(await state()).toEqual(before)
  }), { numRuns: 12 })
}, 60_000)
