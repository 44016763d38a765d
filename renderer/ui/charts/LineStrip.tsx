import { useRef } from 'react'
import { Curve, Surface } from 'recharts'
import styles from './charts.module.css'
import { cx } from '../class-names'
import { labelPositions } from './scale'
import { useMarks } from './useMarks'
import { useWidth } from './useWidth'

export interface LinePoint {
  readonly key: string
  /** `null` = unknown: the line breaks there. */
  readonly value: number | null
  readonly label: string
}

interface LineStripProps {
  readonly points: readonly LinePoint[]
  /** Words after the last value, at the line's end: 人开口. */
  readonly unit: string
  readonly height?: number
  readonly endRoom?: number
  readonly format?: (value: number) => string
  readonly labels?: number
  /** Lowest value of the scale; default 0. */
  readonly from?: number
  readonly onOpen?: (point: LinePoint, index: number) => void
}

const AXIS = 24

/** One measure along time, as a line; stands under a BarStrip on the same axis and is drawn as that is. */
export function LineStrip({ points, unit, height = 72, endRoom = 76, format = String, labels = 5, from = 0, onOpen }: LineStripProps) {
  const box = useRef<HTMLDivElement>(null)
  const known = useWidth(box)
  const width = known ?? 0
  const mark = useMarks({ count: points.length, onOpen: onOpen && (index => { const point = points[index]; if (point) onOpen(point, index) }) })
  const values = points.flatMap(point => (point.value === null ? [] : [point.value]))
  const max = Math.max(from + 1, ...values)
  const plot = width - endRoom
  const band = points.length > 0 ? plot / points.length : 0
  const base = height - (labels > 0 ? AXIS : 0)
  const yOf = (value: number) => 6 + (base - 12) * (1 - (value - from) / (max - from))
  const lastIndex = points.findLastIndex(point => point.value !== null)
  const lastValue = points[lastIndex]?.value ?? null
  const shown = labelPositions(points.length, labels)

  return (
    <div className={styles.box} style={{ minHeight: height }} ref={box}>
      {known !== null && <Surface className={styles.svg} width={width} height={height}>
        <path className={styles.axis} d={`M0 ${base + 0.5}H${plot}`} />
        {labels > 0 && shown.map(i => <g key={i}><path className={styles.axis} d={`M${i * band + 0.5} ${base}v4`} /><text x={i * band} y={base + 17}>{points[i]?.label}</text></g>)}
        <Curve className={styles.line} type="linear" points={points.map(({ value }, i) => ({ x: (i + 0.5) * band, y: value === null ? null : yOf(value) }))} connectNulls={false} />
        {lastValue !== null && <circle className={styles.dot} cx={(lastIndex + 0.5) * band} cy={yOf(lastValue)} r="3" />}
        {lastValue !== null && <text className={styles.value} x={plot + 8} y={yOf(lastValue) + 4}><tspan className={styles.strong}>{format(lastValue)}</tspan> {unit}</text>}
        {points.map((point, i) => (
          <rect key={point.key} className={cx(styles.hit)} x={i * band} y="0" width={band} height={base} {...mark(i, `${point.label}: ${point.value === null ? '–' : format(point.value)} ${unit}`)}>
            <title>{`${point.label}  ${point.value === null ? '–' : format(point.value)} ${unit}`}</title>
          </rect>
        ))}
      </Surface>}
    </div>
  )
}
