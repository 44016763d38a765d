import { useMemo, useState } from 'react'
import type { IntroductionsBehind } from '../../../shared/activity/value-ledger'
import { addDays } from '../../../shared/model/day'
import type { Introduction } from '../../../shared/model/exchange'
import type { NeedId } from '../../../shared/model/ids'
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
import text from '../../ui/text-styles.module.css'
import styles from './Sheets.module.css'
import { sheetsText } from './sheets.text'
import type { Exchange } from './useExchange'

const RANGES = { range28: 28, range90: 90, range365: 365 } as const
type Range = keyof typeof RANGES

/** Counts of introductions, in the order of their columns. */
const COUNTS = ['introductions', 'met', 'progress', 'deals'] as const satisfies readonly (keyof IntroductionsBehind)[]
type Count = (typeof COUNTS)[number]
const COLUMN_OF = { introductions: 'columnIntroductions', met: 'columnMet', progress: 'columnProgress', deals: 'columnDeals' } as const satisfies Readonly<Record<Count, string>>

/** 价值账: what each group brought in, beside its talk. Each figure opens what stands behind it. */
export function ValueSheet({ exchange, onOpen }: { readonly exchange: Exchange; readonly onOpen: (id: NeedId) => void }) {
  const t = useText(sheetsText)
  const format = useFormat()
  const { today, zone, now } = useClock()
  const [range, setRange] = useState<Range>('range90')
  const period = useMemo(() => ({ from: addDays(today, 1 - RANGES[range]), to: today }), [today, range])
  const account = useLive<ValueAccount | null>(() => valuesOfGroups({ period, today, zone, now: now() }), [period, today, zone], null)
  const [open, setOpen] = useState<{ readonly group: string; readonly count: Count } | null>(null)
  useKeys({ 'ctrl+p': { run: () => window.print(), label: t('keyPrint') } }, { title: t('valueTitle') })
  if (!account) return null
  const talk = (id: string, what?: 'questions' | 'noise') => navigate({ page: 'groups', id, tab: 'chat', query: { ...period, ...(what && { what }) } })
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
            {values.map(({ group, value, behind }) => [
              <tr key={group.id} data-group={group.name}>
                <th scope="row"><button type="button" className={styles.word} onClick={() => navigate({ page: 'groups', id: group.id })}>{group.name}</button></th>
                {COUNTS.map(count => {
                  const isOpen = open?.group === group.id && open.count === count
                  return <td key={count}><Figure strong={count === 'deals'} label={t('behindCount', { group: group.name, what: t(COLUMN_OF[count]) })} value={format.number(value[count])} isOpen={isOpen} onPress={value[count] === 0 ? null : () => setOpen(isOpen ? null : { group: group.id, count })} /></td>
                })}
                <td>{value.dealBudget === null ? (value.deals > 0 ? t('unknown') : '') : format.money(value.dealBudget)}</td>
                <td><Figure label={t('behindCount', { group: group.name, what: t('columnSolved') })} value={t('solvedOf', { solved: format.number(value.solved), questions: format.number(value.questions) })} onPress={value.questions === 0 ? null : () => talk(group.id, 'questions')} /></td>
                <td><Figure label={t('behindCount', { group: group.name, what: t('columnTalk') })} value={format.number(value.messages)} onPress={value.messages === 0 ? null : () => talk(group.id)} /></td>
                <td>{value.noiseShare === null ? t('unknown') : <Figure label={t('behindCount', { group: group.name, what: t('columnNoise') })} value={format.percent(value.noiseShare)} onPress={() => talk(group.id, 'noise')} />}</td>
                <td className={cx(value.verdict !== 'steady' && value.verdict !== 'unknown' && styles.soon)}>{t(value.verdict)}</td>
              </tr>,
              open?.group === group.id && <tr key={`${group.id} behind`}><td colSpan={10} className={styles.behind}>{behind[open.count].map(introduction => <Behind key={introduction.id} introduction={introduction} exchange={exchange} onOpen={onOpen} />)}</td></tr>,
            ])}
          </tbody>
          <tfoot>
            <tr><th scope="row">{t('sum')}</th><td>{format.number(total.introductions)}</td><td>{format.number(total.met)}</td><td>{format.number(total.progress)}</td><td><b className={styles.total}>{format.number(total.deals)}</b></td><td>{total.dealBudget === null ? '' : format.money(total.dealBudget)}</td><td>{sum(value => value.solved)}</td><td>{sum(value => value.messages)}</td><td /><td /></tr>
          </tfoot>
        </table>
      )}
    </div>
  )
}

/** A figure that opens what stands behind it; nothing stands behind nought. */
function Figure({ label, value, strong = false, isOpen, onPress }: { readonly label: string; readonly value: string; readonly strong?: boolean; readonly isOpen?: boolean; readonly onPress: (() => void) | null }) {
  const shown = strong ? <b>{value}</b> : value
  return onPress ? <button type="button" className={styles.figure} aria-label={`${label} ${value}`} aria-expanded={isOpen} onClick={onPress}>{shown}</button> : <>{shown}</>
}

/** One introduction behind a count: whom, with whom, about what, and how it stands. */
function Behind({ introduction, exchange, onOpen }: { readonly introduction: Introduction; readonly exchange: Exchange; readonly onOpen: (id: NeedId) => void }) {
  const t = useText(sheetsText)
  const format = useFormat()
  const nameOf = (id: Introduction['needer']) => exchange.personById.get(id)?.name ?? t('unknown')
  const need = exchange.all.find(({ id }) => id === introduction.needId)
  return (
    <p>
      <button type="button" className={styles.figure} onClick={() => onOpen(introduction.needId)}>{t('behindPair', { needer: nameOf(introduction.needer), owner: nameOf(introduction.owner), what: need?.text ?? t('unknown') })}</button>
      <span className={text.third}>{format.join([format.day(introduction.startedOn), introduction.outcome ? t(`outcome.${introduction.outcome}`) : t('stillOpen'), introduction.why])}</span>
    </p>
  )
}
