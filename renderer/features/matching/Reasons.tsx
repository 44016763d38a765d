import type { BlockedMatch, Match, MatchPart } from '../../../shared/matching/types'
import { useFormat } from '../../ui/clock'
import { ScoreBar } from '../../ui/ScoreBar'
import { useText } from '../../ui/text'
import styles from './Matching.module.css'
import { matchingText, type MatchingKey } from './matching.text'

/** Points that fill the bar's whole width. */
const FULL = 140

const valuesOf = (detail: MatchPart['detail']): Record<string, string | number> => Object.fromEntries(Object.entries(detail).filter((entry): entry is [string, string | number] => entry[1] !== undefined))

/** The bar split by reason, and below it the reasons in the same order with their points. */
export function Reasons({ match }: { readonly match: Match }) {
  const t = useText(matchingText)
  const format = useFormat()
  return (
    <span className={styles.why}>
      <ScoreBar max={FULL} parts={match.parts.map(part => ({ key: part.signal, value: part.points }))} label={t('barLabel', { score: match.score })} />
      <span className={styles.reasons}>
        {match.parts.filter(part => part.points !== 0).map(part => <span key={part.signal}>{t(part.signal as MatchingKey, valuesOf(part.detail))} <b>{format.signed(part.points)}</b></span>)}
      </span>
    </span>
  )
}

const BLOCK_TEXT: Readonly<Record<BlockedMatch['block']['code'], MatchingKey>> = {
  self: 'blockSelf', excluded: 'blockExcluded', doNotContact: 'blockDoNotContact', taboo: 'blockTaboo', expired: 'blockExpired', wrongRegion: 'blockWrongRegion', sameNeed: 'blockSameNeed', load: 'blockLoad',
}

/** Why somebody who fits is not proposed. */
export function BlockReason({ block }: { readonly block: BlockedMatch['block'] }) {
  const t = useText(matchingText)
  return <>{t(BLOCK_TEXT[block.code], valuesOf(block.detail))}</>
}
