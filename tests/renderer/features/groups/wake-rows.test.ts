import { describe, expect, it } from 'vitest'
import { wakeRows } from '../../../../renderer/features/groups/members/wake-rows'
import { addDays, dayOfWall } from '../../../../shared/model/day'
import { DEFAULT_SETTINGS } from '../../../../shared/model/settings'
import { CHINA } from '../../../../shared/model/zone'
import { aMember, aPerson, aVisit, noon, TODAY } from '../../../shared/followups/build-register'

const rows = (members: ReturnType<typeof aMember>[], fields: Partial<Parameters<typeof wakeRows>[0]> = {}) =>
  wakeRows({ members, people: new Map(), visits: [], settings: DEFAULT_SETTINGS, today: TODAY, zone: CHINA, dayOf: at => dayOfWall(CHINA.toWall(at)), ...fields })
const spoke = (person: string, ago: number) => aMember('g', ago, person, { lastAt: noon(addDays(TODAY, -ago)) })

describe('who is to be woken', () => {
  it('stands on one list only, by how long they have been silent', () => {
    const found = rows([spoke('a', 3), spoke('b', 12), spoke('c', 40), aMember('g', 99, 'd')])
    expect(found.map(({ member, list }) => [member.personId, list])).toEqual([['a', 'taste'], ['b', 'offer'], ['c', 'heavy'], ['d', 'heavy']])
  })

  it('is left in peace at the cap of touches, with the day on which they are free again', () => {
    const visits = [-5, -2, -1].map(ago => aVisit('a', addDays(TODAY, ago)))
    const found = rows([spoke('a', 8), spoke('b', 12)], { visits })
    expect(found.map(({ member, freeOn }) => [member.personId, freeOn])).toEqual([['b', null], ['a', addDays(TODAY, 2)]])
  })

  it('is nobody on staff and nobody who is not to be contacted', () => {
    expect(rows([aMember('g', 1, 'a', { role: 'admin' }), spoke('b', 9)], { people: new Map([['b' as never, aPerson('b', { doNotContact: true })]]) })).toEqual([])
  })
})
