import { useState } from 'react'
import { TextField } from '../../../ui/TextField'
import { useText } from '../../../ui/text'
import { profileText } from './profile.text'

interface PlanLineProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly lines?: number
  readonly isWrong?: (value: string) => boolean
  readonly onSave: (value: string) => void
}

/** A field that keeps what was typed when it loses the focus or on Enter; Esc brings the old value back. */
export function PlanLine({ label, hint, value, lines, isWrong, onSave }: PlanLineProps) {
  const t = useText(profileText)
  const [typed, setTyped] = useState(value)
  const wrong = isWrong?.(typed.trim()) ?? false
  const save = () => { if (!wrong && typed.trim() !== value) onSave(typed.trim()) }
  return <TextField label={label} value={typed} onChange={setTyped} onBlur={save} onEnter={save} onEscape={() => setTyped(value)} isInvalid={wrong} hint={wrong ? t('wrong') : hint} max={lines ? 500 : 120} {...(lines === undefined ? {} : { lines })} />
}
