import { useMemo, useState } from 'react'
import { filterNeeds, type NeedFilter } from '../../../shared/matching/need-board'
import { queryOfNeed } from '../../../shared/matching/open-matches'
import type { Need } from '../../../shared/model/exchange'
import { useMatches, type ListedOffer, type OfferFilter } from '../../data/matches'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { useFormat, useToday } from '../../ui/clock'
import { useKeys } from '../../ui/keyboard'
import { openPanel } from '../../ui/panel'
import { SearchField } from '../../ui/SearchField'
import { Select } from '../../ui/Select'
import { Table, type Column } from '../../ui/Table'
import { useText } from '../../ui/text'
import text from '../../ui/text-styles.module.css'
import { usePrinting } from '../../ui/usePrinting'
import { FormBox } from './FormBox'
import { GroupChoice } from './GroupChoice'
import { OfferLine } from './OfferLine'
import { PrintedPairs } from './PrintedPairs'
import styles from './Sheets.module.css'
import { sheetsText } from './sheets.text'
import type { Exchange } from './useExchange'
import { useNeedFilter } from './useNeedFilter'

const MOST_SHOWN = 500
const EVERY = 'all'

/** Needs at the left, resources at the right, each with its filter; the need under the cursor may order the resources. */
export function PairsSheet({ exchange }: { readonly exchange: Exchange }) {
  const t = useText(sheetsText)
  const format = useFormat()
  const today = useToday()
  const [side, setSide] = useState<'needs' | 'offers'>('needs')
  const { filter: needFilter, setWords, groups, groupId, setGroupId } = useNeedFilter()
  const [offerFilter, setOfferFilter] = useState<OfferFilter>({ most: MOST_SHOWN })
  const [chosen, setChosen] = useState<Need | null>(null)
  const [isAdding, setAdding] = useState(false)
  useKeys({ r: { run: () => setAdding(true), label: t('newOffer') }, ArrowLeft: { run: () => setSide('needs'), label: t('keySide') }, ArrowRight: () => setSide('offers'), 'ctrl+p': { run: () => window.print(), label: t('keyPrint') } })
  const isPrinting = usePrinting()
  const nameOf = useMemo(() => (need: Need) => exchange.personById.get(need.personId)?.name ?? t('unknown'), [exchange, t])
  const needs = filterNeeds(exchange.needs, { ...needFilter, unmet: exchange.unmet }, today, nameOf)
  const listed = useMatches({ type: 'offers', filter: offerFilter, today } as const)?.answer
  const ranked = useMatches(chosen ? ({ type: 'rank', query: queryOfNeed(chosen, today) } as const) : null)?.answer
  const scores = new Map(chosen ? ranked?.result.ranked.map(match => [match.offer.id, match.score]) : [])
  const offers = chosen ? (listed?.offers ?? []).filter(({ offer }) => scores.has(offer.id)).sort((a, b) => scores.get(b.offer.id)! - scores.get(a.offer.id)!) : (listed?.offers ?? [])

  const needColumns: Column<Need>[] = [
    { id: 'who', header: t('columnWho'), width: '112px', cell: need => <b>{nameOf(need)}</b> },
    { id: 'what', header: t('columnWhat'), width: 'minmax(120px, 1fr)', cell: need => need.text },
    { id: 'place', header: t('columnPlace'), width: '72px', cell: need => need.region ?? t('anywhere') },
    { id: 'until', header: t('columnUntil'), width: '72px', align: 'end', cell: need => (need.until ? format.day(need.until) : t('always')) },
    { id: 'fits', header: t('columnFits'), width: '40px', align: 'end', cell: need => exchange.outlookById.get(need.id)?.fits ?? '' },
  ]
  const offerColumns: Column<ListedOffer>[] = [
    { id: 'who', header: t('columnWho'), width: '112px', cell: ({ person }) => <b>{person.name}</b> },
    { id: 'has', header: t('columnHas'), width: 'minmax(120px, 1fr)', cell: ({ offer }) => <>{offer.text}{offer.viaName !== undefined && <span className={text.trade}>{t('through', { name: offer.viaName })}</span>}</> },
    { id: 'place', header: t('columnPlace'), width: '72px', cell: ({ offer }) => offer.region ?? t('anywhere') },
    { id: 'needs', header: chosen ? t('columnScore') : t('columnNeeds'), width: '48px', align: 'end', cell: ({ offer, needs: count }) => (chosen ? scores.get(offer.id) : count || '') },
  ]
  return (
    <div className={styles.pairs}>
      <section className={styles.side} aria-label={t('needs', { count: needs.length })} onFocus={() => setSide('needs')} data-side="needs">
        <div className={styles.filters}>
          <h2>{t('needs', { count: needs.length })}</h2>
          <SearchField label={t('findNeed')} value={needFilter.text ?? ''} onChange={text => setWords({ text })} hotkey={side === 'needs' ? '/' : undefined} />
          <Select label={t('findNeed')} value={needFilter.only ?? EVERY} choices={[EVERY, 'ending', 'urgent', 'budget', 'recruiting'].map(value => ({ value, label: t(value as 'all') }))} onChange={only => setWords({ only: only === EVERY ? undefined : (only as NeedFilter['only']) })} />
          <GroupChoice groups={groups} value={groupId} onChange={setGroupId} />
        </div>
        <div className={styles.table}>
          <Table label={t('needs', { count: needs.length })} columns={needColumns} rows={needs} rowKey={need => need.id} keys={side === 'needs'} marked={chosen?.id ?? null}
            onOpen={need => setChosen(chosen?.id === need.id ? null : need)} empty={<p className={styles.none}>{t('noNeeds')}</p>} />
        </div>
      </section>
      <section className={styles.side} aria-label={t('offers', { count: listed?.count ?? 0 })} onFocus={() => setSide('offers')} data-side="offers">
        <div className={styles.filters}>
          <h2>{chosen ? t('forNeed', { what: chosen.text, count: offers.length }) : listed ? t('offers', { count: listed.count }) : t('offersWait')}{chosen && <Button look="plain" size="small" onPress={() => setChosen(null)}>{t('clear')}</Button>}{!isAdding && <Button look="plain" size="small" icon="plus" keys="R" onPress={() => setAdding(true)}>{t('newOffer')}</Button>}</h2>
          <SearchField label={t('findOffer')} value={offerFilter.text ?? ''} onChange={text => setOfferFilter({ ...offerFilter, text })} hotkey={side === 'offers' ? '/' : undefined} />
          <Choices label={t('findOffer')} value={offerFilter.kind ?? EVERY} choices={[{ value: EVERY, label: t('all') }, { value: 'own', label: t('own') }, { value: 'indirect', label: t('indirect') }]} onChange={kind => setOfferFilter({ ...offerFilter, kind: kind === EVERY ? undefined : (kind as 'own') })} />
          <GroupChoice groups={groups} value={offerFilter.groupId ?? null} onChange={id => setOfferFilter({ ...offerFilter, groupId: id ?? undefined })} />
        </div>
        {isAdding && <OfferLine onClose={() => setAdding(false)} />}
        <div className={styles.table}>
          <Table label={t('offers', { count: listed?.count ?? 0 })} columns={offerColumns} rows={offers} rowKey={({ offer }) => offer.id} keys={side === 'offers'}
            onOpen={({ person }) => openPanel({ person: person.id })} empty={listed && <p className={styles.none}>{t('noOffers')}</p>} />
        </div>
        {listed && !chosen && listed.count > listed.offers.length && <p className={styles.none}>{t('shownOf', { shown: format.number(listed.offers.length), count: format.number(listed.count) })}</p>}
      </section>
      <FormBox />
      {isPrinting && <PrintedPairs needs={needs} offers={offers} nameOf={nameOf} />}
    </div>
  )
}
