import { useId, type ReactNode } from 'react'
import styles from './Part.module.css'
import { cx } from './class-names'

interface PartProps {
  /** Stands in the margin. */
  readonly name: ReactNode
  readonly count?: ReactNode
  /** 88 px on a page, 48 beside charts, 40 in a panel. */
  readonly margin?: 'page' | 'chart' | 'panel'
  /** Draws the margin's line and lets rows run to it: a lane of a list. */
  readonly lined?: boolean
  /** Its rows hold fields, which are higher than words: the name stands level with the first. */
  readonly fields?: boolean
  readonly children: ReactNode
}

/** A part of a page: its name in the ledger margin, its content to the right. */
export function Part({ name, count, margin = 'page', lined = false, fields = false, children }: PartProps) {
  const id = useId()
  return (
    <section className={cx(styles.part, styles[margin], lined && styles.lined, fields && styles.fields)} aria-labelledby={id}>
      <h2 className={styles.name} id={id}>
        <span>{name}</span>
        {count !== undefined && <small className={styles.count}>{count}</small>}
      </h2>
      <div className={styles.content}>{children}</div>
    </section>
  )
}
