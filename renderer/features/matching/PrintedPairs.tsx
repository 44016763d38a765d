import type { Need } from '../../../shared/model/exchange'
import type { ListedOffer } from '../../data/matches'
import { useFormat, useToday } from '../../ui/clock'
import { useText } from '../../ui/text'
import styles from './Sheets.module.css'
import { sheetsText } from './sheets.text'

interface PrintedPairsProps {
  readonly needs: readonly Need[]
  readonly offers: readonly ListedOffer[]
  readonly nameOf: (need: Need) => string
}

/** Both sides on paper, one after the other: what stands in the tables, every row. */
export function PrintedPairs({ needs, offers, nameOf }: PrintedPairsProps) {
  const t = useText(sheetsText)
  const format = useFormat()
  const today = useToday()
  return (
    <div className={styles.printed}>
      <h2>{t('pairsTitle', { day: format.dateWeek(today) })}</h2>
      <h3>{t('needs', { count: needs.length })}</h3>
      <table className={styles.list}>
        <thead><tr>{(['columnWho', 'columnWhat', 'columnPlace', 'columnUntil'] as const).map(key => <th key={key} scope="col">{t(key)}</th>)}</tr></thead>
        <tbody>{needs.map(need => <tr key={need.id}><th scope="row">{nameOf(need)}</th><td>{need.text}</td><td>{need.region ?? t('anywhere')}</td><td>{need.until ? format.day(need.until) : t('always')}</td></tr>)}</tbody>
      </table>
      <h3>{t('offers', { count: offers.length })}</h3>
      <table className={styles.list}>
        <thead><tr>{(['columnWho', 'columnHas', 'columnPlace', 'columnNeeds'] as const).map(key => <th key={key} scope="col">{t(key)}</th>)}</tr></thead>
        <tbody>{offers.map(({ offer, person, needs: count }) => <tr key={offer.id}><th scope="row">{person.name}</th><td>{offer.text}</td><td>{offer.region ?? t('anywhere')}</td><td>{count || ''}</td></tr>)}</tbody>
      </table>
    </div>
  )
}
