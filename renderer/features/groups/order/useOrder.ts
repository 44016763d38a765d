import { useMemo } from 'react'
import type { Flag } from '../../../../shared/moderation/flag'
import { quarrelsIn, type Quarrel } from '../../../../shared/moderation/quarrels'
import { blocksToJudge, flagsOf } from '../../../data/moderation/flags'
import { falseAlarmTexts } from '../../../data/moderation/rulings'
import { useLive } from '../../../data/use-live'
import { useClock, useMomentOf } from '../../../ui/clock'
import type { GroupFile } from '../useGroup'
import { orderRows, type OrderRow } from './order-rows'

/** Days looked back: older trouble is nobody's work any more. */
export const ORDER_DAYS = 180
/** A quarrel is an early sign this long. */
export const FRESH_DAYS = 14
const MOST = 2000
const DAY_MS = 86_400_000

export interface Order {
  /** Newest first; `null` until read. */
  readonly rows: readonly OrderRow[] | null
  /** Quarrels of the last two weeks that nobody has settled, latest first. */
  readonly quarrels: readonly Quarrel[]
  /** Blocks still to be judged. */
  readonly waiting: number
}

interface Read {
  readonly flags: readonly Flag[]
  readonly falseAlarms: readonly string[]
  readonly waiting: number
}

/** What looks like trouble in a group, from what the watching worker found. No message is read for it. */
export function useOrder(file: GroupFile): Order {
  const { now, today } = useClock()
  const { id, rulings } = file.group
  const read = useLive<Read | null>(async () => {
    const [flags, falseAlarms, waiting] = await Promise.all([flagsOf(id, { from: now() - ORDER_DAYS * DAY_MS, limit: MOST }), falseAlarmTexts(), blocksToJudge(id)])
    return { flags, falseAlarms, waiting }
  }, [id, today], null)
  const rows = useMemo(() => read && orderRows({ ...read, rulings: rulings ?? [], memberByNumber: file.memberByNumber }), [read, rulings, file.memberByNumber])
  const moment = useMomentOf(rows)
  const quarrels = useMemo(() => {
    const since = moment - FRESH_DAYS * DAY_MS
    return quarrelsIn((rows ?? []).filter(({ ruling, flag }) => flag.sentAt >= since && ruling?.step !== 'falseAlarm').map(({ flag }) => flag))
      .filter(quarrel => !quarrel.flags.every(flag => rows?.some(row => row.flag === flag && row.ruling?.step === 'settled')))
  }, [rows, moment])
  return { rows, quarrels, waiting: read?.waiting ?? 0 }
}
