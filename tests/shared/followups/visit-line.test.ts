import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readExchange } from '../../../shared/followups/exchange-line'
import { parseVisitLine } from '../../../shared/followups/visit-line'
import { TODAY } from './build-register'

const read = (text: string) => parseVisitLine(text, TODAY)

describe('the line of a visit', () => {
  it('reads tag, person, date and amount among the words', () => {
    const text = '叉车租到了，想找夜班叉车司机两名 #宁波 @陆工 !下周三 ¥260'
    const line = read(text)
    expect(line).toMatchObject({ text: '叉车租到了，想找夜班叉车司机两名', tags: ['宁波'], people: ['陆工'], nextOn: '2026-11-25', amount: 260 })
    expect(line.spans.map(span => text.slice(span.start, span.end))).toEqual(['#宁波', '@陆工', '!下周三', '¥260'])
  })

  it('takes full-width marks and marks without blanks between', () => {
    expect(read('谈妥＃会员＠老魏！明天￥1,299.50')).toMatchObject({ text: '谈妥', tags: ['会员'], people: ['老魏'], nextOn: '2026-11-22', amount: 1299.5 })
  })

  it.each([
    ['!下周三', '2026-11-25'], ['!周三', '2026-11-25'], ['!周六', '2026-11-21'], ['!月底前', '2026-11-30'], ['!腊月廿三', '2027-01-30'], ['!双11前', '2027-11-11'],
    ['!12/1', '2026-12-01'], ['!3天后', '2026-11-24'], ['!2026-12-01', '2026-12-01'], ['!今天', '2026-11-21'],
  ])('reads %s as %s', (text, expected) => expect(read(text).nextOn).toBe(expected))

  it.each(['太好了！下次聊', '!!!', '!昨天', '!3天前', 'a@b.example', 'C#8', '#', '@ 他', '¥', '¥abc', '！'])('finds nothing in %s', text => {
    expect(read(text)).toMatchObject({ text: text.trim(), spans: [] })
  })

  it.each([['¥2万', 20000], ['￥3.5k', 3500], ['¥0.99', 0.99]])('reads %s as %d yuan', (text, yuan) => expect(read(text).amount).toBe(yuan))

  it('loses no character: spans and the rest are the line', () => {
    const piece = fc.constantFrom('#', '@', '!', '¥', '下周三', '199', '张姐', ' ', '，', '！', '12/1', 'a', '.', '万', '#甲')
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), pieces => {
      const text = pieces.join('')
      const line = read(text)
      let end = 0
      let rest = ''
      for (const span of line.spans) {
        expect(span.start).toBeGreaterThanOrEqual(end)
        rest += text.slice(end, span.start)
        end = span.end
      }
      rest += text.slice(end)
      expect(line.text).toBe(rest.replace(/\s{2,}/g, ' ').trim())
    }), { numRuns: 2_000 })
  })
})

describe('a need or an offer in the line', () => {
  it.each([
    ['叉车租到了，想找夜班叉车司机两名', 'need', '夜班叉车司机两名'], ['缺两名电工', 'need', '两名电工'], ['直播机房', 'need', '直播机房'],
    ['他手上有华东冷链仓', 'offer', '华东冷链仓'], ['能做注塑开模，量不限', 'offer', '注塑开模'], ['', 'need', ''],
  ] as const)('of %s is %s: %s', (text, kind, expected) => expect(readExchange(text, kind)).toBe(expected))
})
