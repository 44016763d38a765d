import { daysBetween, type Day } from '../../../shared/model/day'
import type { Introduction, Need } from '../../../shared/model/exchange'
import type { NeedId } from '../../../shared/model/ids'
import { Icon } from '../../ui/Icon'
import { cx } from '../../ui/class-names'
import { useFormat, useToday } from '../../ui/clock'
import { useText, type Translate } from '../../ui/text'
import styles from './Matching.module.css'
import { matchingText, type MatchingKey } from './matching.text'
import type { Exchange } from './useExchange'

const SOON_DAYS = 10

interface NeedListProps {
  readonly needs: readonly Need[]
  readonly introductions: readonly Introduction[]
  readonly outlookById: Exchange['outlookById']
  readonly nameOf: (need: Need) => string
  readonly chosen: NeedId | null
  readonly onChoose: (id: NeedId) => void
  readonly onNew: () => void
}

/** Open needs, the nearest deadline first. */
export function NeedList({ needs, introductions, outlookById, nameOf, chosen, onChoose, onNew }: NeedListProps) {
  const t = useText(matchingText)
  const format = useFormat()
  const today = useToday()
  return (
    <nav className={styles.needs} aria-label={t('title')}>
      {needs.map(need => {
        const active = introductions.some(introduction => introduction.needId === need.id && introduction.step !== 'closed')
        const fresh = outlookById.get(need.id)?.fresh ?? 0
        const note = active ? t('introducing') : fresh > 0 ? t('fresh', { count: fresh }) : need.recruiting || outlookById.get(need.id)?.fits === 0 ? t('recruiting') : null
        const left = need.until ? daysBetween(today, need.until) : null
        return (
          <button key={need.id} type="button" className={cx(styles.need, need.id === chosen && styles.chosen)} aria-current={need.id === chosen ? 'true' : undefined} onClick={() => onChoose(need.id)}>
            <span className={styles.line}>
              <b>{nameOf(need)}{need.urgent && <i className={styles.soon}> {t('urgent')}</i>}</b>
              <i className={cx(left !== null && left <= SOON_DAYS && styles.soon)}>{leftWords(need, today, t)}</i>
            </span>
            <span className={styles.line}>
              <span className={styles.what}>{format.join([need.text, need.region])}</span>
              {note !== null && <i className={styles.state}>{note}</i>}
            </span>
          </button>
        )
      })}
      <button type="button" className={styles.add} onClick={onNew}><Icon name="plus" size={12} />{t('newNeed')}<i>N</i></button>
    </nav>
  )
}

function leftWords(need: Need, today: Day, t: Translate<MatchingKey>): string {
  if (!need.until) return t('always')
  const left = daysBetween(today, need.until)
  return left < 0 ? t('over') : left === 0 ? t('lastDay') : t('daysLeft', { count: left })
}
