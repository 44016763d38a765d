import { useEffect, useRef } from 'react'
import { toDay, type Day } from '../../../shared/model/day'
import type { GroupId } from '../../../shared/model/ids'
import { currentHost } from '../../host/current-host'
import { Button } from '../../ui/Button'
import { useToday } from '../../ui/clock'
import { useKeys } from '../../ui/keyboard'
import { KeyLine } from '../../ui/KeyLine'
import { Page } from '../../ui/Page'
import { useRoute } from '../../ui/route'
import { Select } from '../../ui/Select'
import { Tabs } from '../../ui/Tabs'
import { useText } from '../../ui/text'
import { earlier, type ReviewKind } from './review-numbers'
import { ReviewAside } from './ReviewAside'
import { ReviewSheet } from './ReviewSheet'
import { TrialsSheet } from './TrialsSheet'
import styles from './Review.module.css'
import { reviewText } from './review.text'
import { useReviewView } from './review.view'
import { useReview } from './useReview'

/** Stands in the choice of groups for all of them. */
const ALL = 'all'

/** 复盘: the week or month as one printable sheet, figures filled in, three questions left to the operator. */
export function ReviewPage() {
  const t = useText(reviewText)
  const today = useToday()
  const view = useReviewView()
  const state = useReview()
  const host = currentHost()
  const desk = useRef<HTMLDivElement>(null)
  // Another sheet is read from its head.
  useEffect(() => { void desk.current?.parentElement?.scrollTo(0, 0) }, [view.showsTrials, view.kind, view.groupId, state.period.from])
  // 今日 names the week that is to be looked back on.
  const asked = useRoute().query?.['on']
  const { show } = view
  useEffect(() => {
    const on = toDay(asked ?? '')
    if (on) show('week', on)
  }, [asked, show])
  const move = (count: number) => {
    const day: Day = earlier(view.kind, state.period, count).from
    if (day <= today) view.show(view.kind, day)
  }
  useKeys({
    'ctrl+p': { run: () => window.print(), label: t('keyPrint') },
    ArrowLeft: { run: () => move(1), label: t('keyEarlier') },
    ArrowRight: { run: () => move(-1), label: t('keyLater') },
  }, { title: t('title') })
  return (
    <Page title={t('title')} ground="ground" sub={<Tabs label={t('title')} tabs={(['week', 'month', 'trial'] as const).map(kind => ({ id: kind, title: t(kind) }))} current={view.showsTrials ? 'trial' : view.kind} onChange={kind => (kind === 'trial' ? view.showTrials() : view.show(kind as ReviewKind, null))} />}
      actions={(
        <>
          {!view.showsTrials && (
            <>
              <Select label={t('whichGroup')} value={view.groupId ?? ALL} choices={[{ value: ALL, label: t('allGroups') }, ...state.groups.map(group => ({ value: group.id as string, label: group.name }))]} onChange={value => view.setGroup(value === ALL ? null : (value as GroupId))} />
              <Button look="plain" onPress={() => move(1)}>{t('earlier')}</Button>
              <Button look="plain" onPress={() => move(-1)} isDisabled={earlier(view.kind, state.period, -1).from > today}>{t('later')}</Button>
            </>
          )}
          {host?.printPdf && <Button onPress={() => void host.printPdf?.(state.review.id)}>{t('pdf')}</Button>}
          <Button look="filled" icon="print" keys="Ctrl P" onPress={() => window.print()}>{t('print')}</Button>
        </>
      )}
      foot={<KeyLine hints={[{ keys: ['Ctrl P'], does: t('keyPrint') }, ...(view.showsTrials ? [] : [{ keys: ['←'], does: t('keyEarlier') }, { keys: ['→'], does: t('keyLater') }])]} />}>
      <div className={styles.desk} ref={desk}>
        {view.showsTrials ? <TrialsSheet /> : <ReviewSheet state={state} />}
        {!view.showsTrials && <ReviewAside state={state} />}
      </div>
    </Page>
  )
}
