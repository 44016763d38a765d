import type { Block, BlockHead } from '../../shared/model/block'
import type { BlockId, GroupId } from '../../shared/model/ids'
import { openBlock, textOf } from './block-reader'
import { register } from './database'
import { headsIn } from './heads'

/** A message by its words and its time, epoch ms. */
interface Said {
  readonly sentAt: number
  readonly text: string
}

/** Where a message lies. */
interface Place {
  readonly blockId: BlockId
  readonly index: number
}

/** Messages that lay in other blocks once, found again in a group by what was said in which second. */
export class MessagesAgain {
  readonly #places = new Map<string, Place>()

  /** Opens the blocks of the group that the times fall into, one after the other. */
  static async in(groupId: GroupId, wanted: readonly Said[]): Promise<MessagesAgain> {
    const found = new MessagesAgain()
    const heads = wanted.length === 0 ? [] : await headsIn(register(), groupId)
    for (const head of heads) {
      const here = wanted.filter(said => said.sentAt >= head.from && said.sentAt <= head.to)
      if (here.length > 0) found.#look(await openBlock(head.id), head, here)
    }
    return found
  }

  /** Where the message lies now; `null` when the group does not have it. */
  of(said: Said): Place | null {
    return this.#places.get(keyOf(said)) ?? null
  }

  #look(block: Block, { id }: BlockHead, wanted: readonly Said[]): void {
    const keys = new Set(wanted.map(keyOf))
    const seconds = new Set(wanted.map(said => said.sentAt))
    for (let index = 0; index < block.count; index++) {
      const sentAt = block.sentAt[index]!
      if (!seconds.has(sentAt)) continue
      const key = keyOf({ sentAt, text: textOf(block, index) })
      if (keys.has(key) && !this.#places.has(key)) this.#places.set(key, { blockId: id, index })
    }
  }
}

const keyOf = ({ sentAt, text }: Said): string => `${sentAt} ${text}`
