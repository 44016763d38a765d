import { useRef } from 'react'
import { Bar, BarChart, CartesianGrid, ReferenceLine, XAxis, YAxis, type BarShapeProps } from 'recharts'
import styles from './charts.module.css'
import { cx } from '../class-names'
import { gridValues, labelPositions } from './scale'
import { useMarks } from './useMarks'
import { useWidth } from './useWidth'

export interface BarPoint {
  readonly key: string
  readonly value: number
  /** Name of the bar, for its tooltip, its screen-reader label and the axis. */
  readonly label: string
  /** Words over the bar: the one the finding speaks of. */
  readonly peak?: string
  readonly tone?: 'subject' | 'quiet' | 'deep'
}

interface BarStripProps {
  readonly points: readonly BarPoint[]
  /** What is counted, at the end of the base line: 条消息. */
  readonly unit: string
  /** Of the drawing with its axis, px. */
  readonly height?: number
  readonly tone?: 'subject' | 'quiet'
  /** Room at the right for the unit and grid figures, px; the same in strips that share a time axis. */
  readonly endRoom?: number
  readonly format?: (value: number) => string
  /** Axis labels at most; 0 hides the axis. */
  readonly labels?: number
  /** A dotted line at a limit, with its words. */
  readonly cap?: { readonly value: number; readonly label: string }
  readonly maxBar?: number
  /** Value beside every bar. For a handful of bars. */
  readonly valued?: boolean
  readonly grid?: boolean
  readonly onOpen?: (point: BarPoint, index: number) => void
}

const AXIS = 24

/** One measure along time, as bars. */
export function BarStrip({ points, unit, height = 116, tone = 'subject', endRoom = 76, format = String, labels = 5, cap, maxBar, valued = false, grid = true, onOpen }: BarStripProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const mark = useMarks({ count: points.length, onOpen: onOpen && (index => { const point = points[index]; if (point) onOpen(point, index) }) })
  const max = Math.max(1, cap?.value ?? 0, ...points.map(point => point.value))
  const lines = grid ? gridValues(max) : []
  const shown = new Set(labelPositions(points.length, labels).map(i => points[i]?.key))
  const top = points.some(point => point.peak) ? 20 : 8

  const drawBar = ({ index, x, y, width: w, height: h, background }: BarShapeProps) => {
    const point = points[index]
    if (!point) return <g />
    const left = background?.x ?? x
    const wide = background?.width ?? w
    return (
      <g>
        <rect className={cx(styles[point.tone ?? tone])} x={x} y={y} width={w} height={h} />
        <rect className={styles.hit} x={left} y={0} width={wide} height={height - (labels > 0 ? AXIS : 0)} {...mark(index, `${point.label}: ${format(point.value)} ${unit}`)}><title>{`${point.label}  ${format(point.value)} ${unit}`}</title></rect>
        {point.peak && <text className={cx(styles.value, styles.mid)} x={Math.min(Math.max(x + w / 2, 40), width - endRoom - 20)} y={y - 6}>{point.peak}</text>}
        {valued && <text className={styles.value} x={x + w + 6} y={Math.min(y + 11, height - AXIS - 4)}>{format(point.value)}</text>}
      </g>
    )
  }

  return (
    <div className={styles.box} ref={box}>
      <BarChart className={styles.svg} width={width} height={height} data={[...points]} margin={{ top, right: 0, bottom: 0, left: 0 }} barCategoryGap="22%" accessibilityLayer={false} maxBarSize={maxBar}>
        {lines.length > 0 && <CartesianGrid vertical={false} className={styles.grid} stroke="var(--rule)" horizontalValues={[...lines]} syncWithTicks={false} />}
        <XAxis dataKey="key" hide={labels === 0} height={AXIS} interval={0} tickLine={false} axisLine={{ stroke: 'var(--rule-2)' }}
          tick={({ x, y, index }) => { const point = points[Number(index)]; return point && shown.has(point.key) ? <text x={valued ? Number(x) - (maxBar ?? 0) / 2 : Number(x) - 4} y={Number(y) + 10}>{point.label}</text> : <g /> }} />
        <YAxis orientation="right" width={endRoom} domain={[0, max]} ticks={[...lines]} tickLine={false} axisLine={false}
          tick={({ x, y, payload }) => <text x={Number(x)} y={Number(y) + 4}>{format(Number(payload.value))}</text>} />
        {cap && <ReferenceLine y={cap.value} stroke="var(--rule-2)" strokeDasharray="2 3" />}
        {cap && <text x={width - endRoom + 8} y={top + 4 + (height - top - AXIS) * (1 - cap.value / max)}>{cap.label}</text>}
        {unit && !valued && <text className={styles.value} x={width - endRoom + 8} y={height - (labels > 0 ? AXIS : 0) - 2}>{unit}</text>}
        <Bar dataKey="value" isAnimationActive={false} shape={drawBar} />
      </BarChart>
    </div>
  )
}
