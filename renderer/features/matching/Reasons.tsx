import type { ReactNode } from 'react'
import type { BlockedMatch, Match, MatchPart } from '../../../shared/matching/types'
import { useFormat } from '../../ui/clock'
import { ScoreBar } from '../../ui/ScoreBar'
import { useText, type Translate } from '../../ui/text'
import styles from './Matching.module.css'
import { matchingText, type MatchingKey } from './matching.text'

/** Points that fill the bar's whole width. */
const FULL = 140

const valuesOf = (detail: MatchPart['detail']): Record<string, string | number> => Object.fromEntries(Object.entries(detail).filter((entry): entry is [string, string | number] => entry[1] !== undefined))

/** The bar split by reason, and below it the reasons in the same order with their points. */
export function Reasons({ match, opened, onOpen }: { readonly match: Match; readonly opened: readonly string[]; readonly onOpen: (reason: string) => void }) {
  const t = useText(matchingText)
  const format = useFormat()
  return (
    <span className={styles.why}>
      <ScoreBar max={FULL} parts={match.parts.map(part => ({ key: part.signal, value: part.points }))} label={t('barLabel', { score: match.score })} />
      <span className={styles.reasons}>
        {match.parts.filter(part => part.points !== 0).map(part => (
          <ReasonWord key={part.signal} isOpen={opened.includes(part.signal)} onOpen={() => onOpen(part.signal)}>{reasonWords(part, t)} <b>{format.signed(part.points)}</b></ReasonWord>
        ))}
      </span>
    </span>
  )
}

const BLOCK_TEXT: Readonly<Record<BlockedMatch['block']['code'], MatchingKey>> = {
  self: 'blockSelf', excluded: 'blockExcluded', competitor: 'blockCompetitor', onlyThrough: 'blockOnlyThrough', doNotContact: 'blockDoNotContact', taboo: 'blockTaboo', expired: 'blockExpired', wrongRegion: 'blockWrongRegion', sameNeed: 'blockSameNeed', load: 'blockLoad',
}

/** A reason of a score in words. */
export const reasonWords = (part: MatchPart, t: Translate<MatchingKey>): string => t(part.signal as MatchingKey, valuesOf(part.detail))

/** Why somebody is not proposed, in words. */
export const blockWords = (block: BlockedMatch['block'], t: Translate<MatchingKey>): string => t(BLOCK_TEXT[block.code], valuesOf(block.detail))

/** Why somebody who fits is not proposed. */
export function BlockReason({ block, isOpen, onOpen }: { readonly block: BlockedMatch['block']; readonly isOpen: boolean; readonly onOpen: () => void }) {
  const t = useText(matchingText)
  return <ReasonWord isOpen={isOpen} onOpen={onOpen}>{blockWords(block, t)}</ReasonWord>
}

/** A reason that opens what stands behind it. */
function ReasonWord({ isOpen, onOpen, children }: { readonly isOpen: boolean; readonly onOpen: () => void; readonly children: ReactNode }) {
  return <button type="button" className={styles.reasonWord} aria-expanded={isOpen} onClick={event => { event.stopPropagation(); onOpen() }} onDoubleClick={event => event.stopPropagation()}>{children}</button>
}
