import { longerCadence, SNOOZES, SNOOZES_TO_ASK, type Snooze } from '../../../shared/followups/snooze'
import { Chip } from '../../ui/Chip'
import { useKeys } from '../../ui/keyboard'
import type { DayRow } from './day-rows'
import { lengthenCadence, putOff } from './row-acts'
import type { ActContext } from './row-acts'
import { nameWords } from './row-words'
import styles from './Today.module.css'
import { useTodayView } from './today.view'
import { cadenceFor } from './visit-draft'

/** 推迟, of the chosen rows where there are any: five days to choose from by digit; after the third time it proposes a longer cadence instead of more effort. */
export function SnoozeBox({ row, context }: { readonly row: DayRow; readonly context: ActContext }) {
  const { t, today } = context.wording
  const close = useTodayView(state => state.close)
  const chosen = useTodayView(state => state.chosen)
  const keys = chosen.size > 0 ? [...chosen] : [row.key]
  // That somebody comes by themselves is said of one person.
  const choices = row.who && chosen.size === 0 ? SNOOZES : SNOOZES.slice(0, 4)
  const cadence = chosen.size === 0 && row.who && cadenceFor(row.who, context.data.tags, context.data.settings, today)
  const longer = cadence && row.followUp.snoozes >= SNOOZES_TO_ASK - 1 ? longerCadence(cadence) : null
  const put = (choice: Snooze) => putOff({ keys, name: keys.length > 1 ? t('someRows', { count: keys.length }) : nameWords(row, context.wording).name }, choice, context)
  useKeys({
    ...Object.fromEntries(choices.map((choice, i) => [String(i + 1), () => void put(choice)])),
    ...(longer ? { 6: () => void lengthenCadence(row, longer, context) } : {}),
    Escape: close,
  })
  return (
    <div className={styles.log}>
      <div className={styles.outcomes} role="group" aria-label={t('keySnooze')}>
        <span className={styles.third}>{keys.length > 1 ? t('snoozeRows', { count: keys.length }) : t('snoozeTo')}</span>
        {choices.map((choice, i) => <Chip key={choice} label={String(i + 1)} onPress={() => void put(choice)}>{t(`snooze_${choice}`)}</Chip>)}
      </div>
      {longer && (
        <div className={styles.outcomes}>
          <span className={styles.soon}>{t('snoozedOften', { count: row.followUp.snoozes })}</span>
          <Chip label="6" onPress={() => void lengthenCadence(row, longer, context)}>{t('lengthen', { days: longer })}</Chip>
        </div>
      )}
    </div>
  )
}
