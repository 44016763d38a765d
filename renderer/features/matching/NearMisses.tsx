import type { MatchResult } from '../../../shared/matching/types'
import type { Need } from '../../../shared/model/exchange'
import type { PersonId } from '../../../shared/model/ids'
import type { PersonBrief } from '../../data/matches'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/clock'
import { EmptyState } from '../../ui/EmptyState'
import { useText } from '../../ui/text'
import styles from './Matching.module.css'
import { matchingText } from './matching.text'
import type { NeedParts } from './need-parts'

const NAMED = 4

interface NearMissesProps {
  readonly people: ReadonlyMap<PersonId, PersonBrief>
  readonly result: MatchResult
  readonly parts: NeedParts
  readonly need: Need | null
  readonly onRecruit: (need: Need) => void
}

/** 差一点: who would fit but for one thing, and the way to recruit for a need that somebody could meet already. */
export function NearMisses({ people, result, parts, need, onRecruit }: NearMissesProps) {
  const t = useText(matchingText)
  const format = useFormat()
  const namesOf = (missing: 'region' | 'fit') => format.list([...new Set(result.near.filter(entry => entry.missing === missing).map(entry => people.get(entry.personId)?.name ?? ''))].slice(0, NAMED))
  const inRegion = namesOf('region')
  const close = namesOf('fit')
  const words = [inRegion && t('nearRegion', { names: inRegion, region: parts.region }), close && t('nearFit', { names: close })].filter(Boolean).join('；')
  const isWish = result.ranked.length === 0
  const recruit = need && (need.recruiting || !isWish) ? <Button look="plain" onPress={() => onRecruit(need)}>{t(need.recruiting ? 'unrecruit' : 'recruit')}</Button> : null
  return (
    <>
      {isWish && parts.what && <EmptyState why={<>{t('nobodyFits', { what: parts.what })}<br />{t(need ? 'recruitedHint' : 'nobodyFitsHint')}</>} />}
      {(words || recruit) && <div className={styles.near}><span>{words && t('near')}</span><span>{words}</span><span>{recruit}</span></div>}
    </>
  )
}
