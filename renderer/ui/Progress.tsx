import { ProgressBar } from 'react-aria-components'
import styles from './Progress.module.css'

/** A thin bar; `value` 0…1, `null` while the end is not known. */
export function Progress({ label, value }: { readonly label: string; readonly value: number | null }) {
  return (
    <ProgressBar className={styles.track} aria-label={label} value={(value ?? 0) * 100} isIndeterminate={value === null}>
      {({ percentage }) => <span className={value === null ? styles.running : styles.fill} style={value === null ? undefined : { width: `${percentage ?? 0}%` }} />}
    </ProgressBar>
  )
}
