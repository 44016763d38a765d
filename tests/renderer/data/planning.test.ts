import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { act, undoLast } from '../../../renderer/data/act'
import { registerOf } from '../../../renderer/data/backup-store'
import { register } from '../../../renderer/data/database'
import { comingFollowUps, doneOn, drop, moveDrafts, openFollowUps, snooze, storeDrafts, tick } from '../../../renderer/data/follow-ups'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { addFact } from '../../../renderer/data/facts'
import { createPerson, patchPerson } from '../../../renderer/data/people'
import { planRegister } from '../../../renderer/data/plan-worker/plan-jobs'
import { logVisit } from '../../../renderer/data/visits'
import { addDays, type Day } from '../../../shared/model/day'
import { CHINA } from '../../../shared/model/zone'
import { dropRegister, freshRegister } from './register-support'

let store: ImportStore
beforeEach(async () => void (store = await freshRegister()))
afterEach(() => dropRegister(store))

const TODAY = '2026-11-20' as Day
const NOW = Date.UTC(2026, 10, 20, 1)
const plan = (day = TODAY) => planRegister(day, CHINA, NOW)

/** Somebody whose birthday is today. */
async function birthdayChild() {
  const person = await createPerson('张三')
  await addFact({ personId: person.id, type: 'birthday', value: '1990-11-20', source: { kind: 'typed' }, on: TODAY, state: 'confirmed' })
  return person
}

describe('the plan of a day', () => {
  it('stores what is due with its reason, and planning again changes nothing', async () => {
    const person = await birthdayChild()
    expect(await plan()).toBeGreaterThan(0)
    const [first] = await openFollowUps(TODAY)
    expect(first).toMatchObject({ personId: person.id, state: 'open', createdOn: TODAY })
    const before = await registerOf(register())
    expect(await plan()).toBe(0)
    expect(await registerOf(register())).toEqual(before)
  })

  it('never brings back what was ticked or dropped', async () => {
    await birthdayChild()
    await plan()
    const [first, ...rest] = await openFollowUps(TODAY)
    await tick(first!.key, TODAY)
    if (rest.length > 0) await drop(rest.map(one => one.key), TODAY)
    await plan()
    expect(await openFollowUps(TODAY)).toEqual([])
    expect((await doneOn(TODAY)).map(one => one.key)).toEqual([first!.key])
    if (rest.length > 0) await undoLast()
    await undoLast()
    expect((await openFollowUps(TODAY)).map(one => one.key)).toContain(first!.key)
  })

  it('takes away what has lost its cause', async () => {
    const person = await birthdayChild()
    await plan()
    await patchPerson(person.id, { doNotContact: true })
    await plan()
    expect(await openFollowUps(TODAY)).toEqual([])
  })

  it('shows a snoozed row on its day', async () => {
    await birthdayChild()
    await plan()
    const [first] = await openFollowUps(TODAY)
    await snooze([first!.key], addDays(TODAY, 2))
    await plan()
    expect((await openFollowUps(TODAY)).map(one => one.key)).not.toContain(first!.key)
    expect((await comingFollowUps(TODAY)).map(one => one.key)).toContain(first!.key)
    expect((await openFollowUps(addDays(TODAY, 2))).map(one => one.key)).toContain(first!.key)
  })

  it('brings the next visit on the day that was agreed', async () => {
    const person = await createPerson('张三')
    await logVisit({ personId: person.id, on: TODAY, text: '约了再聊', outcome: 'appointed', nextOn: addDays(TODAY, 3) })
    await plan()
    expect((await openFollowUps(TODAY)).filter(one => one.rule === 'appointment')).toEqual([])
    await plan(addDays(TODAY, 3))
    expect((await openFollowUps(addDays(TODAY, 3))).map(one => [one.rule, one.personId])).toContainEqual(['appointment', person.id])
  })

  it('stands against no undo: a row it took off meanwhile is passed over, one it renewed goes back all the same', async () => {
    const { id } = await birthdayChild()
    await patchPerson(id, { cadenceDays: 7 })
    await plan()
    const [first] = await openFollowUps(TODAY)
    const { state: _state, snoozes: _snoozes, createdOn: _on, ...draft } = first!
    const other = { ...draft, key: `todo:x:${TODAY}`, rule: 'own-to-do' } as const
    await storeDrafts([other], TODAY)
    await act('followUps.replanned', async tx => {
      for (const { key } of [draft, other]) await tx.patch('followUps', key, { snoozedTo: TODAY })
    })
    await register().followUps.delete(other.key)
    expect(await undoLast()).not.toBeNull()
    expect(await openFollowUps(TODAY)).toEqual([first])

    await moveDrafts([{ ...other, due: addDays(TODAY, 2) }], TODAY, TODAY)
    await storeDrafts([{ ...other, due: addDays(TODAY, 2), rank: 3 }], TODAY)
    await undoLast()
    expect(await openFollowUps(TODAY)).toEqual([first])
  })
})
