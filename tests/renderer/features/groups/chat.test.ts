import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { chatQueryOf, fitsFilter } from '../../../../renderer/features/groups/chat/chat-query'
import { MarkedText } from '../../../../renderer/features/groups/chat/MarkedText'
import type { Message } from '../../../../shared/model/block'
import { kindCode } from '../../../../shared/model/message'
import { CHINA } from '../../../../shared/model/zone'
import { atChina } from '../../../shared/activity/chat-builder'

const HERE = { zone: CHINA, keywords: ['叉车', 'VAT'] }
const message = (at: string, text: string, more: Partial<Message> = {}): Message =>
  ({ groupId: 'g1', blockId: 'b1', index: 0, sentAt: atChina(at), sender: 0, kind: kindCode.text, text, ...more }) as Message

describe('the address of a chat', () => {
  it('names a period with what stands behind a figure', () => {
    expect(chatQueryOf({ from: '2024-03-04', to: '2024-03-10', weekday: '2', hour: '20', what: 'questions' })).toEqual({
      at: null, place: null, text: '', filter: { period: { from: '2024-03-04', to: '2024-03-10' }, member: null, weekday: 2, hour: 20, what: 'questions' },
    })
  })

  it('names one message', () => {
    expect(chatQueryOf({ block: 'b7', i: '42' }).place).toEqual({ blockId: 'b7', index: 42 })
  })

  it('is forgiven what makes no sense', () => {
    expect(chatQueryOf({ from: '2024-03-10', to: '2024-03-04', at: 'now', i: '3', hour: '99' })).toEqual({ at: null, place: null, text: '', filter: null })
    expect(chatQueryOf({ from: '2024-03-04', to: '2024-03-04', weekday: '9', what: 'everything' }).filter).toMatchObject({ weekday: null, what: null })
  })
})

describe('messages behind a figure', () => {
  const filter = chatQueryOf({ from: '2024-03-04', to: '2024-03-10', weekday: '2', hour: '20' }).filter!
  const questions = chatQueryOf({ from: '2024-03-04', to: '2024-03-10', what: 'questions' }).filter!

  it('are those of the weekday and hour on the local clock', () => {
    expect(fitsFilter(message('2024-03-06 20:59', '到货了'), filter, HERE)).toBe(true)
    expect(fitsFilter(message('2024-03-06 21:00', '到货了'), filter, HERE)).toBe(false)
    expect(fitsFilter(message('2024-03-07 20:00', '到货了'), filter, HERE)).toBe(false)
    expect(fitsFilter(message('2024-03-06 20:00', '', { sentAt: null }), filter, HERE)).toBe(false)
  })

  it('are those that ask', () => {
    expect(fitsFilter(message('2024-03-06 20:00', '谁有叉车？'), questions, HERE)).toBe(true)
    expect(fitsFilter(message('2024-03-06 20:00', '我有叉车'), questions, HERE)).toBe(false)
  })

  it('are those that hold no keyword, as the lamp judges them: talk of eight characters or more', () => {
    const offTopic = chatQueryOf({ from: '2024-03-04', to: '2024-03-10', what: 'offTopic' }).filter!
    const fits = (text: string, keywords = HERE.keywords) => fitsFilter(message('2024-03-06 20:00', text), offTopic, { zone: CHINA, keywords })
    expect(['谁家的猫走丢了来认', '这台叉车还能用几年', '这个vat税号怎么报', '好的', '早上好，愿你今天一切顺利平安'].map(text => fits(text))).toEqual([true, false, false, false, false])
    expect(fits('谁家的猫走丢了来认', [])).toBe(false)
  })

  it('are never notices', () => {
    expect(fitsFilter(message('2024-03-06 20:00', '小满加入本群', { sender: null, kind: kindCode.system, extras: { event: 'join' } }), filter, HERE)).toBe(false)
  })
})

describe('MarkedText', () => {
  const html = (text: string, marked: string): string => renderToStaticMarkup(createElement(MarkedText, { text, marked }))
  it('marks every word searched for, in either case', () => {
    expect(html('ERP 冷链 erp', 'erp 冷链')).toBe('<mark>ERP</mark> <mark>冷链</mark> <mark>erp</mark>')
  })
  it('never turns words of an export into markup', () => {
    expect(html('<img src=x onerror=alert(1)>', 'img')).toBe('&lt;<mark>img</mark> src=x onerror=alert(1)&gt;')
  })
  it('marks nothing without words', () => expect(html('冷链', ' ')).toBe('冷链'))
})
