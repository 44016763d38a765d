import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { undoLast } from '../../../renderer/data/act'
import { registerOf } from '../../../renderer/data/backup-store'
import { register } from '../../../renderer/data/database'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { createPerson, markFriends, patchPeople, tagPeople, untagPeople } from '../../../renderer/data/people'
import { dismissPair, mergePair } from '../../../renderer/data/same-people'
import { acceptInOtherWords, listSuggestions, settleSuggestions } from '../../../renderer/data/suggestions'
import { createTag } from '../../../renderer/data/tags'
import type { Day } from '../../../shared/model/day'
import type { AccountId, FactId, NeedId, OfferId, PersonId } from '../../../shared/model/ids'
import type { Person } from '../../../shared/model/person'
import { propertyRuns } from '../../support/property-runs'
import { dropRegister, freshRegister } from './register-support'

let store: ImportStore
beforeEach(async () => { store = await freshRegister() })
afterEach(() => dropRegister(store))

const TODAY = '2026-11-20' as Day
const SOURCE = { kind: 'typed' } as const
const CHANGES: readonly Partial<Person>[] = [{ level: 'novice' }, { level: undefined }, { loyalty: 'loyal' }, { seedMember: true }, { seedMember: undefined }, { doNotContact: true }]

const step = fc.oneof(
  fc.record({ do: fc.constantFrom('tag' as const, 'untag' as const), who: fc.subarray([0, 1, 2, 3]), pick: fc.nat(1) }),
  fc.record({ do: fc.constant('edit' as const), who: fc.subarray([0, 1, 2, 3]), pick: fc.nat(CHANGES.length - 1) }),
  fc.record({ do: fc.constantFrom('friend' as const, 'unfriend' as const), who: fc.subarray([0, 1, 2, 3]), pick: fc.nat(1) }),
  fc.record({ do: fc.constantFrom('accept' as const, 'reject' as const), who: fc.constant([]), pick: fc.nat(5) }),
  fc.record({ do: fc.constant('reword' as const), who: fc.constant([]), pick: fc.nat(5) }),
  fc.record({ do: fc.constantFrom('merge' as const, 'dismiss' as const), who: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2, maxLength: 2 }), pick: fc.constant(0) }),
)

test('any run of changes to many people, of settled readings and of merged pairs is taken back step by step to the very same register', async () => {
  const ids: PersonId[] = []
  for (const name of ['甲', '乙', '丙', '丁']) ids.push((await createPerson(name)).id)
  const tags = [await createTag({ name: '茶' }), await createTag({ name: '酒' })]
  for (const [i, personId] of ids.slice(0, 2).entries()) {
    await register().facts.put({ id: `f${i}` as FactId, personId, type: 'city', value: '杭州', source: SOURCE, on: TODAY, state: 'suggested', confidence: 0.95 })
    await register().needs.put({ id: `n${i}` as NeedId, personId, text: '场地', since: TODAY, state: 'suggested', source: SOURCE, history: [] })
    await register().offers.put({ id: `o${i}` as OfferId, personId, text: '茶室', on: TODAY, state: 'suggested', source: SOURCE })
  }
  const state = async () => Object.fromEntries(Object.entries(await registerOf(register())).map(([table, rows]) => [table, new Set<unknown>(rows)]))
  const candidate = (i: number) => ({ id: ids[i]!, name: '', groups: [], createdAt: i })
  const live = async (i: number) => (await register().people.get(ids[i]!))?.mergedInto === undefined

  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async steps => {
    const before = [await state()]
    for (const one of steps) {
      const who = one.who.map(i => ids[i]!)
      const count = await register().acts.count()
      const waiting = await listSuggestions()
      const account = `mine-${one.pick}` as AccountId
      if (one.do === 'tag') await tagPeople(who, tags[one.pick]!.id)
      else if (one.do === 'untag') await untagPeople(who, tags[one.pick]!.id)
      else if (one.do === 'edit') await patchPeople(who, CHANGES[one.pick]!)
      else if (one.do === 'friend' || one.do === 'unfriend') await markFriends(who, account, one.do === 'friend')
      else if (one.do === 'accept' || one.do === 'reject') await settleSuggestions(waiting.slice(one.pick), one.do === 'accept', TODAY)
      else if (one.do === 'reword') { if (waiting[one.pick]) await acceptInOtherWords(waiting[one.pick]!, waiting[one.pick]!.table === 'facts' ? { value: '别的话' } : { text: '别的话' }, TODAY) } else {
        const pair = { key: one.who.join(' '), a: candidate(one.who[0]!), b: candidate(one.who[1]!), score: 1, evidence: [] }
        if (one.do === 'dismiss') await dismissPair(pair)
        else if (await live(one.who[0]!) && await live(one.who[1]!)) await mergePair(pair).act
      }
      if ((await register().acts.count()) > count) before.push(await state())
    }
    // The last state is the present one.
    for (const wanted of before.slice(0, -1).reverse()) {
      await undoLast()
      expect(await state()).toEqual(wanted)
    }
  }), { numRuns: propertyRuns(30) })
}, 120_000)
