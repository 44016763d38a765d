import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canMove, madeFor, pressedFor, rebind, shownHint, type KeyBindings } from '../../../renderer/ui/key-bindings'

const KEYS = ['c', 's', 'd', 'j', 'Space', 'Enter', 'ctrl+k', 'shift+ArrowUp', 'q']
const moves = fc.array(fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(...KEYS)), { maxLength: 20 })
const after = (list: readonly (readonly [string, string])[]) => list.reduce<KeyBindings>((bindings, [made, pressed]) => rebind(bindings, made, pressed), {})

describe('moved keys', () => {
  it('answer at their new place and no longer at the old one', () => {
    const bindings = rebind({}, 'c', 'q')
    expect([madeFor('q', bindings), madeFor('c', bindings) === 'c']).toEqual(['c', false])
  })

  it('give the key set free to whatever answered there before', () => {
    const bindings = rebind({}, 'c', 's')
    expect([madeFor('s', bindings), madeFor('c', bindings)]).toEqual(['c', 's'])
  })

  it('leave nothing behind when moved back', () => {
    expect(rebind(rebind({}, 'c', 's'), 'c', 'c')).toEqual({})
  })

  it('always have one key for each act and one act for each key', () => {
    fc.assert(fc.property(moves, list => {
      const bindings = after(list)
      expect(new Set(KEYS.map(made => pressedFor(made, bindings))).size).toBe(KEYS.length)
      for (const made of KEYS) expect(madeFor(pressedFor(made, bindings), bindings)).toBe(made)
    }))
  })

  it('stand at their new place in hints', () => {
    expect([shownHint('C', { c: 'q' }), shownHint('Ctrl O', { c: 'q' })]).toEqual(['Q', 'Ctrl O'])
  })

  it('never take the keys that close and explain', () => {
    expect([canMove('Escape'), canMove('?'), canMove('g t'), canMove('c')]).toEqual([false, false, false, true])
  })
})
