import { describe, expect, it } from 'vitest'
import { ledgerOf } from './chat-builder'

const wordsOf = (texts: string[]): Readonly<Record<string, number>> => ledgerOf(texts.map((text, i) => ({ at: `2024-03-05 10:${String(i).padStart(2, '0')}`, from: i % 3, text })), '2024-03').words

describe('monthWords', () => {
  it('counts the messages that hold a word, once each', () => {
    const words = wordsOf(['冷链仓在北仑', '找冷链仓，冷链仓越大越好', '冷链仓涨价', 'ERP 系统', 'erp 对接', '用 ERP 管库存'])
    expect(words['冷链仓']).toBe(3)
    expect(words['erp']).toBe(3)
  })

  it('leaves out parts that only come inside a longer word, and particles', () => {
    const words = wordsOf(['跨境税务的问题', '跨境税务的事', '跨境税务的人', '跨境税务的书'])
    expect(words['跨境税务']).toBe(4)
    expect(Object.keys(words)).toEqual(['跨境税务'])
  })

  it('says nothing about words in fewer than three messages', () => {
    expect(wordsOf(['冷链仓', '冷链仓'])).toEqual({})
  })
})
