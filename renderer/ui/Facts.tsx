import type { ReactNode } from 'react'
import styles from './Facts.module.css'

export interface FactLine {
  readonly name: string
  readonly value: ReactNode
  /** In the third voice after the value. */
  readonly note?: ReactNode
  /** A plain word at the right edge. */
  readonly action?: ReactNode
}

/** Names and values, a hairline between them. */
export function Facts({ lines }: { readonly lines: readonly FactLine[] }) {
  return (
    <dl className={styles.facts}>
      {lines.map(line => (
        <div className={styles.line} key={line.name}>
          <dt className={styles.name}>{line.name}</dt>
          <dd className={styles.value}>{line.value}{line.note && <span className={styles.note}>{line.note}</span>}</dd>
          {line.action && <dd className={styles.action}>{line.action}</dd>}
        </div>
      ))}
    </dl>
  )
}
