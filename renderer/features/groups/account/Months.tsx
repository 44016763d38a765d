import { sumOfAccount, type AccountMonth, type AccountSum } from '../../../../shared/activity/account'
import type { Month } from '../../../../shared/model/day'
import { MONEY_KINDS, type MoneyEntry } from '../../../../shared/model/group'
import { useFormat } from '../../../ui/clock'
import { useText } from '../../../ui/text'
import { TextLink } from '../../../ui/TextLink'
import styles from './Account.module.css'
import { accountText } from './account.text'

interface MonthsProps {
  readonly months: readonly AccountMonth[]
  readonly account: readonly MoneyEntry[]
  readonly at: Month | null
  readonly onChoose: (month: Month | null) => void
}

/** 每月: what came in, what went out and what is left; a month opens its lines. */
export function Months({ months, account, at, onChoose }: MonthsProps) {
  const t = useText(accountText)
  const format = useFormat()
  const money = (fen: number) => (fen === 0 ? <span className={styles.third}>–</span> : format.money(fen / 100))
  const figures = (sum: AccountSum) => (
    <>
      {MONEY_KINDS.map(kind => <td key={kind} className={styles.end}>{money(sum.fen[kind])}</td>)}
      <td className={styles.end}>{format.number(sum.rows)}</td>
    </>
  )
  const all = sumOfAccount(account)
  return (
    <div className={styles.foot}>
      <table className={styles.table}>
        <thead><tr><th>{t('month')}</th>{MONEY_KINDS.map(kind => <th key={kind} className={styles.end}>{t(`kind.${kind}`)}</th>)}<th className={styles.end}>{t('rows')}</th><th className={styles.end}>{t('net')}</th></tr></thead>
        <tbody>
          {months.map(sum => (
            <tr key={sum.month} className={sum.month === at ? styles.chosen : undefined}>
              <td><TextLink label={t('seeMonth', { month: format.month(sum.month) })} onPress={() => onChoose(sum.month === at ? null : sum.month)}>{format.month(sum.month)}</TextLink></td>
              {figures(sum)}
              <td className={styles.end}><b>{format.money(sum.net / 100)}</b></td>
            </tr>
          ))}
        </tbody>
        {months.length > 1 && <tfoot><tr><td className={styles.third}>{t('allMonths')}</td>{figures(all)}<td className={styles.end}><span className={styles.total}>{format.money(all.net / 100)}</span></td></tr></tfoot>}
      </table>
    </div>
  )
}
