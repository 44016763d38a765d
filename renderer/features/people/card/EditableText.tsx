import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { TextField } from '../../../ui/TextField'
import { cx } from '../../../ui/class-names'
import styles from './Card.module.css'
import { useSensitiveHint } from '../../../ui/useSensitiveHint'

interface EditableTextProps {
  readonly label: string
  readonly value: string
  /** The value as it reads when it is not being changed; default `value`. */
  readonly shown?: string
  /** Stands in the third voice when the value is empty. */
  readonly placeholder: string
  /** Returns a sentence when the text cannot be taken. */
  readonly onSave: (text: string) => string | null | Promise<string | null>
  readonly strong?: boolean
}

/** A value that turns into a field when pressed. Enter keeps, Escape leaves it, an empty text takes it away. */
export function EditableText({ label, value, shown = value, placeholder, onSave, strong = false }: EditableTextProps) {
  const [text, setText] = useState<string | null>(null)
  const sensitive = useSensitiveHint(text ?? '')
  const [wrong, setWrong] = useState<string | null>(null)
  if (text === null) {
    return <AriaButton className={cx(styles.value, strong && styles.strong, !value && styles.blank)} aria-label={`${label}: ${shown || placeholder}`} onPress={() => setText(value)}>{shown || placeholder}</AriaButton>
  }
  const save = async () => {
    if (text.trim() === value) return setText(null)
    const problem = await onSave(text.trim())
    setWrong(problem)
    if (problem === null) setText(null)
  }
  return (
    <span className={styles.editing}>
      <TextField aria-label={label} size="small" value={text} onChange={setText} autoFocus placeholder={placeholder} onEnter={() => void save()} onEscape={() => { setText(null); setWrong(null) }} onBlur={() => void save()} hint={wrong ?? sensitive} max={200} />
    </span>
  )
}
