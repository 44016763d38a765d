import type { FactSource } from '../../../../shared/model/source'
import { useFormat } from '../../../ui/clock'
import { Provenance } from '../../../ui/Provenance'
import { navigate } from '../../../ui/route'
import { useText } from '../../../ui/text'
import { cardText, type CardKey } from './card.text'
import type { PersonFile } from './usePerson'

const WORDS: Readonly<Record<FactSource['kind'], CardKey>> = { typed: 'sourceTyped', roster: 'sourceRoster', card: 'sourceCard', visit: 'sourceVisit', message: 'sourceMessage' }

interface SourceNoteProps {
  readonly file: PersonFile
  readonly source: FactSource
  readonly about: string
  readonly isSuggestion?: boolean
  readonly onAccept?: () => void
  readonly onReject?: () => void
}

/** Where a line of the card comes from; a message opens in its conversation. */
export function SourceNote({ file, source, about, isSuggestion = false, onAccept, onReject }: SourceNoteProps) {
  const t = useText(cardText)
  const format = useFormat()
  const actions = [
    ...(source.kind === 'message' ? [{ label: t('openMessage'), run: () => navigate({ page: 'groups', id: source.groupId, tab: 'chat', query: { at: String(source.sentAt), block: source.blockId, index: String(source.index) } }) }] : []),
    ...(isSuggestion && onAccept ? [{ label: t('accept'), run: onAccept }] : []),
    ...(isSuggestion && onReject ? [{ label: t('wrong'), run: onReject }] : []),
  ]
  const where = source.kind === 'message' ? t('said', { group: file.groupById.get(source.groupId)?.name ?? t('unknown'), when: format.dayTime(source.sentAt) }) : undefined
  return <Provenance about={about} source={isSuggestion ? `${t(WORDS[source.kind])} ?` : t(WORDS[source.kind])} actions={actions} {...(source.kind === 'message' && { quote: source.text })} {...(where && { details: format.join([where, isSuggestion && t('notConfirmed')]) })} />
}
