import { useEffect, useMemo, useRef, useState } from 'react'
import { CRAFT_TERMS } from '../../../../resources/craft/terms'
import type { offerTerms } from '../../../../shared/people/offer-terms'
import { Chip } from '../../../ui/Chip'
import { useText } from '../../../ui/text'
import { TextField } from '../../../ui/TextField'
import { useSettings } from '../useSettings'
import styles from './Scripts.module.css'
import { scriptsText } from './scripts.text'

interface TermFieldProps {
  readonly label: string
  readonly placeholder?: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onEnter: () => void
  readonly onEscape?: () => void
  readonly autoFocus?: boolean
}

/** A line that offers terms of the craft bank for pinyin initials; a digit with Alt or a press puts one in. */
export function TermField({ label, placeholder, value, onChange, onEnter, onEscape, autoFocus = false }: TermFieldProps) {
  const t = useText(scriptsText)
  const [settings] = useSettings()
  const input = useRef<HTMLInputElement>(null)
  const [caret, setCaret] = useState(value.length)
  const terms = useMemo(() => [...(settings.terms ?? []), ...CRAFT_TERMS], [settings.terms])
  const [offerOf, setOfferOf] = useState<typeof offerTerms | null>(null)
  // The table of pinyin is large, and only this field needs it on a page.
  useEffect(() => void import('../../../../shared/people/offer-terms').then(module => setOfferOf(() => module.offerTerms), () => undefined), [])
  const offer = offerOf?.(value, Math.min(caret, value.length), terms) ?? null
  const put = (term: string) => {
    const at = Math.min(caret, value.length)
    const start = at - (offer?.typed ?? 0)
    onChange(value.slice(0, start) + term + value.slice(at))
    setCaret(start + term.length)
    input.current?.focus()
  }
  return (
    <div className={styles.termField}>
      <TextField aria-label={label} {...(placeholder && { placeholder })} inputRef={input} autoFocus={autoFocus} size="small" max={300} value={value} onEnter={onEnter} {...(onEscape && { onEscape })}
        onChange={text => { onChange(text); setCaret(input.current?.selectionStart ?? text.length) }}
        onKey={event => {
          const term = event.altKey ? offer?.terms[Number(event.key) - 1] : undefined
          if (!term) return
          event.preventDefault()
          put(term)
        }} />
      {offer && <span className={styles.offer}>{offer.terms.map((term, i) => <Chip key={term} label={`Alt ${i + 1}`} onPress={() => put(term)}>{term}</Chip>)}</span>}
      <span className={styles.third}>{offer ? '' : t('hint')}</span>
    </div>
  )
}
