import { createOccurrenceIndex, siftBlock, type OccurrenceIndex } from '../../../shared/importing/dedupe'
import type { FileSender } from '../../../shared/importing/step'
import type { BlockHead, Dialect, MessageColumns } from '../../../shared/model/block'
import type { Group } from '../../../shared/model/group'
import { NO_SENDER, type BlockId, type ImportId, type MemberNumber } from '../../../shared/model/ids'
import { headsIn } from '../heads'
import { alikeMembers } from './alike-members'
import { blockId, headOf, spanOf } from './block-span'
import { ErasedSieve } from './leave-out-erased'
import type { TouchedLedgers } from './ledger-stream'
import { emptyBits, setBit } from './position-bits'
import { namesOfSender, RollCall, type Member, type RollCallContext } from './roll-call'

/** A block of one chat of a file, with file-local senders. */
export interface Incoming {
  readonly chat: number
  readonly columns: MessageColumns
  readonly senders: readonly FileSender[]
}

/** One group of the register while chats of one file are read into it. */
export class ChatIntake {
  readonly newHeads: BlockHead[] = []
  readonly witnessed = new Map<BlockId, Uint8Array>()
  duplicates = 0
  /** Range of everything read, duplicates included; epoch ms. */
  from = Infinity
  to = -Infinity
  #numbers = new Map<number, MemberNumber[]>()
  #senders = new Map<Member, FileSender>()
  #index: OccurrenceIndex = createOccurrenceIndex()
  #loaded = new Map<BlockId, BlockHead>()
  #seq: number
  /** `null` when nobody was ever erased. */
  readonly sieve: ErasedSieve | null

  private constructor(
    /** As it was before; a new group as it will begin. */
    readonly group: Group, readonly isNew: boolean, readonly call: RollCall,
    readonly oldHeads: readonly BlockHead[],
  ) {
    this.sieve = call.context.erased && new ErasedSieve(call.context.erased, group)
    call.context.sink.begin(group.id, oldHeads)
    this.#seq = oldHeads.reduce((last, head) => Math.max(last, head.seq + 1), 0)
  }

  static async into(group: Group, isNew: boolean, context: RollCallContext): Promise<ChatIntake> {
    return new ChatIntake(group, isNew, await RollCall.of(group, context), await headsIn(context.db, group.id))
  }

  get importId(): ImportId {
    return this.call.context.importId
  }

  get newMessages(): number {
    return this.newHeads.reduce((sum, head) => sum + head.count, 0)
  }

  /** Takes a block of chat `chat` in: senders become members, known messages and those of erased people are left out, the rest is staged. */
  async take(incoming: Incoming, dialect: Dialect): Promise<void> {
    const { chat } = incoming
    const left = this.sieve ? await this.sieve.messagesLeft(chat, incoming.columns, incoming.senders) : incoming
    if (!left) return
    const { columns, senders } = left
    const numbers = await this.#numbersOf(chat, senders)
    if (columns.count === 0) return
    const sender = new Uint32Array(columns.count)
    for (let i = 0; i < columns.count; i++) {
      const local = columns.sender[i]!
      sender[i] = local === NO_SENDER ? NO_SENDER : (numbers[local] ?? NO_SENDER)
    }
    const { from, to, untimed } = spanOf(columns.sentAt)
    if (to !== 0) {
      this.from = Math.min(this.from, from)
      this.to = Math.max(this.to, to)
    }
    await this.#loadOverlap(from, to, untimed)
    const { fresh, duplicates, seen } = siftBlock({ ...columns, sender }, this.#index, { dialect, alike: alikeMembers(this.call, senders.map(one => [numbers[one.number]!, one])) })
    this.duplicates += duplicates
    for (const { blockId: id, indexes } of seen) for (const i of indexes) setBit(this.#bitsOf(id), i)
    if (!fresh) return
    const id = blockId(this.importId, this.newHeads.length)
    const head = headOf(fresh, { id, groupId: this.group.id, importId: this.importId, seq: this.#seq++, dialect })
    this.newHeads.push(head)
    await this.call.context.sink.add(head, { ...fresh, id }, this.call.takeNameNews())
  }

  /** Notes the names of everyone who wrote, when all of them are known. */
  nameSenders(): void {
    for (const [member, sender] of this.#senders) this.call.name(member, namesOfSender(sender))
  }

  /** Ledgers of the months this import touched. */
  ledgers(): Promise<TouchedLedgers> {
    return this.call.context.sink.ledgers(this.group.id, this.call.takeNameNews())
  }

  async #numbersOf(chat: number, senders: readonly FileSender[]): Promise<MemberNumber[]> {
    const numbers = this.#numbers.get(chat) ?? []
    this.#numbers.set(chat, numbers)
    const fresh = senders.filter(sender => numbers[sender.number] === undefined)
    if (fresh.length > 0) {
      const resolved = await this.call.resolve(fresh.map(({ id, name, otherNames, isSelf, anonymous, personId }) => ({ name, otherNames, isSelf, personId, ...(id === undefined || anonymous ? {} : { id }) })))
      resolved.forEach((member, i) => {
        numbers[fresh[i]!.number] = member.membership.number
        this.#memberOf.set(`${chat} ${fresh[i]!.number}`, member)
      })
    }
    for (const sender of senders) this.#senders.set(this.#memberOf.get(`${chat} ${sender.number}`)!, sender)
    return numbers
  }

  #memberOf = new Map<string, Member>()

  async #loadOverlap(from: number, to: number, untimed: boolean): Promise<void> {
    // Keys compare whole seconds.
    const overlaps = (head: BlockHead) => (head.to !== 0 && head.to >= from - 1000 && head.from <= to + 1000) || (untimed && (head.untimed ?? false))
    for (const [id, head] of this.#loaded) {
      if (overlaps(head)) continue
      this.#index.dropBlock(id)
      this.#loaded.delete(id)
    }
    const wanted = this.oldHeads.filter(head => !this.#loaded.has(head.id) && overlaps(head))
    if (wanted.length === 0) return
    const blocks = await this.call.context.db.blocks.bulkGet(wanted.map(head => head.id))
    wanted.forEach((head, i) => {
      if (!blocks[i]) throw new Error(`no block ${head.id}`)
      this.#index.addBlock(head.id, blocks[i], head.dialect)
      this.#loaded.set(head.id, head)
    })
  }

  #bitsOf(id: BlockId): Uint8Array {
    const bits = this.witnessed.get(id) ?? emptyBits(this.#loaded.get(id)!.count)
    this.witnessed.set(id, bits)
    return bits
  }
}
