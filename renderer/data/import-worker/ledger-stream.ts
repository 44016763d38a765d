import { LOOK_AHEAD_MS, LOOK_BACK_MS, touchedMonths } from '../../../shared/activity/month-slice'
import type { Block, BlockHead } from '../../../shared/model/block'
import { addMonth, firstDayOf, wallOfDay, type Month } from '../../../shared/model/day'
import type { BlockId, GroupId, ImportId, MemberNumber } from '../../../shared/model/ids'
import type { Ledger } from '../../../shared/model/ledger'
import type { Zone } from '../../../shared/model/zone'
import { buildLedgers } from './group-ledgers'

/** The ledgers of all months that an import touched; a touched month without one has nothing to count. */
export interface TouchedLedgers {
  readonly months: readonly Month[]
  readonly ledgers: readonly Ledger[]
  /** Months whose ledgers were put aside in the store. */
  readonly staged: readonly Month[]
}

/** What a stream needs of the store. */
export interface LedgerStore {
  /** Reads a visible or staged block. */
  open(id: BlockId): Promise<Block>
  /** Puts a ledger of the import aside; see `stageLedger`. */
  stage(importId: ImportId, month: Month, ledger: Ledger | null): Promise<void>
  /** Ledgers of so many messages are held until the commit; those of further months are put aside. Default: a million, some 25 MB. */
  readonly heldMessages?: number | undefined
}

/** Blocks kept in memory at most, about 100 MB; others are read back. */
const KEPT_BLOCKS = 256
const HELD_MESSAGES = 1_000_000

/**
 * Builds the ledgers of one group while an import streams by: a month is built as soon as the blocks have left it behind, so that
 * little is left to do at the end and few blocks are held. What comes out is what building everything at the end would give.
 */
export class LedgerStream {
  readonly #heads: BlockHead[]
  readonly #touched = new Set<Month>()
  readonly #built = new Map<Month, { readonly ledger: Ledger | null; readonly isStaged: boolean; readonly asked: AskedNames }>()
  /** Months that got more blocks after they had been built: left for the end. */
  readonly #late = new Set<Month>()
  readonly #kept = new Map<BlockId, Block>()
  #names: ReadonlyMap<string, MemberNumber> = new Map()
  #held = 0

  /** `oldHeads`: what is visible already. */
  constructor(readonly groupId: GroupId, oldHeads: readonly BlockHead[], readonly zone: Zone, readonly store: LedgerStore) {
    this.#heads = [...oldHeads]
  }

  /** Takes a new block in. `names`: who is known by which name so far. */
  async add(head: BlockHead, block: Block, names: ReadonlyMap<string, MemberNumber>): Promise<void> {
    this.#names = names
    this.#heads.push(head)
    this.#keep(block)
    if (head.to === 0) return
    for (const month of touchedMonths(head.from, head.to, this.zone)) {
      this.#touched.add(month)
      if (this.#built.delete(month)) this.#late.add(month)
    }
    const over = this.#unbuilt().filter(month => !this.#late.has(month) && this.#endOf(month) + LOOK_AHEAD_MS <= head.from)
    for (const month of over) await this.#build(month)
    if (over.length > 0) this.#forget()
  }

  /** Everything that is left, and what was built with names that mean somebody else by now. */
  async finish(names: ReadonlyMap<string, MemberNumber>, onMonth?: () => Promise<void>): Promise<TouchedLedgers> {
    this.#names = names
    for (const [month, { asked }] of this.#built) if (!asked.holdsFor(names)) this.#built.delete(month)
    for (const month of this.#unbuilt()) {
      await this.#build(month)
      await onMonth?.()
    }
    const months = [...this.#touched].sort()
    return { months, ledgers: months.flatMap(month => this.#built.get(month)!.ledger ?? []), staged: months.filter(month => this.#built.get(month)!.isStaged) }
  }

  #unbuilt(): Month[] {
    return [...this.#touched].filter(month => !this.#built.has(month)).sort()
  }

  async #build(month: Month): Promise<void> {
    const asked = new AskedNames(this.#names)
    const open = async (head: BlockHead) => this.#kept.get(head.id) ?? this.store.open(head.id)
    const [ledger = null] = await buildLedgers({ groupId: this.groupId, heads: this.#heads, open }, [month], this.zone, { names: asked })
    this.#held += ledger?.messages ?? 0
    const isStaged = this.#held > (this.store.heldMessages ?? HELD_MESSAGES)
    if (isStaged) await this.store.stage(this.#heads.at(-1)!.importId, month, ledger)
    this.#built.set(month, { ledger: isStaged ? null : ledger, isStaged, asked })
  }

  #keep(block: Block): void {
    this.#kept.set(block.id, block)
    if (this.#kept.size > KEPT_BLOCKS) this.#kept.delete(this.#kept.keys().next().value!)
  }

  /** Drops blocks that no month still to be built reaches back to. */
  #forget(): void {
    const [first] = this.#unbuilt()
    const since = first === undefined ? Infinity : this.zone.toEpoch(wallOfDay(firstDayOf(first))) - LOOK_BACK_MS
    const heads = new Map(this.#heads.map(head => [head.id, head]))
    for (const id of this.#kept.keys()) if (heads.get(id)!.to < since) this.#kept.delete(id)
  }

  #endOf(month: Month): number {
    return this.zone.toEpoch(wallOfDay(firstDayOf(addMonth(month, 1))))
  }
}

/** Names that remember which of them were asked for, so that it can be told whether later ones would have answered otherwise. */
class AskedNames extends Map<string, MemberNumber> {
  readonly #names: ReadonlyMap<string, MemberNumber>
  readonly #answers = new Map<string, MemberNumber | undefined>()
  #wasEmpty = false

  constructor(names: ReadonlyMap<string, MemberNumber>) {
    super()
    this.#names = names
  }

  override get(name: string): MemberNumber | undefined {
    const number = this.#names.get(name)
    this.#answers.set(name, number)
    return number
  }

  override has(name: string): boolean {
    return this.get(name) !== undefined
  }

  override get size(): number {
    this.#wasEmpty ||= this.#names.size === 0
    return this.#names.size
  }

  holdsFor(names: ReadonlyMap<string, MemberNumber>): boolean {
    if (this.#wasEmpty && names.size > 0) return false
    for (const [name, number] of this.#answers) if (names.get(name) !== number) return false
    return true
  }
}
