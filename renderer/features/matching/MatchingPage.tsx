import { addDays } from '../../../shared/model/day'
import { useToday } from '../../ui/clock'
import { KeyLine } from '../../ui/KeyLine'
import { Page } from '../../ui/Page'
import { navigate, useRoute } from '../../ui/route'
import { Tabs } from '../../ui/Tabs'
import { useText } from '../../ui/text'
import { matchingText } from './matching.text'
import { NeedsSheet } from './NeedsSheet'
import { useExchange } from './useExchange'

const SHEETS = ['needs'] as const
type Sheet = (typeof SHEETS)[number]

/** 对接: needs and who can meet them, both sides side by side, the board, the week's sheet, and what each group brought. */
export function MatchingPage() {
  const t = useText(matchingText)
  const today = useToday()
  const exchange = useExchange()
  const { id } = useRoute()
  const sheet: Sheet = SHEETS.find(one => one === id) ?? 'needs'
  if (!exchange) return <Page title={t('title')}>{null}</Page>
  const week = exchange.introductions.filter(introduction => introduction.startedOn > addDays(today, -7))
  const fresh = [...exchange.outlookById.values()].filter(outlook => outlook.fresh > 0).length
  return (
    <Page title={t('title')} scrolls="inside"
      sub={[t('sub', { count: exchange.needs.length }), fresh > 0 && t('subNew', { count: fresh }), t('week', { intros: week.length, deals: week.filter(introduction => introduction.outcome === 'deal').length })].filter(Boolean).join(t('comma'))}
      actions={<Tabs label={t('title')} current={sheet} tabs={SHEETS.map(one => ({ id: one, title: t(`tab.${one}`) }))} onChange={next => navigate({ page: 'matching', ...(next === 'needs' ? {} : { id: next }) })} />}
      foot={<KeyLine hints={[{ keys: ['J', 'K'], does: t('keyMove') }, { keys: ['I'], does: t('keyStart') }, { keys: ['C'], does: t('keyCopy') }, { keys: ['Enter'], does: t('keyPerson') }, { keys: ['N'], does: t('keyNew') }]} />}>
      <NeedsSheet exchange={exchange} />
    </Page>
  )
}
