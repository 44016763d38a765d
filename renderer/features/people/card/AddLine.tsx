import { useState } from 'react'
import { Button } from '../../../ui/Button'
import { useKeys } from '../../../ui/keyboard'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { useText } from '../../../ui/text'
import styles from './Card.module.css'
import { cardText } from './card.text'
import { useOwnsKeys } from './useOwnsKeys'
import { useSensitiveHint } from '../../../ui/useSensitiveHint'

interface AddLineProps<Kind extends string> {
  readonly label: string
  readonly hint: string
  readonly kinds?: readonly { readonly value: Kind; readonly label: string }[]
  /** Words to choose from for a kind. */
  readonly offersFor?: (kind: Kind) => readonly string[] | undefined
  /** The key that opens the field. */
  readonly hotkey?: string
  /** Returns a sentence when the text cannot be taken. */
  readonly onAdd: (text: string, kind: Kind | null) => Promise<string | null>
}

/** The plain word at the end of a part that opens a field for one more line; it stays open for the next. */
export function AddLine<Kind extends string>({ label, hint, kinds, offersFor, hotkey: wanted, onAdd }: AddLineProps<Kind>) {
  const t = useText(cardText)
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [kind, setKind] = useState<Kind | null>(kinds?.[0]?.value ?? null)
  const sensitive = useSensitiveHint(text)
  const [wrong, setWrong] = useState<string | null>(null)
  const owns = useOwnsKeys()
  const hotkey = owns ? wanted : undefined
  useKeys(hotkey === undefined ? {} : { [hotkey]: { run: () => setOpen(true), label } }, { on: hotkey !== undefined })
  if (!open) return <div><Button look="plain" size="small" icon="plus" {...(hotkey !== undefined && { keys: hotkey.toUpperCase() })} onPress={() => setOpen(true)}>{label}</Button></div>
  const add = async () => {
    if (!text.trim()) return setOpen(false)
    const problem = await onAdd(text.trim(), kind)
    setWrong(problem)
    if (problem === null) setText('')
  }
  return (
    <div className={styles.addLine}>
      {kinds && <Select label={t('kind')} value={kind} choices={kinds} onChange={setKind} />}
      <span className={styles.grow}><TextField aria-label={label} size="small" value={text} onChange={setText} placeholder={hint} autoFocus onEnter={() => void add()} onEscape={() => setOpen(false)} hint={wrong ?? sensitive} max={200} offers={kind === null ? undefined : offersFor?.(kind)} /></span>
      <Button size="small" onPress={() => void add()}>{t('keep')}</Button>
    </div>
  )
}
