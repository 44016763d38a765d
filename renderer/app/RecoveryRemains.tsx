import styles from './Recovery.module.css'
import type { SalvageReport } from '../../shared/backup/salvage'
import type { RestorePoint } from '../host/host'
import { Button } from '../ui/Button'
import { useFormat } from '../ui/clock'
import { Remains } from '../ui/Remains'
import { remainsText } from '../ui/remains.text'
import { Section } from '../ui/Section'
import { useText } from '../ui/text'

/** What of a damaged restore point is intact, what is not, and the way to take what is. */
export function RecoveryRemains({ point, report, onRestore }: { readonly point: RestorePoint; readonly report: SalvageReport; readonly onRestore: () => void }) {
  const t = useText(remainsText)
  const format = useFormat()
  const { rows, messages } = point.canary
  return (
    <Section title={t('title', { when: `${format.date(format.dayOf(point.at))} ${format.time(point.at)}` })}>
      <div className={styles.remains}>
        <Remains report={report} known={{ people: rows['people'] ?? 0, groups: rows['groups'] ?? 0, messages }} />
        <div className={styles.acts}><Button look="filled" onPress={onRestore}>{t('restore')}</Button></div>
      </div>
    </Section>
  )
}
