import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORM_TEMPLATE, formRows, readForm, type FormLine } from '../../../shared/matching/exchange-form'
import type { Day } from '../../../shared/model/day'

const TODAY = '2026-11-21' as Day
const HEAD = ['谁', '类型', '内容', '地点', '截止', '预算', '经由', '急']
const one = (row: string[], head = HEAD) => readForm([head, row], TODAY)

describe('a form of needs and resources', () => {
  it('reads needs with place, deadline, budget and urgency, and resources with who they come through', () => {
    expect(one(['李总', '需求', '直播机房', '杭州', '12月1日', '2万', '', '急']).lines).toEqual([{ line: 2, who: '李总', kind: 'need', text: '直播机房', region: '杭州', until: '2026-12-01', budget: 20_000, urgent: true }])
    expect(one(['张姐', '有', '冷藏车', '', '', '', '老罗', '']).lines).toEqual([{ line: 2, who: '张姐', kind: 'offer', text: '冷藏车', via: '老罗' }])
  })

  it('reads the first day a need is wanted, and says when it cannot', () => {
    const head = [...HEAD, '起']
    expect(one(['李总', '需求', '直播机房', '', '', '', '', '', '12月1日起'], head).lines).toMatchObject([{ from: '2026-12-01' }])
    expect(one(['李总', '需求', '直播机房', '', '', '', '', '', '改天'], head).faults).toEqual([{ line: 2, code: 'badDay', text: '改天' }])
  })

  it('takes columns in any order and by other names', () => {
    expect(one(['叉车', 'has', '王五'], ['what', 'kind', 'name']).lines).toEqual([{ line: 2, who: '王五', kind: 'offer', text: '叉车' }])
  })

  it('says which line it cannot take and why, and takes the others', () => {
    const { lines, faults } = readForm([HEAD, ['', '需求', '仓库'], ['甲', '需求', ''], ['甲', '其他', '仓库'], ['甲', '需求', '仓库', '', '随便'], ['甲', '需求', '仓库', '', '', '很多'], [], ['乙', '需求', '仓库']], TODAY)
    expect(faults.map(fault => [fault.line, fault.code])).toEqual([[2, 'noWho'], [3, 'noText'], [4, 'noKind'], [5, 'badDay'], [6, 'badBudget']])
    expect(lines.map(line => [line.line, line.who])).toEqual([[8, '乙']])
  })

  it('names the columns that are missing instead of guessing', () => {
    expect(readForm([['谁', '内容'], ['甲', '仓库']], TODAY)).toEqual({ lines: [], faults: [], missing: ['kind'] })
    expect(readForm([], TODAY).missing).toEqual(['who', 'kind', 'text'])
  })

  it('gives back every line that was written, its own template too', () => {
    const word = fc.string({ unit: fc.constantFrom('冷', '库', ',', '"', ';', 'a', '0'), minLength: 1 })
    const line = fc.record({ who: word, kind: fc.constantFrom('need' as const, 'offer' as const), text: word, region: fc.option(word, { nil: undefined }), until: fc.constantFrom(undefined, '2026-12-31' as Day), budget: fc.constantFrom(undefined, 500, 20_000), from: fc.constantFrom(undefined, '2026-12-01' as Day) })
      .map(({ region, until, budget, from, ...rest }): Omit<FormLine, 'line'> => ({ ...rest, ...(from && rest.kind === 'need' && { from }), ...(region && { region }), ...(until && { until }), ...(budget && { budget }) }))
    fc.assert(fc.property(fc.array(line, { maxLength: 5 }), lines => {
      expect(readForm(formRows(lines), TODAY)).toEqual({ lines: lines.map((entry, i) => ({ line: i + 2, ...entry })), faults: [], missing: [] })
    }))
    expect(readForm(formRows(FORM_TEMPLATE), TODAY).lines).toHaveLength(FORM_TEMPLATE.length)
  })
})
