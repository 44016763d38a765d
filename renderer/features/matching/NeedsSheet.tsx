import { useEffect, useRef } from 'react'
import type { PersonId } from '../../../shared/model/ids'
import { Button } from '../../ui/Button'
import { useFormat, useToday } from '../../ui/clock'
import { EmptyState } from '../../ui/EmptyState'
import { useKeys } from '../../ui/keyboard'
import { openPanel } from '../../ui/panel'
import { navigate, useRoute } from '../../ui/route'
import { useText } from '../../ui/text'
import { useCursor } from '../../ui/useCursor'
import styles from './Matching.module.css'
import { matchingText } from './matching.text'
import { useMatchingView } from './matching.view'
import { introductionsUnderWay, MatchRows } from './MatchRows'
import { NearMisses } from './NearMisses'
import { NeedLine } from './NeedLine'
import { NeedList } from './NeedList'
import { sheetsText } from './sheets.text'
import type { Exchange } from './useExchange'
import { useMatchingPage } from './useMatchingPage'

/** Of the states a need went through, so many stand beside it; all of them on hovering. */
const SHOWN_STATES = 3

/** Open needs at the left, the line to type a new one, and who can help with reasons. */
export function NeedsSheet({ exchange }: { readonly exchange: Exchange }) {
  const t = useText(matchingText)
  const s = useText(sheetsText)
  const format = useFormat()
  const today = useToday()
  const view = useMatchingView()
  const page = useMatchingPage(exchange)
  const field = useRef<HTMLInputElement>(null)
  const openPerson = (id: string) => openPanel({ person: id as PersonId })
  const ranked = page.result.ranked.map(match => match.personId)
  const beside = introductionsUnderWay(exchange.introductions, page.need).map(({ owner }) => owner).filter(owner => !ranked.includes(owner))
  const cursor = useCursor([...ranked, ...beside], { onOpen: openPerson, startsFirst: true })
  const { need, parts, result, people } = page
  const history = (need?.history ?? []).map(({ on, state, note }) => [s(state), format.day(on), note].filter(Boolean).join(' '))
  const isOver = need !== null && (need.state === 'met' || need.state === 'withdrawn')
  const startNew = () => {
    view.startNew()
    field.current?.focus()
  }
  const { query = {} } = useRoute()
  const isAsked = query['new'] !== undefined
  // N was pressed on another page.
  useEffect(() => {
    if (!isAsked) return
    useMatchingView.getState().startNew()
    field.current?.focus()
    navigate({ page: 'matching' }, 'replace')
  }, [isAsked])
  // The single keys act on the people found, so what is written down leaves the field.
  const save = async () => { if (await page.save()) field.current?.blur() }
  const step = (by: number) => {
    const at = exchange.needs.findIndex(entry => entry.id === need?.id)
    const next = exchange.needs[Math.max(0, Math.min(exchange.needs.length - 1, at + by))]
    if (next) view.choose(next.id)
  }
  const withCursor = (run: (id: PersonId) => Promise<void>) => () => { if (cursor.at && !isOver) void run(cursor.at as PersonId) }
  const openReasons = (id: PersonId | null) => {
    const match = result.ranked.find(entry => entry.personId === id)
    if (match) view.openEvidence(match.personId, match.parts.filter(part => part.points !== 0).map(part => part.signal))
  }
  useKeys({
    n: { run: startNew, label: t('keyNew') },
    i: { run: withCursor(page.introduce), label: t('keyStart') },
    'ctrl+p': { run: () => window.print(), label: t('print') },
    w: { run: () => openReasons(cursor.at as PersonId | null), label: t('keyWhy') },
    e: { run: withCursor(page.exclude), label: t('exclude') },
    '[': { run: () => step(-1), label: t('keyPrevious') },
    ']': { run: () => step(1), label: t('keyNext') },
  }, { title: t('title') })
  return (
    <div className={styles.columns}>
      <NeedList needs={exchange.needs} introductions={exchange.introductions} outlookById={exchange.outlookById} nameOf={entry => exchange.personById.get(entry.personId)?.name ?? t('unknown')} chosen={need?.id ?? null} onChoose={id => { view.choose(id); cursor.set(null) }} onNew={startNew} />
      <section className={styles.main} aria-label={t('title')}>
        {parts && <h2 className={styles.printHead}>{t('printHead', { who: page.person?.name ?? parts.who, what: format.join([parts.what, parts.region]), day: format.dateWeek(today) })}</h2>}
        <NeedLine line={view.line} parts={parts} person={page.person} fieldRef={field} onWrite={view.write} onCorrect={page.correct} onSave={() => void save()} hint={page.hint} />
        {!parts && <EmptyState why={exchange.needs.length === 0 ? <>{t('empty')}<br />{t('emptyHint')}</> : t('pick')} />}
        {need && !view.line && (
          <div className={styles.tools}>
            <span className={styles.over} title={history.join('\n')}>{history.slice(-SHOWN_STATES).join(t('comma'))}</span>
            {!isOver && cursor.at && <Button look="plain" keys="I" onPress={withCursor(page.introduce)}>{t('start')}</Button>}
            {!isOver && cursor.at && <Button look="plain" keys="E" onPress={withCursor(page.exclude)}>{t('exclude')}</Button>}
            <Button look="plain" icon="print" keys="Ctrl P" onPress={() => window.print()}>{t('print')}</Button>
            {isOver ? <Button look="plain" onPress={() => void page.setState(need, 'open', t('openAgain'))}>{t('openAgain')}</Button> : (
              <>
                <Button look="plain" onPress={() => void page.setState(need, 'met', t('met'))}>{t('met')}</Button>
                <Button look="plain" onPress={() => void page.setState(need, 'withdrawn', t('withdraw'))}>{t('withdraw')}</Button>
              </>
            )}
          </div>
        )}
        {parts?.what && !page.isAnswered && result.ranked.length === 0 && <p className={styles.wait} role="status">{t('preparing')}</p>}
        {parts && (result.ranked.length > 0 || result.blocked.length > 0 || beside.length > 0) && (
          <MatchRows exchange={exchange} result={result} need={need} needer={page.needer} people={people} cursor={cursor.at} open={view.open} onPoint={cursor.set} onOpenPerson={openPerson} query={page.query} />
        )}
        {parts && page.isAnswered && <NearMisses people={people} result={result} parts={parts} need={need} onRecruit={target => void page.recruit(target)} />}
      </section>
    </div>
  )
}
