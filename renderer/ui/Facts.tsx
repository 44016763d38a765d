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

/** Names and values, a hairline between them, the values in one column. */
export function Facts({ lines }: { readonly lines: readonly FactLine[] }) {
  return <FactList>{lines.map(line => <FactRow key={line.name} {...line} />)}</FactList>
}

/** The same where lines are components of their own; `children` are `FactRow`s. */
export function FactList({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>
}

export function FactRow({ name, value, note, action }: FactLine) {
  return (
    <div className={styles.line}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}{note && <span className={styles.note}>{note}</span>}</dd>
      {action && <dd className={styles.action}>{action}</dd>}
    </div>
  )
}
