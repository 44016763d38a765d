import { appText } from './app.text'
import styles from './Recovery.module.css'
import type { SalvageReport } from '../../shared/backup/salvage'
import type { RestorePoint } from '../host/host'
import { Button } from '../ui/Button'
import { useFormat } from '../ui/clock'
import { Section } from '../ui/Section'
import { useText } from '../ui/text'

/** Groups named before the rest is a number. */
const NAMED = 5

/** What of a damaged restore point is intact, what is not, and the way to take what is. */
export function RecoveryRemains({ point, report, onRestore }: { readonly point: RestorePoint; readonly report: SalvageReport; readonly onRestore: () => void }) {
  const t = useText(appText)
  const format = useFormat()
  const of = (there: number, known: number) => t('remainsOf', { there: format.number(there), known: format.number(Math.max(there, known)) })
  const more = report.missing.length - NAMED
  const groups = `${format.list(report.missing.slice(0, NAMED))}${more > 0 ? t('remainsMore', { count: more }) : ''}`
  return (
    <Section title={t('remainsTitle', { when: `${format.date(format.dayOf(point.at))} ${format.time(point.at)}` })}>
      <div className={styles.remains}>
        <dl className={styles.counts}>
          <dt>{t('remainsPeople')}</dt><dd>{of(report.people, point.canary.rows['people'] ?? 0)}</dd>
          <dt>{t('remainsGroups')}</dt><dd>{of(report.groups, point.canary.rows['groups'] ?? 0)}</dd>
          <dt>{t('remainsMessages')}</dt><dd>{of(report.messages, point.canary.messages)}</dd>
        </dl>
        {report.missing.length > 0 && <p className={styles.body}>{t('remainsGaps', { groups })}</p>}
        {report.tables.length > 0 && <p className={styles.body}>{t('remainsTables', { tables: format.list(report.tables.map(table => t(`table-${table}`))) })}</p>}
        {report.undo && <p className={styles.body}>{t('remainsUndo')}</p>}
        <p className={styles.body}>{t('remainsElse')}</p>
        <div className={styles.acts}><Button look="filled" onPress={onRestore}>{t('remainsRestore')}</Button></div>
      </div>
    </Section>
  )
}
