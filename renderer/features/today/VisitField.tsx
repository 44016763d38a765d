import { useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import type { VisitSpan } from '../../../shared/followups/visit-line'
import { isComposing } from '../../ui/composing'
import styles from './VisitField.module.css'

interface VisitFieldProps {
  readonly value: string
  readonly spans: readonly VisitSpan[]
  readonly label: string
  readonly placeholder: string
  /** Right end inside the frame. */
  readonly end?: ReactNode
  readonly inputRef?: Ref<HTMLInputElement>
  readonly onChange: (text: string) => void
  /** Keys while no input method composes. */
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** The line of a visit: what is recognised gets its ground while one types. The marks lie behind the field, letter on letter. */
export function VisitField({ value, spans, label, placeholder, end, inputRef, onChange, onKey }: VisitFieldProps) {
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
    parts.push(value.slice(from, span.start), <mark key={span.start} className={styles.token}>{value.slice(span.start, span.end)}</mark>)
    from = span.end
  }
  parts.push(value.slice(from))
  return (
    <div className={styles.frame} ref={frame}>
      <span className={styles.line}>
        <div className={styles.marks} ref={marks} aria-hidden="true">{parts}</div>
        <input className={styles.input} ref={inputRef} value={value} placeholder={placeholder} aria-label={label} maxLength={400} spellCheck={false} autoComplete="off"
          onChange={event => onChange(event.target.value)} onScroll={follow} onSelect={follow}
          onKeyDown={event => { if (!isComposing(event)) onKey(event) }} />
      </span>
      {end && <span className={styles.end}>{end}</span>}
    </div>
  )
}
