import { describe, expect, it } from 'vitest'
import type { Day } from '../../../shared/model/day'
import { parseNeed } from '../../../shared/matching/parse-need'

const today = '2026-11-21' as Day

describe('parseNeed', () => {
  it('reads who, kind, place, deadline and budget out of one line', () => {
    const parsed = parseNeed('李总 找 杭州 直播机房 12月前 预算2万', today)
    expect(parsed).toMatchObject({ who: '李总', what: '直播机房', region: '杭州', until: '2026-12-01', budget: 20_000 })
  })

  it('keeps a line without verb, place or deadline whole', () => {
    expect(parseNeed('夜班叉车司机两名', today)).toMatchObject({ what: '夜班叉车司机两名' })
  })

  it('reads a budget in yuan without the word for it', () => {
    expect(parseNeed('求租 宁波 小冷库 3500元', today)).toMatchObject({ what: '小冷库', region: '宁波', budget: 3500 })
  })

  it('marks where each part stands', () => {
    const line = '张姐找宁波叉车司机'
    const parsed = parseNeed(line, today)
    expect(parsed.spans.map(span => [span.part, line.slice(span.from, span.to)])).toEqual([['who', '张姐'], ['region', '宁波'], ['what', '叉车司机']])
  })

  it('takes conditions that stand as words of their own, and leaves 急需 a verb', () => {
    expect(parseNeed('李总 找 直播机房 急 不要同行 只要本人', today)).toMatchObject({ what: '直播机房', urgent: true, noPeers: true, ownOnly: true })
    expect(parseNeed('李总 急需 直播机房', today)).not.toHaveProperty('urgent')
  })

  it('reads 起 behind a date as the first day and not as the last', () => {
    const parsed = parseNeed('李总 找 冷库 12月1日起', today)
    expect(parsed).toMatchObject({ what: '冷库', from: '2026-12-01' })
    expect(parsed).not.toHaveProperty('until')
  })

  it('reads a first and a last day, as a range or each by itself, with the words that lead to them', () => {
    for (const line of ['找 冷库 12月1日到12月20日', '找 冷库 12月1日起 12月20日前', '找 冷库 12月1日起 到12月20日', '找 冷库 12月1日 - 12月20日']) {
      expect(parseNeed(line, today), line).toMatchObject({ what: '冷库', from: '2026-12-01', until: '2026-12-20' })
    }
    expect(parseNeed('找 冷库 到12月底', today)).toMatchObject({ what: '冷库', until: '2026-12-31' })
  })
})
