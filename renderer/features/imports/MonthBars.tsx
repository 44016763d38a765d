import { useRef } from 'react'
import type { Month } from '../../../shared/model/day'
import { useFormat } from '../../ui/clock'
import charts from '../../ui/charts/charts.module.css'
import { useWidth } from '../../ui/charts/useWidth'

const HEIGHT = 92
const AXIS = 24

/** Messages by month while a file is read: done, the month being read, what is still to come. */
export function MonthBars({ months, current }: { readonly months: readonly { readonly month: Month; readonly count: number }[]; readonly current: Month | null }) {
  const box = useRef<HTMLDivElement>(null)
  const known = useWidth(box)
  const width = known ?? 0
  const format = useFormat()
  const step = Math.min(24, width / Math.max(12, months.length))
  const max = Math.max(1, ...months.map(one => one.count))
  const base = HEIGHT - AXIS
  return (
    <div ref={box} className={charts.box} style={{ minHeight: HEIGHT }}>
      {known !== null && <svg className={charts.svg} width={width} height={HEIGHT} aria-hidden="true">
        {months.map(({ month, count }, i) => {
          const unread = current !== null && month > current
          const height = unread ? 2 : Math.max(count > 0 ? 1 : 0, (count / max) * (base - 16))
          const tone = unread ? charts['quiet'] : month === current ? charts['deep'] : charts['subject']
          return <rect key={month} className={tone} x={i * step} width={Math.max(1, step * 0.76)} y={base - height} height={height}><title>{`${format.month(month)}  ${format.number(count)}`}</title></rect>
        })}
        <path className={charts['axis']} d={`M0 ${base + 0.5}H${width}`} />
        {months.map(({ month }, i) => (month.endsWith('-01') || i === 0) && !(i === 0 && months.slice(1, Math.ceil(48 / step)).some(other => other.month.endsWith('-01')))
          ? <text key={month} x={i * step} y={HEIGHT - 6}>{month.slice(0, 4)}</text> : null)}
      </svg>}
    </div>
  )
}
