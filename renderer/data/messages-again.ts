import type { Block, BlockHead } from '../../shared/model/block'
import type { BlockId } from '../../shared/model/ids'
import { textOf } from '../../shared/model/block-text'

/** A message by its words and its time, epoch ms. */
export interface Said {
  readonly sentAt: number
  readonly text: string
}

/** Where a message lies. */
interface Place {
  readonly blockId: BlockId
  readonly index: number
}

/** Messages that lay in other blocks once, found again by what was said in which second. */
export class MessagesAgain {
  readonly #places = new Map<string, Place>()

  /** Opens those of the blocks that the times fall into, one after the other. */
  static async in(heads: readonly BlockHead[], open: (id: BlockId) => Promise<Block>, wanted: readonly Said[]): Promise<MessagesAgain> {
    const found = new MessagesAgain()
    for (const head of heads) {
      const here = wanted.filter(said => said.sentAt >= head.from && said.sentAt <= head.to)
      if (here.length > 0) found.#look(await open(head.id), here)
    }
    return found
  }

  /** Where the message lies now; `null` when none of the blocks has it. */
  of(said: Said): Place | null {
    return this.#places.get(keyOf(said)) ?? null
  }

  #look(block: Block, wanted: readonly Said[]): void {
    const keys = new Set(wanted.map(keyOf))
    const times = new Set(wanted.map(said => said.sentAt))
    for (let index = 0; index < block.count; index++) {
      const sentAt = block.sentAt[index]!
      if (!times.has(sentAt)) continue
      const key = keyOf({ sentAt, text: textOf(block, index) })
      if (keys.has(key) && !this.#places.has(key)) this.#places.set(key, { blockId: block.id, index })
    }
  }
}

const keyOf = ({ sentAt, text }: Said): string => `${sentAt} ${text}`
