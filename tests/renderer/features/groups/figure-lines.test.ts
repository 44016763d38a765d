import { describe, expect, it } from 'vitest'
import { figureLines } from '../../../../renderer/features/groups/overview/figure-lines'
import { overviewOf } from '../../../../renderer/features/groups/overview/overview'
import { drawTies, MOST_NODES } from '../../../../renderer/features/groups/members/ties'
import { NO_SENDER } from '../../../../shared/model/ids'
import { CHINA } from '../../../../shared/model/zone'
import { atChina } from '../../../shared/activity/chat-builder'
import { day } from '../../../shared/activity/week-chat'
import { groupFile } from './group-file'

const lines = (more: Parameters<typeof groupFile>[0] = {}) => {
  const file = groupFile(more)
  const { now, before } = overviewOf(file, { zone: CHINA, now: atChina('2024-03-05 09:00') })
  return new Map(figureLines(file, now, before).map(line => [line.name, line]))
}

describe('the figures of a group', () => {
  it('are those counted by hand for the week, with nothing before it', () => {
    const found = lines({ rosterOn: day('2024-03-03') })
    expect([found.get('messages'), found.get('speakers')].map(line => [line?.now, line?.before])).toEqual([[8, null], [4, null]])
    expect(found.get('spoke7')).toMatchObject({ now: 4, share: 0.8 })
  })

  it('are unknown where nothing can be known: shares without a roster, introductions never noted', () => {
    const found = lines()
    expect(found.get('spoke30')?.share).toBeNull()
    expect(found.get('introductions')?.now).toBeNull()
  })
})

describe('the drawing of ties', () => {
  const edge = (from: number, to: number, count: number) => ({ from, to, count })
  it('joins both ways of two people and puts whoever has most ties first', () => {
    const { nodes, ties } = drawTies([edge(2, 1, 3), edge(1, 2, 4), edge(3, 1, 1), edge(NO_SENDER, 1, 9)], null)
    expect(nodes.map(({ member, count }) => [member, count])).toEqual([[1, 8], [2, 7], [3, 1]])
    expect(ties).toEqual([{ a: 1, b: 2, there: 4, back: 3 }, { a: 1, b: 3, there: 0, back: 1 }])
  })

  it('shows one person with their own ties only, and never more people than can be read', () => {
    expect(drawTies([edge(1, 2, 5), edge(2, 3, 1)], 3).ties).toEqual([{ a: 2, b: 3, there: 1, back: 0 }])
    expect(drawTies(Array.from({ length: 60 }, (_, i) => edge(i, i + 1, 1)), null).nodes).toHaveLength(MOST_NODES)
  })
})
