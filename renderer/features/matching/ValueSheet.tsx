import { useMemo, useState } from 'react'
import { addDays } from '../../../shared/model/day'
import { useLive } from '../../data/use-live'
import { valuesOfGroups, type GroupValue, type ValueAccount } from '../../data/value'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { cx } from '../../ui/class-names'
import { useClock, useFormat } from '../../ui/clock'
import { EmptyState } from '../../ui/EmptyState'
import { useKeys } from '../../ui/keyboard'
import { navigate } from '../../ui/route'
import { useText } from '../../ui/text'
import styles from './Sheets.module.css'
import { sheetsText } from './sheets.text'

const RANGES = { range28: 28, range90: 90, range365: 365 } as const
type Range = keyof typeof RANGES

/** 价值账: what each group brought in, beside its talk. */
export function ValueSheet() {
  const t = useText(sheetsText)
  const format = useFormat()
  const { today, zone, now } = useClock()
  const [range, setRange] = useState<Range>('range90')
  const period = useMemo(() => ({ from: addDays(today, 1 - RANGES[range]), to: today }), [today, range])
  const account = useLive<ValueAccount | null>(() => valuesOfGroups({ period, today, zone, now: now() }), [period, today, zone], null)
  useKeys({ 'ctrl+p': { run: () => window.print(), label: t('keyPrint') } }, { title: t('valueTitle') })
  if (!account) return null
  const { groups: values, sum: total } = account
  const sum = (pick: (value: GroupValue['value']) => number) => format.number(values.reduce((total, { value }) => total + pick(value), 0))
  return (
    <div className={styles.paper}>
      <header className={styles.paperHead}>
        <h2>{t('valueTitle')}</h2>
        <Choices label={t('valueTitle')} value={range} choices={(Object.keys(RANGES) as Range[]).map(value => ({ value, label: t(value) }))} onChange={setRange} />
        <Button look="plain" icon="print" keys="Ctrl P" onPress={() => window.print()}>{t('print')}</Button>
      </header>
      {values.length === 0 && <EmptyState why={<>{t('valueNone')}<br />{t('valueNoneHint')}</>} />}
      {values.length > 0 && (
        <table className={styles.ledger}>
          <thead>
            <tr>{(['columnGroup', 'columnIntroductions', 'columnMet', 'columnProgress', 'columnDeals', 'columnMoney', 'columnSolved', 'columnTalk', 'columnNoise', 'columnVerdict'] as const).map(key => <th key={key} scope="col">{t(key)}</th>)}</tr>
          </thead>
          <tbody>
            {values.map(({ group, value }) => (
              <tr key={group.id} data-group={group.name}>
                <th scope="row"><button type="button" className={styles.word} onClick={() => navigate({ page: 'groups', id: group.id })}>{group.name}</button></th>
                <td>{format.number(value.introductions)}</td>
                <td>{format.number(value.met)}</td>
                <td>{format.number(value.progress)}</td>
                <td><b>{format.number(value.deals)}</b></td>
                <td>{value.dealBudget === null ? (value.deals > 0 ? t('unknown') : '') : format.money(value.dealBudget)}</td>
                <td>{t('solvedOf', { solved: format.number(value.solved), questions: format.number(value.questions) })}</td>
                <td>{format.number(value.messages)}</td>
                <td>{value.noiseShare === null ? t('unknown') : format.percent(value.noiseShare)}</td>
                <td className={cx(value.verdict !== 'steady' && value.verdict !== 'unknown' && styles.soon)}>{t(value.verdict)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr><th scope="row">{t('sum')}</th><td>{format.number(total.introductions)}</td><td>{format.number(total.met)}</td><td>{format.number(total.progress)}</td><td><b className={styles.total}>{format.number(total.deals)}</b></td><td>{total.dealBudget === null ? '' : format.money(total.dealBudget)}</td><td>{sum(value => value.solved)}</td><td>{sum(value => value.messages)}</td><td /><td /></tr>
          </tfoot>
        </table>
      )}
    </div>
  )
}
