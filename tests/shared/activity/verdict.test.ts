import { describe, expect, it } from 'vitest'
import { causesOf } from '../../../shared/activity/causes'
import { changeOf } from '../../../shared/activity/compare'
import { figuresOf } from '../../../shared/activity/figures'
import type { Figures } from '../../../shared/activity/figures'
import { levelOf } from '../../../shared/activity/level'
import type { MemberActivity } from '../../../shared/activity/member-activity'
import { nextSteps } from '../../../shared/activity/next-steps'
import { verdictOf } from '../../../shared/activity/verdict'
import { CHINA } from '../../../shared/model/zone'
import { atChina } from './chat-builder'
import { day, LEDGERS, WEEK } from './week-chat'

const activity = (member: number, more: Partial<MemberActivity> = {}): MemberActivity => ({ member, messages: 10, activeDays: 5, topics: 2, replies: 3, drawn: 3, noise: 1, thanks: 0, links: 0, questions: 0, answers: 0, ...more })
const figures = (more: Partial<Figures> = {}, activities: MemberActivity[] = Array.from({ length: 10 }, (_, member) => activity(member, { answers: member === 0 ? 4 : 0 }))): Figures => ({
  period: WEEK, daysCovered: 28, messages: 280, speakers: 10, dailySpeakers: 5, activities: new Map(activities.map(each => [each.member, each])), noiseShare: 0.1, linkShare: 0, thanks: 3, topics: 20,
  answers: { questions: 10, answered: 8, share: 0.8, medianWaitMs: 60_000 }, unanswered: [], concentration: { top: 0, topShare: 0.2, gini: 0.3 }, layers: { starter: 3, joiner: 4, lurker: 3, silent: 20 }, size: 30,
  joined: [], left: [], introductions: null, ...more,
})

describe('figuresOf', () => {
  it('gathers a period and leaves the size unknown without a roster', () => {
    const result = figuresOf({ ledgers: LEDGERS, members: [], period: WEEK, zone: CHINA, now: atChina('2024-03-05 09:00') })
    expect(result).toMatchObject({ daysCovered: 7, messages: 8, speakers: 4, topics: 2, thanks: 1, size: null, introductions: null, noiseShare: 1 / 8 })
    expect(result.unanswered).toHaveLength(1)
  })
})

describe('verdictOf', () => {
  it('is unknown below fourteen days of chat', () => {
    expect(verdictOf(figures({ daysCovered: 13 }), figures()).word).toBe('unknown')
  })
  it('is declining when on an average day a fifth of the speakers is gone, however many newcomers said hello', () => {
    expect(verdictOf(figures({ dailySpeakers: 4, speakers: 30 }), figures()).word).toBe('declining')
    expect(verdictOf(figures({ dailySpeakers: 4.1 }), figures()).word).toBe('steady')
  })
  it('does not call a decline what the period before does not cover', () => {
    expect(verdictOf(figures({ dailySpeakers: 2 }), figures({ daysCovered: 5 })).word).toBe('steady')
  })
  it('is hollow when busy with two of noise, no answers, no introductions', () => {
    expect(verdictOf(figures({ noiseShare: 0.62, introductions: 0 }), null).word).toBe('hollow')
    expect(verdictOf(figures({ noiseShare: 0.62 }), null).word).toBe('steady')
    expect(verdictOf(figures({ noiseShare: 0.62, introductions: 0, messages: 20 }), null).word).toBe('steady')
  })
  it('gives the changes and shares it rests on', () => {
    const { evidence } = verdictOf(figures({ messages: 383, dailySpeakers: 4.2 }), figures())
    expect(evidence[0]).toMatchObject({ code: 'messages', change: { difference: 103 } })
    expect(evidence[1]).toMatchObject({ code: 'dailySpeakers', change: { now: 4.2, before: 5 } })
    expect(verdictOf(figures({ speakers: 11, dailySpeakers: 5.1 }), figures()).evidence[1]).toMatchObject({ code: 'speakers', change: { difference: 1 } })
  })
})

