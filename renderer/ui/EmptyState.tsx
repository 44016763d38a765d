import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

/** Where the rows would be: one sentence why, one filled button, one plain link. */
export function EmptyState({ why, action, link }: { readonly why: ReactNode; readonly action?: ReactNode; readonly link?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.why}>{why}</p>
      {(action || link) && <div className={styles.acts}>{action}{link}</div>}
    </div>
  )
}
