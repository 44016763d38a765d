import { useRef } from 'react'
import { addDays } from '../../../shared/model/day'
import type { PersonId } from '../../../shared/model/ids'
import { Button } from '../../ui/Button'
import { useToday } from '../../ui/clock'
import { EmptyState } from '../../ui/EmptyState'
import { useKeys } from '../../ui/keyboard'
import { KeyLine } from '../../ui/KeyLine'
import { Page } from '../../ui/Page'
import { openPanel } from '../../ui/panel'
import { useText } from '../../ui/text'
import { useCursor } from '../../ui/useCursor'
import styles from './Matching.module.css'
import { matchingText } from './matching.text'
import { useMatchingView } from './matching.view'
import { MatchRows } from './MatchRows'
import { NearMisses } from './NearMisses'
import { NeedLine } from './NeedLine'
import { NeedList } from './NeedList'
import { useExchange } from './useExchange'
import { useMatchingPage } from './useMatchingPage'

/** 对接: needs at the left, the line to type a new one, and who can help with reasons. */
export function MatchingPage() {
  const t = useText(matchingText)
  const today = useToday()
  const exchange = useExchange()
  const view = useMatchingView()
  const page = useMatchingPage(exchange)
  const field = useRef<HTMLInputElement>(null)
  const openPerson = (id: string) => openPanel({ person: id as PersonId })
  const cursor = useCursor(page.result.ranked.map(match => match.personId), { onOpen: openPerson, startsFirst: true })
  const startNew = () => {
    view.startNew()
    field.current?.focus()
  }
  useKeys({
    n: { run: startNew, label: t('keyNew') },
    i: { run: () => { if (cursor.at) void page.introduce(cursor.at as PersonId) }, label: t('keyStart') },
  }, { title: t('title') })
  if (!exchange) return <Page title={t('title')}>{null}</Page>

  const week = exchange.introductions.filter(introduction => introduction.startedOn > addDays(today, -7))
  const { need, parts, result } = page
  return (
    <Page title={t('title')} sub={t('sub', { count: exchange.needs.length })} scrolls="inside"
      actions={t('week', { intros: week.length, deals: week.filter(introduction => introduction.outcome === 'deal').length })}
      foot={<KeyLine hints={[{ keys: ['J', 'K'], does: t('keyMove') }, { keys: ['I'], does: t('keyStart') }, { keys: ['C'], does: t('keyCopy') }, { keys: ['Enter'], does: t('keyPerson') }, { keys: ['N'], does: t('keyNew') }]} />}>
      <div className={styles.columns}>
        <NeedList needs={exchange.needs} introductions={exchange.introductions} nameOf={entry => exchange.personById.get(entry.personId)?.name ?? t('unknown')} chosen={need?.id ?? null} onChoose={id => { view.choose(id); cursor.set(null) }} onNew={startNew} />
        <section className={styles.main} aria-label={t('title')}>
          <NeedLine line={view.line} parts={parts} person={page.person} fieldRef={field} onWrite={view.write} onCorrect={page.correct} onSave={() => void page.save()} hint={page.hint} />
          {!parts && <EmptyState why={exchange.needs.length === 0 ? <>{t('empty')}<br />{t('emptyHint')}</> : t('pick')} />}
          {need && !view.line && (
            <div className={styles.tools}>
              {cursor.at && <Button look="plain" keys="I" onPress={() => void page.introduce(cursor.at as PersonId)}>{t('start')}</Button>}
              <Button look="plain" onPress={() => void page.setState(need, 'met', t('met'))}>{t('met')}</Button>
              <Button look="plain" onPress={() => void page.setState(need, 'withdrawn', t('withdraw'))}>{t('withdraw')}</Button>
            </div>
          )}
          {parts && (result.ranked.length > 0 || result.blocked.length > 0) && (
            <MatchRows exchange={exchange} result={result} need={need} needer={page.needer} cursor={cursor.at} open={view.open} onPoint={cursor.set} onOpenPerson={openPerson} />
          )}
          {parts && <NearMisses exchange={exchange} result={result} parts={parts} need={need} onRecruit={target => void page.recruit(target)} />}
        </section>
      </div>
    </Page>
  )
}
