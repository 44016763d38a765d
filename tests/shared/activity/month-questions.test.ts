import { describe, expect, it } from 'vitest'
import { NO_SENDER } from '../../../shared/model/ids'
import { ledgerOf } from './chat-builder'
import type { Line } from './chat-builder'

const answers = (lines: Line[], names: string[] = []): (number | null)[] =>
  Array.from(ledgerOf(lines, '2024-03', names).questions.answerer, answerer => (answerer === NO_SENDER ? null : answerer))

const ASK: Line = { at: '2024-03-05 10:00', from: 0, text: '谁有叉车？', id: 'q' }

describe('monthQuestions', () => {
  it('takes the next message by another within thirty minutes as the answer', () => {
    expect(answers([ASK, { at: '2024-03-05 10:29', from: 1, text: '我有两台' }])).toEqual([1])
    expect(answers([ASK, { at: '2024-03-05 10:31', from: 1, text: '我有两台' }])).toEqual([null])
  })

  it('does not take another question, a greeting or the asker for an answer', () => {
    expect(answers([ASK, { at: '2024-03-05 10:05', from: 0, text: '急用' }, { at: '2024-03-05 10:06', from: 1, text: '早上好' }])).toEqual([null])
    expect(answers([ASK, { at: '2024-03-05 10:05', from: 1, text: '在哪里用？' }])).toEqual([null, null])
  })

  it('gives a plain answer to the latest question only', () => {
    expect(answers([ASK, { at: '2024-03-05 10:05', from: 1, text: '谁有冷库？' }, { at: '2024-03-05 10:06', from: 2, text: '我有' }])).toEqual([null, 2])
  })

  it('takes a quotation within seven days, also past the end of the month', () => {
    const late: Line = { at: '2024-03-30 10:00', from: 0, text: '谁有叉车？', id: 'q' }
    expect(answers([late, { at: '2024-04-05 09:00', from: 3, text: '我有', replyTo: { id: 'q' } }])).toEqual([3])
    expect(answers([late, { at: '2024-04-06 10:01', from: 3, text: '我有', replyTo: { id: 'q' } }])).toEqual([null])
  })

  it('takes an @ of the asker, typed or told by the export', () => {
    expect(answers([ASK, { at: '2024-03-06 10:00', from: 2, text: '@张姐 我有一台' }], ['张姐', '老周', '小满'])).toEqual([2])
    expect(answers([ASK, { at: '2024-03-06 10:00', from: 2, text: '我有一台', mentions: ['张姐'] }], ['张姐', '老周', '小满'])).toEqual([2])
  })

  it('does not take a message that points at somebody else', () => {
    expect(answers([ASK, { at: '2024-03-05 10:03', from: 2, text: '@老周 明天见' }], ['张姐', '老周', '小满'])).toEqual([null])
  })

  it('keeps only the first answer, with its time', () => {
    const { questions } = ledgerOf([ASK, { at: '2024-03-05 10:03', from: 1, text: '我有' }, { at: '2024-03-05 10:04', from: 2, text: '我也有' }], '2024-03')
    expect((questions.answeredAt[0]! - questions.sentAt[0]!) / 60_000).toBe(3)
    expect(questions.answerer[0]).toBe(1)
  })

  it('cuts a long question to 120 characters without splitting a character in two', () => {
    const { questions } = ledgerOf([{ ...ASK, text: `谁有${'x'.repeat(117)}😀？` }], '2024-03')
    expect(questions.text[0]).toBe(`谁有${'x'.repeat(117)}`)
  })
})
