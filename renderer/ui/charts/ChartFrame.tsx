import { useId, useState, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import styles from './ChartFrame.module.css'
import { Icon } from '../Icon'
import { defineText, useText } from '../text'
import { Tooltip } from '../Tooltip'

const text = defineText('ui/chart-frame', { zh: { table: '看表', chart: '看图' }, en: { table: 'As table', chart: 'As chart' } })

/** The figures behind a chart: first column names, others values as shown. */
export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

interface ChartFrameProps {
  /** The finding, a sentence. */
  readonly finding: ReactNode
  /** Unit, span or scale, at the right end of the finding. */
  readonly note?: ReactNode
  readonly table: ChartTable
  readonly children: ReactNode
}

/** A chart: what it shows in words, the drawing, and its table one press away. */
export function ChartFrame({ finding, note, table, children }: ChartFrameProps) {
  const t = useText(text)
  const id = useId()
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className={styles.frame} aria-labelledby={id}>
      <figcaption className={styles.caption}>
        <h3 className={styles.finding} id={id}>{finding}</h3>
        {note && <small className={styles.note}>{note}</small>}
        <Tooltip text={t(asTable ? 'chart' : 'table')}>
          <AriaButton className={styles.toggle} aria-label={t(asTable ? 'chart' : 'table')} onPress={() => setAsTable(!asTable)}><Icon name={asTable ? 'chart' : 'table'} size={14} /></AriaButton>
        </Tooltip>
      </figcaption>
      {asTable ? <TableBehind table={table} label={typeof finding === 'string' ? finding : ''} /> : children}
    </figure>
  )
}

function TableBehind({ table, label }: { readonly table: ChartTable; readonly label: string }) {
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table}>
        <thead><tr>{table.columns.map((column, i) => <th key={i} scope="col">{column}</th>)}</tr></thead>
        <tbody>
          {table.rows.map((row, i) => <tr key={i}>{row.map((cell, k) => (k === 0 ? <th key={k} scope="row">{cell}</th> : <td key={k}>{cell}</td>))}</tr>)}
        </tbody>
      </table>
    </div>
  )
}
