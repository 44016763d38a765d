import type { PersonId } from '../../../shared/model/ids'
import { useMatches } from '../../data/matches'
import { Button } from '../../ui/Button'
import { useFormat, useToday } from '../../ui/clock'
import { EmptyState } from '../../ui/EmptyState'
import { useKeys } from '../../ui/keyboard'
import { useText } from '../../ui/text'
import { useCursor } from '../../ui/useCursor'
import { ExpertWishes, useExpertGaps } from './ExpertWishes'
import styles from './Sheets.module.css'
import { sheetsText } from './sheets.text'
import type { Exchange } from './useExchange'

interface WeekSheetProps {
  readonly exchange: Exchange
  readonly onOpen: (needId: string) => void
}

/** The best introductions nobody has begun, by group, and the needs nobody can meet; made to be printed. */
export function WeekSheet({ exchange, onOpen }: WeekSheetProps) {
  const t = useText(sheetsText)
  const format = useFormat()
  const today = useToday()
  const overview = useMatches({ type: 'overview', today } as const)?.answer
  const gaps = useExpertGaps()
  useKeys({ 'ctrl+p': { run: () => window.print(), label: t('keyPrint') } }, { title: t('weekTitle') })
  const pairs = overview?.sheets.flatMap(sheet => sheet.lines.map(({ need, match }) => `${need.id} ${match.personId}`)) ?? []
  const cursor = useCursor(pairs, { onOpen: key => onOpen(key.split(' ')[0]!) })
  if (!overview) return null
  const names = new Map(overview.people.map(person => [person.id, person.name]))
  const nameOf = (id: PersonId) => names.get(id) ?? exchange.personById.get(id)?.name ?? t('unknown')
  const needById = new Map(exchange.needs.map(need => [need.id as string, need]))
  const wishes = overview.outlooks.filter(({ needId, fits }) => needById.has(needId) && (fits === 0 || needById.get(needId)!.recruiting))
  return (
    <div className={styles.paper}>
      <header className={styles.paperHead}>
        <h2>{t('weekTitle')}</h2>
        <span>{format.dayWeek(today)}</span>
        <Button look="filled" icon="print" keys="Ctrl P" onPress={() => window.print()}>{t('print')}</Button>
      </header>
      <p className={styles.note}>{t('weekNote')}</p>
      {overview.sheets.length === 0 && <EmptyState why={<>{t('weekNone')}<br />{t('weekNoneHint')}</>} />}
      {overview.sheets.map(sheet => (
        <section key={sheet.groupId} className={styles.week} data-sheet={sheet.groupName}>
          <h3>{sheet.groupName}</h3>
          <ol>
            {sheet.lines.map(({ need, match }) => (
              <li key={`${need.id} ${match.personId}`} aria-current={cursor.at === `${need.id} ${match.personId}` ? 'true' : undefined} onClick={() => cursor.set(`${need.id} ${match.personId}`)}>
                <span className={styles.pair}>
                  <button type="button" className={styles.word} onClick={() => onOpen(need.id)}>{t('weekPair', { needer: nameOf(need.personId), need: format.join([need.text, need.region]) })}</button>
                  <span>{t('weekOwner', { owner: nameOf(match.personId), offer: match.offer.text })}</span>
                </span>
                <span className={styles.boxes}>{t('dashes')}</span>
                <b>{t('points', { score: match.score })}</b>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {wishes.length > 0 && (
        <section className={styles.week} data-sheet="wishes">
          <h3>{t('wishes')}</h3>
          <p className={styles.note}>{t('wishNote')}</p>
          <ol>
            {wishes.map(({ needId, near, fits }) => {
              const need = needById.get(needId)!
              return (
                <li key={needId}>
                  <span className={styles.pair}>
                    <button type="button" className={styles.word} onClick={() => onOpen(needId)}>{t('weekPair', { needer: nameOf(need.personId), need: format.join([need.text, need.region]) })}</button>
                    {fits > 0 && <span>{t('wishFits', { count: fits })}</span>}
                    {near.length > 0 && <span>{t('nearest')} {format.list(near.slice(0, 3).map(entry => t('wishNear', { name: nameOf(entry.personId), missing: entry.missing === 'region' ? t('wishMissingRegion', { region: need.region ?? '' }) : t('wishMissingFit') })))}</span>}
                  </span>
                </li>
              )
            })}
          </ol>
        </section>
      )}
      {gaps && gaps.gaps.length + gaps.untold.length > 0 && <ExpertWishes found={gaps} />}
    </div>
  )
}
