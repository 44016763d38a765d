import { longerCadence, SNOOZES, SNOOZES_TO_ASK } from '../../../shared/followups/snooze'
import { Chip } from '../../ui/Chip'
import { useKeys } from '../../ui/keyboard'
import type { DayRow } from './day-rows'
import { lengthenCadence, putOff } from './row-acts'
import type { ActContext } from './row-acts'
import styles from './Today.module.css'
import { useTodayView } from './today.view'
import { cadenceFor } from './visit-draft'

/** 推迟: five days to choose from by digit; after the third time it proposes a longer cadence instead of more effort. */
export function SnoozeBox({ row, context }: { readonly row: DayRow; readonly context: ActContext }) {
  const { t, today } = context.wording
  const close = useTodayView(state => state.close)
  const choices = row.who ? SNOOZES : SNOOZES.slice(0, 4)
  const cadence = row.who && cadenceFor(row.who, context.data.tags, context.data.settings, today)
  const longer = cadence && row.followUp.snoozes >= SNOOZES_TO_ASK - 1 ? longerCadence(cadence) : null
  useKeys({
    ...Object.fromEntries(choices.map((choice, i) => [String(i + 1), () => void putOff(row, choice, context)])),
    ...(longer ? { 6: () => void lengthenCadence(row, longer, context) } : {}),
    Escape: close,
  })
  return (
    <div className={styles.log}>
      <div className={styles.outcomes} role="group" aria-label={t('keySnooze')}>
        <span className={styles.third}>{t('snoozeTo')}</span>
        {choices.map((choice, i) => <Chip key={choice} label={String(i + 1)} onPress={() => void putOff(row, choice, context)}>{t(`snooze_${choice}`)}</Chip>)}
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
