import type { Evidence, EvidenceFact } from '../../../shared/matching/evidence'
import type { MatchQuery } from '../../../shared/matching/types'
import type { Day } from '../../../shared/model/day'
import type { OfferId, PersonId } from '../../../shared/model/ids'
import { useMatches } from '../../data/matches'
import { useFormat } from '../../ui/clock'
import type { Format } from '../../ui/format'
import { openPanel } from '../../ui/panel'
import { navigate } from '../../ui/route'
import { useText, type Translate } from '../../ui/text'
import { TextLink } from '../../ui/TextLink'
import { evidenceText, type EvidenceKey } from './evidence.text'
import styles from './Matching.module.css'

interface EvidenceBoxProps {
  readonly query: MatchQuery
  readonly personId: PersonId
  readonly offerId?: OfferId | undefined
  /** Each with its words as the row shows them. */
  readonly reasons: readonly { readonly reason: string; readonly words: string }[]
}

/** Below a row: what is known that speaks for each opened reason, with the words it was read from. */
export function EvidenceBox({ query, personId, offerId, reasons }: EvidenceBoxProps) {
  const t = useText(evidenceText)
  const found = useMatches({ type: 'evidence', query, personId, reasons: reasons.map(({ reason }) => reason), ...(offerId && { offerId }) } as const)?.answer
  if (!found) return null
  const factsOf = (reason: string) => found.find((one: Evidence) => one.reason === reason)?.facts ?? []
  return (
    <dl className={styles.evidence}>
      {reasons.map(({ reason, words }) => (
        <div key={reason} data-evidence={reason}>
          <dt>{words}</dt>
          <dd>{factsOf(reason).length === 0 ? t('none') : factsOf(reason).map((fact, i) => <FactLine key={i} fact={fact} personId={personId} />)}</dd>
        </div>
      ))}
    </dl>
  )
}

function FactLine({ fact, personId }: { readonly fact: EvidenceFact; readonly personId: PersonId }) {
  const t = useText(evidenceText)
  const format = useFormat()
  const { source, groupId } = fact
  const open = fact.personId ?? (source && source.kind !== 'message' ? personId : undefined)
  return (
    <p>
      {wordsOf(fact, t, format)}
      {source?.kind === 'message' && <span className={styles.quote}>「{source.text}」</span>}
      {source?.kind === 'message' && <TextLink onPress={() => navigate({ page: 'groups', id: source.groupId, tab: 'chat', query: { at: String(source.sentAt), block: source.blockId, index: String(source.index) } })}>{t('openMessage')}</TextLink>}
      {groupId && <TextLink to={{ page: 'groups', id: groupId }}>{t('openGroup')}</TextLink>}
      {open && <TextLink onPress={() => openPanel({ person: open })}>{t('openPerson')}</TextLink>}
    </p>
  )
}

function wordsOf({ code, detail, source }: EvidenceFact, t: Translate<EvidenceKey>, format: Format): string {
  const day = typeof detail['on'] === 'string' ? format.day(detail['on'] as Day) : ''
  const said = source ? t(`source_${source.kind}`) : ''
  if (code === 'levelSet') return t(`level_${detail['level'] === 'expert' ? 'expert' : 'novice'}`)
  if (code !== 'introduced') return t(code, { ...Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, value ?? ''])), day, source: said })
  const outcome = t(`outcome_${String(detail['outcome'])}` as EvidenceKey)
  return t('introduced', { name: String(detail['name']), what: String(detail['what']), day, outcome: detail['why'] ? t('because', { outcome, why: String(detail['why']) }) : outcome })
}
