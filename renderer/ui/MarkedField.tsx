import { useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { cx } from './class-names'
import { isComposing } from './composing'
import styles from './MarkedField.module.css'

interface MarkedFieldProps {
  readonly value: string
  /** What is recognised, in the order of the text: `[start, end)`. */
  readonly spans: readonly { readonly start: number; readonly end: number }[]
  /** Recognised words stand on the accent's ground, or are underlined. */
  readonly look?: 'ground' | 'line'
  readonly size?: 'normal' | 'big'
  readonly max?: number
  readonly label: string
  readonly placeholder: string
  /** Right end inside the frame. */
  readonly end?: ReactNode
  readonly inputRef?: Ref<HTMLInputElement>
  readonly onChange: (text: string) => void
  /** Keys while no input method composes. */
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** A line that is read while one types: what is recognised is marked. The marks lie behind the field, letter on letter. */
export function MarkedField({ value, spans, look = 'ground', size = 'normal', label, placeholder, end, max = 400, inputRef, onChange, onKey }: MarkedFieldProps) {
  const marks = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const follow = () => {
    const input = frame.current?.querySelector('input')
    if (marks.current && input) marks.current.scrollLeft = input.scrollLeft
  }
  useLayoutEffect(follow, [value])
  const parts: ReactNode[] = []
  let from = 0
  for (const span of spans) {
    parts.push(value.slice(from, span.start), <mark key={span.start} className={look === 'ground' ? styles.token : styles.part}>{value.slice(span.start, span.end)}</mark>)
    from = span.end
  }
  parts.push(value.slice(from))
  return (
    <div className={cx(styles.frame, size === 'big' && styles.big)} ref={frame}>
      <span className={styles.line}>
        <div className={styles.marks} ref={marks} aria-hidden="true">{parts}</div>
        <input className={styles.input} ref={inputRef} value={value} placeholder={placeholder} aria-label={label} maxLength={max} spellCheck={false} autoComplete="off"
          onChange={event => onChange(event.target.value)} onScroll={follow} onSelect={follow}
          onKeyDown={event => { if (!isComposing(event)) onKey(event) }} />
      </span>
      {end && <span className={styles.end}>{end}</span>}
    </div>
  )
}
