import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { register } from '../../../renderer/data/database'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { drop, moveDrafts, openFollowUps } from '../../../renderer/data/follow-ups'
import { undoLast } from '../../../renderer/data/act'
import { planWith, type PlanWorker } from '../../../renderer/data/plan-worker/plan-face'
import { planRegister, startPlanning } from '../../../renderer/data/plan-worker/plan-jobs'
import { greetingAudience, loadAhead, planToday } from '../../../renderer/data/planning'
import { REGISTER_TABLES } from '../../../renderer/data/rows'
import { addDays } from '../../../shared/model/day'
import type { Register } from '../../../shared/model/register'
import { CHINA } from '../../../shared/model/zone'
import { aFact, aGroup, aMember, aNeed, aPerson, aRegister, aVisit, noon, TODAY } from '../../shared/followups/build-register'
import { dropRegister, freshRegister } from './register-support'

let store: ImportStore
/** Workers made so far. */
let made: number

/** A worker on this thread: messages are cloned as between threads, answers come later. */
function workerHere(): PlanWorker {
  made++
  const worker: PlanWorker = { onmessage: null, onerror: null, postMessage: ask => hear(structuredClone(ask)), terminate: () => {} }
  const hear = startPlanning(CHINA, message => queueMicrotask(() => worker.onmessage?.({ data: structuredClone(message) } as MessageEvent)))
  return worker
}

beforeEach(async () => {
  made = 0
  planWith(workerHere)
  store = await freshRegister()
})
afterEach(async () => {
  planWith()
  await dropRegister(store)
})

const sample: Register = aRegister({
  groups: [aGroup('g', { rosterOn: addDays(TODAY, -40) })],
  people: Array.from({ length: 40 }, (_, i) => aPerson(`p${i}`, { cadenceDays: 7 + (i % 20), paidUntil: i % 9 === 0 ? addDays(TODAY, i) : undefined })),
  facts: [aFact('p3', 'birthday', '农历10-13'), aFact('p4', 'taboo', '不过小雪')],
  memberships: Array.from({ length: 40 }, (_, i) => aMember('g', i, `p${i}`, { messages: 20, lastAt: noon(addDays(TODAY, -i)) })),
  needs: [aNeed('n', 'p1', { until: addDays(TODAY, 2) })],
  visits: Array.from({ length: 40 }, (_, i) => aVisit(`p${i}`, addDays(TODAY, -(i % 15) - 8))),
})
const fill = async () => {
  for (const table of REGISTER_TABLES) await register().table(table).bulkPut(sample[table] as never[])
}
const rows = () => register().followUps.orderBy('key').toArray()
const now = noon(TODAY)

describe('the planning worker', () => {
  it('stores exactly what planning beside the page stores', async () => {
    await fill()
    const added = await planToday(TODAY, now)
    const planned = await rows()
    expect(added).toBe(planned.length)
    expect(planned.length).toBeGreaterThan(10)
    await register().followUps.clear()
    await planRegister(TODAY, CHINA, now)
    expect(await rows()).toEqual(planned)
    expect(await planToday(TODAY, now)).toBe(0)
  })

  it('answers several questions one after the other, each its own', async () => {
    await fill()
    const [added, load, audience] = await Promise.all([planToday(TODAY, now), loadAhead(TODAY), greetingAudience(TODAY, 'new-year')])
    expect(added).toBeGreaterThan(0)
    expect(load.map(one => one.day)).toEqual([1, 2, 3, 4, 5, 6, 7].map(n => addDays(TODAY, n)))
    expect(audience!.greet.length + audience!.excluded.length).toBe(40)
    expect(made).toBe(1)
  })

  it('says why planning failed, and answers the next question', async () => {
    await fill()
    await register().people.put({ ...aPerson('broken'), tags: null as never, cadenceDays: 3 })
    await expect(planToday(TODAY, now)).rejects.toThrow()
    await register().people.delete('broken' as never)
    expect(await planToday(TODAY, now)).toBeGreaterThan(0)
  })

  it('is replaced when it breaks; what was asked of the broken one is refused', async () => {
    planWith(() => {
      made++
      const worker: PlanWorker = { onmessage: null, onerror: null, terminate: () => {}, postMessage: () => queueMicrotask(() => worker.onerror?.({ message: 'no memory' } as ErrorEvent)) }
      return worker
    })
    await expect(planToday(TODAY, now)).rejects.toThrow('no memory')
    await expect(planToday(TODAY, now)).rejects.toThrow('no memory')
    expect(made).toBe(2)
  })
})

describe('rows moved in the week view', () => {
  it('show on the day they were moved to, are planned as such, and go back with one undo', async () => {
    await fill()
    await planToday(TODAY, now)
    const before = await rows()
    const [busy] = [...(await loadAhead(TODAY))].sort((a, b) => b.movable.length - a.movable.length)
    const moved = busy!.movable.slice(0, 2)
    const to = addDays(TODAY, 1)
    await moveDrafts(moved, to, TODAY)
    expect((await openFollowUps(TODAY)).map(row => row.key)).not.toContain(moved[0]!.key)
    expect((await openFollowUps(to)).map(row => row.key)).toEqual(expect.arrayContaining(moved.map(row => row.key)))
    await planToday(to, now)
    expect((await openFollowUps(to)).map(row => row.key)).toEqual(expect.arrayContaining(moved.map(row => row.key)))
    await undoLast()
    await planToday(TODAY, now)
    for (const { key } of moved) expect((await rows()).some(row => row.key === key)).toBe(before.some(row => row.key === key))
  })

  it('lets a row go with its day, so that the cadence starts again from there', async () => {
    await fill()
    await planToday(TODAY, now)
    const row = (await rows()).find(one => one.rule === 'visit-cadence')!
    await drop([row.key], TODAY)
    expect(await register().followUps.get(row.key)).toMatchObject({ state: 'dropped', doneOn: TODAY })
    await planToday(addDays(TODAY, 1), now)
    expect((await openFollowUps(addDays(TODAY, 1))).filter(one => one.personId === row.personId && one.rule === 'visit-cadence')).toEqual([])
  })
})
