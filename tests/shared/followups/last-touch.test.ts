import { describe, expect, it } from 'vitest'
import { lastTouches } from '../../../shared/followups/last-touch'
import { aVisit, day } from './build-register'

describe('the last touch', () => {
  it('is told for each channel that was used, latest first', () => {
    const visits = [aVisit('a', '2026-11-01', { channel: 'phone' }), aVisit('a', '2026-11-15'), aVisit('a', '2026-11-10'), aVisit('a', '2026-11-15', { channel: 'moments' })]
    expect(lastTouches(visits, null)).toEqual([{ channel: 'private', on: '2026-11-15' }, { channel: 'moments', on: '2026-11-15' }, { channel: 'phone', on: '2026-11-01' }])
  })

  it('counts an answer or a mention in the chat as one in the group, if it is later than what was noted', () => {
    const noted = [aVisit('a', '2026-11-10', { channel: 'group' })]
    expect(lastTouches(noted, day('2026-11-12'))).toEqual([{ channel: 'group', on: '2026-11-12' }])
    expect(lastTouches(noted, day('2026-11-02'))).toEqual([{ channel: 'group', on: '2026-11-10' }])
    expect(lastTouches([], null)).toEqual([])
  })
})
