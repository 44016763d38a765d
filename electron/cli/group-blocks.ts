import { formatById } from '../../shared/formats/registry'
import { createOccurrenceIndex, siftBlock } from '../../shared/importing/dedupe'
import { dialectOf } from '../../shared/importing/dialect'
import { readChats } from '../../shared/importing/read-chats'
import { SenderNames } from '../../shared/importing/sender-names'
import type { FileSender } from '../../shared/importing/step'
import type { Dialect, MessageColumns } from '../../shared/model/block'
import { NO_SENDER, type BlockId } from '../../shared/model/ids'
import type { FileTime } from '../../shared/model/record'
import type { Zone } from '../../shared/model/zone'
import { CliFailure } from './command'
import { failureLine } from './failure-line'
import type { Input } from './input'
import { nodeTools } from './node-source'

export interface BlockMember {
  readonly number: number
  readonly id?: string
  name: string
  readonly otherNames: string[]
}

/** The messages of one group out of one or several exports, each message once, and its members. */
export class GroupBlocks {
  readonly blocks: MessageColumns[] = []
  readonly members: BlockMember[] = []
  readonly #byKey = new Map<string, BlockMember>()
  readonly #dialects: Dialect[] = []
  readonly #senders = new SenderNames()
  name: string | null = null

  /** Adds an export. Of a file of several chats the one with most messages counts: figures are of one group. */
  async addFile({ file, source, inspection }: Input, options: { readonly zone: Zone; readonly currentYear: number }): Promise<void> {
    const names = new Map<number, string | null>()
    const times = new Map<number, FileTime>()
    const blocks = new Map<number, { readonly columns: MessageColumns; readonly senders: readonly FileSender[] }[]>()
    for await (const step of readChats(source, inspection, nodeTools, options)) {
      if (step.type === 'failed') throw new CliFailure(failureLine(file, step.failure))
      if (step.type === 'chat') times.set(step.chat.chat, { ...times.get(step.chat.chat), ...step.chat.time })
      if (step.type === 'chat' && step.chat.name !== undefined) names.set(step.chat.chat, step.chat.name)
      if (step.type === 'block') blocks.set(step.chat, [...(blocks.get(step.chat) ?? []), step])
    }
    const messages = (chat: number): number => blocks.get(chat)!.reduce((sum, { columns }) => sum + columns.count, 0)
    const chat = [...blocks.keys()].sort((a, b) => messages(b) - messages(a))[0]
    if (chat === undefined) throw new CliFailure(failureLine(file, { code: 'import.no-messages', fileName: source.name, format: inspection.format }))
    this.name ??= names.get(chat) ?? null
    this.#store(blocks.get(chat)!, sentAt => dialectOf(formatById(inspection.format)!, times.get(chat), sentAt))
  }

  #store(steps: readonly { readonly columns: MessageColumns; readonly senders: readonly FileSender[] }[], dialectOfBlock: (sentAt: Float64Array) => Dialect): void {
    const index = createOccurrenceIndex()
    this.blocks.forEach((columns, i) => index.addBlock(`${i}` as BlockId, columns, this.#dialects[i]))
    const numbers: number[] = []
    const fresh: MessageColumns[] = []
    for (const { columns, senders } of steps) {
      for (const sender of senders) {
        numbers[sender.number] = this.#learn(sender).number
        this.#senders.learn(numbers[sender.number]!, sender)
      }
      const sender = columns.sender.map(local => (local === NO_SENDER ? NO_SENDER : numbers[local]!))
      const dialect = dialectOfBlock(columns.sentAt)
      const sifted = siftBlock({ ...columns, sender }, index, { dialect, alike: number => this.#senders.alike(number) })
      if (!sifted.fresh) continue
      fresh.push(sifted.fresh)
      this.#dialects.push(dialect)
    }
    this.blocks.push(...fresh)
  }

  /** An id identifies, else the name does; the name of the later export counts. */
  #learn({ id, name, otherNames, anonymous }: FileSender): BlockMember {
    const key = id === undefined || anonymous ? `name ${name}` : `id ${id}`
    let member = this.#byKey.get(key)
    if (!member) {
      member = { number: this.members.length, name, otherNames: [], ...(id === undefined ? {} : { id }) }
      this.members.push(member)
      this.#byKey.set(key, member)
    }
    for (const other of [...otherNames, member.name]) if (other !== name && !member.otherNames.includes(other)) member.otherNames.push(other)
    member.name = name
    return member
  }
}
