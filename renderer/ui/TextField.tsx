import { useId, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import { Input, Label, TextArea as AriaTextArea, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components'
import styles from './TextField.module.css'
import { cx } from './class-names'
import { isComposing } from './composing'
import { Icon } from './Icon'
import type { IconName } from './icon-paths'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'onKeyDown'> {
  /** Shown above; without it give `aria-label`. */
  readonly label?: string
  readonly placeholder?: string
  readonly size?: 'normal' | 'small' | 'big'
  readonly icon?: IconName
  /** Stands at the right end inside the frame. */
  readonly end?: ReactNode
  /** Enter, but never the Enter with which an input method accepts characters. */
  readonly onEnter?: (text: string) => void
  readonly onEscape?: () => void
  /** Other keys while typing; not called while an input method composes. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void
  readonly inputRef?: Ref<HTMLInputElement>
  /** Several lines; Ctrl+Enter then is the Enter. */
  readonly lines?: number
  readonly hint?: ReactNode
  readonly max?: number
  /** Words to choose from while typing; any other will do as well. */
  readonly offers?: readonly string[]
}

/** A line of text, safe with input methods. */
export function TextField({ label, placeholder, size = 'normal', icon, end, onEnter, onEscape, onKey, inputRef, lines, hint, max, offers, ...rest }: TextFieldProps) {
  const listId = useId()
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (isComposing(event)) return
    if (event.key === 'Enter' && onEnter && (!lines || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onEnter(event.currentTarget.value)
    } else if (event.key === 'Escape' && onEscape) {
      event.preventDefault()
      event.stopPropagation()
      onEscape()
    } else onKey?.(event)
  }
  return (
    <AriaTextField {...rest} className={styles.field}>
      {label && <Label className={styles.label}>{label}</Label>}
      <span className={cx(styles.frame, styles[size], lines !== undefined && styles.area)}>
        {icon && <Icon name={icon} size={14} />}
        {lines
          ? <AriaTextArea className={styles.input} placeholder={placeholder} rows={lines} maxLength={max} onKeyDown={onKeyDown} />
          : <Input ref={inputRef} className={styles.input} placeholder={placeholder} maxLength={max} onKeyDown={onKeyDown} spellCheck={false} autoComplete="off" {...(offers && { list: listId })} />}
        {offers && <datalist id={listId}>{offers.map(word => <option key={word} value={word} />)}</datalist>}
        {end && <span className={styles.end}>{end}</span>}
      </span>
      {hint && <span className={styles.hint}>{hint}</span>}
    </AriaTextField>
  )
}
