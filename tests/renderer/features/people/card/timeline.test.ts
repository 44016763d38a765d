import { describe, expect, it } from 'vitest'
import { timelineOf } from '../../../../../renderer/features/people/card/timeline'
import type { PersonFile } from '../../../../../renderer/features/people/card/usePerson'
import { dayOfWall } from '../../../../../shared/model/day'
import { CHINA } from '../../../../../shared/model/zone'

const dayOf = (at: number) => dayOfWall(CHINA.toWall(at))
const file = (fields: object): PersonFile => ({
  person: { id: 'wang' }, accounts: [], memberships: [], groupById: new Map(), facts: [], needs: [], offers: [], visits: [], introductions: [], tags: [], answeredAt: null,
  nameById: new Map([['li', '老李']]), ...fields,
}) as unknown as PersonFile
const linesOf = (fields: object) => timelineOf(file(fields), [], dayOf).map(({ on, kind, text, reason }) => ({ on, kind, text, ...(reason !== undefined && { reason }) }))

describe('the log of a person', () => {
  const membership = { id: 'm', groupId: 'g', number: 4, names: [] }
  const ruling = { blockId: 'b', index: 2, sentAt: 0, member: 4, text: '加我赚钱', label: 'ad', step: 'warned', on: '2026-11-18' }
  const groupOf = (...rulings: object[]) => ({ memberships: [membership], groupById: new Map([['g', { id: 'g', name: '茶友会', rulings }]]) })

  it('holds what was decided about their messages, with the reason typed for speaking to them all the same', () => {
    expect(linesOf(groupOf({ ...ruling, override: '群主要我说' }))).toEqual([{ on: '2026-11-18', kind: 'ruling', text: '加我赚钱', reason: '群主要我说' }])
  })

  it('holds no false alarm, and nothing decided about others', () => {
    expect(linesOf(groupOf({ ...ruling, step: 'falseAlarm' }, { ...ruling, index: 3, member: 5 }))).toEqual([])
  })

  it('says why a visit was made over a cap', () => {
    expect(linesOf({ visits: [{ id: 'v', on: '2026-11-19', channel: 'private', text: '谈了价', overCap: 'touches', override: '他等这单' }] })).toEqual([{ on: '2026-11-19', kind: 'visit', text: '谈了价', reason: '他等这单' }])
  })

  const history = [{ on: '2026-11-01', step: 'askingNeeder', override: '他急' }, { on: '2026-11-02', step: 'askingOwner', override: '她有货' }, { on: '2026-11-03', step: 'introduced', override: '约在今天' }]
  const introduction = { id: 'i', startedOn: '2026-11-01', step: 'introduced', history }

  it('says why the one who wants was asked in spite of a cap, and why both were, and not why the other was', () => {
    expect(linesOf({ introductions: [{ ...introduction, needer: 'wang', owner: 'li' }] }).filter(({ reason }) => reason)).toEqual([
      { on: '2026-11-03', kind: 'asked', text: '老李', reason: '约在今天' }, { on: '2026-11-01', kind: 'asked', text: '老李', reason: '他急' },
    ])
  })

  it('says the same of the one who has', () => {
    expect(linesOf({ introductions: [{ ...introduction, needer: 'li', owner: 'wang' }] }).flatMap(({ reason }) => reason ?? [])).toEqual(['约在今天', '她有货'])
  })
})
