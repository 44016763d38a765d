import { useRef } from 'react'
import { Surface } from 'recharts'
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
/** Part of a bar's place that is bar, as long as `maxBar` allows. */
const BAR_SHARE = 0.56

/**
 * One measure along time, as bars. Drawn from the chart library's shapes and not as one of its charts: those keep a store and draw
 * twice, which a year of bars pays with a tenth of a second at every change of range.
 */
export function BarStrip({ points, unit, height = 116, tone = 'subject', endRoom = 76, format = String, labels = 5, cap, maxBar, valued = false, grid = true, onOpen }: BarStripProps) {
  const box = useRef<HTMLDivElement>(null)
  const known = useWidth(box)
  const width = known ?? 0
  const mark = useMarks({ count: points.length, onOpen: onOpen && (index => { const point = points[index]; if (point) onOpen(point, index) }) })
  const max = Math.max(1, cap?.value ?? 0, ...points.map(point => point.value))
  const lines = grid ? gridValues(max) : []
  const shown = labels > 0 ? labelPositions(points.length, labels) : []
  const top = points.some(point => point.peak) ? 20 : 8
  const plot = Math.max(0, width - endRoom)
  const base = height - (labels > 0 ? AXIS : 0)
  const band = points.length > 0 ? plot / points.length : 0
  const wide = Math.min(maxBar ?? Infinity, band * BAR_SHARE > 1 ? Math.floor(band * BAR_SHARE) : band * BAR_SHARE)
  const yOf = (value: number): number => top + (base - top) * (1 - value / max)

  const drawBar = (point: BarPoint, index: number) => {
    const middle = (index + 0.5) * band
    const y = yOf(point.value)
    const words = `${point.label}  ${format(point.value)} ${unit}`
    return (
      <g key={point.key}>
        <rect className={cx(styles[point.tone ?? tone])} x={middle - wide / 2} y={y} width={wide} height={base - y} />
        <rect className={styles.hit} x={index * band} y={0} width={band} height={base} {...mark(index, `${point.label}: ${format(point.value)} ${unit}`)}><title>{words}</title></rect>
        {point.peak && <text className={cx(styles.value, styles.mid)} x={Math.min(Math.max(middle, 40), width - endRoom - 20)} y={y - 6}>{point.peak}</text>}
        {valued && <text className={styles.value} x={middle + wide / 2 + 6} y={Math.min(y + 11, height - AXIS - 4)}>{format(point.value)}</text>}
      </g>
    )
  }

  return (
    <div className={styles.box} style={{ minHeight: height }} ref={box}>
      {known !== null && <Surface className={styles.svg} width={width} height={height}>
        {lines.map(value => <g key={value}><path className={styles.grid} d={`M0 ${yOf(value)}H${plot}`} /><text x={plot + 8} y={yOf(value) + 4}>{format(value)}</text></g>)}
        {labels > 0 && <path className={styles.axis} d={`M0 ${base}H${plot}`} />}
        {shown.map(i => <text key={i} x={(i + 0.5) * band - (valued ? (maxBar ?? 0) / 2 : 4)} y={base + 18}>{points[i]?.label}</text>)}
        {cap && <path className={styles.cap} d={`M0 ${yOf(cap.value)}H${plot}`} />}
        {cap && <text x={plot + 8} y={yOf(cap.value) + 4}>{cap.label}</text>}
        {unit && !valued && <text className={styles.value} x={plot + 8} y={base - 2}>{unit}</text>}
        {points.map(drawBar)}
      </Surface>}
    </div>
  )
}
