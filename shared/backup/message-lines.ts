import type { Block, BlockExtra, BlockHead } from '../model/block'
import type { BlockId, GroupId, ImportId, MemberNumber } from '../model/ids'
import { NO_SENDER } from '../model/ids'
import { kindCode, kindOf, type MessageExtras, type MessageKind } from '../model/message'
import { doublesFromBase64, doublesToBase64 } from '../model/base64'

/** A block with its head. */
export interface StoredMessages {
  readonly head: BlockHead
  readonly block: Block
}

/** First line of a block: what its messages share, and the keys that tell duplicates. */
interface BlockLine {
  readonly block: BlockId
  readonly import: ImportId
  readonly seq: number
  readonly count: number
  readonly from: number
  readonly to: number
  readonly untimed?: boolean
  readonly ids?: string
  readonly keys: string
  /** What else the head says. */
  readonly head?: Omit<BlockHead, 'id' | 'groupId' | 'importId' | 'count' | 'from' | 'to' | 'seq' | 'untimed'>
}

/** One message, readable by itself. `at`: ISO 8601 in UTC, `null` = unknown; `by`: member number; `name`: who that was. */
interface MessageLine {
  readonly at: string | number | null
  readonly by?: MemberNumber
  readonly name?: string
  readonly kind: MessageKind
  readonly text: string
  readonly more?: MessageExtras
}

/** Lines of a block: one for the block, then one a message. */
export function messagesToLines({ head, block }: StoredMessages, nameByNumber: ReadonlyMap<MemberNumber, string>): string[] {
  const { id: _id, groupId: _group, importId: _import, count: _count, from: _from, to: _to, seq: _seq, untimed: _untimed, ...rest } = head
  const first: BlockLine = {
    block: head.id, import: head.importId, seq: head.seq, count: head.count, from: head.from, to: head.to,
    ...(head.untimed ? { untimed: true } : {}),
    ...(block.idKey.some(key => key !== 0) ? { ids: doublesToBase64(block.idKey) } : {}),
    keys: doublesToBase64(block.contentKey),
    ...(Object.keys(rest).length > 0 ? { head: rest } : {}),
  }
  const lines = [JSON.stringify(first)]
  const bySender = new Map<MemberNumber, string>()
  let extra = 0
  for (let i = 0; i < block.count; i++) {
    const sender = block.sender[i]!
    let by = bySender.get(sender)
    if (by === undefined) bySender.set(sender, by = senderPart(sender, nameByNumber.get(sender)))
    let more: MessageExtras | undefined
    if (block.extras[extra]?.index === i) {
      const { index: _, ...rest } = block.extras[extra++]!
      more = rest
    }
    const text = JSON.stringify(block.text.slice(i === 0 ? 0 : block.textEnd[i - 1], block.textEnd[i]))
    lines.push(`{"at":${JSON.stringify(timeToText(block.sentAt[i]!))}${by},"kind":"${kindOf(block.kind[i]!)}","text":${text}${more ? `,"more":${JSON.stringify(more)}` : ''}}`)
  }
  return lines
}

/** The middle of a {@link MessageLine}, the same in all lines of a sender. Put together by hand: as objects, lines took four times as long. */
function senderPart(sender: MemberNumber, name: string | undefined): string {
  return `${sender === NO_SENDER ? '' : `,"by":${sender}`}${name === undefined ? '' : `,"name":${JSON.stringify(name)}`}`
}

/** Blocks out of the lines of one group's file; throws on lines that are not such, as only a faulty writer makes them. */
export function* linesToMessages(groupId: GroupId, lines: Iterable<string>): Generator<StoredMessages> {
  const reader = lines[Symbol.iterator]()
  for (let next = reader.next(); !next.done; next = reader.next()) {
    const first = JSON.parse(next.value) as BlockLine
    const messages: MessageLine[] = []
    while (messages.length < first.count) {
      const line = reader.next()
      if (line.done) throw new Error(`block ${first.block} breaks off`)
      messages.push(JSON.parse(line.value) as MessageLine)
    }
    yield blockOf(groupId, first, messages)
  }
}

function blockOf(groupId: GroupId, first: BlockLine, messages: readonly MessageLine[]): StoredMessages {
  const { count } = first
  const contentKey = doublesFromBase64(first.keys, count)
  const idKey = first.ids === undefined ? new Float64Array(count) : doublesFromBase64(first.ids, count)
  if (!contentKey || !idKey) throw new Error(`block ${first.block} has damaged keys`)
  const textEnd = new Uint32Array(count)
  let end = 0
  messages.forEach((message, i) => (textEnd[i] = end += message.text.length))
  return {
    head: { id: first.block, groupId, importId: first.import, count, from: first.from, to: first.to, seq: first.seq, ...(first.untimed ? { untimed: true } : {}), ...first.head },
    block: {
      id: first.block, count, idKey, contentKey, textEnd,
      sentAt: Float64Array.from(messages, message => timeOfText(message.at)),
      sender: Uint32Array.from(messages, message => message.by ?? NO_SENDER),
      kind: Uint8Array.from(messages, message => kindCode[message.kind] ?? 0),
      text: messages.map(message => message.text).join(''),
      extras: messages.flatMap((message, index): BlockExtra[] => (message.more ? [{ ...message.more, index }] : [])),
    },
  }
}

/** Years a `Date` writes with four digits; anything else stays a number. */
const FIRST_MS = -62_167_219_200_000
const LAST_MS = 253_402_300_799_999

function timeToText(at: number): string | number | null {
  if (Number.isNaN(at)) return null
  return Number.isInteger(at) && at >= FIRST_MS && at <= LAST_MS ? new Date(at).toISOString() : at
}

const timeOfText = (at: string | number | null): number => (at === null ? NaN : typeof at === 'number' ? at : Date.parse(at))
