import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, type MouseEvent, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { Icon } from './Icon'
import styles from './Table.module.css'
import { cx } from './class-names'
import { TableRow, type RowCalls } from './TableRow'
import { defineText, useText } from './text'
import { useChoosing } from './useChoosing'
import { useCursor } from './useCursor'
import { useVirtualRows } from './useVirtualRows'
import { useWide } from './useWide'

const text = defineText('ui/table', { zh: { choose: '选中这一行', more: '多选' }, en: { choose: 'Select this row', more: 'Select several' } })
const HEAD = 28
const NONE: ReadonlySet<string> = new Set()
const ignore = (): void => {}

export interface Column<Row> {
  readonly id: string
  readonly header: ReactNode
  /** CSS grid track; default `minmax(0, 1fr)`. */
  readonly width?: string
  readonly align?: 'end'
  readonly sortable?: boolean
  /** Left out of a narrow window. */
  readonly wideOnly?: boolean
  readonly cell: (row: Row) => ReactNode
}

export interface Sort {
  readonly column: string
  readonly descending: boolean
}

interface CommonProps<Row> {
  /** Read out, not shown. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly sort?: Sort | null
  readonly onSort?: (sort: Sort) => void
  /** Called when the cursor moves. */
  readonly onCursor?: (row: Row | null) => void
  /** Keys of chosen rows; with `onChosen` the table shows boxes and X, Shift+↑↓ work. */
  readonly chosen?: ReadonlySet<string>
  readonly onChosen?: (keys: ReadonlySet<string>) => void
  /** Row of the open panel. */
  readonly marked?: string | null
  readonly isMuted?: (row: Row) => boolean
  readonly rowHeight?: number
  /** Instead of rows, when there are none. */
  readonly empty?: ReactNode
  readonly startsFirst?: boolean
  /** False when another list of the page owns the keys. */
  readonly keys?: boolean
}

export interface TableProps<Row> extends CommonProps<Row> {
  /** In the order shown; sorting them is the page's work. */
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly onOpen?: (row: Row) => void
}

export interface WindowTableProps<Row> extends CommonProps<Row> {
  /** Keys of all rows in the order shown. */
  readonly rowKeys: readonly string[]
  /** `undefined` while the row is on its way: its place stays empty. */
  readonly rowAt: (index: number) => Row | undefined
  readonly onOpen?: (key: string) => void
  /** Called with the stretch of rows that is drawn, `to` exclusive. */
  readonly onWindow?: (from: number, to: number) => void
}

/** Rows of one height that the page holds whole. */
export function Table<Row>({ rows, rowKey, onOpen, ...common }: TableProps<Row>) {
  const rowKeys = useMemo(() => rows.map(rowKey), [rows, rowKey])
  const rowAt = useCallback((index: number) => rows[index], [rows])
  const open = onOpen && ((key: string) => { const row = rows[rowKeys.indexOf(key)]; if (row !== undefined) onOpen(row) })
  return <WindowTable {...common} rowKeys={rowKeys} rowAt={rowAt} onOpen={open} />
}

/** Rows of one height, drawn only where they are seen, of which the page may hold only those: 20,000 of them scroll smoothly. Scrolls inside itself. */
export function WindowTable<Row>({ label, columns: all, rowKeys, rowAt, onWindow, sort, onSort, onOpen, onCursor, chosen, onChosen, marked, isMuted, rowHeight = 32, empty, startsFirst = false, keys = true }: WindowTableProps<Row>) {
  const t = useText(text)
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const view = useVirtualRows(scroller, rowKeys.length, rowHeight, HEAD)
  const cursor = useCursor(rowKeys, { onOpen, startsFirst, on: keys, page: 18 })
  const isWide = useWide()
  const columns = useMemo(() => (isWide ? all : all.filter(({ wideOnly }) => !wideOnly)), [all, isWide])
  const tracks = [...(onChosen ? ['28px'] : []), ...columns.map(column => column.width ?? 'minmax(0, 1fr)')].join(' ')

  const { reveal } = view
  useEffect(() => reveal(cursor.index), [cursor.index, reveal])
  const said = useRef(onCursor)
  useEffect(() => { said.current = onCursor })
  const under = cursor.index < 0 ? null : (rowAt(cursor.index) ?? null)
  useEffect(() => said.current?.(under), [under])
  useEffect(() => onWindow?.(view.from, view.to), [onWindow, view.from, view.to])

  const choose = useChoosing(rowKeys, cursor, { chosen: chosen ?? NONE, onChosen: onChosen ?? ignore, on: keys && onChosen !== undefined })

  const press = (event: MouseEvent, index: number) => {
    if (event.target instanceof Element && event.target.closest('button, a, label, input')) return
    cursor.set(rowKeys[index] ?? null)
    if (onChosen && (event.ctrlKey || event.metaKey)) choose(rowKeys[index])
    else onOpen?.(rowKeys[index]!)
  }
  const latest = useRef({ press, choose })
  useLayoutEffect(() => { latest.current = { press, choose } })
  const calls = useMemo<RowCalls>(() => ({ press: (event, index) => latest.current.press(event, index), choose: (key, on) => latest.current.choose(key, on) }), [])

  return (
    <div className={styles.scroller} ref={scroller} tabIndex={0} role="grid" aria-label={label} aria-rowcount={rowKeys.length + 1} aria-multiselectable={onChosen ? true : undefined} aria-activedescendant={cursor.index >= view.from && cursor.index < view.to ? `${id}-${cursor.index}` : undefined}>
      <div className={styles.head} role="row" aria-rowindex={1} style={{ gridTemplateColumns: tracks }}>
        {onChosen && <span role="columnheader"><span className={styles.hidden}>{t('more')}</span></span>}
        {columns.map(column => {
          const on = sort?.column === column.id
          return (
            <span key={column.id} role="columnheader" className={cx(column.align === 'end' && styles.end)} aria-sort={on ? (sort.descending ? 'descending' : 'ascending') : undefined}>
              {column.sortable && onSort
                ? <AriaButton className={styles.sort} onPress={() => onSort({ column: column.id, descending: on ? !sort.descending : false })}>{column.header}{on && <Icon name={sort.descending ? 'down' : 'up'} size={12} />}</AriaButton>
                : column.header}
            </span>
          )
        })}
      </div>
      {rowKeys.length === 0 && empty}
      <div className={styles.rows} role="rowgroup" style={{ height: view.height }}>
        {rowKeys.slice(view.from, view.to).map((key, i) => {
          const index = view.from + i
          const row = rowAt(index)
          return (
            <TableRow key={key} id={`${id}-${index}`} row={row} rowKey={key} index={index} height={rowHeight} columns={columns} tracks={tracks} calls={calls} chooseLabel={t('choose')}
              current={key === cursor.at || key === marked} muted={row !== undefined && (isMuted?.(row) ?? false)} chosen={onChosen ? (chosen?.has(key) ?? false) : null} />
          )
        })}
      </div>
    </div>
  )
}
