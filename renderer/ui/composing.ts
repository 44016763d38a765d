import type { KeyboardEvent as ReactKeyboardEvent } from 'react'

/**
 * True while an input method is still choosing characters: its Enter, Space and digits are not ours.
 * `keyCode` 229 is what Chromium sends for a key the input method has taken.
 */
export function isComposing(event: KeyboardEvent | ReactKeyboardEvent): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event
  return native.isComposing || native.keyCode === 229
}

/** True where a single letter is text: fields, editable parts and open lists of choices. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('[contenteditable="true"], textarea, select, [role="listbox"], [role="menu"]')) return true
  const input = target.closest('input')
  return input !== null && !['checkbox', 'radio', 'button', 'submit', 'range', 'file'].includes(input.type)
}
