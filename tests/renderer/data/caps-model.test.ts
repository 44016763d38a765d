import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undoLast } from '../../../renderer/data/act'
import { passGate } from '../../../renderer/data/contact-gate'
import { register } from '../../../renderer/data/database'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { createPerson, patchPerson } from '../../../renderer/data/people'
import { patchSettings } from '../../../renderer/data/settings'
import { giveReason, logContact } from '../../../renderer/data/visits'
import { addDays, daysBetween, type Day } from '../../../shared/model/day'
import type { Visit } from '../../../shared/model/follow-up'
import { CHINA } from '../../../shared/model/zone'
import { dropRegister, freshRegister } from './register-support'

let store: ImportStore
beforeEach(async () => void (store = await freshRegister()))
afterEach(() => dropRegister(store))

const FIRST = '2026-11-01' as Day
const CAPS = { peopleADay: 2, touchesPerPerson: 2, touchWindowDays: 4 }

type Step = { readonly do: 'log' | 'gate'; readonly who: number; readonly reason: boolean } | { readonly do: 'undo' | 'block' | 'day'; readonly who: number; readonly reason?: never }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('log' as const, 'log' as const, 'gate' as const), who: fc.integer({ min: 0, max: 3 }), reason: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'block' as const, 'day' as const), who: fc.integer({ min: 0, max: 3 }) }) },
)
const noon = (day: Day): number => CHINA.toEpoch(Date.parse(`${day}T12:00:00Z`))

/** What the caps say of a contact, worked out here from nothing but the visits before it. */
function isOver(before: readonly Visit[], personId: string, on: Day, isBlocked: boolean): boolean {
  const mine = before.filter(visit => visit.personId === personId && daysBetween(visit.on, on) < CAPS.touchWindowDays)
  const others = new Set(before.filter(visit => visit.on === on && visit.personId !== personId).map(visit => visit.personId))
  return isBlocked || mine.length >= CAPS.touchesPerPerson || others.size >= CAPS.peopleADay
}

describe('caps of contacts', () => {
  it('hold under any order of contacts, undoings and days: none to come over a cap without a reason, and what took place is marked with its cap', async () => {
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
        } else {
          const over = isOver(model, id, on, blocked.has(one.who))
          const gate = await passGate(id, { now: noon(on), zone: CHINA }, one.reason ? '他来问的' : ' ')
          expect(gate).toMatchObject(over ? (one.reason ? { ok: true, value: { override: '他来问的' } } : { ok: false }) : { ok: true, value: {} })
          if (one.do === 'gate') continue
          const visit = await logContact({ personId: id, on, outcome: 'replied', text: '' }, { zone: CHINA, ...(one.reason && { reason: '他来问的' }) })
          expect(visit.overCap !== undefined).toBe(over)
          expect(visit.override).toBe(over && one.reason ? '他来问的' : undefined)
          model = [...model, visit]
          done.push('visit')
        }
        expect(await register().visits.count()).toBe(model.length)
      }
    }), { numRuns: 40 })
  }, 60_000)

  it('mark the later of two contacts that two pages log at the same moment', async () => {
    await patchSettings({ ...CAPS, peopleADay: 1 })
    const [a, b] = [await createPerson('甲'), await createPerson('乙')]
    const visits = await Promise.all([a, b].map(({ id }) => logContact({ personId: id, on: FIRST, outcome: 'replied', text: '' }, { zone: CHINA })))
    expect(visits.map(visit => visit.overCap).sort()).toEqual(['dayCap', undefined])
  })

  it('keep a contact with somebody not to be contacted as the fact it is, and its reason when it is given afterwards', async () => {
    const { id } = await createPerson('甲')
    await patchPerson(id, { doNotContact: true })
    const visit = await logContact({ personId: id, on: FIRST, outcome: 'replied', text: '' }, { zone: CHINA })
    expect(visit).toMatchObject({ overCap: 'doNotContact' })
    await giveReason(visit.id, '  ')
    expect((await register().visits.get(visit.id))?.override).toBeUndefined()
    await giveReason(visit.id, '他打来的')
    expect(await register().visits.get(visit.id)).toMatchObject({ overCap: 'doNotContact', override: '他打来的' })
    await undoLast()
    expect((await register().visits.get(visit.id))?.override).toBeUndefined()
  })

  it('close the gate in the quiet hours, and leave a contact of the day free to be noted at night', async () => {
    const { id } = await createPerson('甲')
    const night = { now: noon(FIRST) + 11 * 3_600_000, zone: CHINA }
    expect(await passGate(id, night)).toMatchObject({ ok: false, failure: { code: 'quietHours' } })
    expect((await logContact({ personId: id, on: FIRST, outcome: 'replied', text: '' }, { zone: CHINA })).overCap).toBeUndefined()
  })

  it('cannot be gone round: no page logs a visit in another way, and every page that copies words for one person asks the gate', () => {
    const pages = path.resolve(import.meta.dirname, '../../../renderer')
    const files = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter(file => /^(features|app|ui)\b.*\.tsx?$/.test(file))
    const read = (file: string): string => readFileSync(path.join(pages, file), 'utf8')
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter(file => /\blogVisit\b|put\('visits'/.test(read(file)))).toEqual([])
    const naming = files.filter(file => /^features.groups\b/.test(file) && /clipboard\.writeText/.test(read(file)) && /`@\$\{/.test(read(file)))
    expect(naming.filter(file => !/\bmayBeNamed\(/.test(read(file)))).toEqual([])
    const copying = files.filter(file => /^features.(today|matching|people|groups.order|groups.members.Wake)/.test(file) && !file.endsWith('copy-text.ts') && /clipboard\.writeText|\bcopyText\(/.test(read(file)))
    expect(copying.length).toBeGreaterThan(1)
    expect(copying.filter(file => !/\b(passGate|mayBeNamed)\(/.test(read(file)))).toEqual([])
  })
})
