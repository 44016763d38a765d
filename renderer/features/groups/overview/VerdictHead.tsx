import { memo, Fragment, type ReactNode } from 'react'
import type { Evidence } from '../../../../shared/activity/verdict'
import { cx } from '../../../ui/class-names'
import { useFormat } from '../../../ui/clock'
import { navigate } from '../../../ui/route'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { groupText } from '../group.text'
import { linked } from '../parts-of-sentence'
import type { GroupFile } from '../useGroup'
import styles from './Overview.module.css'
import text from '../../../ui/text-styles.module.css'
import type { Overview } from './overview'
import { overviewText } from './overview.text'
import { openMessages, openSpeakers } from './places'

/** Changes below this share read as no change. */
const NEARLY_SAME = 0.05

/** The verdict in one word, the sentence it rests on, and from what. */
export const VerdictHead = memo(function VerdictHead({ file, overview }: { readonly file: GroupFile; readonly overview: Overview }) {
  const t = useText(overviewText)
  const g = useText(groupText)
  const format = useFormat()
  const { verdict, verdictBefore, now, before } = overview
  const { group } = file
  const id = group.id

  const clause = (evidence: Evidence, all: readonly Evidence[]): ReactNode => {
    switch (evidence.code) {
      case 'messages': {
        const { ratio, difference } = evidence.change
        if (ratio === null) return null
        if (Math.abs(ratio) < NEARLY_SAME) return linked(t('messagesSame'), () => openMessages(id, now.period))
        return linked(t(difference > 0 ? 'messagesMore' : 'messagesFewer', { percent: format.percent(Math.abs(ratio)) }), () => openMessages(id, now.period))
      }
      case 'speakers': {
        const { difference } = evidence.change
        const messages = all.find(other => other.code === 'messages')
        const contrary = messages?.code === 'messages' && messages.change.difference > 0 && difference < 0
        if (difference === 0) return linked(t('speakersSame'), () => openSpeakers(id, now.period))
        const key = difference > 0 ? 'speakersMore' : contrary ? 'speakersYetFewer' : 'speakersFewer'
        return linked(t(key, { count: Math.abs(difference) }), () => openSpeakers(id, now.period, difference < 0 ? 'fellSilent' : 'spoke'))
      }
      case 'dailySpeakers': {
        const ratio = evidence.change.ratio ?? 0
        const messages = all.find(other => other.code === 'messages')
        const contrary = messages?.code === 'messages' && messages.change.difference > 0 && ratio < 0
        return linked(t(ratio > 0 ? 'dailyMore' : contrary ? 'dailyYetFewer' : 'dailyFewer', { percent: format.percent(Math.abs(ratio)) }), () => openSpeakers(id, now.period, ratio < 0 ? 'fellSilent' : 'spoke'))
      }
      case 'noise':
        return linked(t('noise', { percent: format.percent(evidence.share) }), () => openMessages(id, now.period, { what: 'noise' }))
      case 'unanswered':
        return linked(t('unanswered', { count: evidence.count, n: format.number(evidence.count) }), () => openMessages(id, now.period, { what: 'questions' }))
      case 'answered':
        return linked(t('answered', { percent: format.percent(evidence.share) }), () => openMessages(id, now.period, { what: 'questions' }))
      case 'introductions':
        return evidence.count === 0 ? t('noIntroductions') : linked(t('introductions', { count: evidence.count }), () => navigate({ page: 'matching' }))
      case 'daysCovered':
        return t('tooShort', { days: evidence.days, needed: evidence.needed })
    }
  }
  const clauses = verdict.evidence.map(evidence => clause(evidence, verdict.evidence)).filter(part => part !== null)
  const isSoon = verdict.word === 'hollow' || verdict.word === 'declining'
  return (
    <div className={styles.verdict}>
      <div>
        <h2 className={cx(styles.word, isSoon && styles.soon)}>
          {g(`verdict.${verdict.word}`)}
          {before.daysCovered > 0 && verdictBefore.word !== 'unknown' && <small>{verdictBefore.word === verdict.word ? t('asBefore') : t('wasBefore', { word: g(`verdict.${verdictBefore.word}`) })}</small>}
        </h2>
        <p className={text.sentence}>
          {verdict.word !== 'unknown' && t('lately')}
          {clauses.map((part, i) => <Fragment key={i}>{i > 0 && t(i === 1 ? 'clause1' : 'clause')}{part}</Fragment>)}
          {t('stop')}
        </p>
      </div>
      <p className={styles.basis}>
        {t('basis', { span: format.span(now.period.from, now.period.to) })}
        <br />
        {t('basisChat', { count: format.number(now.messages) })}
        {group.rosterOn === undefined ? <TextLink onPress={() => navigate({ page: 'imports' })}>{t('noRoster')}</TextLink> : t('basisRoster', { day: format.day(group.rosterOn) })}
      </p>
    </div>
  )
})
