import { memo, useMemo } from 'react'
import type { TimeStep } from '../../../../shared/activity/over-time'
import { FESTIVALS } from '../../../../resources/festivals/festivals'
import { useFormat } from '../../../ui/clock'
import { BarStrip } from '../../../ui/charts/BarStrip'
import { ChartFrame } from '../../../ui/charts/ChartFrame'
import { LineStrip } from '../../../ui/charts/LineStrip'
import { Part } from '../../../ui/Part'
import { useLanguage, useText } from '../../../ui/text'
import type { GroupFile } from '../useGroup'
import type { Charts } from './overview'
import { overviewText } from './overview.text'
import { openMessages, openSpeakers } from './places'
import { RangeSwitch } from './RangeSwitch'

/** A day stands out when it has this many times the middle day's messages. */
const STANDS_OUT = 1.8

/** Messages as bars and speakers as a line, two strips on one time axis. */
export const TimePart = memo(function TimePart({ file, charts }: { readonly file: GroupFile; readonly charts: Charts }) {
  const t = useText(overviewText)
  const format = useFormat()
  const language = useLanguage()
  const { steps, unit } = charts
  const nameOf = (step: TimeStep): string => (unit === 'month' ? format.month(step.from.slice(0, 7) as never) : format.day(step.from))
  const peak = useMemo(() => peakOf(steps), [steps])
  const festival = peak && unit === 'day' ? FESTIVALS.find(({ rule }) => rule.kind === 'solar' && rule.month === Number(peak.from.slice(5, 7)) && rule.day === Number(peak.from.slice(8, 10))) : undefined
  const bars = steps.map(step => ({
    key: step.from, value: step.messages, label: nameOf(step),
    ...(step === peak && { peak: t('peak', { name: festival ? festival[language] : nameOf(step), count: format.number(step.messages) }) }),
  }))
  const line = steps.map(step => ({ key: step.from, value: step.speakers, label: nameOf(step) }))
  return (
    <Part margin="chart" name={t(`by.${unit}`)}>
      <ChartFrame
        finding={useFinding(charts)} note={<RangeSwitch />}
        table={{ columns: [t(`unit.${unit}`), t('messages'), t('speakers')], rows: steps.map(step => [unit === 'day' ? format.dayWeek(step.from) : format.span(step.from, step.to), format.number(step.messages), format.number(step.speakers)]) }}
      >
        <BarStrip points={bars} tone="quiet" unit={t('messageUnit')} labels={0} height={98} format={format.compact} onOpen={(_point, index) => openMessages(file.group.id, steps[index]!)} />
        <LineStrip points={line} unit={t('speakerUnit')} format={format.number} onOpen={(_point, index) => openSpeakers(file.group.id, steps[index]!)} />
      </ChartFrame>
    </Part>
  )
})

function peakOf(steps: readonly TimeStep[]): TimeStep | null {
  if (steps.length < 5) return null
  const middle = [...steps].map(step => step.messages).sort((a, b) => a - b)[steps.length >> 1]!
  const top = steps.reduce((best, step) => (step.messages > best.messages ? step : best))
  return top.messages >= STANDS_OUT * Math.max(1, middle) ? top : null
}

/** Compares the later half of the axis with the earlier: what happened to messages, what to speakers. */
function useFinding({ steps }: Charts): string {
  const t = useText(overviewText)
  const half = steps.length >> 1
  if (half === 0) return t('findingNothing')
  const change = (pick: (step: TimeStep) => number): 'more' | 'fewer' | 'same' => {
    const sum = (part: readonly TimeStep[]): number => part.reduce((total, step) => total + pick(step), 0) / part.length
    const [early, late] = [sum(steps.slice(0, half)), sum(steps.slice(-half))]
    return late > early * 1.1 ? 'more' : late < early * 0.9 ? 'fewer' : 'same'
  }
  return t(`finding.${change(step => step.messages)}.${change(step => step.speakers)}`)
}
