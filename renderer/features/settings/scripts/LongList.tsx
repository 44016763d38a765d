import type { CSSProperties, ReactNode } from 'react'
import { Table, type Column } from '../../../ui/Table'
import styles from './Scripts.module.css'

const ROW = 32
const HEAD = 28
/** Rows seen at once; more of them scroll. */
const MOST_ROWS = 8

interface LongListProps<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly isMuted?: (row: Row) => boolean
  readonly empty: ReactNode
}

/** A table as high as its rows and never higher than eight: a thousand of them cost no more than those seen. Its keys are those of the page. */
export function LongList<Row>({ label, columns, rows, rowKey, isMuted, empty }: LongListProps<Row>) {
  if (rows.length === 0) return <p className={styles.none}>{empty}</p>
  const height: CSSProperties = { height: HEAD + Math.min(rows.length, MOST_ROWS) * ROW }
  return <div className={styles.list} style={height}><Table label={label} columns={columns} rows={rows} rowKey={rowKey} keys={false} {...(isMuted && { isMuted })} /></div>
}
