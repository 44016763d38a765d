import type { Day } from '../../../../shared/model/day'
import type { GroupId } from '../../../../shared/model/ids'
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
  /** Day it was said, or noted down. */
  readonly on: Day
  readonly isSuggestion?: boolean
  readonly onAccept?: () => void
  readonly onReject?: () => void
}

/** Where a line of the card comes from, of which day, and whether it was confirmed; a message opens in its conversation. */
export function SourceNote({ file, source, about, on, isSuggestion = false, onAccept, onReject }: SourceNoteProps) {
  const t = useText(cardText)
  const format = useFormat()
  const actions = [
    ...(source.kind === 'message' ? [{ label: t('openMessage'), run: () => navigate({ page: 'groups', id: source.groupId, tab: 'chat', query: { at: String(source.sentAt), block: source.blockId, index: String(source.index) } }) }] : []),
    ...(isSuggestion && onAccept ? [{ label: t('accept'), run: onAccept }] : []),
    ...(isSuggestion && onReject ? [{ label: t('wrong'), run: onReject }] : []),
  ]
  const groupName = (id: GroupId) => file.groupById.get(id)?.name ?? t('unknown')
  const where = (): string => {
    if (source.kind === 'message') return t('said', { group: groupName(source.groupId), when: format.dayTime(source.sentAt) })
    return source.kind === 'card' ? format.join([t('cardIn', { group: groupName(source.groupId), name: source.name }), format.date(on)]) : t('notedOn', { day: format.date(on) })
  }
  const quote = source.kind === 'message' ? source.text : source.kind === 'visit' ? file.visits.find(visit => visit.id === source.visitId)?.text : undefined
  return <Provenance about={about} source={isSuggestion ? `${t(WORDS[source.kind])} ?` : t(WORDS[source.kind])} actions={actions} {...(quote && { quote })} details={format.join([where(), t(isSuggestion ? 'notConfirmed' : 'isConfirmed')])} />
}
