import type { SalvageReport } from '../../shared/backup/salvage'
import { useFormat } from './clock'
import styles from './Remains.module.css'
import { remainsText } from './remains.text'
import { useText } from './text'

/** How much a restore point held, as its card tells. */
export interface OnceThere {
  readonly people: number
  readonly groups: number
  readonly messages: number
}

/** Groups named before the rest is a number. */
const NAMED = 5

/** What of a damaged restore point or backup file is intact, and what is not. `known` `null`: nobody knows how much it held. */
export function Remains({ report, known }: { readonly report: SalvageReport; readonly known: OnceThere | null }) {
  const t = useText(remainsText)
  const format = useFormat()
  const of = (there: number, once: number | undefined) => (once === undefined ? format.number(there) : t('of', { there: format.number(there), known: format.number(Math.max(there, once)) }))
  const more = report.missing.length - NAMED
  const groups = `${format.list(report.missing.slice(0, NAMED))}${more > 0 ? t('more', { count: more }) : ''}`
  return (
    <>
      <dl className={styles.counts}>
        <dt>{t('people')}</dt><dd>{of(report.people, known?.people)}</dd>
        <dt>{t('groups')}</dt><dd>{of(report.groups, known?.groups)}</dd>
        <dt>{t('messages')}</dt><dd>{of(report.messages, known?.messages)}</dd>
      </dl>
      {report.missing.length > 0 && <p>{t('gaps', { groups })}</p>}
      {report.tables.length > 0 && <p>{t('tables', { tables: format.list(report.tables.map(table => t(`table-${table}`))) })}</p>}
      {report.undo && <p>{t('undo')}</p>}
      <p>{t('else')}</p>
    </>
  )
}
