import { useRef } from 'react'
import { Bar, BarChart, XAxis, YAxis, type BarShapeProps } from 'recharts'
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

/** Shares of a whole over time. Each bar is full height; layers are named at the last bar's right, never in a legend box. */
export function StackedBars({ layers, bars, height = 152, labels = 5, format, written, onOpen }: StackedBarsProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const columns = Math.max(1, layers.length)
  const mark = useMarks({ count: bars.length * columns, columns, onOpen: onOpen && (index => { const bar = bars[Math.floor(index / columns)]; const layer = layers[index % columns]; if (bar && layer) onOpen(bar, layer) }) })
  const plot = height - AXIS
  const totals = bars.map(bar => bar.values.reduce((sum, value) => sum + value, 0))
  const data = bars.map((bar, i) => ({ key: bar.key, ...Object.fromEntries(layers.map((layer, k) => [layer.key, (bar.values[k] ?? 0) / (totals[i] || 1)])) }))
  const shown = new Set(labelPositions(bars.length, labels))
  const last = bars[bars.length - 1]
  const ends = endLabels(last?.values ?? [], totals[totals.length - 1] ?? 0, plot)

  const drawPart = (layer: StackLayer, k: number) => function Part({ index, x, y, width: w, height: h }: BarShapeProps) {
    const bar = bars[index]
    if (!bar) return <g />
    const words = `${bar.label}, ${layer.label}: ${format(bar.values[k] ?? 0, bar)}`
    const says = layer.key === written && (index === 0 || index === bars.length - 1) && h >= 16 && w >= 28
    return (
      <g>
        <rect className={styles[layer.tone]} x={x} y={y + 0.5} width={w} height={Math.max(0, h - 1)} {...mark(index * columns + k, words)}><title>{words}</title></rect>
        {says && <text className={cx(styles.strong, styles.mid)} x={x + w / 2} y={y + 17}>{format(bar.values[k] ?? 0, bar)}</text>}
      </g>
    )
  }

  return (
    <div className={styles.box} ref={box}>
      <BarChart className={styles.svg} width={width} height={height} data={data} margin={{ top: 0, right: END, bottom: 0, left: 0 }} barCategoryGap="7%" accessibilityLayer={false}>
        <XAxis dataKey="key" height={AXIS} interval={0} tickLine={false} axisLine={false}
          tick={({ x, y, index }) => { const bar = bars[Number(index)]; return bar && shown.has(Number(index)) ? <text x={Number(x) - (width - END) / bars.length / 2 + 2} y={Number(y) + 10}>{bar.label}</text> : <g /> }} />
        <YAxis hide domain={[0, 1]} />
        {layers.map((layer, k) => [layer, k] as const).reverse().map(([layer, k]) => <Bar key={layer.key} dataKey={layer.key} stackId="all" isAnimationActive={false} shape={drawPart(layer, k)} />)}
        {last && layers.map((layer, k) => (
          <g key={layer.key}>
            <text className={styles.value} x={width - END + 10} y={ends[k]}>{layer.label}</text>
            <text className={cx(styles.value, styles.end)} x={width} y={ends[k]}>{format(last.values[k] ?? 0, last)}</text>
          </g>
        ))}
      </BarChart>
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
