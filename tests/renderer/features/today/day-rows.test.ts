import { describe, expect, it } from 'vitest'
import { dayList } from '../../../../renderer/features/today/day-rows'
import { scriptText } from '../../../../shared/followups/scripts/fill-script'
import { DEFAULT_SETTINGS } from '../../../../shared/model/settings'
import { CHINA } from '../../../../shared/model/zone'
import { aFact, aGroup, aPerson, aVisit, TODAY } from '../../../shared/followups/build-register'
import { aDay, aRow, latestFirst, someone } from './day'

const cadence = { code: 'visit.cadence', days: 21, cadence: 14 }

describe('the day on screen', () => {
  it('keeps within the quota and says how much waits', () => {
    const people = Array.from({ length: 6 }, (_, i) => someone(`p${i}`))
    const list = dayList(aDay({ people, open: people.map((who, i) => aRow('visit-cadence', who.person.id, cadence, { rank: i })), settings: { ...DEFAULT_SETTINGS, peopleADay: 4 } }), TODAY, CHINA)
    expect(list).toMatchObject({ later: 2, left: 4, minutes: 12 })
    expect(list.rows[0]?.followUp.rank).toBe(5)
  })

  it('counts people contacted today against the quota and does not show them again', () => {
    const people = [someone('a'), someone('b'), someone('c')]
    const data = aDay({ people, open: people.map(who => aRow('visit-cadence', who.person.id, cadence)), visitsToday: [aVisit('a', TODAY)], settings: { ...DEFAULT_SETTINGS, peopleADay: 2 } })
    const list = dayList(data, TODAY, CHINA)
    expect(list.used).toBe(1)
    expect(list.rows.map(row => row.followUp.personId)).toEqual(['b'])
  })

  it('shows the rule instead of the script where a person was touched often enough, last in the lane', () => {
    const often = someone('a', { visits: latestFirst(['2026-11-17', '2026-11-19', '2026-11-20'].map(on => aVisit('a', on))) })
    const list = dayList(aDay({ people: [often, someone('b')], open: [aRow('appointment', 'a', cadence, { rank: 90 }), aRow('visit-cadence', 'b', cadence)] }), TODAY, CHINA)
    expect(list.rows.map(row => row.block?.code)).toEqual([undefined, 'touches'])
    expect(list.left).toBe(1)
  })

  it('shows what presses though its person was contacted today and often enough, with the rule instead of the words', () => {
    const visits = latestFirst(['2026-11-19', '2026-11-20', TODAY].map(on => aVisit('a', on)))
    const quarrel = aRow('dispute', 'a', { code: 'dispute.calm', others: '乙' }, { lane: 'groups' })
    const list = dayList(aDay({ people: [someone('a', { visits })], open: [quarrel, aRow('visit-cadence', 'a', cadence)], visitsToday: visits.filter(visit => visit.on === TODAY), settings: { ...DEFAULT_SETTINGS, peopleADay: 1 } }), TODAY, CHINA)
    expect(list.rows.map(row => [row.followUp.rule, row.block?.code])).toEqual([['dispute', 'touches']])
  })

  it('leaves out people not to be contacted, merged away or unknown', () => {
    const people = [someone('a', { person: aPerson('a', { doNotContact: true }) }), someone('b', { person: aPerson('b', { mergedInto: 'c' as never }) })]
    expect(dayList(aDay({ people, open: ['a', 'b', 'z'].map(id => aRow('visit-cadence', id, cadence)) }), TODAY, CHINA).rows).toEqual([])
  })

  it('puts what was put off to tonight at the end of its lane', () => {
    const data = aDay({ people: [someone('a'), someone('b')], open: [aRow('visit-cadence', 'a', cadence, { rank: 90, snoozedTo: TODAY, snoozes: 1 }), aRow('visit-cadence', 'b', cadence)] })
    expect(dayList(data, TODAY, CHINA).rows.map(row => row.tonight)).toEqual([false, true])
  })

  it('fills the script with what is known and never with the one used last', () => {
    const who = someone('a', { person: aPerson('a', { name: '杭州-电商-阿明' }), visits: [aVisit('a', '2026-10-31', { text: '问过叉车，等消息', scriptId: 'default-1' as never })], facts: [aFact('a', 'industry', '电商')] })
    const [row] = dayList(aDay({ people: [who], open: [aRow('visit-cadence', 'a', cadence)] }), TODAY, CHINA).rows
    expect(row?.words?.script.id).not.toBe('default-1')
    expect(scriptText(row!.words!.parts)).toContain('阿明')
  })

  it('steps through the scripts of the scene when asked for another', () => {
    const data = aDay({ people: [someone('a')], open: [aRow('visit-cadence', 'a', cadence)] })
    const key = data.open[0]!.key
    const numbers = [0, 1, 2].map(step => dayList(data, TODAY, CHINA, { [key]: step }).rows[0]?.words?.script.number)
    expect(new Set(numbers).size).toBe(3)
  })

  it('stands in lanes in the order of the page', () => {
    const group = aGroup('g')
    const data = aDay({ people: [someone('a')], groups: new Map([[group.id, group]]), open: [aRow('roster-stale', undefined, { code: 'roster.stale' }, { lane: 'system', groupId: group.id }), aRow('visit-cadence', 'a', cadence)] })
    expect(dayList(data, TODAY, CHINA).lanes.map(lane => lane.lane)).toEqual(['visits', 'system'])
  })
})
