import { useRef, type KeyboardEvent } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { Icon } from './Icon'
import styles from './SearchField.module.css'
import { Kbd } from './Kbd'
import { useKeys } from './keyboard'
import { TextField } from './TextField'
import { defineText, useText } from './text'

const text = defineText('ui/search-field', { zh: { clear: '清空' }, en: { clear: 'Clear' } })

interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  /** A key that puts the cursor here, e.g. `/`. */
  readonly hotkey?: string
  /** Default: on to the list below. */
  readonly onEnter?: () => void
}

/** Filters as one types. Esc empties it, a second Esc leaves it; Enter leaves it for the list, ↓ moves there at once. */
export function SearchField({ label, value, onChange, placeholder, hotkey, onEnter }: SearchFieldProps) {
  const t = useText(text)
  const input = useRef<HTMLInputElement>(null)
  useKeys(hotkey ? { [hotkey]: { run: () => input.current?.focus(), label } } : {}, { on: hotkey !== undefined })
  return (
    <TextField
      aria-label={label} size="small" icon="find" placeholder={placeholder ?? label} value={value} onChange={onChange} inputRef={input}
      onEnter={() => (onEnter ? onEnter() : input.current?.blur())}
      onKey={event => { if (event.key === 'ArrowDown') intoList(event) }}
      onEscape={() => (value === '' ? input.current?.blur() : onChange(''))}
      end={value !== ''
        ? <AriaButton className={styles.clear} aria-label={t('clear')} onPress={() => { onChange(''); input.current?.focus() }}><Icon name="close" size={12} /></AriaButton>
        : hotkey && <Kbd>{hotkey}</Kbd>}
    />
  )
}

/** The list under the field takes the key as if nothing had the focus. */
function intoList(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  event.preventDefault()
  event.currentTarget.blur()
  document.body.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
}
