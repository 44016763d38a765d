import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { actFor, comboOf } from '../../../renderer/ui/keyboard'

class FakeElement {
  constructor(readonly tag: 'input' | 'textarea' | 'button' | 'div', readonly type = 'text') {}
  closest(selector: string): FakeElement | null {
    return selector.split(',').some(part => part.trim() === this.tag) ? this : null
  }
}

beforeEach(() => vi.stubGlobal('Element', FakeElement))
afterEach(() => vi.unstubAllGlobals())

const key = (name: string, more: Partial<KeyboardEvent> & { target?: unknown } = {}): KeyboardEvent =>
  ({ key: name, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, isComposing: false, keyCode: 0, defaultPrevented: false, target: new FakeElement('div'), ...more }) as unknown as KeyboardEvent
const layer = (keys: Record<string, unknown>, number = 1) => ({ number, title: '', keys }) as Parameters<typeof actFor>[0][number]
const run = () => {}

describe('combinations', () => {
  it('are spelt with modifiers in one order and letters small', () => {
    expect([key('J'), key('Z', { ctrlKey: true, shiftKey: true }), key(' '), key('ArrowUp', { shiftKey: true })].map(comboOf)).toEqual(['j', 'ctrl+shift+z', 'Space', 'shift+ArrowUp'])
  })

  it('leave Shift out of signs, since layouts differ in how a sign is typed', () => {
    expect(comboOf(key('?', { shiftKey: true }))).toBe('?')
  })

  it('take the command key of a Mac for Ctrl', () => {
    expect(comboOf(key('k', { metaKey: true }))).toBe('ctrl+k')
  })
})

describe('keys', () => {
  it('of the newest layer come first', () => {
    const newest = { run }
    expect(actFor([layer({ j: { run } }), layer({ j: newest }, 2)], key('j'))).toBe(newest)
  })

  it('that are single letters are text while a field has the focus', () => {
    expect(['input', 'textarea'].map(tag => actFor([layer({ j: { run } })], key('j', { target: new FakeElement(tag as 'input') as unknown as EventTarget })))).toEqual([null, null])
  })

  it('still answer on a focused tick box, which is no text field', () => {
    expect(actFor([layer({ j: { run } })], key('j', { target: new FakeElement('input', 'checkbox') as unknown as EventTarget }))).not.toBeNull()
  })

  it('with Ctrl answer in fields too', () => {
    expect(actFor([layer({ 'ctrl+k': { run } })], key('k', { ctrlKey: true, target: new FakeElement('input') as unknown as EventTarget }))).not.toBeNull()
  })

  it('of an input method that is composing are never ours', () => {
    const act = layer({ Enter: { run, whileTyping: true } })
    expect([actFor([act], key('Enter', { isComposing: true })), actFor([act], key('Enter', { keyCode: 229 }))]).toEqual([null, null])
  })

  it('already handled by a control are left alone', () => {
    expect(actFor([layer({ Enter: { run } })], key('Enter', { defaultPrevented: true }))).toBeNull()
  })

  it('the operator has moved answer where they are now', () => {
    const copy = { run }
    expect([actFor([layer({ c: copy })], key('q'), { c: 'q', q: 'c' }), actFor([layer({ c: copy })], key('c'), { c: 'q', q: 'c' })]).toEqual([copy, null])
  })

  it('that are letters of names stay where they are', () => {
    const go = { run }
    expect(actFor([{ ...layer({ t: go }), literal: true }], key('t'), { t: 'q', q: 't' })).toBe(go)
  })
})
