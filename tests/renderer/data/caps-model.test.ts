import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undoLast } from '../../../renderer/data/act'
import { register } from '../../../renderer/data/database'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { createPerson, patchPerson } from '../../../renderer/data/people'
import { patchSettings } from '../../../renderer/data/settings'
import { logContact } from '../../../renderer/data/visits'
import { addDays, daysBetween, type Day } from '../../../shared/model/day'
import type { Visit } from '../../../shared/model/follow-up'
import { CHINA } from '../../../shared/model/zone'
import { dropRegister, freshRegister } from './register-support'

let store: ImportStore
beforeEach(async () => void (store = await freshRegister()))
afterEach(() => dropRegister(store))

const FIRST = '2026-11-01' as Day
const CAPS = { peopleADay: 2, touchesPerPerson: 2, touchWindowDays: 4 }

type Step = { readonly do: 'log'; readonly who: number; readonly reason: boolean } | { readonly do: 'undo' | 'block' | 'day'; readonly who: number }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('log' as const), who: fc.integer({ min: 0, max: 3 }), reason: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'block' as const, 'day' as const), who: fc.integer({ min: 0, max: 3 }) }) },
)

/** What the caps say of a contact, worked out here from nothing but the visits before it. */
function isOver(before: readonly Visit[], personId: string, on: Day, isBlocked: boolean): boolean {
  const mine = before.filter(visit => visit.personId === personId && daysBetween(visit.on, on) < CAPS.touchWindowDays)
  const others = new Set(before.filter(visit => visit.on === on && visit.personId !== personId).map(visit => visit.personId))
  return isBlocked || mine.length >= CAPS.touchesPerPerson || others.size >= CAPS.peopleADay
}

describe('caps at the one way to log a contact', () => {
  it('hold under any order of contacts, undoings and days: over a cap only with a reason, which is kept', async () => {
    await patchSettings(CAPS)
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 14 }), async steps => {
      await register().visits.clear()
      await register().people.clear()
      const people = await Promise.all([0, 1, 2, 3].map(n => createPerson(`人${n}`)))
      const blocked = new Set<number>()
      let model: Visit[] = []
      let on = FIRST
      const done: ('visit' | number)[] = []
      for (const one of steps) {
        const { id } = people[one.who]!
        if (one.do === 'day') on = addDays(on, 1)
        else if (one.do === 'block') {
          if (blocked.has(one.who)) continue
          await patchPerson(id, { doNotContact: true })
          blocked.add(one.who)
          done.push(one.who)
        } else if (one.do === 'undo') {
          const last = done.pop()
          if (last === undefined) continue
          await undoLast()
          if (last === 'visit') model = model.slice(0, -1)
          else blocked.delete(last)
        } else if (one.do === 'log') {
          const over = isOver(model, id, on, blocked.has(one.who))
          const result = await logContact({ personId: id, on, outcome: 'replied', text: '' }, { zone: CHINA, ...(one.reason && { reason: '他来问的' }) })
          expect(result.ok).toBe(!over || one.reason)
          if (!result.ok) continue
          expect(result.value.override).toBe(over ? '他来问的' : undefined)
          model = [...model, result.value]
          done.push('visit')
        }
        expect(await register().visits.count()).toBe(model.length)
      }
    }), { numRuns: 40 })
  }, 60_000)

  it('hold when two pages log at the same moment', async () => {
    await patchSettings({ ...CAPS, peopleADay: 1 })
    const [a, b] = [await createPerson('甲'), await createPerson('乙')]
    const results = await Promise.all([a, b].map(({ id }) => logContact({ personId: id, on: FIRST, outcome: 'replied', text: '' }, { zone: CHINA })))
    expect(results.filter(result => result.ok)).toHaveLength(1)
    expect(results.find(result => !result.ok)).toMatchObject({ failure: { code: 'dayCap' } })
  })

  it('do not take a blank for a reason', async () => {
    const { id } = await createPerson('甲')
    await patchPerson(id, { doNotContact: true })
    expect(await logContact({ personId: id, on: FIRST, outcome: 'replied', text: '' }, { zone: CHINA, reason: '  ' })).toMatchObject({ ok: false, failure: { code: 'doNotContact' } })
    expect(await register().visits.count()).toBe(0)
  })

  it('cannot be gone round: no page logs a visit in another way', () => {
    const pages = path.resolve(import.meta.dirname, '../../../renderer')
    const files = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter(file => /^(features|app|ui)\b.*\.tsx?$/.test(file))
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter(file => /\blogVisit\b|put\('visits'/.test(readFileSync(path.join(pages, file), 'utf8')))).toEqual([])
  })
})
