import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { dayToLunar } from '../../../shared/calendar/lunar'
import { LANES } from '../../../shared/model/follow-up'
import { listGroups } from '../../data/groups'
import { plannedDay, watchPlannedDay } from '../../data/planning'
import { useLive } from '../../data/use-live'
import { Button } from '../../ui/Button'
import { useFormat, useToday } from '../../ui/clock'
import { EmptyState } from '../../ui/EmptyState'
import { Kbd } from '../../ui/Kbd'
import { KeyLine } from '../../ui/KeyLine'
import { Page } from '../../ui/Page'
import { navigate } from '../../ui/route'
import { useText } from '../../ui/text'
import { TextLink } from '../../ui/TextLink'
import { useStages } from '../../ui/useStages'
import { useChoosing } from '../../ui/useChoosing'
import { useCursor } from '../../ui/useCursor'
import { BacklogBanner } from './BacklogBanner'
import { DayHead } from './DayHead'
import { DoneLane } from './DoneLane'
import { InboxLane } from './InboxLane'
import { LANE_ROWS, LaneRows } from './LaneRows'
import { OverCapAsk } from './OverCapAsk'
import { openSubject } from './RowLine'
import styles from './Today.module.css'
import { todayText } from './today.text'
import { useTodayView } from './today.view'
import { useDay, type DayOnScreen } from './useDay'
import { useDayKeys } from './useDayKeys'
import { WeekLane } from './WeekLane'

/** 今日: the home of the app, a list to tick. */
export function TodayPage() {
  const t = useText(todayText)
  const today = useToday()
  const format = useFormat()
  const day = useDay()
  const open = useTodayView(state => state.open)
  const unfolded = useTodayView(state => state.unfolded)
  const keys = useMemo(() => day?.list.lanes.flatMap(({ lane, rows }) => (unfolded.includes(lane) ? rows : rows.slice(0, LANE_ROWS)).map(row => row.key)) ?? [], [day, unfolded])
  const openRow = (key: string) => {
    const row = day?.list.rows.find(one => one.key === key)
    if (row) openSubject(row)
  }
  const cursor = useCursor(keys, { onOpen: openRow, startsFirst: true })
  useDayKeys(day?.list ?? null, cursor.at, day?.context ?? null)
  const at = cursor.at
  const chosen = useTodayView(state => state.chosen)
  const choose = useTodayView(state => state.choose)
  useChoosing(keys, cursor, { chosen, onChosen: choose, on: day !== null })
  // What is done meanwhile is chosen no more.
  useEffect(() => {
    const left = new Set([...chosen].filter(key => keys.includes(key)))
    if (left.size < chosen.size) choose(left)
  }, [keys, chosen, choose])
  // What is open belongs to the row under the cursor; moving on folds it, its draft stays.
  useEffect(() => {
    const view = useTodayView.getState()
    if (view.open && view.open.key !== at) view.close()
  }, [at])
  useEffect(() => {
    if (at !== null) document.querySelector(`[data-row="${CSS.escape(at)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [at, open])

  const sub = t('lunar', { day: format.dayWeek(today), lunar: format.lunar(dayToLunar(today)) })
  const hints = [
    { keys: ['J', 'K'], does: t('keyMove') }, { keys: [t('space')], does: t('keyLog') }, { keys: ['D'], does: t('keyDone') },
    { keys: ['C'], does: t('keyCopy') }, { keys: ['S'], does: chosen.size > 0 ? t('keySnoozeRows', { count: chosen.size }) : t('keySnooze') }, { keys: ['X'], does: t('keyChoose') }, { keys: ['Enter'], does: t('keyPerson') },
  ]
  return (
    <Page title={t('title')} sub={sub} actions={day && <DayHead day={day} />} foot={<KeyLine hints={hints}><span className={styles.allKeys}><Kbd>?</Kbd>{t('keyAll')}</span></KeyLine>}>
      {day && (
        <div className={styles.page}>
          <OverCapAsk context={day.context} />
          <BacklogBanner context={day.context} />
          <div className={styles.columns}><span /><span>{t('who')}</span><span>{t('why')}</span><span>{t('last')}</span><span>{t('words')}</span></div>
          <Lanes day={day} at={at} onPoint={cursor.set} />
        </div>
      )}
    </Page>
  )
}

/** All lanes, the first at once and the others a frame each: what one came for stands before the rest is drawn. */
function Lanes({ day: { list, context }, at, onPoint }: { readonly day: DayOnScreen; readonly at: string | null; readonly onPoint: (key: string) => void }) {
  const stage = useStages(LANES.length + 1)
  const isNew = useLive(async () => (await listGroups()).length === 0, [], false)
  const { t } = context.wording
  return (
    <>
      {list.lanes.slice(0, stage + 1).map(({ lane, rows }) => <LaneRows key={lane} lane={lane} rows={rows} at={at} context={context} onPoint={onPoint} />)}
      {list.lanes.length === 0 && <NothingToDo isNew={isNew} />}
      {stage >= LANES.length && list.later > 0 && <p className={styles.later}>{t('later', { count: list.later })}</p>}
      {stage >= LANES.length && <InboxLane />}
      {stage >= LANES.length && <DoneLane context={context} />}
      {stage > LANES.length && !(isNew && list.rows.length === 0) && <WeekLane context={context} />}
    </>
  )
}

/** In the place of the rows: why there are none, and what to do about it. */
function NothingToDo({ isNew }: { readonly isNew: boolean }) {
  const t = useText(todayText)
  const isPlanned = useSyncExternalStore(watchPlannedDay, plannedDay) === useToday()
  if (!isPlanned && !isNew) return <p className={styles.empty} role="status">{t('planning')}</p>
  return (
    <div className={styles.empty}>
      {isNew
        ? <EmptyState why={t('emptyNew')} action={<Button look="filled" onPress={() => navigate({ page: 'imports' })}>{t('drop')}</Button>} link={<TextLink to={{ page: 'settings', query: { part: 'demo' } }}>{t('demo')}</TextLink>} />
        : <EmptyState why={<>{t('empty')}<br />{t('emptyWhy')}</>} action={<Button look="filled" onPress={() => navigate({ page: 'people' })}>{t('arrange')}</Button>} />}
    </div>
  )
}
