import { memo, useMemo, useState } from 'react'
import { ONE_VOICE } from '../../../../shared/activity/concentration'
import { lastDays, type Period } from '../../../../shared/activity/period'
import { VERDICT_RULES } from '../../../../shared/activity/verdict'
import { useFormat } from '../../../ui/clock'
import { Part } from '../../../ui/Part'
import { navigate } from '../../../ui/route'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import type { GroupFile } from '../useGroup'
import styles from './Figures.module.css'
import { figureLines, type FigureLine, type FigureName } from './figure-lines'
import { figuresText } from './figures.text'
import type { Overview } from './overview'
import { openMessages, openSpeakers } from './places'

/** Figures that are told to be high: greetings and emoji from the share the verdict takes for much, one person from half of all. */
type Warned = FigureLine & { readonly name: 'noise' | 'top' }
const isHigh = (line: FigureLine): line is Warned => (line.name === 'noise' && (line.now ?? 0) >= VERDICT_RULES.highNoise) || (line.name === 'top' && (line.now ?? 0) >= ONE_VOICE)

/** 数字: every figure of four weeks beside the four before; a name tells how it is counted, a figure opens what is behind it. */
export const FiguresPart = memo(function FiguresPart({ file, overview }: { readonly file: GroupFile; readonly overview: Overview }) {
  const t = useText(figuresText)
  const format = useFormat()
  const [told, setTold] = useState<FigureName | null>(null)
  const { now, before } = overview
  const lines = useMemo(() => figureLines(file, now, before), [file, now, before])
  const words = ({ kind, share }: FigureLine, value: number | null): string => {
    if (value === null) return t('unknown')
    switch (kind) {
      case 'count': return format.number(value)
      case 'share': return format.percent(value)
      case 'time': return format.duration(value)
      case 'index': return format.number(Math.round(100 * value) / 100)
      case 'people': return share === null || share === undefined ? t('people', { count: value }) : t('of', { count: format.number(value), percent: format.percent(share) })
    }
  }
  return (
    <Part margin="chart" name={t('part')}>
      <table className={styles.figures}>
        <caption><b>{t('finding')}</b><small>{t('openHint')}</small></caption>
        <thead><tr><th scope="col">{t('name')}</th><th scope="col">{t('now')}</th><th scope="col">{t('before')}</th></tr></thead>
        <tbody>
          {lines.map(line => (
            <tr key={line.name}>
              <th scope="row">
                <TextLink quiet onPress={() => setTold(told === line.name ? null : line.name)}>{t(`is.${line.name}`)}</TextLink>
                {told === line.name && <p className={styles.how}>{t(`how.${line.name}`)}</p>}
              </th>
              <td>{isHigh(line) && <small className={styles.high}>{t(`high.${line.name}`)}</small>}{line.now === null ? <span className={styles.unknown}>{t('unknown')}</span> : <TextLink quiet label={`${t(`is.${line.name}`)} ${words(line, line.now)}`} onPress={() => openFigure(line.name, now.period)}>{words(line, line.now)}</TextLink>}</td>
              <td className={styles.before}>{line.kind === 'people' ? '' : line.before === null ? t('unknown') : words(line, line.before)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )

  function openFigure(name: FigureName, period: Period): void {
    const { id } = file.group
    const members = (which: 'joined' | 'left') => navigate({ page: 'groups', id, tab: 'members', query: { which, from: period.from, to: period.to } })
    switch (name) {
      case 'speakers': return openSpeakers(id, period)
      case 'spoke1': case 'spoke7': case 'spoke30': return openSpeakers(id, lastDays(file.to, Number(name.slice(5))))
      case 'questions': case 'answered': case 'wait': return openMessages(id, period, { what: 'questions' })
      case 'thanks': return openMessages(id, period, { what: 'thanks' })
      case 'links': return openMessages(id, period, { what: 'links' })
      case 'noise': return openMessages(id, period, { what: 'noise' })
      case 'top': return openMessages(id, period, { member: now.concentration!.top })
      case 'gini': return openSpeakers(id, period)
      case 'joined': case 'left': return members(name)
      case 'introductions': return navigate({ page: 'matching' })
      case 'messages': case 'sessions': return openMessages(id, period)
    }
  }
})
