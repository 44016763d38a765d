import { useState } from 'react'
import { Chip } from '../../ui/Chip'
import { TextField } from '../../ui/TextField'
import styles from './Matching.module.css'

interface PartChipProps {
  readonly label: string
  /** As shown; `empty` stands in when there is none. */
  readonly value: string
  readonly empty: string
  /** As edited. */
  readonly raw: string
  readonly tone?: 'plain' | 'soon'
  readonly onChange: (text: string) => void
  /** Begins as a field. */
  readonly startsOpen?: boolean
  /** The field was left without a change. */
  readonly onLeave?: () => void
}

/** One understood part of a need: press to correct it, Enter keeps, Escape leaves it. */
export function PartChip({ label, value, empty, raw, tone = 'plain', onChange, startsOpen = false, onLeave }: PartChipProps) {
  const [text, setText] = useState<string | null>(startsOpen ? raw : null)
  if (text === null) return <Chip label={label} tone={value ? tone : 'plain'} onPress={() => setText(raw)}>{value || empty}</Chip>
  const keep = () => {
    if (text !== raw) onChange(text)
    else onLeave?.()
    setText(null)
  }
  return (
    <span className={styles.partField}>
      <TextField aria-label={label} size="small" value={text} onChange={setText} autoFocus onEnter={keep} onEscape={() => { setText(null); onLeave?.() }} onBlur={keep} max={60} />
    </span>
  )
}
