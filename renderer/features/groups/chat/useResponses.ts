import { announcementResponse, type AnnouncementResponse } from '../../../../shared/activity/announcement-response'
import type { Message } from '../../../../shared/model/block'
import type { GroupId } from '../../../../shared/model/ids'
import { readMessages } from '../../../data/messages'
import { useLive } from '../../../data/use-live'

/** Answers are looked for in this time after a notice. */
export const RESPONSE_DAYS = 7
const DAY_MS = 86_400_000
/** Messages looked at after a notice. */
const MOST = 20_000

/** Who answered a notice with one of the words; `null` until read or without words. */
export function useResponses(groupId: GroupId, notice: Message | null, words: string): AnnouncementResponse | null {
  const wanted = words.split(/[\s,，、;；]+/).filter(word => word !== '')
  return useLive<AnnouncementResponse | null>(async () => {
    if (notice === null || notice.sentAt === null || wanted.length === 0) return null
    const after = await readMessages(groupId, { from: notice.sentAt, to: notice.sentAt + RESPONSE_DAYS * DAY_MS, limit: MOST })
    const said = after.flatMap(({ sender, sentAt, text }) => (sender === null || sentAt === null ? [] : [{ member: sender, sentAt, text }]))
    return announcementResponse({ sentAt: notice.sentAt, member: notice.sender }, said, wanted)
  }, [groupId, notice?.blockId, notice?.index, wanted.join(' ')], null)
}
