import { memo, useMemo } from 'react'
import { CAST, castCandidates } from '../../../../shared/activity/cast'
import { groupShape, replyNetwork } from '../../../../shared/activity/replies'
import { lastDays } from '../../../../shared/activity/period'
import { useClock, useFormat } from '../../../ui/clock'
import { openPanel } from '../../../ui/panel'
import { Part } from '../../../ui/Part'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { KEY_PEOPLE_DAYS } from '../range'
import type { GroupFile } from '../useGroup'
import styles from './Overview.module.css'
import type { Overview } from './overview'
import { overviewText } from './overview.text'
import { openMessages } from './places'

/** Candidates named for a part of the cast. */
const NAMED = 3

/** 角色: who plays which part, which parts are empty, and whether the group is a ring or a pyramid. */
export const PeoplePart = memo(function PeoplePart({ file, overview, nameOf }: { readonly file: GroupFile; readonly overview: Overview; readonly nameOf: (member: number) => string }) {
  const t = useText(overviewText)
  const format = useFormat()
  const { zone } = useClock()
  const period = useMemo(() => lastDays(file.to, KEY_PEOPLE_DAYS), [file.to])
  const { ledgers } = file
  const cast = useMemo(() => castCandidates(ledgers, period, { zone, limit: NAMED }), [ledgers, period, zone])
  const shape = useMemo(() => groupShape(replyNetwork(ledgers, period)), [ledgers, period])
  const { concentration } = overview.now
  const who = (member: number) => {
    const membership = file.memberByNumber.get(member)
    return membership ? <TextLink onPress={() => openPanel({ person: membership.personId })}>{nameOf(member)}</TextLink> : null
  }
  return (
    <Part margin="chart" name={t('cast')}>
      <p className={styles.scores}>
        <b>{shape === null ? t('shapeUnknown') : t(`shape.${shape.shape}`)}</b>
        {shape && <span>{t('centre', { name: nameOf(shape.centre), percent: format.percent(shape.centreShare) })}</span>}
        {concentration && <span>{t('topSpeaker', { name: nameOf(concentration.top) })} <TextLink quiet onPress={() => openMessages(file.group.id, overview.now.period, { member: concentration.top })}>{format.percent(concentration.topShare)}</TextLink></span>}
        {concentration && <span>{t('gini', { value: format.number(Math.round(100 * concentration.gini) / 100) })}</span>}
      </p>
      <dl className={styles.cast}>
        {CAST.map(part => (
          <div key={part}>
            <dt>{t(`part.${part}`)}</dt>
            <dd>
              {cast[part].length === 0 && <span className={styles.gapped}>{t('partEmpty')}</span>}
              {cast[part].map(({ member, count }) => <span key={member}>{who(member)} <small>{t(`count.${part}`, { count })}</small></span>)}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  )
})
