import { keepMessages } from '../../../shared/importing/keep-messages'
import type { FileSender } from '../../../shared/importing/step'
import type { MessageColumns } from '../../../shared/model/block'
import type { Group } from '../../../shared/model/group'
import { NO_SENDER } from '../../../shared/model/ids'
import type { MemberRecord } from '../../../shared/model/record'
import { marksOfLine } from '../../../shared/people/erased-marks'
import type { ErasedList } from '../erased-list'

/** Leaves out of one group's import what erased people wrote, and their lines in lists of members. */
export class ErasedSieve {
  /** Messages left out so far. */
  messages = 0
  readonly #isErased = new Map<string, boolean>()

  constructor(readonly list: ErasedList, readonly group: Pick<Group, 'id' | 'platform'>) {}

  /** What is left of a block and who wrote it; `null` when nothing is. */
  async messagesLeft(chat: number, columns: MessageColumns, senders: readonly FileSender[]): Promise<{ readonly columns: MessageColumns; readonly senders: readonly FileSender[] } | null> {
    const erased = new Set<number>()
    for (const { number, id, name, anonymous } of senders) if (anonymous !== true && await this.#has(`${chat} ${number}`, { id, name })) erased.add(number)
    if (erased.size === 0) return { columns, senders }
    const dropped: number[] = []
    for (let i = 0; i < columns.count; i++) if (columns.sender[i] !== NO_SENDER && erased.has(columns.sender[i]!)) dropped.push(i)
    this.messages += dropped.length
    const left = keepMessages(columns, dropped)
    return left && { columns: left, senders: senders.filter(sender => !erased.has(sender.number)) }
  }

  async membersLeft(records: readonly MemberRecord[]): Promise<MemberRecord[]> {
    const erased = await Promise.all(records.map(({ id, alias, name }) => this.list.hasAny(marksOfLine(this.group, { id, alias, name }))))
    return records.filter((_, i) => !erased[i])
  }

  /** A sender may get a better name later in the file; what was said first stands, so that a chat is not read half. */
  async #has(key: string, line: { readonly id?: string | undefined; readonly name: string }): Promise<boolean> {
    const known = this.#isErased.get(key)
    if (known !== undefined) return known
    const found = await this.list.hasAny(marksOfLine(this.group, line))
    this.#isErased.set(key, found)
    return found
  }
}
