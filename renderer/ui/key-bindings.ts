import { create } from 'zustand'
import { currentLanguage } from './text'

/** The operator's own keys: combination as the app was made with → combination it has been moved to. */
export type KeyBindings = Readonly<Record<string, string>>

/** The bindings in force; set by the shell from the settings. */
export const useKeyBindings = create<{ readonly bindings: KeyBindings }>()(() => ({ bindings: {} }))

/** The combination to press for what `made` was made for. */
export const pressedFor = (made: string, bindings: KeyBindings): string => bindings[made] ?? made

/** What a pressed combination was made for; `null` when its act has moved to another key and none has moved here. */
export function madeFor(pressed: string, bindings: KeyBindings): string | null {
  for (const [made, own] of Object.entries(bindings)) {
    if (own === pressed) return made
  }
  return bindings[pressed] === undefined ? pressed : null
}

/**
 * Moves `made` to the key `pressed`. Whatever answered to that key takes the key that became free, so that no act is
 * ever without a key and no key has two.
 */
export function rebind(bindings: KeyBindings, made: string, pressed: string): KeyBindings {
  const next = new Map(Object.entries(bindings))
  const free = pressedFor(made, bindings)
  const displaced = madeFor(pressed, bindings)
  if (displaced !== null && displaced !== made) next.set(displaced, free)
  next.set(made, pressed)
  return Object.fromEntries([...next].filter(([was, own]) => was !== own))
}

/** Keys that keep their meaning: closing, and the sheet that shows all others. */
const FIXED: ReadonlySet<string> = new Set(['Escape', '?', 'Tab', 'shift+Tab'])

/** Combinations of one stroke, other than the fixed ones, can be moved. */
export const canMove = (combo: string): boolean => !FIXED.has(combo) && !combo.includes(' ')

const NAMES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  Space: ['空格', 'Space'], ArrowDown: ['↓', '↓'], ArrowUp: ['↑', '↑'], ArrowLeft: ['←', '←'], ArrowRight: ['→', '→'], Escape: ['Esc', 'Esc'],
  ctrl: ['Ctrl', 'Ctrl'], shift: ['Shift', 'Shift'], alt: ['Alt', 'Alt'],
}

/** A combination as drawn on keys: `ctrl+shift+z` → `Ctrl Shift Z`. */
export function shownKeys(combo: string): string {
  const language = currentLanguage() === 'zh' ? 0 : 1
  return combo.split('+').map(part => NAMES[part]?.[language] ?? (part.length === 1 ? part.toUpperCase() : part)).join(' ')
}

/** A hint as written in the code (`Ctrl O`, `空格`) with the operator's own key in its place. */
export function shownHint(hint: string, bindings: KeyBindings): string {
  for (const [made, own] of Object.entries(bindings)) {
    if (shownKeys(made) === hint) return shownKeys(own)
  }
  return hint
}
