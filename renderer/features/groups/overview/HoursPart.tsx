import { memo } from 'react'
import { useFormat } from '../../../ui/clock'
import { ChartFrame } from '../../../ui/charts/ChartFrame'
import { HeatMap, HeatScale } from '../../../ui/charts/HeatMap'
import { Part } from '../../../ui/Part'
import { useText } from '../../../ui/text'
import type { GroupFile } from '../useGroup'
import type { Charts } from './overview'
import { overviewText } from './overview.text'
import { openMessages } from './places'

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6]

/** Which hours of which weekdays: 7 × 24. */
export const HoursPart = memo(function HoursPart({ file, charts }: { readonly file: GroupFile; readonly charts: Charts }) {
  const t = useText(overviewText)
  const format = useFormat()
  const { grid, busiest, period } = charts
  const rows = WEEKDAYS.map(weekday => [...grid.subarray(weekday * 24, weekday * 24 + 24)])
  const max = Math.max(0, ...grid)
  const names = busiest?.weekdays.map(weekday => format.weekday(weekday)) ?? []
  const days = !busiest || busiest.weekdays.length === 7 ? t('everyDay') : isRun(busiest.weekdays) && names.length > 2 ? t('dayRun', { from: names[0]!, to: names.at(-1)! }) : format.list(names)
  const finding = busiest ? t('hoursFinding', { days, from: busiest.from, to: busiest.to, percent: format.percent(busiest.share) }) : t('findingNothing')
  return (
    <Part margin="chart" name={t('hours')}>
      <ChartFrame
        finding={finding} note={<HeatScale words={t('perCell')} max={`${format.number(max)} ${t('messageWord')}`} />}
        table={{ columns: [t('weekday'), ...Array.from({ length: 24 }, (_, hour) => `${hour}`)], rows: rows.map((row, weekday) => [format.weekday(weekday), ...row]) }}
      >
        <HeatMap values={rows} rowNames={WEEKDAYS.map(weekday => format.weekdayShort(weekday))} unit={t('messageUnit')} format={format.compact} onOpen={(weekday, hour) => openMessages(file.group.id, period, { weekday, hour })} />
      </ChartFrame>
    </Part>
  )
})

const isRun = (numbers: readonly number[]): boolean => numbers.every((value, i) => i === 0 || value === numbers[i - 1]! + 1)
