import { describe, expect, it } from 'vitest'
import type { Day } from '../../../../shared/model/day'
import type { Person } from '../../../../shared/model/person'
import { personNamed } from '../../../../shared/matching/person-named'
import { partsOfLine, readPart } from '../../../../renderer/features/matching/need-parts'

const today = '2026-11-21' as Day
const person = (name: string, remark?: string) => ({ id: name, name, createdAt: 0, tags: [], ...(remark && { remark }) }) as unknown as Person

describe('the parts of a typed need', () => {
  it('lets a corrected part win over the line', () => {
    expect(partsOfLine('李总 找 杭州 直播机房', today, { region: '宁波' })).toMatchObject({ who: '李总', what: '直播机房', region: '宁波' })
  })

  it('takes the one person whose name holds the typed word, and nobody when two do', () => {
    expect(personNamed('李总', [person('李总 食品直播'), person('张姐')])?.name).toBe('李总 食品直播')
    expect(personNamed('李', [person('李明'), person('李强')])).toBeNull()
  })

  it('prefers the whole name over names that hold it', () => {
    expect(personNamed('李明', [person('李明'), person('李明远')])?.name).toBe('李明')
  })

  it('reads a corrected deadline and budget, and keeps what it cannot read', () => {
    expect(readPart('until', '12月10日', today)).toEqual({ until: '2026-12-10' })
    expect(readPart('budget', '¥20,000', today)).toEqual({ budget: 20_000 })
    expect(readPart('until', '不知道', today)).toBeUndefined()
    expect(readPart('budget', '', today)).toEqual({ budget: null })
  })
})
