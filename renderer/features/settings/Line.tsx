import type { ReactNode } from 'react'
import styles from './Settings.module.css'

/** One choice: its name, the control, a remark. */
export function Line({ name, children, note }: { readonly name: ReactNode; readonly children: ReactNode; readonly note?: ReactNode }) {
  return (
    <div className={styles.line}>
      <span className={styles.name}>{name}</span>
      <span className={styles.control}>{children}</span>
      {note && <span className={styles.note}>{note}</span>}
    </div>
  )
}
