import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { act, onAct, redo, undoAct, undoLast } from '../../../renderer/data/act'
import { registerOf } from '../../../renderer/data/backup-store'
import { register } from '../../../renderer/data/database'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { createPerson, getPerson, mergePeople, patchPerson, tagPeople } from '../../../renderer/data/people'
import { createTag, listTags, removeTag } from '../../../renderer/data/tags'
import { logVisit } from '../../../renderer/data/visits'
import type { Day } from '../../../shared/model/day'
import type { PersonId, TagId } from '../../../shared/model/ids'
import type { Act } from '../../../shared/model/register'
import { propertyRuns } from '../../support/property-runs'
import { dropRegister, freshRegister } from './register-support'

let store: ImportStore
beforeEach(async () => void (store = await freshRegister()))
afterEach(() => dropRegister(store))

describe('an act', () => {
  it('is undone and redone field by field', async () => {
    const person = await createPerson('张三')
    await patchPerson(person.id, { note: '爱喝茶' })
    expect((await undoLast())?.kind).toBe('act.undone')
    expect(await getPerson(person.id)).toEqual(person)
    await redo()
    expect((await getPerson(person.id))?.note).toBe('爱喝茶')
    expect(await redo()).toBeNull()
  })

  it('that throws changes nothing and is not stored', async () => {
    await expect(act('x', async tx => {
      await tx.put('tags', { id: 't' as TagId, name: '茶' })
      throw new Error('no')
    })).rejects.toThrow('no')
    expect(await listTags()).toEqual([])
    expect(await register().acts.count()).toBe(0)
  })

  it('that changes nothing is not stored', async () => {
    const person = await createPerson('张三')
    expect(await patchPerson(person.id, { name: '张三' })).toMatchObject({ seq: 0, changes: [] })
    expect(await register().acts.count()).toBe(1)
  })

  it('can be taken back out of order while others changed other fields', async () => {
    const person = await createPerson('张三')
    const named = await patchPerson(person.id, { remark: '老张' })
    await patchPerson(person.id, { note: '爱喝茶' })
    expect(await undoAct(named.seq)).toMatchObject({ ok: true })
    expect(await getPerson(person.id)).toEqual({ ...person, note: '爱喝茶' })
  })

  it('cannot be taken back while a later act stands on the same field, which is named', async () => {
    const person = await createPerson('张三')
    const first = await patchPerson(person.id, { note: '一' })
    const second = await patchPerson(person.id, { note: '二' })
    expect(await undoAct(first.seq)).toEqual({ ok: false, failure: { code: 'undo.conflict', act: second.seq } })
    expect((await getPerson(person.id))?.note).toBe('二')
  })

  it('tells its listeners after it is stored', async () => {
    const heard: Act[] = []
    const remove = onAct(one => heard.push(one))
    await createPerson('张三')
    await undoLast()
    remove()
    await createPerson('李四')
    expect(heard.map(one => [one.seq, one.kind, one.undoes])).toEqual([[1, 'person.created', undefined], [2, 'act.undone', 1]])
  })
})

describe('acts over several rows', () => {
  it('merge two people and split them again exactly', async () => {
    const [a, b] = [await createPerson('张三'), await createPerson('老张')]
    const tag = await createTag({ name: '茶' })
    await tagPeople([a.id], tag.id)
    await logVisit({ personId: a.id, on: '2026-11-20' as Day, text: '聊茶', newNeed: { text: '找场地' } })
    const before = await registerOf(register())
    await mergePeople(a.id, b.id)
    expect(await getPerson(a.id)).toMatchObject({ id: b.id, name: '老张', tags: [tag.id], lastContactOn: '2026-11-20' })
    expect(await register().needs.where('personId').equals(b.id).count()).toBe(1)
    await undoLast()
    expect(await registerOf(register())).toEqual(before)
  })

  it('log a visit with its follow-up, need and last contact, and take all of it back at once', async () => {
    const person = await createPerson('张三')
    await register().followUps.add({ key: 'k', rule: 'r', lane: 'visits', due: '2026-11-20' as Day, reason: { code: 'x' }, rank: 1, minutes: 1, state: 'open', snoozes: 0, createdOn: '2026-11-20' as Day })
    const before = await registerOf(register())
    await logVisit({ personId: person.id, on: '2026-11-20' as Day, text: '勿扰', outcome: 'doNotContact', followUp: 'k', newOffer: { text: '茶室' } })
    expect(await getPerson(person.id)).toMatchObject({ doNotContact: true, lastContactOn: '2026-11-20' })
    expect(await register().followUps.get('k')).toMatchObject({ state: 'done', doneOn: '2026-11-20' })
    await undoLast()
    expect(await registerOf(register())).toEqual(before)
  })

  it('remove a tag from everyone who had it', async () => {
    const person = await createPerson('张三')
    const tag = await createTag({ name: '茶' })
    await tagPeople([person.id], tag.id)
    await removeTag(tag.id)
    expect((await getPerson(person.id))?.tags).toEqual([])
    await undoLast()
    expect((await getPerson(person.id))?.tags).toEqual([tag.id])
  })
})

describe('undo', () => {
  const IDS = ['p0', 'p1', 'p2'] as PersonId[]
  const step = fc.oneof(
    fc.record({ do: fc.constant('put' as const), id: fc.constantFrom(...IDS), note: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ do: fc.constant('name' as const), id: fc.constantFrom(...IDS), note: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ do: fc.constant('remove' as const), id: fc.constantFrom(...IDS), note: fc.constant('') }),
    fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const), id: fc.constant(IDS[0]!), note: fc.constant('') }),
  )

  it('walks back and forth through any sequence of acts like a stack of states', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async steps => {
      const db = register()
      await Promise.all([db.people.clear(), db.acts.clear(), db.meta.clear()])
      // The model: states, and where in them we are.
      let states: string[] = [await shot()]
      let at = 0
      for (const { do: what, id, note } of steps) {
        if (what === 'undo') {
          expect((await undoLast()) !== null).toBe(at > 0)
          at = Math.max(0, at - 1)
        } else if (what === 'redo') {
          expect((await redo()) !== null).toBe(at < states.length - 1)
          at = Math.min(states.length - 1, at + 1)
        } else {
          const done = await act(what, async tx => {
            const person = await tx.get('people', id)
            if (what === 'remove') await tx.remove('people', id)
            else if (!person) await tx.put('people', { id, name: note, createdAt: 0, tags: [] })
            else await tx.patch('people', id, what === 'put' ? { note } : { name: note })
          })
          if (done.seq > 0) {
            states = [...states.slice(0, at + 1), await shot()]
            at++
          }
        }
        expect(await shot()).toBe(states[at])
      }
      const seqs = (await db.acts.toArray()).map(one => one.seq)
      expect(seqs).toEqual(seqs.map((_, i) => i + 1))
    }), { numRuns: propertyRuns(60) })
  }, 3_600_000)

  const shot = async () => JSON.stringify((await register().people.toArray()).map(row => Object.entries(row).sort()))
})
