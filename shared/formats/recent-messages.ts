import type { ReplyTo } from '../model/message'
import type { MessageRecord } from '../model/record'

/** Messages after which the older half is forgotten. */
const KEPT = 8_000
const LONGEST_QUOTE = 500

/** The last messages of a chat by id, for exports whose replies name only the id of what they answer. */
export class RecentMessages {
  private recent = new Map<string | number, MessageRecord>()
  private older = new Map<string | number, MessageRecord>()

  add(id: string | number, record: MessageRecord): void {
    if (this.recent.size >= KEPT) {
      this.older = this.recent
      this.recent = new Map()
    }
    this.recent.set(id, record)
  }

  /** What a reply to `id` answers; the id alone when that message is too far back or not in the file. */
  replyTo(id: string | number): ReplyTo {
    const found = this.recent.get(id) ?? this.older.get(id)
    if (!found) return { id: String(id) }
    return { id: String(id), ...(found.senderName && { senderName: found.senderName }), ...(found.text !== '' && { text: found.text.slice(0, LONGEST_QUOTE) }) }
  }
}
