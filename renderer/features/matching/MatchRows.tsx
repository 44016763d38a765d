import type { MatchResult } from '../../../shared/matching/types'
import type { Introduction, Need } from '../../../shared/model/exchange'
import type { PersonId } from '../../../shared/model/ids'
import type { PersonBrief } from '../../data/matches'
import type { Person } from '../../../shared/model/person'
import { useFormat, useToday } from '../../ui/clock'
import { Icon } from '../../ui/Icon'
import { Row, RowBelow, RowHead } from '../../ui/Row'
import { useText } from '../../ui/text'
import text from '../../ui/text-styles.module.css'
import { IntroductionBox } from './IntroductionBox'
import styles from './Matching.module.css'
import { matchingText } from './matching.text'
import { BlockReason, Reasons } from './Reasons'
import type { Exchange } from './useExchange'

const COLUMNS = '28px minmax(160px, 224px) minmax(0, 1fr) 56px 84px'
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
}

/** The ranked people with their reasons; an open introduction continues below its row. */
export function MatchRows({ exchange, result, need, needer, people, cursor, open, onPoint, onOpenPerson }: MatchRowsProps) {
  const t = useText(matchingText)
  const format = useFormat()
  const today = useToday()
  const nameOf = (id: PersonId) => people.get(id)?.name ?? t('unknown')
  const lastOf = (id: PersonId) => {
    const day = people.get(id)?.lastContactOn
    return day ? format.recent(day, today) : t('unknown')
  }
  const introductionOf = (owner: PersonId): Introduction | undefined => exchange.introductions.find(introduction => introduction.needId === need?.id && introduction.owner === owner && introduction.step !== 'closed')
  return (
    <div className={styles.rows}>
      <RowHead columns={COLUMNS}><span /><span>{t('columnWho', { count: result.ranked.length })}</span><span>{t('columnWhy')}</span><span className={text.end}>{t('columnSum')}</span><span className={text.end}>{t('columnLast')}</span></RowHead>
      {result.ranked.map((match, rank) => {
        const introduction = introductionOf(match.personId)
        const isOpen = open === match.personId && introduction !== undefined
        return (
          <div key={match.personId} className={styles.match} data-match={match.personId}>
            <Row columns={COLUMNS} tall current={cursor === match.personId} onPress={() => onPoint(match.personId)} onDoublePress={() => onOpenPerson(match.personId)}>
              <span className={text.third}>{rank + 1}</span>
              <span className={styles.two}>
                <b>{nameOf(match.personId)}</b>
                <span className={text.second}>{match.offer.text}{match.offer.via !== undefined && `，${t('via', { name: match.offer.via })}`}</span>
              </span>
              <Reasons match={match} />
              <span className={text.end}><b className={text.total}>{format.number(match.score)}</b></span>
              <span className={`${text.end} ${text.second} ${text.small}`}>{introduction ? t('introducing') : lastOf(match.personId)}</span>
            </Row>
            {isOpen && need && (
              <RowBelow>
                <IntroductionBox introduction={introduction} need={need} needer={needer?.salutation ?? needer?.name ?? ''} owner={people.get(match.personId)?.salutation ?? ''} trade={people.get(need.personId)?.trade ?? ''} offer={match.offer} />
              </RowBelow>
            )}
          </div>
        )
      })}
      {result.blocked.slice(0, SHOWN_BLOCKED).map(entry => (
        <Row key={entry.personId} columns={COLUMNS} tall muted onPress={() => onOpenPerson(entry.personId)}>
          <Icon name="stop" />
          <span className={styles.two}><b>{nameOf(entry.personId)}</b><span>{entry.offer.text}</span></span>
          <span><BlockReason block={entry.block} /></span>
          <span className={`${text.end} ${text.small}`}>{t('notProposed')}</span>
          <span className={`${text.end} ${text.small}`}>{lastOf(entry.personId)}</span>
        </Row>
      ))}
    </div>
  )
}
