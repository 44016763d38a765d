import { useRef } from 'react'
import styles from './charts.module.css'
import { cx } from '../class-names'
import { shadeOf } from './scale'
import { useMarks } from './useMarks'
import { useWidth } from './useWidth'
import { defineText, useText } from '../text'

const text = defineText('ui/heat-map', { zh: { hour: '{{hour}} 时' }, en: { hour: '{{hour}}:00' } })

interface HeatMapProps {
  /** Seven rows from Monday, 24 hours each. */
  readonly values: readonly (readonly number[])[]
  /** Names of the rows, Monday first. */
  readonly rowNames: readonly string[]
  readonly unit: string
  readonly format?: (value: number) => string
  /** Cells whose figure is written inside; default the two greatest. */
  readonly written?: number
  /** `weekday` 0 = Monday, `hour` 0…23. */
  readonly onOpen?: (weekday: number, hour: number) => void
}

const LEFT = 28
const CELL = 19
const AXIS = 20

/** 7 × 24: how much is written at which hour of which weekday. Steps of lightness, the greatest with their figures. */
export function HeatMap({ values, rowNames, unit, format = String, written = 2, onOpen }: HeatMapProps) {
  const t = useText(text)
  const box = useRef<HTMLDivElement>(null)
  const known = useWidth(box)
  const width = known ?? 0
  const mark = useMarks({ count: 168, columns: 24, onOpen: onOpen && (index => onOpen(Math.floor(index / 24), index % 24)) })
  const flat = values.flat()
  const max = Math.max(0, ...flat)
  const least = [...flat].sort((a, b) => b - a)[Math.max(0, written - 1)] ?? 0
  const step = (width - LEFT) / 24
  const hours = Array.from({ length: 24 }, (_, hour) => t('hour', { hour }))
  const height = rowNames.length * CELL + AXIS
  return (
    <div className={styles.box} style={{ minHeight: height }} ref={box}>
      {known !== null && <svg className={styles.svg} width={width} height={height} role="group">
        {rowNames.map((name, row) => <text key={name} x="0" y={row * CELL + 13}>{name}</text>)}
        {rowNames.flatMap((name, row) => Array.from({ length: 24 }, (_, hour) => {
          const value = values[row]?.[hour] ?? 0
          const shade = shadeOf(value, max)
          const index = row * 24 + hour
          const words = `${name} ${hours[hour]}: ${format(value)} ${unit}`
          const shows = written > 0 && value > 0 && value >= least && step >= 22
          return (
            <g key={index}>
              <rect className={cx(styles[`c${shade}`])} x={LEFT + hour * step} y={row * CELL} width={step - 2} height={CELL - 2} {...mark(index, words)}><title>{words}</title></rect>
              {shows && <text className={cx(styles.mid, shade >= 4 ? styles.onDeep : styles.onPale)} x={LEFT + hour * step + step / 2 - 1} y={row * CELL + 13}>{format(value)}</text>}
            </g>
          )
        }))}
        {[0, 6, 9, 12, 15, 18, 21].map(hour => <text key={hour} x={LEFT + hour * step} y={height - 2}>{hour === 0 ? hours[0] : hour}</text>)}
      </svg>}
    </div>
  )
}

/** The scale of a heat map, for its frame's note: from none to the greatest. */
export function HeatScale({ max, words }: { readonly max: string; readonly words: string }) {
  return (
    <>
      {words} 0
      <svg width="74" height="10" aria-hidden="true">{[0, 1, 2, 3, 4, 5].map(i => <rect key={i} className={styles[`c${i}`]} x={i * 12.4} width="11.4" height="10" />)}</svg>
      {max}
    </>
  )
}
