import { useEffect } from 'react'
import { countWeek } from '../../../shared/matching/week-count'
import type { NeedId } from '../../../shared/model/ids'
import { useToday } from '../../ui/clock'
import { KeyLine } from '../../ui/KeyLine'
import { Page } from '../../ui/Page'
import { navigate, useRoute } from '../../ui/route'
import { Tabs } from '../../ui/Tabs'
import { useText } from '../../ui/text'
import { matchingText } from './matching.text'
import { useMatchingView } from './matching.view'
import { AudienceSheet } from './AudienceSheet'
import { audienceText } from './audience.text'
import { BoardSheet } from './BoardSheet'
import { NeedsSheet } from './NeedsSheet'
import { PairsSheet } from './PairsSheet'
import { sheetsText } from './sheets.text'
import { ValueSheet } from './ValueSheet'
import { WeekSheet } from './WeekSheet'
import { useExchange } from './useExchange'

const SHEETS = ['needs', 'pairs', 'board', 'week', 'offer', 'value'] as const
type Sheet = (typeof SHEETS)[number]

/** 对接: needs and who can meet them, both sides side by side, the board, the week's sheet, and what each group brought. */
export function MatchingPage() {
  const t = useText(matchingText)
  const s = useText(sheetsText)
  const a = useText(audienceText)
  const today = useToday()
  const choose = useMatchingView(view => view.choose)
  const exchange = useExchange()
  const { id } = useRoute()
  const sheet: Sheet = SHEETS.find(one => one === id) ?? 'needs'
  // 看匹配 in 今日 names the need.
  useEffect(() => { if (id && !SHEETS.some(one => one === id)) choose(id as NeedId) }, [id, choose])
  if (!exchange) return <Page title={t('title')}>{null}</Page>
  const week = countWeek(exchange.introductions, today)
  const fresh = [...exchange.outlookById.values()].filter(outlook => outlook.fresh > 0).length
  const openNeed = (needId: string) => {
    choose(needId as NeedId)
    navigate({ page: 'matching' })
  }
  const go = (next: Sheet) => navigate({ page: 'matching', ...(next === 'needs' ? {} : { id: next }) })
  const printing = [{ keys: ['Ctrl P'], does: s('keyPrint') }]
  const hints = {
    needs: [{ keys: ['J', 'K'], does: t('keyMove') }, { keys: ['I'], does: t('keyStart') }, { keys: ['C'], does: t('keyCopy') }, { keys: ['W'], does: t('keyWhy') }, { keys: ['Enter'], does: t('keyPerson') }, { keys: ['N'], does: t('keyNew') }],
    pairs: [{ keys: ['J', 'K'], does: s('keyMove') }, { keys: ['←', '→'], does: s('keySide') }, { keys: ['R'], does: s('newOffer') }, { keys: ['Enter'], does: s('keyOpen') }, { keys: ['/'], does: s('keyFind') }],
    board: [{ keys: ['J', 'K'], does: s('keyMove') }, { keys: ['Shift', '←', '→'], does: s('keyMoveCard') }, { keys: ['Enter'], does: s('keyOpen') }, { keys: ['/'], does: s('keyFind') }],
    week: [{ keys: ['J', 'K'], does: s('keyMove') }, { keys: ['Enter'], does: s('keyOpen') }, ...printing], value: printing,
    offer: [{ keys: ['J', 'K'], does: s('keyMove') }, { keys: ['Enter'], does: a('keyOpen') }, { keys: ['N'], does: a('keyNew') }, ...printing],
  }
  return (
    <Page title={t('title')} scrolls="inside"
      sub={[t('sub', { count: exchange.needs.length }), fresh > 0 && t('subNew', { count: fresh }), t('week', { count: week.begun }), t('weekDeals', { count: week.deals })].filter(Boolean).join(t('comma'))}
      actions={<Tabs label={t('title')} current={sheet} tabs={SHEETS.map(one => ({ id: one, title: t(`tab.${one}`) }))} onChange={go} />}
      foot={<KeyLine hints={hints[sheet]} />}>
      {sheet === 'needs' && <NeedsSheet exchange={exchange} />}
      {sheet === 'pairs' && <PairsSheet exchange={exchange} />}
      {sheet === 'board' && <BoardSheet exchange={exchange} onOpen={openNeed} />}
      {sheet === 'week' && <WeekSheet exchange={exchange} onOpen={openNeed} />}
      {sheet === 'offer' && <AudienceSheet />}
      {sheet === 'value' && <ValueSheet exchange={exchange} onOpen={openNeed} />}
    </Page>
  )
}
