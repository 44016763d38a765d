import { isOffTopic } from '../../../../shared/activity/on-topic'
import type { Period } from '../../../../shared/activity/period'
import { toDay } from '../../../../shared/model/day'
import type { BlockId } from '../../../../shared/model/ids'
import { messageSigns, SIGN } from '../../../../shared/activity/message-signs'
import { NO_SENDER } from '../../../../shared/model/ids'
import type { Message } from '../../../../shared/model/block'
import type { Zone } from '../../../../shared/model/zone'
import { weekdayOf, dayOfWall } from '../../../../shared/model/day'
import type { MessageWhat } from '../overview/places'

/** What the address of the chat asks for. */
export interface ChatQuery {
  /** Opens here: epoch ms, or one very message. */
  readonly at: number | null
  readonly place: { readonly blockId: BlockId; readonly index: number } | null
  readonly text: string
  /** Messages behind a figure. */
  readonly filter: MessageFilter | null
}

export interface MessageFilter {
  readonly period: Period
  readonly member: number | null
  /** 0 = Monday. */
  readonly weekday: number | null
  readonly hour: number | null
  readonly what: MessageWhat | null
}

const SIGN_OF: Readonly<Record<Exclude<MessageWhat, 'offTopic'>, number>> = { noise: SIGN.noise, questions: SIGN.question, links: SIGN.link, thanks: SIGN.thanks }

const numberIn = (text: string | undefined, below: number): number | null => {
  const value = text === undefined || text === '' ? NaN : Number(text)
  return Number.isInteger(value) && value >= 0 && value < below ? value : null
}

export function chatQueryOf(query: Readonly<Record<string, string>>): ChatQuery {
  const from = toDay(query.from ?? '')
  const to = toDay(query.to ?? '')
  const index = numberIn(query.i, 1e6)
  return {
    at: numberIn(query.at, 1e15),
    place: query.block && index !== null ? { blockId: query.block as BlockId, index } : null,
    text: query.text ?? '',
    filter: from && to && from <= to
      ? {
          period: { from, to },
          member: numberIn(query.member, NO_SENDER),
          weekday: numberIn(query.weekday, 7),
          hour: numberIn(query.hour, 24),
          what: query.what !== undefined && (query.what === 'offTopic' || query.what in SIGN_OF) ? (query.what as MessageWhat) : null,
        }
      : null,
  }
}

/** Whether a message of the period stands behind the figure; notices never do. `keywords`: what the group says it is about. */
export function fitsFilter(message: Message, { weekday, hour, what }: MessageFilter, { zone, keywords }: { readonly zone: Zone; readonly keywords: readonly string[] }): boolean {
  if (message.sender === null && message.extras?.event !== undefined) return false
  if (weekday !== null || hour !== null) {
    if (message.sentAt === null) return false
    const wall = zone.toWall(message.sentAt)
    if (weekday !== null && weekdayOf(dayOfWall(wall)) !== weekday) return false
    if (hour !== null && new Date(wall).getUTCHours() !== hour) return false
  }
  if (what === null) return true
  const signs = messageSigns(message.text, 0, message.text.length, message.kind)
  return what === 'offTopic' ? isOffTopic({ ...message, signs }, keywords) : (signs & SIGN_OF[what]) !== 0
}
