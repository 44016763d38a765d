import { useCallback, useMemo, useState } from 'react'
import type { RulingStep } from '../../../../shared/model/group'
import { nextStep } from '../../../../shared/moderation/ladder'
import type { Quarrel } from '../../../../shared/moderation/quarrels'
import { undoLast } from '../../../data/act'
import { explainRuling, rule, unrule } from '../../../data/moderation/rulings'
import { Button } from '../../../ui/Button'
import { Chip } from '../../../ui/Chip'
import { useFormat, useToday } from '../../../ui/clock'
import { EmptyState } from '../../../ui/EmptyState'
import { useKeys } from '../../../ui/keyboard'
import { Table } from '../../../ui/Table'
import { useRoute } from '../../../ui/route'
import { useText } from '../../../ui/text'
import { toast } from '../../../ui/toast'
import { openMoment } from '../overview/places'
import type { GroupFile } from '../useGroup'
import styles from './Order.module.css'
import { FLAG_LABELS, keyOfFlag, rulingOf, type FlagLabel, type OrderRow } from './order-rows'
import { orderText } from './order.text'
import { OrderDetail } from './OrderDetail'
import { QuarrelDetail, type Settlement } from './QuarrelDetail'
import { ORDER_DAYS, useOrder } from './useOrder'
import { useOrderColumns } from './useOrderColumns'

const rowKey = ({ flag }: OrderRow): string => keyOfFlag(flag)

/** 秩序: messages that look like trouble, newest first; each is warned about, called a false alarm or left. Quarrels stand above. */
export function OrderView({ file }: { readonly file: GroupFile }) {
  const t = useText(orderText)
  const format = useFormat()
  const today = useToday()
  const { id, rulings = [] } = file.group
  const { rows, quarrels, waiting } = useOrder(file)
  const [label, setLabel] = useState<FlagLabel | null>(null)
  const [decided, setDecided] = useState(false)
  const [under, setUnder] = useState<OrderRow | null>(null)
  const [chosen, setQuarrel] = useState<Quarrel | null | undefined>()
  const { query = {} } = useRoute()
  // 今日 names the day of the quarrel it asks for; what the operator chooses counts from then on.
  const asked = query['quarrel'] === undefined ? null : (quarrels.find(one => format.dayOf(one.from) === query['quarrel']) ?? quarrels[0] ?? null)
  const quarrel = chosen === undefined ? asked : chosen
  const columns = useOrderColumns()
  const ofState = useMemo(() => (rows ?? []).filter(({ ruling }) => (ruling !== undefined) === decided), [rows, decided])
  const shown = useMemo(() => ofState.filter(({ flag }) => label === null || flag.label === label), [ofState, label])
  const current = under && shown.find(row => rowKey(row) === rowKey(under))

  /** Typed before there is a decision to keep it with. */
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})

  const decide = useCallback(async (row: OrderRow, step: RulingStep) => {
    const override = reasons[rowKey(row)]
    await rule(id, [{ ...rulingOf(row.flag, step, today), ...(override !== undefined && { override }) }])
    toast({ text: step === 'falseAlarm' ? t('learnt') : t('ruled', { step: t(`step.${step}`) }), undo: undoLast })
  }, [id, today, t, reasons])
  const keepReason = (row: OrderRow, reason: string) => {
    setReasons(all => ({ ...all, [rowKey(row)]: reason }))
    if (row.ruling) void explainRuling(id, row.flag, reason)
  }
  const takeBack = async (row: OrderRow) => {
    await unrule(id, row.flag)
    toast({ text: t('tookBack'), undo: undoLast })
  }
  const settle = async (one: Quarrel, settlement: Settlement) => {
    await rule(id, one.flags.map(flag => ({ ...rulingOf(flag, 'settled', today), ...settlement })))
    setQuarrel(null)
    toast({ text: t('ruled', { step: t('step.settled') }), undo: undoLast })
  }
  // Beside a quarrel no row is being decided, whatever row the cursor was left on.
  const decidable = quarrel === null && current && !current.ruling ? current : null
  useKeys({
    w: { run: () => { if (decidable) void decide(decidable, nextStep(rulings, decidable.flag.sender)) }, label: t('keyWarn') },
    f: { run: () => { if (decidable) void decide(decidable, 'falseAlarm') }, label: t('keyFalse') },
  }, { title: t('early') })

  return (
    <div className={styles.order}>
      {quarrels.length > 0 && (
        <div className={styles.signs}>
          <b>{t('quarrels')}</b>
          {quarrels.slice(0, 3).map(one => (
            <Chip key={one.from} tone="soon" isChoice on={quarrel?.from === one.from} onPress={() => setQuarrel(quarrel?.from === one.from ? null : one)}>
              {t('quarrelWhen', { when: format.dayTime(one.from), count: one.flags.length })}
            </Chip>
          ))}
        </div>
      )}
      <div className={styles.bar}>
        <Chip isChoice on={!decided} onPress={() => setDecided(false)}>{t('open')}</Chip>
        <Chip isChoice on={decided} onPress={() => setDecided(true)}>{t('decided')}</Chip>
        <span className={styles.bit} />
        {FLAG_LABELS.map(each => {
          const count = ofState.filter(({ flag }) => flag.label === each).length
          return count === 0 ? null : <Chip key={each} isChoice on={label === each} onPress={() => setLabel(label === each ? null : each)}>{t(`label.${each}`)} {format.number(count)}</Chip>
        })}
        <span className={styles.gap} />
        <span className={styles.note} aria-live="polite">{waiting > 0 ? t('judging', { count: format.number(waiting) }) : t('sinceDays', { days: ORDER_DAYS })}</span>
      </div>
      <div className={styles.columns}>
        <div className={styles.table}>
          {rows && (
            <Table
              label={t('list')} columns={columns} rows={shown} rowKey={rowKey} startsFirst rowHeight={32} onCursor={row => { setUnder(row); if (row && (asked === null || under !== null)) setQuarrel(null) }}
              onOpen={row => openMoment(id, row.flag.sentAt)}
              empty={<EmptyState why={file.ledgers.length === 0 ? t('noChat') : label !== null ? t('emptyFilter') : t('empty')} {...(label !== null && { action: <Button onPress={() => setLabel(null)}>{t('clear')}</Button> })} />}
            />
          )}
        </div>
        <aside className={styles.side} aria-label={t('context')}>
          {quarrel
            ? <QuarrelDetail key={quarrel.from} file={file} quarrel={quarrel} onSettle={settlement => void settle(quarrel, settlement)} />
            : current ? <OrderDetail key={rowKey(current)} file={file} row={current} onDecide={step => void decide(current, step)} onTakeBack={() => void takeBack(current)} onReason={reason => keepReason(current, reason)} /> : <p className={styles.note}>{t('chooseOne')}</p>}
        </aside>
      </div>
    </div>
  )
}
