import type { MemberNumber } from '../model/ids'
import { bareWords } from './greeting'

/** A message as far as answering a notice is concerned. */
export interface Response {
  readonly member: MemberNumber
  readonly sentAt: number
  readonly text: string
}

export interface AnnouncementResponse {
  /** First answer of each member, in time order. */
  readonly responders: readonly Response[]
  /** Further answers by members who had answered. */
  readonly duplicates: number
}

/**
 * Who answered a notice (盖楼, 接龙): messages after it that hold one of the expected answers, apart from emoji, punctuation and
 * case. The notice's author does not answer himself. `messages` in time order.
 */
export function announcementResponse(notice: { readonly sentAt: number; readonly member: MemberNumber | null }, messages: readonly Response[], answers: readonly string[]): AnnouncementResponse {
  const wanted = answers.map(answer => bareWords(answer) || answer.trim()).filter(answer => answer.length > 0)
  const responders = new Map<MemberNumber, Response>()
  let duplicates = 0
  for (const message of messages) {
    if (message.sentAt < notice.sentAt || message.member === notice.member) continue
    const words = bareWords(message.text) || message.text.trim()
    if (!wanted.some(answer => words.includes(answer))) continue
    if (responders.has(message.member)) duplicates++
    else responders.set(message.member, message)
  }
  return { responders: [...responders.values()], duplicates }
}
