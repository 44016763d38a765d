import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointBeforeFall, pointsToDrop, type Point } from '../../../electron/vault/retention'
import { hasShrunk } from '../../../shared/ipc/canary'
import { SNAPSHOT_REASONS, type Canary, type SnapshotReason } from '../../../shared/ipc/vault-types'
import { addDays, dayOfWall, type Day } from '../../../shared/model/day'
import { propertyRuns } from '../../support/property-runs'

const DAY_MS = 86_400_000
const dayOf = (at: number): Day => dayOfWall(at)
const NOON = Date.UTC(2026, 10, 21, 12)
const canaryOf = (people: number): Canary => ({ seq: 1, rows: { people }, messages: people * 50, schema: 1, appVersion: '0.1.0' })
const pointAt = (at: number, more: Partial<Point> = {}): Point => ({ id: `p${at}`, at, reason: 'daily', canary: canaryOf(100), ...more })

/** What the vault does on each snapshot, without files: pin, add, rotate. */
function keep(points: readonly Point[], added: Point): Point[] {
  const fallen = pointBeforeFall(points, added.canary)
  const pinned = points.map(point => (point.id === fallen?.id ? { ...point, pinned: true } : point))
  const all = [...pinned, added]
  const drop = pointsToDrop(all, dayOf(added.at), dayOf)
  return all.filter(point => !drop.includes(point.id))
}

/** Snapshots in order of time: hours since the one before, size of the register, reason. */
const history = fc.array(fc.record({
  hours: fc.integer({ min: 1, max: 400 }),
  people: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1000 })),
  reason: fc.constantFrom<SnapshotReason>(...SNAPSHOT_REASONS),
}), { minLength: 1, maxLength: 60 })

const pointsOf = (steps: readonly { hours: number; people: number; reason: SnapshotReason }[]): Point[] => {
  let at = NOON
  return steps.map(({ hours, people, reason }, i) => {
    at += hours * 3_600_000
    return { id: `p${i}`, at, reason, canary: canaryOf(people) }
  })
}

describe('retention of snapshots', () => {
  it('never loses the last state before a fall of more than a fifth (F8)', () => {
    fc.assert(fc.property(history, steps => {
      const points = pointsOf(steps)
      let kept: Point[] = []
      const lastGood = new Set<string>()
      points.forEach((point, i) => {
        kept = keep(kept, point)
        const before = points[i - 1]
        if (before && hasShrunk(before.canary, point.canary)) lastGood.add(before.id)
        const ids = new Set(kept.map(one => one.id))
        for (const id of lastGood) expect(ids.has(id)).toBe(true)
      })
    }), { numRuns: propertyRuns(1_000) })
  })

  it('keeps a state that was bled away slowly, a little less than a fifth at a time', () => {
    const sizes = [100, 85, 70, 60, 50, 40, 30, 20, 10, 0]
    const points = pointsOf(sizes.map(people => ({ hours: 24 * 60, people, reason: 'daily' as const })))
    const kept = points.reduce<Point[]>(keep, [])
    expect(kept.map(point => point.canary.rows['people'])).toContain(100)
  })

  it('never drops the newest snapshot, nor one from before an update or a restore, nor a pinned one', () => {
    fc.assert(fc.property(history, steps => {
      let kept: Point[] = []
      for (const point of pointsOf(steps)) {
        const before = kept
        kept = keep(kept, point)
        expect(kept.some(one => one.id === point.id)).toBe(true)
        for (const one of before) {
          if (one.pinned || one.reason.startsWith('before-')) expect(kept.some(other => other.id === one.id)).toBe(true)
        }
      }
    }), { numRuns: 500 })
  })

  it('holds a bounded number of ordinary snapshots: three of today, fourteen days, eight weeks, the fullest', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 100, maxLength: 300 }), hours => {
      const points = pointsOf(hours.map(one => ({ hours: one, people: 100, reason: 'daily' as const })))
      expect(points.reduce<Point[]>(keep, []).length).toBeLessThanOrEqual(3 + 14 + 8 + 2)
    }), { numRuns: 40 })
  })

  it('keeps the newest of each of the last fourteen days', () => {
    const points = Array.from({ length: 14 }, (_, i) => [pointAt(NOON - i * DAY_MS, { id: `noon${i}` }), pointAt(NOON - i * DAY_MS - 3_600_000, { id: `eleven${i}` })]).flat()
    const drop = pointsToDrop(points, dayOf(NOON), dayOf)
    for (let i = 0; i < 14; i += 1) expect(drop).not.toContain(`noon${i}`)
    for (let i = 1; i < 14; i += 1) expect(drop).toContain(`eleven${i}`)
  })

  it('keeps one of each of the last eight weeks and nothing ordinary older than that', () => {
    const points = Array.from({ length: 120 }, (_, i) => pointAt(NOON - i * DAY_MS, { id: dayOf(NOON - i * DAY_MS) }))
    const kept = points.map(point => point.id).filter(id => !pointsToDrop(points, dayOf(NOON), dayOf).includes(id))
    expect(kept.at(-1)! >= addDays(dayOf(NOON), -7 * 8)).toBe(true)
    expect(kept.filter(id => id <= addDays(dayOf(NOON), -14)).length).toBeGreaterThanOrEqual(5)
  })

  it('keeps three of today', () => {
    const points = Array.from({ length: 5 }, (_, i) => pointAt(NOON + i * 1000, { id: `${i}` }))
    expect(pointsToDrop(points, dayOf(NOON), dayOf).sort()).toEqual(['0', '1'])
  })

  it('costs no snapshot when the clock is set back', () => {
    const tomorrow = [pointAt(NOON + DAY_MS, { id: 'a' }), pointAt(NOON + DAY_MS + 1, { id: 'b' })]
    expect(pointsToDrop([...tomorrow, pointAt(NOON, { id: 'c' })], dayOf(NOON), dayOf)).toEqual([])
  })
})
