import { Icon } from '../../ui/Icon'
import { Part } from '../../ui/Part'
import { TextLink } from '../../ui/TextLink'
import { dayReport, sumOfDay, sumWords } from './day-report'
import type { ActContext } from './row-acts'
import styles from './Today.module.css'

/** 已办: who was dealt with today and what came of it, and the report of the day as a file. */
export function DoneLane({ context }: { readonly context: ActContext }) {
  const { data, wording } = context
  const { t, format, today } = wording
  const sum = sumOfDay(data)
  if (sum.done === 0 && sum.names.length === 0) return null
  const save = () => {
    const url = URL.createObjectURL(new Blob([`\ufeff${dayReport(data, today, wording)}`], { type: 'text/plain;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = url
    link.download = `${today} ${t('reportName')}.md`
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 10_000)
  }
  return (
    <Part name={t('done')} count={Math.max(sum.done, sum.names.length)} lined>
      <div className={styles.doneRow}>
        <span className={styles.doneBox}><Icon name="check" size={12} /></span>
        <span className={styles.cut}><span className={styles.second}>{format.list(sum.names)}</span><span className={styles.doneSum}>{sumWords(sum, wording)}</span></span>
        <TextLink onPress={save}>{t('report')}</TextLink>
      </div>
    </Part>
  )
}
