import { describe, expect, it } from 'vitest'
import { cadenceFor, draftVisit, guessChannel, usualOutcome } from '../../../../renderer/features/today/visit-draft'
import { DEFAULT_SETTINGS } from '../../../../shared/model/settings'
import { aMember, aPerson, aVisit, TODAY } from '../../../shared/followups/build-register'
import { someone } from './day'

const draft = (text: string, outcome: Parameters<typeof draftVisit>[1] = 'replied', cadence: number | null = 14) => draftVisit(text, outcome, null, { today: TODAY, cadence })

describe('what a typed visit comes to', () => {
  it('reads a need with place, budget and next visit', () => {
    expect(draft('叉车租到了，想找夜班叉车司机两名 #宁波 @陆工 !下周三 ¥260', 'hasNeed')).toMatchObject({
      exchange: { kind: 'need', text: '夜班叉车司机两名', region: '宁波', budget: 260 }, text: '叉车租到了，想找夜班叉车司机两名 @陆工', nextOn: '2026-11-25', tags: [],
    })
  })

  it('takes a date in the words for the last day of the need, never for the next visit', () => {
    expect(draft('月底前要找夜班司机', 'hasNeed')).toMatchObject({ exchange: { until: '2026-11-30' }, nextOn: '2026-12-05' })
  })

  it('keeps a place as a tag where no need or resource is told', () => {
    expect(draft('在忙 #宁波 #重点')).toMatchObject({ tags: ['宁波', '重点'], exchange: null })
  })

  it('plans the next visit by cadence, and none for somebody not to be contacted', () => {
    expect(draft('').nextOn).toBe('2026-12-05')
    expect(draft('', 'doNotContact').nextOn).toBeNull()
    expect(draft('', 'replied', null).nextOn).toBeNull()
  })

  it.each([['打电话问了', 'phone'], ['在码头见面', 'offline'], ['朋友圈点赞', 'moments'], ['群里答了', 'group'], ['聊得不错', 'private']] as const)('guesses the channel of %s', (text, channel) => {
    expect(guessChannel(text)).toBe(channel)
  })
})

describe('what 照旧办结 logs', () => {
  it('repeats how they answered last time and nothing more', () => {
    expect(usualOutcome(someone('a', { visits: [aVisit('a', '2026-11-01', { outcome: 'noReply' })] }))).toBe('noReply')
    expect(usualOutcome(someone('a', { visits: [aVisit('a', '2026-11-01', { outcome: 'hasNeed' })] }))).toBe('replied')
    expect(usualOutcome(someone('a'))).toBe('replied')
  })

  it('takes the cadence of the person, else of tags, else the usual one', () => {
    const tags = [{ id: 't' as never, name: '重点', cadenceDays: 10 }]
    expect(cadenceFor(someone('a', { person: aPerson('a', { cadenceDays: 9, tags: ['t' as never] }) }), tags, DEFAULT_SETTINGS, TODAY)).toBe(9)
    expect(cadenceFor(someone('a', { person: aPerson('a', { tags: ['t' as never] }) }), tags, DEFAULT_SETTINGS, TODAY)).toBe(10)
    expect(cadenceFor(someone('a'), tags, DEFAULT_SETTINGS, TODAY)).toBe(30)
  })

  it('takes the cadence of a role in a group that one is still in', () => {
    const settings = { ...DEFAULT_SETTINGS, cadenceByRole: { admin: 5 } }
    const admin = (present: boolean) => someone('a', { memberships: [aMember('g', 0, 'a', { role: 'admin', present })] })
    expect(cadenceFor(admin(true), [], settings, TODAY)).toBe(5)
    expect(cadenceFor(admin(false), [], settings, TODAY)).toBe(30)
  })
})
