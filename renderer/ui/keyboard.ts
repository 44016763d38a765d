import { useEffect, useLayoutEffect, useRef } from 'react'
import { create } from 'zustand'
import { isComposing, isTyping } from './composing'
import { madeFor, useKeyBindings, type KeyBindings } from './key-bindings'

/** One key of a page. */
export interface KeyAct {
  run(event: KeyboardEvent): void
  /** What it does, for the sheet behind `?`; absent = not listed. */
  readonly label?: string
  /** As drawn on the key: `空格`; absent = made of the combination. */
  readonly shown?: string
  /** Also while a text field has the focus. Combinations with Ctrl always are. */
  readonly whileTyping?: boolean
}

/** `j`, `ArrowDown`, `Space`, `Enter`, `shift+ArrowUp`, `ctrl+z`, `ctrl+shift+z`. `ctrl` is ⌘ on a Mac. */
export type Keys = Readonly<Record<string, KeyAct | ((event: KeyboardEvent) => void)>>

interface Layer {
  readonly number: number
  readonly title: string
  /** Its keys are letters of names and cannot be moved by the operator. */
  readonly literal?: boolean
  keys: Keys
}

interface KeyState {
  readonly layers: readonly Layer[]
}

/** Keys that answer at this moment; later layers come first. */
export const useKeyLayers = create<KeyState>()(() => ({ layers: [] }))
let numbers = 0

/** The combination an event stands for, in the spelling of {@link Keys}. */
export function comboOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): string {
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toLowerCase() : event.key
  const symbol = event.key.length === 1 && !/[a-z0-9 ]/i.test(event.key)
  const parts = [event.ctrlKey || event.metaKey ? 'ctrl' : '', event.altKey ? 'alt' : '', event.shiftKey && !symbol ? 'shift' : '', key]
  return parts.filter(part => part !== '').join('+')
}

/** Finds the act for an event among the layers, newest first, with the operator's own keys; `null` when nobody wants it. */
export function actFor(layers: readonly Layer[], event: KeyboardEvent, bindings: KeyBindings = {}): KeyAct | null {
  if (isComposing(event) || event.defaultPrevented) return null
  const pressed = comboOf(event)
  const made = madeFor(pressed, bindings)
  const typing = isTyping(event.target)
  for (const layer of [...layers].reverse()) {
    const combo = layer.literal === true ? pressed : made
    const found = combo === null ? undefined : layer.keys[combo]
    if (!found) continue
    const act = typeof found === 'function' ? { run: found } : found
    if (typing && !pressed.startsWith('ctrl+') && act.whileTyping !== true) continue
    return act
  }
  return null
}

/**
 * Lets the page answer keys while it is shown. Single letters only when no text field has the focus; keys an input
 * method is using are never ours. `title` heads its part of the `?` sheet. `on: false` switches the layer off.
 */
export function useKeys(keys: Keys, { title = '', on = true, literal = false }: { readonly title?: string; readonly on?: boolean; readonly literal?: boolean } = {}): void {
  const layer = useRef<Layer | null>(null)
  // Keys answer from the moment the page is drawn, not some time after.
  useLayoutEffect(() => {
    if (!on) return
    numbers += 1
    const mine: Layer = { number: numbers, title, literal, keys: {} }
    layer.current = mine
    useKeyLayers.setState(state => ({ layers: [...state.layers, mine] }))
    return () => {
      layer.current = null
      useKeyLayers.setState(state => ({ layers: state.layers.filter(other => other !== mine) }))
    }
  }, [literal, on, title])
  useLayoutEffect(() => {
    if (layer.current) layer.current.keys = keys
  })
}

/** A Space or Enter on a focused button presses the button; it must not also act on the page. */
function pressesControl(event: KeyboardEvent): boolean {
  if (event.key !== ' ' && event.key !== 'Enter') return false
  return event.target instanceof Element && event.target.closest('button, a[href], summary, [role="button"], [role="tab"], [role="option"], input[type="checkbox"]') !== null
}

/** Mounted once by the app: hands every key to the layer that wants it. */
export function useKeyDispatch(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (pressesControl(event)) return
      // A dialog or an open menu owns the keyboard.
      if (document.querySelector('[role="alertdialog"], [role="dialog"][aria-modal="true"], [data-modal]')) return
      const act = actFor(useKeyLayers.getState().layers, event, useKeyBindings.getState().bindings)
      if (!act) return
      event.preventDefault()
      act.run(event)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
