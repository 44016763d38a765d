import { describe, expect, it } from 'vitest'
import { orderRows, rulingOf } from '../../../../renderer/features/groups/order/order-rows'
import { principlesIn, ruleDiff } from '../../../../renderer/features/groups/rules/rule-diff'
import type { Flag } from '../../../../shared/moderation/flag'
import { day } from '../../../shared/activity/week-chat'
import { member } from './group-file'

const flag = (index: number, sender: number, more: Partial<Flag> = {}): Flag => ({ groupId: 'g1', blockId: 'b', index, sentAt: index, sender, label: 'ad', confidence: 0.95, signs: [], text: `低价货架第${index}批到货，要的私聊`, ...more }) as unknown as Flag
const memberByNumber = new Map([member(0, { role: 'owner' }), member(1), member(2)].map(each => [each.number, each]))
const list = (flags: readonly Flag[], more: Partial<Parameters<typeof orderRows>[0]> = {}) => orderRows({ flags, rulings: [], memberByNumber, falseAlarms: [], ...more })

describe('the list of trouble', () => {
  it('leaves out what staff may do, but not their quarrels', () => {
    expect(list([flag(0, 0), flag(1, 0, { label: 'quarrel' }), flag(2, 1)]).map(row => row.flag.index)).toEqual([1, 2])
  })

  it('calls nothing by its name below nine tenths', () => {
    expect(list([flag(0, 1, { confidence: 0.9 }), flag(1, 1, { confidence: 0.89 })]).map(({ isSure }) => isSure)).toEqual([true, false])
  })

  it('lets pass what is like a false alarm and keeps the one that was decided upon', () => {
    const decided = flag(0, 1)
    const rows = list([decided, flag(1, 2), flag(2, 2, { text: '加我微信带你赚钱，日入过千' })], { rulings: [rulingOf(decided, 'falseAlarm', day('2024-03-03'))], falseAlarms: [decided.text] })
    expect(rows.map(row => [row.flag.index, row.ruling?.step])).toEqual([[0, 'falseAlarm'], [2, undefined]])
  })
})

describe('versions of the rules', () => {
  it('differ by the lines that went and came, in their places', () => {
    expect(ruleDiff('只谈冷链\n不发广告\n不骂人', '只谈冷链\n广告先问\n不骂人\n守时').map(({ change, text }) => `${change} ${text}`)).toEqual(['kept 只谈冷链', 'removed 不发广告', 'added 广告先问', 'kept 不骂人', 'added 守时'])
  })

  it('count a principle a line, empty lines none', () => {
    expect(principlesIn('一\n\n 二 \n')).toBe(2)
    expect(principlesIn('')).toBe(0)
  })
})
