import type { ReactNode } from 'react'
import styles from './DiffList.module.css'
import { cx } from './class-names'

/** The lines of a comparison. */
export function DiffList({ children }: { readonly children: ReactNode }) {
  return <div className={styles.list}>{children}</div>
}

/** Number, noun, action at the right edge; `children` is what opens below. `soon` only for what could not be read. */
export function DiffLine({ number, noun, action, tone = 'plain', children }: { readonly number: ReactNode; readonly noun: ReactNode; readonly action?: ReactNode; readonly tone?: 'plain' | 'soon'; readonly children?: ReactNode }) {
  return (
    <div className={styles.entry}>
      <div className={cx(styles.line, tone === 'soon' && styles.soon)}>
        <b className={styles.number}>{number}</b>
        <span className={styles.noun}>{noun}</span>
        {action}
      </div>
      {children && <div className={styles.below}>{children}</div>}
    </div>
  )
}
