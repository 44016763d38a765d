import { describe, expect, it } from 'vitest'
import { groupRow } from '../../../../renderer/features/groups/directory/directory-rows'
import { overviewOf } from '../../../../renderer/features/groups/overview/overview'
import type { GroupFile } from '../../../../renderer/features/groups/useGroup'
import { periodOf, reviewNumbers } from '../../../../renderer/features/review/review-numbers'
import { assessGroup } from '../../../../shared/activity/assess'
import { EQUAL_WEIGHTS } from '../../../../shared/activity/level'
import type { Introduction } from '../../../../shared/model/exchange'
import type { Group } from '../../../../shared/model/group'
import type { GroupId } from '../../../../shared/model/ids'
import { CHINA } from '../../../../shared/model/zone'
import { aRegister } from '../../../shared/followups/build-register'
import { atChina, ledgerOf, type Line } from '../../../shared/activity/chat-builder'
import { day } from '../../../shared/activity/week-chat'
import { member } from './group-file'

const now = atChina('2024-03-01 09:00')
const TO = day('2024-02-29')

/** Participation 100, substance 50 or 100, spread 100, trend 60: an A. Ten messages a day by five people from 1 January to 29 February; half of them greetings when the group is noisy. */
function chat(noisy: boolean): { ledgers: GroupFile['ledgers']; members: GroupFile['members'] } {
  const linesOf = (month: string, days: number): Line[] => Array.from({ length: days * 10 }, (_, i) => ({
    at: `${month}-${String(Math.floor(i / 10) + 1).padStart(2, '0')} ${String(9 + (i % 10)).padStart(2, '0')}:0${i % 5}`, from: i % 5,
    text: noisy && i % 2 === 0 ? '早上好' : '今天到了三车货，冷库还有位子',
  }))
  const ledgers = [ledgerOf(linesOf('2024-01', 31), '2024-01'), ledgerOf(linesOf('2024-02', 29), '2024-02')].map(ledger => ({ ...ledger, groupId: 'g1' as GroupId }))
  const members = [0, 1, 2, 3, 4].map(number => member(number, { firstAt: atChina('2024-01-01 09:00'), lastAt: atChina('2024-02-29 18:00') }))
  return { ledgers, members }
}

const introduction = (fields: object): Introduction => ({ id: 'i1', needId: 'n1', needer: 'x', owner: 'y', step: 'introduced', startedOn: day('2024-02-20'), history: [], ...fields }) as unknown as Introduction

/** Verdict and level of one group as its page, its card, the directory and the review have them. */
function verdicts(noisy: boolean, introductions: readonly Introduction[]): string[] {
  const { ledgers, members } = chat(noisy)
  const group = { id: 'g1', platform: 'wechat', kind: 'group', name: '冷链群', otherNames: [], createdAt: 0, nextMember: 5, rosterOn: TO } as unknown as Group
  const file: GroupFile = { group, members, ledgers, memberByNumber: new Map(), first: day('2024-01-01'), to: TO, introductions, stage: { stage: 'middle', isTyped: false }, weights: EQUAL_WEIGHTS }
  const page = overviewOf(file, { zone: CHINA, now })
  const card = assessGroup({ ...file, zone: CHINA, now })
  const row = groupRow({ ...file, settings: {}, lastOn: TO, tasks: 0 }, { zone: CHINA, now })
  const register = aRegister({ groups: [group], memberships: members, introductions } as unknown as Parameters<typeof aRegister>[0])
  const week = reviewNumbers({ register, ledgersByGroup: new Map([[group.id, ledgers]]), kind: 'week', period: periodOf('week', TO), zone: CHINA, now }).groups[0]!
  const month = reviewNumbers({ register, ledgersByGroup: new Map([[group.id, ledgers]]), kind: 'month', period: periodOf('month', TO), zone: CHINA, now }).groups[0]!
  return [[page.verdict.word, page.level], [card.verdict.word, card.level], [row.verdict, row.level]].map(([word, level]) => `${word as string} ${(level as typeof page.level).level}`)
    .concat([week, month].map(line => `${line.verdict} ${line.level}`))
}

describe('page, card, directory and review', () => {
  it('call a noisy group without an introduction busy but hollow, all of them', () => {
    expect(new Set(verdicts(true, [introduction({})]))).toEqual(new Set(['hollow A']))
  })

  it('call it steady, all of them, once an introduction was made in it', () => {
    expect(new Set(verdicts(true, [introduction({ groupId: 'g1' })]))).toEqual(new Set(['steady A']))
  })

  it('hold no missing introduction against it where none are recorded at all', () => {
    expect(new Set(verdicts(true, []))).toEqual(new Set(['steady A']))
  })

  it('agree on a quiet good group too', () => {
    expect(new Set(verdicts(false, [introduction({ needer: 'p1', owner: 'p2' })])).size).toBe(1)
  })
})
