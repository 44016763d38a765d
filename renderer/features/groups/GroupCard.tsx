import { useMemo } from 'react'
import { assessGroup } from '../../../shared/activity/assess'
import { lastDays } from '../../../shared/activity/period'
import { overTime } from '../../../shared/activity/over-time'
import type { GroupId } from '../../../shared/model/ids'
import { Sparkline } from '../../ui/charts/Sparkline'
import { useClock, useFormat, useMomentOf } from '../../ui/clock'
import { Facts } from '../../ui/Facts'
import { PanelCard } from '../../ui/PanelCard'
import { Part } from '../../ui/Part'
import { TextLink } from '../../ui/TextLink'
import { useText } from '../../ui/text'
import { groupText } from './group.text'
import { cardText } from './card.text'
import { useGroup } from './useGroup'

/** A group beside another page: how it is doing in a few lines, and the way to its page. */
export function GroupCard({ id }: { readonly id: GroupId }) {
  const t = useText(cardText)
  const g = useText(groupText)
  const format = useFormat()
  const { zone } = useClock()
  const file = useGroup(id)
  const moment = useMomentOf(file)
  const shown = useMemo(() => {
    if (!file) return null
    const { now: current, verdict } = assessGroup({ ...file, zone, now: moment })
    return { current, verdict, weeks: overTime(file.ledgers, lastDays(file.to, 84), 'week').map(week => week.messages) }
  }, [file, zone, moment])
  if (!file || !shown) return <PanelCard title={file === null ? g('goneTitle') : ''}>{null}</PanelCard>
  const { current, verdict, weeks } = shown
  return (
    <PanelCard title={file.group.name} sub={file.group.purpose} actions={<TextLink to={{ page: 'groups', id }}>{t('open')}</TextLink>}>
      <Part margin="panel" name={t('now')}>
        <Facts lines={[
          { name: t('verdict'), value: <b>{g(`verdict.${verdict.word}`)}</b> },
          { name: t('size'), value: current.size === null ? g('unknown') : format.number(current.size) },
          { name: t('messages'), value: <>{format.number(current.messages)} <Sparkline values={weeks} label={t('trend')} /></> },
          { name: t('speakers'), value: format.number(current.speakers) },
          { name: t('unanswered'), value: format.number(current.unanswered.length) },
          { name: t('noise'), value: current.noiseShare === null ? g('unknown') : format.percent(current.noiseShare) },
        ]} />
      </Part>
    </PanelCard>
  )
}
