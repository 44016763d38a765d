import type { ReactNode } from 'react'
import { Icon } from './Icon'
import styles from './Steps.module.css'
import { cx } from './class-names'

export interface Step {
  readonly title: ReactNode
  /** State in words: 李总同意，11月20日. */
  readonly note?: ReactNode
}

/** A line per step, filled up to now; steps before `current` are done. `current` = the number of steps when all are. */
export function Steps({ steps, current }: { readonly steps: readonly Step[]; readonly current: number }) {
  return (
    <ol className={styles.steps}>
      {steps.map((step, i) => (
        <li key={i} className={cx(styles.step, i <= current && styles.reached, i === current && styles.now)} aria-current={i === current ? 'step' : undefined}>
          <span className={styles.mark}>{i < current ? <Icon name="check" /> : i + 1}</span>
          <span>
            <b className={styles.title}>{step.title}</b>
            {step.note && <small className={styles.note}>{step.note}</small>}
          </span>
        </li>
      ))}
    </ol>
  )
}