describe('levelOf', () => {
  it('is the mean of the known sub-scores', () => {
    const level = levelOf(figures(), figures())
    expect(level.parts).toEqual({ participation: 67, response: 80, substance: 90, spread: 100, trend: 60 })
    expect(level).toMatchObject({ level: 'A', score: 79 })
  })
  it('is unknown with fewer than three sub-scores', () => {
    expect(levelOf(figures({ size: null, noiseShare: null, answers: { questions: 0, answered: 0, share: null, medianWaitMs: null } }), null).level).toBeNull()
  })
  it('follows the operator’s weights', () => {
    expect(levelOf(figures(), figures(), { participation: 0, response: 0, substance: 1, spread: 1, trend: 10 }).score).toBe(66)
  })
})

describe('causesOf', () => {
  const lamps = (now: Figures, before: Figures | null = null, onTopicShare: number | null = null): Record<string, string> =>
    Object.fromEntries(causesOf({ now, before, onTopicShare, staff: new Set([0]) }).map(({ cause, state }) => [cause, state]))

  it('leaves every lamp grey when the chat is too short', () => {
    expect(new Set(Object.values(lamps(figures({ daysCovered: 3 }), figures(), 0.5)))).toEqual(new Set(['unknown']))
  })
  it('is grey where the data are missing and off where all is well', () => {
    expect(lamps(figures())).toEqual({ unfocused: 'unknown', evaporating: 'unknown', boring: 'off', headless: 'off', tyrannical: 'off', harassed: 'off', stale: 'unknown' })
  })
  it('lights up by its own measure', () => {
    const few = [activity(0, { messages: 70, topics: 0 }), activity(1, { links: 5 }), activity(2)]
    const all = lamps(figures({ topics: 4, speakers: 5, answers: { questions: 8, answered: 2, share: 0.25, medianWaitMs: null } }, few), figures(), 0.1)
    expect(all).toEqual({ unfocused: 'on', evaporating: 'on', boring: 'on', headless: 'on', tyrannical: 'on', harassed: 'off', stale: 'on' })
  })
  it('does not call a group dull that talks without ever falling silent', () => {
    const busy = figures({ topics: 0 }, [activity(0, { replies: 200 }), activity(1, { replies: 200 })])
    expect(lamps(busy)['boring']).toBe('off')
  })

  it('names the helpers who fell silent', () => {
    const lamp = causesOf({ now: figures({}, [activity(0)]), before: figures({}, [activity(0), activity(1), activity(2)]), onTopicShare: null, staff: new Set() }).find(({ cause }) => cause === 'evaporating')!
    expect(lamp.members).toEqual([1, 2])
    expect(lamp.value).toBeCloseTo(2 / 3)
  })
})

describe('nextSteps', () => {
  const group = { purpose: '互助', memberGain: '答疑', rosterOn: day('2024-03-01'), capacity: 500 }
  it('asks first for a chat when there is none', () => {
    expect(nextSteps({ now: figures({ messages: 0 }, []), before: null, group: {}, payers: new Set() })[0]!.code).toBe('importChat')
  })
  it('gives at most three, the weightiest first', () => {
    const steps = nextSteps({ now: figures({ noiseShare: 0.62, unanswered: new Array(11).fill({ sentAt: 0, asker: 1, text: '', answeredAt: null, answerer: null }), introductions: 0 }), before: null, group, payers: new Set([77, 78]) })
    expect(steps.map(({ code, value }) => [code, value])).toEqual([['answerQuestions', 11], ['wakePayers', 2], ['quietNoise', 0.62]])
  })
  it('finds nothing to do where all is well', () => {
    expect(nextSteps({ now: figures(), before: figures(), group, payers: new Set() })).toEqual([])
  })
})

describe('changeOf', () => {
  it('has no ratio from nothing and none at all from the unknown', () => {
    expect(changeOf(5, 0)).toEqual({ now: 5, before: 0, difference: 5, ratio: null })
    expect(changeOf(null, 5)).toBeNull()
  })
})
