import type { Message } from '../../../../shared/model/block'
import { kindOf, type MessageExtras } from '../../../../shared/model/message'
import type { Translate } from '../../../ui/text'
import type { ChatKey } from './chat.text'

/** The words of a notice: its own, else a sentence for what it tells, else the name of its kind. */
export function noticeWords({ text, kind, extras }: Pick<Message, 'text' | 'kind' | 'extras'>, t: Translate<ChatKey>): string {
  if (text !== '') return text
  const found = extras && sentenceOf(extras)
  return found ? t(found.key, found.values) : t(`kind.${kindOf(kind)}`)
}

function sentenceOf({ event, by = '', who = [], value = '' }: MessageExtras): { readonly key: ChatKey; readonly values: Readonly<Record<string, string>> } | null {
  const values = { by, who: who.join('、'), value }
  const hasWho = who.length > 0
  const hasBy = by !== '' && !who.includes(by)
  if (event === 'join' && hasWho) return { key: hasBy ? 'event.joinBy' : 'event.join', values }
  if (event === 'remove' && hasWho) return { key: hasBy ? 'event.removeBy' : 'event.remove', values }
  if ((event === 'leave' || event === 'owner') && hasWho) return { key: `event.${event}`, values }
  if ((event === 'rename' || event === 'create' || event === 'announce') && value !== '') return { key: `event.${event}`, values }
  return event === 'pin' && by !== '' ? { key: 'event.pin', values } : null
}
