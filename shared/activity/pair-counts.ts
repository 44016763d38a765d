import { NO_SENDER } from '../model/ids'
import type { MemberNumber } from '../model/ids'
import type { LedgerReplies } from '../model/ledger'

/** Up to this many pairs have a counter of their own from the beginning; beyond, only those that occur. */
const DENSE_PAIRS = 1 << 20

/** Counts ordered pairs of members. */
export class PairCounts {
  readonly #size: number
  readonly #dense: Uint32Array | null
  readonly #sparse = new Map<number, number>()
  /** Pairs with a counter of their own that occurred. */
  readonly #met: number[] = []

  /** The columns hold every number that will occur. */
  constructor(...columns: readonly Uint32Array[]) {
    let size = 0
    for (const column of columns) for (let i = 0; i < column.length; i++) if (column[i] !== NO_SENDER && column[i]! >= size) size = column[i]! + 1
    this.#size = size
    this.#dense = size * size <= DENSE_PAIRS ? new Uint32Array(size * size) : null
  }

  add(from: MemberNumber, to: MemberNumber): void {
    const pair = from * this.#size + to
    if (this.#dense) {
      if (this.#dense[pair]!++ === 0) this.#met.push(pair)
    }
    else this.#sparse.set(pair, (this.#sparse.get(pair) ?? 0) + 1)
  }

  /** The pairs that occurred, by `from` and then `to`. */
  take(): LedgerReplies {
    const dense = this.#dense
    const pairs = Float64Array.from(dense ? this.#met : this.#sparse.keys()).sort()
    const [from, to, count] = [new Uint32Array(pairs.length), new Uint32Array(pairs.length), new Uint32Array(pairs.length)]
    for (let i = 0; i < pairs.length; i++) {
      const pair = pairs[i]!
      from[i] = Math.floor(pair / this.#size)
      to[i] = pair - from[i]! * this.#size
      count[i] = dense ? dense[pair]! : this.#sparse.get(pair)!
    }
    return { from, to, count }
  }
}
