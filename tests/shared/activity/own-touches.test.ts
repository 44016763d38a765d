import { describe, expect, it } from 'vitest'
import { ownTouches } from '../../../shared/activity/own-touches'
import { plan } from '../../../shared/followups/plan'
import { addDays } from '../../../shared/model/day'
import { NO_SENDER } from '../../../shared/model/ids'
import { kindCode } from '../../../shared/model/message'
import type { MessageColumns } from '../../../shared/model/block'
import { CHINA } from '../../../shared/model/zone'
import { aGroup, aMember, aPerson, aRegister, aVisit, factsOf, noon, TODAY } from '../followups/build-register'

type Line = readonly [sender: number, minute: number, text: string, extras?: object]
function blockOf(lines: readonly Line[]): MessageColumns {
  let end = 0
  return {
    count: lines.length, sentAt: Float64Array.from(lines, ([, minute]) => noon(TODAY) + minute * 60_000), sender: Uint32Array.from(lines, ([sender]) => sender),
    kind: Uint8Array.from(lines, () => kindCode.text), text: lines.map(([, , text]) => text).join(''), textEnd: Uint32Array.from(lines, ([, , text]) => (end += text.length)),
    idKey: new Float64Array(lines.length), contentKey: Float64Array.from(lines, (_, i) => i + 1),
    extras: lines.flatMap(([, , , extras], index) => (extras ? [{ index, ...extras }] : [])),
  }
}
const ME = 0
const names = new Map([['我', ME], ['张姐', 1], ['陆工', 2]])
const touches = (lines: readonly Line[], own = [ME]) =>
  ownTouches({ blocks: [blockOf(lines)], month: TODAY.slice(0, 7) as never, zone: CHINA, own: new Set(own as never[]), memberNumberByName: names as never }).map(touch => touch.member)

describe('whom the operator turned to in a group', () => {
  it('is whoever they mention', () => expect(touches([[1, 0, '早'], [ME, 60, '@陆工 看下这个']])).toEqual([2]))

  it('is whoever they quote', () => {
    expect(touches([[1, 0, '叉车有吗', { id: 'm1' }], [2, 30, '没有'], [ME, 200, '有的', { replyTo: { id: 'm1' } }]])).toEqual([1])
  })

  it('is whose question they answer right away', () => expect(touches([[1, 0, '请问哪里有叉车？'], [ME, 1, '宁波有一家']])).toEqual([1]))

  it('is not whoever merely spoke before them, nor somebody else’s mention', () => {
    expect(touches([[1, 0, '今天到货了'], [ME, 1, '我在路上'], [2, 5, '@张姐 好的'], [NO_SENDER, 6, '某某加入群聊']])).toEqual([])
  })

  it('is never an account of their own', () => expect(touches([[1, 0, '请问哪里有叉车？'], [ME, 1, '@张姐 有']], [ME, 1])).toEqual([]))
})

describe('planning with such touches', () => {
  const register = aRegister({
    groups: [aGroup('g')], people: [aPerson('a', { cadenceDays: 7 })], memberships: [aMember('g', 1, 'a')], visits: [aVisit('a', addDays(TODAY, -30))],
  })
  const due = (touchedOn: string | null) => plan(factsOf({ register, touches: touchedOn ? [{ groupId: 'g' as never, member: 1 as never, at: noon(touchedOn) }] : [] })).filter(draft => draft.rule === 'visit-cadence')

  it('starts the cadence anew from the day of the answer, and counts against no cap', () => {
    expect(due(null)).toHaveLength(1)
    expect(due(addDays(TODAY, -2))).toEqual([])
    expect(due(addDays(TODAY, -8))).toMatchObject([{ due: addDays(TODAY, -1), reason: { days: 8 } }])
    const thrice = [1, 2, 3].map(n => ({ groupId: 'g' as never, member: 1 as never, at: noon(addDays(TODAY, -n)) }))
    const soon = { ...register, people: [aPerson('a', { cadenceDays: 1 })] }
    expect(plan(factsOf({ register: soon, touches: thrice })).filter(draft => draft.rule === 'visit-cadence')).toHaveLength(1)
  })
})
