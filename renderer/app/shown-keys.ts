import { currentLanguage } from '../ui/text'

const NAMES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  Space: ['空格', 'Space'], ArrowDown: ['↓', '↓'], ArrowUp: ['↑', '↑'], ArrowLeft: ['←', '←'], ArrowRight: ['→', '→'], Escape: ['Esc', 'Esc'],
  ctrl: ['Ctrl', 'Ctrl'], shift: ['Shift', 'Shift'], alt: ['Alt', 'Alt'],
}

/** A combination as drawn on keys: `ctrl+shift+z` → `Ctrl Shift Z`. */
export function shownKeys(combo: string): string {
  const language = currentLanguage() === 'zh' ? 0 : 1
  return combo.split('+').map(part => NAMES[part]?.[language] ?? (part.length === 1 ? part.toUpperCase() : part)).join(' ')
}
