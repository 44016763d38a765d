import { useMemo, useState } from 'react'
import { Button } from '../../../ui/Button'
import { useFormat, useToday } from '../../../ui/clock'
import { Icon } from '../../../ui/Icon'
import { Part } from '../../../ui/Part'
import type { Place } from '../../../ui/route'
import { useText } from '../../../ui/text'
import { TextLink } from '../../../ui/TextLink'
import { factText } from '../facts.text'
import styles from './Card.module.css'
import { cardText, type CardKey } from './card.text'
import { timelineOf, type LastWord, type TimelineEntry } from './timeline'
import { useLastWords } from './useLastWords'
import type { PersonFile } from './usePerson'

const FOLDED = 8

/** 往来: everything that happened with this person, latest first. */
export function TimelinePart({ file }: { readonly file: PersonFile }) {
  const t = useText(cardText)
  const tFact = useText(factText)
  const format = useFormat()
  const today = useToday()
  const [all, setAll] = useState(false)
  const words = useLastWords(file.memberships)
  const entries = useMemo(() => timelineOf(file, words, format.dayOf), [file, words, format])
  const sentence = (entry: TimelineEntry): string => {
    switch (entry.kind) {
      case 'visit': return [entry.outcome && t((entry.outcome === 'doNotContact' ? 'doNotContactOutcome' : entry.outcome) as CardKey), entry.text].filter(Boolean).join('，')
      case 'need': return t('timelineNeed', { what: entry.text })
      case 'offer': return t('timelineOffer', { what: entry.text })
      case 'fact': return t('timelineFact', { type: tFact(entry.factType as (typeof factText)['keys'][number]), value: entry.text })
      case 'introduction': return t('timelineIntro', { name: entry.text })
      case 'asked': return t('timelineAsked', { name: entry.text })
      case 'ruling': return t(`ruling_${entry.step!}`, { what: entry.text })
      case 'deal': return t('timelineDeal', { name: entry.text })
      case 'joined': return t('timelineJoined', { group: entry.text })
      case 'left': return t('timelineLeft', { group: entry.text })
      case 'message': return entry.text
      case 'renamed': return t('timelineName', { name: entry.text })
    }
  }
  return (
    <Part name={t('log')} margin="panel">
      {entries.length === 0 && <span className={styles.quiet}>{t('noLog')}</span>}
      <ol className={styles.timeline}>
        {(all ? entries : entries.slice(0, FOLDED)).map(entry => (
          <li key={entry.key}>
            <time className={styles.quiet}>{format.recent(entry.on, today)}</time>
            <span className={styles.dot}><Icon name={entry.icon} size={14} /></span>
            <span>{entry.message ? <TextLink quiet to={placeOf(entry.message)}>{sentence(entry)}</TextLink> : sentence(entry)}{entry.reason !== undefined && <span className={styles.despite}>{t('despite', { reason: entry.reason })}</span>}</span>
            <span className={styles.quiet}>{entry.message ? (file.groupById.get(entry.message.groupId)?.name ?? '') : entry.channel ? t(entry.channel) : ''}</span>
          </li>
        ))}
      </ol>
      {entries.length > FOLDED && !all && <Button look="plain" size="small" onPress={() => setAll(true)}>{t('showAll', { count: entries.length })}</Button>}
    </Part>
  )
}

const placeOf = ({ groupId, message }: LastWord): Place => ({ page: 'groups', id: groupId, tab: 'chat', query: { at: String(message.sentAt), block: message.blockId, index: String(message.index) } })
