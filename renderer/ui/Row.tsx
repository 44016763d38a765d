import type { CSSProperties, ReactNode } from 'react'
import styles from './Row.module.css'
import { cx } from './class-names'

interface RowProps {
  /** CSS grid tracks, e.g. `32px 184px 1fr auto`. */
  readonly columns: string
  readonly children: ReactNode
  /** Under the cursor. */
  readonly current?: boolean
  /** Blocked or gone: third voice. */
  readonly muted?: boolean
  readonly tall?: boolean
  readonly id?: string
  readonly onPress?: () => void
  readonly onDoublePress?: () => void
}

/** A line of a list that is not a table: 32 high, hairline above. Cells are its direct children. */
export function Row({ columns, children, current = false, muted = false, tall = false, id, onPress, onDoublePress }: RowProps) {
  const tracks: CSSProperties = { gridTemplateColumns: columns }
  return (
    <div id={id} className={cx(styles.row, current && styles.current, muted && styles.muted, tall && styles.tall)} style={tracks} onClick={onPress} onDoubleClick={onDoublePress} aria-current={current ? 'true' : undefined}>
      {children}
    </div>
  )
}

/** The line of column names over rows. */
export function RowHead({ columns, children }: { readonly columns: string; readonly children: ReactNode }) {
  return <div className={styles.head} style={{ gridTemplateColumns: columns }}>{children}</div>
}

/** What continues below an open row, on the raised ground. */
export function RowBelow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.below}>{children}</div>
}
