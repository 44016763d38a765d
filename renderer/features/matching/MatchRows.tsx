import type { CandidateOffer, MatchQuery, MatchResult } from '../../../shared/matching/types'
import type { Introduction, Need } from '../../../shared/model/exchange'
import type { PersonId } from '../../../shared/model/ids'
import type { PersonBrief } from '../../data/matches'
import type { Person } from '../../../shared/model/person'
import { useFormat, useToday } from '../../ui/clock'
import { Icon } from '../../ui/Icon'
import { Row, RowBelow, RowHead } from '../../ui/Row'
import { useText } from '../../ui/text'
import text from '../../ui/text-styles.module.css'
import { EvidenceBox } from './EvidenceBox'
import { IntroductionBox } from './IntroductionBox'
import styles from './Matching.module.css'
import { matchingText } from './matching.text'
import { useMatchingView } from './matching.view'
import { BlockReason, blockWords, Reasons, reasonWords } from './Reasons'
import type { Exchange } from './useExchange'

const COLUMNS = '28px minmax(160px, 3fr) minmax(0, 5fr) 56px 84px'
const SHOWN_BLOCKED = 5

interface MatchRowsProps {
  readonly exchange: Exchange
  readonly result: MatchResult
  readonly need: Need | null
  readonly needer: Person | null
  /** Those the result speaks of. */
  readonly people: ReadonlyMap<PersonId, PersonBrief>
  readonly cursor: string | null
  readonly open: PersonId | null
  readonly onPoint: (personId: PersonId) => void
  readonly onOpenPerson: (personId: PersonId) => void
  /** What was asked, for what stands behind the answer; `null` while the next answer is on its way. */
  readonly query: MatchQuery | null
}

/** Introductions of a need that have no outcome yet. */
export function introductionsUnderWay(introductions: readonly Introduction[], need: Need | null): Introduction[] {
  return introductions.filter(introduction => introduction.needId === need?.id && introduction.step !== 'closed')
}

/** The ranked people with their reasons; an open introduction continues below its row. */
export function MatchRows({ exchange, result, need, needer, people, cursor, open, onPoint, onOpenPerson, query }: MatchRowsProps) {
  const t = useText(matchingText)
  const format = useFormat()
  const today = useToday()
  const evidence = useMatchingView(view => view.evidence)
  const openEvidence = useMatchingView(view => view.openEvidence)
  const nameOf = (id: PersonId) => people.get(id)?.name ?? exchange.personById.get(id)?.name ?? t('unknown')
  const addressOf = (id: PersonId) => people.get(id)?.salutation ?? exchange.personById.get(id)?.salutation ?? nameOf(id)
  const lastOf = (id: PersonId) => {
    const day = (people.get(id) ?? exchange.personById.get(id))?.lastContactOn
    return day ? format.recent(day, today) : t('unknown')
  }
  const underWay = introductionsUnderWay(exchange.introductions, need)
  const introductionOf = (owner: PersonId): Introduction | undefined => underWay.find(introduction => introduction.owner === owner)
  const ranked = new Set(result.ranked.map(match => match.personId))
  const beside = underWay.filter(({ owner }) => !ranked.has(owner))
  const boxOf = (introduction: Introduction, offer: { readonly text: string; readonly region?: string }) => need && (
    <RowBelow>
      <IntroductionBox key={introduction.step} introduction={introduction} need={need} needer={needer?.salutation ?? needer?.name ?? ''} owner={addressOf(introduction.owner)} trade={people.get(need.personId)?.trade ?? ''} offer={offer} />
    </RowBelow>
  )
  const reasonsOf = (id: PersonId): readonly string[] => (evidence?.personId === id ? evidence.reasons : [])
  const evidenceOf = (id: PersonId, offer: CandidateOffer, all: readonly { readonly reason: string; readonly words: string }[]) => query && reasonsOf(id).length > 0 && (
    <RowBelow>
      <EvidenceBox query={query} personId={id} offerId={offer.id} reasons={all.filter(({ reason }) => reasonsOf(id).includes(reason))} />
    </RowBelow>
  )
  return (
    <div className={styles.rows}>
      <RowHead columns={COLUMNS}><span /><span>{(query !== null || result.ranked.length > 0) && t('columnWho', { count: result.ranked.length })}</span><span>{t('columnWhy')}</span><span className={text.end}>{t('columnSum')}</span><span className={text.end}>{t('columnLast')}</span></RowHead>
      {result.ranked.map((match, rank) => {
        const introduction = introductionOf(match.personId)
        const isOpen = open === match.personId && introduction !== undefined
        return (
          <div key={match.personId} className={styles.match} data-match={match.personId}>
            <Row columns={COLUMNS} tall current={cursor === match.personId} onPress={() => onPoint(match.personId)} onDoublePress={() => onOpenPerson(match.personId)}>
              <span className={text.third}>{rank + 1}</span>
              <span className={styles.two}>
                <b>{nameOf(match.personId)}</b>
                <span className={text.second} title={match.offer.text}>{match.offer.text}{match.offer.via !== undefined && `${t('comma')}${t('via', { name: match.offer.via })}`}</span>
              </span>
              <Reasons match={match} opened={reasonsOf(match.personId)} onOpen={reason => openEvidence(match.personId, [reason])} />
              <span className={text.end}><b className={text.total}>{format.number(match.score)}</b></span>
              <span className={`${text.end} ${text.second} ${text.small}`}>{introduction ? t('introducing') : lastOf(match.personId)}</span>
            </Row>
            {evidenceOf(match.personId, match.offer, match.parts.map(part => ({ reason: part.signal, words: reasonWords(part, t) })))}
            {isOpen && boxOf(introduction, match.offer)}
          </div>
        )
      })}
      {beside.map(introduction => {
        const offer = (introduction.offerId && exchange.offerById.get(introduction.offerId)) || { text: '' }
        return (
          <div key={introduction.id} className={styles.match} data-match={introduction.owner}>
            <Row columns={COLUMNS} tall current={cursor === introduction.owner} onPress={() => onPoint(introduction.owner)} onDoublePress={() => onOpenPerson(introduction.owner)}>
              <Icon name="meet" />
              <span className={styles.two}><b>{nameOf(introduction.owner)}</b><span className={text.second}>{offer.text}</span></span>
              <span className={text.second}>{t('introducing')}</span>
              <span />
              <span className={`${text.end} ${text.second} ${text.small}`}>{lastOf(introduction.owner)}</span>
            </Row>
            {open === introduction.owner && boxOf(introduction, offer)}
          </div>
        )
      })}
      {result.blocked.filter(entry => !introductionOf(entry.personId)).slice(0, SHOWN_BLOCKED).map(entry => (
        <div key={entry.personId} className={styles.match} data-blocked={entry.personId}>
          <Row columns={COLUMNS} tall muted onPress={() => onOpenPerson(entry.personId)}>
            <Icon name="stop" />
            <span className={styles.two}><b>{nameOf(entry.personId)}</b><span>{entry.offer.text}</span></span>
            <span><BlockReason block={entry.block} isOpen={reasonsOf(entry.personId).length > 0} onOpen={() => openEvidence(entry.personId, [entry.block.code])} /></span>
            <span className={`${text.end} ${text.small}`}>{t('notProposed')}</span>
            <span className={`${text.end} ${text.small}`}>{lastOf(entry.personId)}</span>
          </Row>
          {evidenceOf(entry.personId, entry.offer, [{ reason: entry.block.code, words: blockWords(entry.block, t) }])}
        </div>
      ))}
    </div>
  )
}
