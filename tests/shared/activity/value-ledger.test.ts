import { describe, expect, it } from 'vitest'
import { valueLine } from '../../../shared/activity/value-ledger'
import type { Day } from '../../../shared/model/day'
import type { Introduction } from '../../../shared/model/exchange'
import { CHINA } from '../../../shared/model/zone'
import { aGroup, aMember, aNeed, anIntroduction, noon, TODAY } from '../followups/build-register'

const closed = (key: string, on: string, fields: Partial<Introduction>) => anIntroduction(key, 'a', 'b', { step: 'closed', needId: key as never, history: [{ on: on as Day, step: 'closed' }], ...fields })
const needs = new Map([['d1', 20_000], ['d2', undefined]].map(([key, budget]) => [key as never, aNeed(key as string, 'a', { ...(budget !== undefined && { budget: budget as number }) })]))
const valueOf = (introductions: readonly Introduction[], members = [aMember('g', 1, 'a'), aMember('g', 2, 'b')]) =>
  valueLine({ group: aGroup('g'), members, ledgers: [], introductions, needById: needs, to: TODAY, zone: CHINA, now: noon('2026-11-21') }, { from: '2026-11-01' as Day, to: TODAY })

describe('the value of a group', () => {
  it('counts introductions begun and agreed to in the period, and outcomes by the day they were noted', () => {
    const line = valueOf([
      closed('d1', '2026-11-20', { outcome: 'deal', startedOn: '2026-10-01' as Day, introducedOn: '2026-10-05' as Day }),
      closed('d2', '2026-10-20', { outcome: 'deal', startedOn: '2026-10-01' as Day, introducedOn: '2026-10-05' as Day }),
      closed('p', '2026-11-19', { outcome: 'progress' }),
    ])
    expect(line).toMatchObject({ introductions: 1, met: 1, progress: 1, deals: 1, dealBudget: 20_000 })
  })

  it('says that the money is unknown, not 0, when no deal had a budget', () => {
    expect(valueOf([closed('d2', '2026-11-20', { outcome: 'deal' })]).dealBudget).toBeNull()
  })

  it('counts what was noted for the group or happened between two of its members, nothing else', () => {
    const elsewhere = closed('d1', '2026-11-20', { outcome: 'deal' })
    expect(valueOf([elsewhere], [aMember('g', 1, 'a')]).deals).toBe(0)
    expect(valueOf([{ ...elsewhere, groupId: 'g' as never }], [aMember('g', 1, 'a')]).deals).toBe(1)
  })
})
