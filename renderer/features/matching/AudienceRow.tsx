import type { FitPart } from '../../../shared/matching/audience-fit'
import { WARM_DAYS, type TrustSteps } from '../../../shared/matching/trust-steps'
import type { AudienceLine } from '../../data/matches'
import { cx } from '../../ui/class-names'
import { useFormat, useToday } from '../../ui/clock'
import { Row } from '../../ui/Row'
import { ScoreBar } from '../../ui/ScoreBar'
import { useText } from '../../ui/text'
import text from '../../ui/text-styles.module.css'
import { TextLink } from '../../ui/TextLink'
import styles from './Audience.module.css'
import { audienceText } from './audience.text'
import matching from './Matching.module.css'

export const AUDIENCE_COLUMNS = '28px minmax(140px, 3fr) minmax(0, 5fr) minmax(168px, 3fr) 56px'

interface AudienceRowProps {
  readonly line: AudienceLine
  readonly rank: number
  readonly isCurrent: boolean
  readonly onPoint: () => void
  /** Opens the plan of the group, where things done are noted. */
  readonly onOpen: () => void
}

/** A group with the reasons of its score, the tags it lacks, and how far the steps of trust are done. */
export function AudienceRow({ line: { fit, trust }, rank, isCurrent, onPoint, onOpen }: AudienceRowProps) {
  const t = useText(audienceText)
  const format = useFormat()
  const words = ({ code, tags, count = 0, of = 0 }: FitPart) => t(code, { tags: format.list(tags), count, of })
  return (
    <div className={matching.match} data-audience={fit.groupName}>
      <Row columns={AUDIENCE_COLUMNS} tall current={isCurrent} onPress={onPoint} onDoublePress={onOpen}>
        <span className={text.third}>{rank}</span>
        <span className={matching.two}><b>{fit.groupName}</b><span className={text.second}>{format.list(fit.about)}</span></span>
        <span className={matching.why}>
          {fit.score === null ? <span className={text.second}>{t('untold')}</span> : (
            <>
              <ScoreBar parts={fit.parts.map(part => ({ key: part.code, value: part.points }))} label={t('barLabel', { score: fit.score })} />
              <span className={matching.reasons}>
                {fit.parts.length === 0 && <span>{t('noHit')}</span>}
                {fit.parts.map(part => <span key={part.code}>{words(part)} <b>{format.signed(part.points)}</b></span>)}
              </span>
            </>
          )}
          <span className={cx(fit.missing.length > 0 && styles.missing, fit.missing.length === 0 && text.third)}>{fit.missing.length > 0 ? t('missing', { tags: format.list(fit.missing) }) : t('nothingMissing')}</span>
        </span>
        <Trust trust={trust} isCurrent={isCurrent} onOpen={onOpen} />
        <span className={text.end}>{fit.score === null ? <span className={text.second}>{t('unknownScore')}</span> : <b className={text.total}>{format.number(fit.score)}</b>}</span>
      </Row>
    </div>
  )
}

function Trust({ trust: { content, relation, next }, isCurrent, onOpen }: { readonly trust: TrustSteps; readonly isCurrent: boolean; readonly onOpen: () => void }) {
  const t = useText(audienceText)
  const format = useFormat()
  const today = useToday()
  const day = (step: typeof content) => (step.on ? format.recent(step.on, today) : '')
  const contentWords = content.state === 'unknown' ? t(content.cause === 'oldChat' && !content.on ? 'noChat' : content.cause, { day: day(content) })
    : content.state === 'missing' ? t('contentMissing', { days: WARM_DAYS }) : t(content.count > 0 ? 'contentDone' : 'contentSpoke', { count: content.count, day: day(content) })
  const relationWords = relation.state === 'unknown' ? t('noContacts') : t(relation.state === 'done' ? 'relationDone' : relation.count === 0 ? 'relationNobody' : 'relationMissing', { days: WARM_DAYS, count: relation.count })
  const blocked = next === 'content' ? content : relation
  const nextWords = next === 'offer' ? t('nextOffer') : blocked.state === 'unknown' ? t('nextUnknown') : t(next === 'content' ? 'nextContent' : 'nextRelation')
  return (
    <span className={styles.trust} data-next={next}>
      <b className={cx(next === 'offer' ? styles.ready : blocked.state === 'missing' && styles.missing)}>{nextWords}</b>
      <small>{contentWords}</small>
      <small>{relationWords}</small>
      {isCurrent && next === 'content' && <TextLink onPress={onOpen}>{t('open')}</TextLink>}
    </span>
  )
}
