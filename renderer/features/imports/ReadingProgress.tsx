import { addMonth, monthOf, type Month } from '../../../shared/model/day'
import { useClock, useFormat } from '../../ui/clock'
import { Button } from '../../ui/Button'
import { Progress } from '../../ui/Progress'
import { useText } from '../../ui/text'
import { cancelFile } from './import-queue'
import { importsText } from './imports.text'
import type { DeskFile } from './imports.view'
import { MonthBars } from './MonthBars'
import styles from './ReadingProgress.module.css'

/** Less than this since the start says nothing about speed, ms. */
const SETTLE_MS = 700

/** How far the reading is: the months seen so far, bytes, messages, speed, time left, and the way out. */
export function ReadingProgress({ file }: { readonly file: DeskFile }) {
  const t = useText(importsText)
  const format = useFormat()
  const { now } = useClock()
  const { progress, startedAt, preview } = file
  const total = progress?.totalBytes ?? file.source.size
  const done = progress?.bytes ?? 0
  const share = total > 0 ? Math.min(1, done / total) : 0
  const spent = startedAt === null ? 0 : now() - startedAt
  const perSecond = spent > SETTLE_MS ? done / (spent / 1_000) : null
  const left = perSecond !== null && perSecond > 0 ? ((total - done) / perSecond) * 1_000 : null
  const months = monthsOf(progress?.perMonth ?? {}, preview?.complete ? (preview.chats.map(chat => chat.to).find(to => to !== null) ?? null) : null, format.dayOf)
  const busiest = [...months].sort((a, b) => b.count - a.count)[0]

  return (
    <div className={styles.progress}>
      <p className={styles.finding}>
        <span>{busiest && busiest.count > 0 ? t('busiest', { month: format.month(busiest.month), count: format.compact(busiest.count) }) : t('busiestNone')}</span>
        <small className={styles.note}>{t('perMonth')}</small>
      </p>
      <MonthBars months={months} current={progress?.at === null || progress?.at === undefined ? null : monthOf(format.dayOf(progress.at))} />
      <p className={styles.line}>
        <b>{format.percent(share)}</b>
        {progress?.at !== null && progress?.at !== undefined && <span>{t('at', { day: format.date(format.dayOf(progress.at)) })}</span>}
        <span className={styles.left}>{progress?.phase === 'committing' ? t('committingSub') : left === null ? '' : left < 1_500 ? t('almost') : t('eta', { time: format.duration(left) })}</span>
      </p>
      <Progress label={t('progress')} value={file.state === 'waiting' ? 0 : share} />
      <div className={styles.line}>
        <span>{t('read', { done: format.bytes(done), total: format.bytes(total) })}</span>
        <span>{t('messages', { count: format.number(progress?.messages ?? 0) })}</span>
        {perSecond !== null && <span>{t('speed', { size: format.bytes(perSecond) })}</span>}
        <span className={styles.left}><Button onPress={() => cancelFile(file.number)} isDisabled={progress?.phase === 'committing'}>{t('cancel')}</Button></span>
      </div>
    </div>
  )
}

/** Months from the first seen to the last known, ascending, gaps filled with 0. `lastAt`: epoch ms of the file's end where it is known. */
function monthsOf(perMonth: Readonly<Record<string, number>>, lastAt: number | null, dayOf: (epochMs: number) => Parameters<typeof monthOf>[0]): readonly { readonly month: Month; readonly count: number }[] {
  const keys = Object.keys(perMonth).sort() as Month[]
  const first = keys[0]
  if (first === undefined) return []
  const end = lastAt === null ? null : monthOf(dayOf(lastAt))
  const seen = keys[keys.length - 1] ?? first
  const last = end !== null && end > seen ? end : seen
  const months: { month: Month; count: number }[] = []
  for (let month = first; month <= last && months.length < 600; month = addMonth(month, 1)) months.push({ month, count: perMonth[month] ?? 0 })
  return months
}
