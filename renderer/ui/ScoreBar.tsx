import { useId } from 'react'
import styles from './ScoreBar.module.css'
import { cx } from './class-names'

export interface ScorePart {
  readonly key: string
  /** Points; negative for a deduction. */
  readonly value: number
}

const SHADES = ['s0', 's1', 's2', 's3'] as const

/**
 * Segments in the order of the words below; a deduction is hatched off the end of what was gained and a tick marks what
 * is left. `max` points are the full width.
 */
export function ScoreBar({ parts, max = 100, label }: { readonly parts: readonly ScorePart[]; readonly max?: number; readonly label: string }) {
  const hatch = useId()
  const gained = parts.filter(part => part.value > 0)
  const total = gained.reduce((sum, part) => sum + part.value, 0)
  const lost = parts.filter(part => part.value < 0).reduce((sum, part) => sum - part.value, 0)
  const left = Math.max(0, total - lost)
  const at = (value: number) => `${(Math.min(value, max) / max) * 100}%`
  const starts = gained.map((_, i) => gained.slice(0, i).reduce((sum, part) => sum + part.value, 0))
  return (
    <svg className={styles.bar} width="100%" height="12" role="img" aria-label={label}>
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className={styles.paper} width="5" height="5" />
          <rect className={styles.stripe} width="2.5" height="5" />
        </pattern>
      </defs>
      {gained.map((part, i) => (
        <rect key={part.key} className={cx(styles.part, styles[SHADES[i % SHADES.length] ?? 's0'])} x={at(starts[i] ?? 0)} width={at(part.value)} height="12" />
      ))}
      {lost > 0 && <rect x={at(left)} width={at(Math.min(lost, total))} height="12" fill={`url(#${hatch})`} />}
      {lost > 0 && <rect className={styles.tick} x={at(left)} width="2" height="12" />}
    </svg>
  )
}
