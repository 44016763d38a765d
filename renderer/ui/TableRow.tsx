import { memo, type CSSProperties, type MouseEvent } from 'react'
import styles from './Table.module.css'
import { cx } from './class-names'
import type { Column } from './Table'

/** What rows call; the same object for all of them and for ever, so that scrolling draws only new rows. */
export interface RowCalls {
  press(event: MouseEvent, index: number): void
  choose(key: string, on: boolean): void
}

interface TableRowProps<Row> {
  readonly id: string
  /** `undefined`: on its way. */
  readonly row: Row | undefined
  readonly rowKey: string
  readonly index: number
  readonly height: number
  readonly columns: readonly Column<Row>[]
  readonly tracks: string
  readonly current: boolean
  readonly muted: boolean
  /** `null`: rows cannot be chosen. */
  readonly chosen: boolean | null
  readonly chooseLabel: string
  readonly calls: RowCalls
}

function PlainRow<Row>({ id, row, rowKey, index, height, columns, tracks, current, muted, chosen, chooseLabel, calls }: TableRowProps<Row>) {
  const place: CSSProperties = { gridTemplateColumns: tracks, top: index * height, height }
  return (
    <div id={id} role="row" aria-rowindex={index + 2} aria-selected={chosen ?? undefined} aria-busy={row === undefined || undefined} style={place} onClick={event => calls.press(event, index)}
      className={cx(styles.row, current && styles.current, chosen === true && styles.chosen, muted && styles.muted)}>
      {chosen !== null && (
        <span role="gridcell" className={styles.box}>
          <input type="checkbox" className={styles.tick} aria-label={chooseLabel} checked={chosen} tabIndex={-1} onChange={event => calls.choose(rowKey, event.target.checked)} />
        </span>
      )}
      {columns.map(column => <span key={column.id} role="gridcell" className={cx(styles.cell, column.align === 'end' && styles.end)}>{row !== undefined && column.cell(row)}</span>)}
    </div>
  )
}

/** One row of a Table, drawn again only when something of it has changed. */
export const TableRow = memo(PlainRow) as typeof PlainRow
