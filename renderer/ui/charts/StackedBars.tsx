import { useRef } from 'react'
import { Surface } from 'recharts'
import styles from './charts.module.css'
import { cx } from '../class-names'
import { labelPositions } from './scale'
import { useMarks } from './useMarks'
import { useWidth } from './useWidth'

export interface StackLayer {
  readonly key: string
  readonly label: string
  readonly tone: 'c5' | 'c4' | 'c3' | 'c2' | 'c1' | 'cq'
}

export interface StackBar {
  readonly key: string
  readonly label: string
  /** One value a layer, in the layers' order. */
  readonly values: readonly number[]
}

interface StackedBarsProps {
  /** Top to bottom. */
  readonly layers: readonly StackLayer[]
  readonly bars: readonly StackBar[]
  readonly height?: number
  readonly labels?: number
  /** How a value is written at the last bar's right and inside the first and last bar of `written`. */
  readonly format: (value: number, bar: StackBar) => string
  /** Key of the layer whose figure stands in the first and last bar. */
  readonly written?: string
  readonly onOpen?: (bar: StackBar, layer: StackLayer) => void
}

const AXIS = 20
const END = 114
const LABEL = 15
/** Part of a bar's place that is left free at either side. */
const GAP = 0.07

/** Shares of a whole over time. Each bar is full height; layers are named at the last bar's right, never in a legend box. */
export function StackedBars({ layers, bars, height = 152, labels = 5, format, written, onOpen }: StackedBarsProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const columns = Math.max(1, layers.length)
  const mark = useMarks({ count: bars.length * columns, columns, onOpen: onOpen && (index => { const bar = bars[Math.floor(index / columns)]; const layer = layers[index % columns]; if (bar && layer) onOpen(bar, layer) }) })
  const plot = height - AXIS
  const totals = bars.map(bar => bar.values.reduce((sum, value) => sum + value, 0))
  const shown = labelPositions(bars.length, labels)
  const last = bars[bars.length - 1]
  const ends = endLabels(last?.values ?? [], totals[totals.length - 1] ?? 0, plot)
  const band = Math.max(0, (width ?? 0) - END) / Math.max(1, bars.length)
  const wide = Math.floor(band * (1 - 2 * GAP))

  const drawBar = (bar: StackBar, index: number) => {
    const x = (index + GAP) * band
    const heights = layers.map((_, k) => (totals[index]! > 0 ? ((bar.values[k] ?? 0) / totals[index]!) * plot : 0))
    return layers.map((layer, k) => {
      const y = heights.slice(0, k).reduce((sum, each) => sum + each, 0)
      const words = `${bar.label}, ${layer.label}: ${format(bar.values[k] ?? 0, bar)}`
      const says = layer.key === written && (index === 0 || index === bars.length - 1) && heights[k]! >= 16 && wide >= 28
      return (
        <g key={`${bar.key} ${layer.key}`}>
          <rect className={styles[layer.tone]} x={x} y={y + 0.5} width={wide} height={Math.max(0, heights[k]! - 1)} {...mark(index * columns + k, words)}><title>{words}</title></rect>
          {says && <text className={cx(styles.strong, styles.mid)} x={x + wide / 2} y={y + 17}>{format(bar.values[k] ?? 0, bar)}</text>}
        </g>
      )
    })
  }

  return (
    <div className={styles.box} style={{ minHeight: height }} ref={box}>
      {width !== null && (
        <Surface className={styles.svg} width={width} height={height}>
          {bars.map(drawBar)}
          {shown.map(i => <text key={i} x={i * band + 2} y={plot + 18}>{bars[i]?.label}</text>)}
          {last && layers.map((layer, k) => (
            <g key={layer.key}>
              <text className={styles.value} x={width - END + 10} y={ends[k]}>{layer.label}</text>
              <text className={cx(styles.value, styles.end)} x={width} y={ends[k]}>{format(last.values[k] ?? 0, last)}</text>
            </g>
          ))}
        </Surface>
      )}
    </div>
  )
}

/** Base lines of the labels beside the last bar: at the middle of their part, pushed apart so that none overlap. */
function endLabels(values: readonly number[], total: number, plot: number): readonly number[] {
  const shares = values.map(value => (total > 0 ? (value / total) * plot : 0))
  const y = shares.map((h, i) => shares.slice(0, i).reduce((sum, share) => sum + share, 0) + h / 2 + 4)
  for (let i = 0; i < y.length; i++) y[i] = Math.max(y[i]!, i === 0 ? 12 : y[i - 1]! + LABEL)
  for (let i = y.length - 1; i >= 0; i--) y[i] = Math.min(y[i]!, i === y.length - 1 ? plot - 2 : y[i + 1]! - LABEL)
  return y
}
