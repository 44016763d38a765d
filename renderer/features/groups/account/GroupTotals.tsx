import { sumOfAccount } from '../../../../shared/activity/account'
import type { Group } from '../../../../shared/model/group'
import { listGroups } from '../../../data/groups'
import { useLive } from '../../../data/use-live'
import { useFormat, useToday } from '../../../ui/clock'
import { Part } from '../../../ui/Part'
import { useText } from '../../../ui/text'
import { TextLink } from '../../../ui/TextLink'
import styles from './Account.module.css'
import { accountText } from './account.text'

const NONE: readonly Group[] = []

/** 各群收支: what each group brought in and cost this year, where more than one has an account. */
export function GroupTotals() {
  const t = useText(accountText)
  const format = useFormat()
  const year = useToday().slice(0, 4)
  const groups = useLive<readonly Group[]>(listGroups, [], NONE)
  const lines = groups.flatMap(group => {
    const entries = (group.account ?? []).filter(({ on }) => on.startsWith(year))
    if (entries.length === 0) return []
    const { fen, net } = sumOfAccount(entries)
    return [{ group, income: fen.fee + fen.income, spent: fen.refund + fen.cost, net }]
  }).sort((a, b) => b.net - a.net)
  if (lines.length < 2) return null
  const money = (fen: number) => format.money(fen / 100)
  const sum = (pick: (line: (typeof lines)[number]) => number) => money(lines.reduce((total, line) => total + pick(line), 0))
  return (
    <Part name={t('groups')}>
      <div className={styles.foot}>
        <table className={styles.table}>
          <thead><tr><th>{t('year', { year })}</th><th className={styles.end}>{t('income')}</th><th className={styles.end}>{t('spent')}</th><th className={styles.end}>{t('net')}</th></tr></thead>
          <tbody>
            {lines.map(({ group, income, spent, net }) => (
              <tr key={group.id}>
                <td><TextLink quiet to={{ page: 'groups', id: group.id, tab: 'account' }}>{group.name}</TextLink></td>
                <td className={styles.end}>{money(income)}</td><td className={styles.end}>{money(spent)}</td><td className={styles.end}><b>{money(net)}</b></td>
              </tr>
            ))}
          </tbody>
          <tfoot><tr><td className={styles.third}>{t('allMonths')}</td><td className={styles.end}>{sum(line => line.income)}</td><td className={styles.end}>{sum(line => line.spent)}</td><td className={styles.end}><span className={styles.total}>{sum(line => line.net)}</span></td></tr></tfoot>
        </table>
      </div>
    </Part>
  )
}
