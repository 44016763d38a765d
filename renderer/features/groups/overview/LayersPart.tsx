import { memo, useMemo } from 'react'
import { LAYER_WINDOW_DAYS, LAYERS, layersOf, type Layer, type LayerCounts } from '../../../../shared/activity/layers'
import { lastDays } from '../../../../shared/activity/period'
import type { PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import { useClock, useFormat } from '../../../ui/clock'
import { ChartFrame } from '../../../ui/charts/ChartFrame'
import { StackedBars, type StackLayer } from '../../../ui/charts/StackedBars'
import { Part } from '../../../ui/Part'
import { useText } from '../../../ui/text'
import { groupText } from '../group.text'
import type { GroupFile } from '../useGroup'
import { isPaying, layerWeeksOf } from './overview'
import { overviewText } from './overview.text'
import { openLayer } from './places'

const TONES: Readonly<Record<Layer, StackLayer['tone']>> = { starter: 'c5', joiner: 'c3', lurker: 'c1', silent: 'cq' }
const sum = (counts: LayerCounts): number => LAYERS.reduce((total, layer) => total + counts[layer], 0)

/** Layers over twelve weeks; silence only where a roster says who is there. */
export const LayersPart = memo(function LayersPart({ file, people }: { readonly file: GroupFile; readonly people: ReadonlyMap<PersonId, Person> }) {
  const t = useText(overviewText)
  const g = useText(groupText)
  const format = useFormat()
  const { zone } = useClock()
  const weeks = useMemo(() => layerWeeksOf(file, zone).filter(({ counts }) => sum(counts) > 0), [file, zone])
  const shown = file.group.rosterOn === undefined ? LAYERS.filter(layer => layer !== 'silent') : LAYERS
  const share = (counts: LayerCounts, layer: Layer): string => format.percent(counts[layer] / Math.max(1, sum(counts)))
  const first = weeks[0]
  const last = weeks.at(-1)
  const finding = (): string => {
    if (!first || !last) return t('findingNothing')
    if (file.group.rosterOn === undefined) return t('layersNoRoster', { from: share(first.counts, 'starter'), to: share(last.counts, 'starter') })
    const layers = layersOf({ ledgers: file.ledgers, members: file.members, period: lastDays(last.to, LAYER_WINDOW_DAYS), zone, rosterOn: file.group.rosterOn })
    const silentPayers = file.members.filter(({ number, personId }) => layers.get(number) === 'silent' && isPaying(people.get(personId), last.to)).length
    const change = weeks.length === 1 ? t('silentNow', { to: share(last.counts, 'silent') }) : t('silentChange', { weeks: weeks.length, from: share(first.counts, 'silent'), to: share(last.counts, 'silent') })
    return silentPayers > 0 ? `${change}${t('silentPayers', { count: silentPayers })}` : change
  }
  return (
    <Part margin="chart" name={t('layers')}>
      <ChartFrame
        finding={finding()} note={t('layerWindow', { days: LAYER_WINDOW_DAYS })}
        table={{ columns: [t('weekTo'), ...shown.map(layer => g(`layer.${layer}`))], rows: weeks.map(({ to, counts }) => [format.date(to), ...shown.map(layer => `${counts[layer]}（${share(counts, layer)}）`)]) }}
      >
        <StackedBars
          layers={shown.map(layer => ({ key: layer, label: g(`layer.${layer}`), tone: TONES[layer] }))}
          bars={weeks.map(({ to, counts }) => ({ key: to, label: format.day(to), values: shown.map(layer => counts[layer]) }))}
          format={(value, bar) => format.percent(value / Math.max(1, bar.values.reduce((total, each) => total + each, 0)))}
          written={file.group.rosterOn === undefined ? 'starter' : 'silent'} labels={6}
          onOpen={(bar, layer) => openLayer(file.group.id, layer.key as Layer, bar.key as never)}
        />
      </ChartFrame>
    </Part>
  )
})
