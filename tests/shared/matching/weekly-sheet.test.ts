import { describe, expect, it } from 'vitest'
import type { NeedMatches } from '../../../shared/matching/open-matches'
import { weeklySheet } from '../../../shared/matching/weekly-sheet'
import type { PersonId } from '../../../shared/model/ids'
import { aGroup, aMember, aNeed, anIntroduction } from '../followups/build-register'

const match = (id: string, score: number) => ({ personId: id as PersonId, offer: { text: '冷库' }, parts: [], score })
const found = (key: string, person: string, ranked: ReturnType<typeof match>[], groupId?: string): NeedMatches => ({ need: aNeed(key, person, groupId ? { groupId: groupId as never } : {}), ranked, near: [], fresh: 0, freshOn: null })
const groups = [aGroup('g1'), aGroup('g2')]
const linesOf = (list: readonly NeedMatches[], rest: Partial<Parameters<typeof weeklySheet>[1]> = {}) =>
  Object.fromEntries(weeklySheet(list, { groups, memberships: [], introductions: [], ...rest }).map(sheet => [sheet.groupId, sheet.lines.map(({ need, match: { personId } }) => `${need.id} ${personId}`)]))

describe('the weekly sheet', () => {
  it('lists each group its best pairs, one a need, and nothing weak', () => {
    expect(linesOf([found('n1', 'a', [match('x', 80), match('y', 60)], 'g1'), found('n2', 'b', [match('y', 90)], 'g1'), found('n3', 'c', [match('z', 20)], 'g2')])).toEqual({ g1: ['n2 y', 'n1 x'] })
  })

  it('leaves out what was begun before', () => {
    expect(linesOf([found('n1', 'a', [match('x', 80), match('y', 60)], 'g1')], { introductions: [anIntroduction('i', 'a', 'x', { needId: 'n1' as never })] })).toEqual({ g1: ['n1 y'] })
  })

  it('asks nobody for more than two', () => {
    expect(linesOf(['n1', 'n2', 'n3'].map((key, i) => found(key, `p${i}`, [match('x', 80 - i)], 'g1')))).toEqual({ g1: ['n1 x', 'n2 x'] })
  })

  it('puts a need without a group where its person writes most', () => {
    const memberships = [aMember('g1', 1, 'a', { messages: 3 }), aMember('g2', 1, 'a', { messages: 30 })]
    expect(linesOf([found('n1', 'a', [match('x', 80)])], { memberships })).toEqual({ g2: ['n1 x'] })
  })
})
