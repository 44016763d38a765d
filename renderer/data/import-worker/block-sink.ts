import type { Block, BlockHead } from '../../../shared/model/block'
import type { GroupId, MemberNumber } from '../../../shared/model/ids'
import type { Zone } from '../../../shared/model/zone'
import { openStored } from './group-state'
import { LedgerStream, type LedgerStore, type TouchedLedgers } from './ledger-stream'
import { stageLedger } from './staged-ledgers'
import { BlockStage } from './stage-blocks'
import type { ImportStore } from './store-tools'

/** Name → member number; −1 = several members had the name, so it means nobody. */
export type NameNews = readonly (readonly [name: string, number: MemberNumber])[]

/** Where the blocks of an import go: they are staged, and their months are counted. Beside the reader, or in a worker of its own. */
export interface BlockSink {
  /** Blocks of this group will come. */
  begin(groupId: GroupId, oldHeads: readonly BlockHead[]): void
  /** The block must not be touched any more. `news`: names learnt since the last block of the group. Waits when too much is under way. */
  add(head: BlockHead, block: Block, news: NameNews): Promise<void>
  /** Resolves when every block is stored. */
  stored(): Promise<void>
  /** The ledgers of a group's touched months, with the last names. */
  ledgers(groupId: GroupId, news: NameNews): Promise<TouchedLedgers>
  /** Ends work that is still under way and frees what is held. */
  close(): Promise<void>
}

/** Does the work right here. */
export class LocalSink implements BlockSink {
  readonly #stage: BlockStage
  readonly #streams = new Map<GroupId, { readonly stream: LedgerStream; readonly names: Map<string, MemberNumber> }>()

  /** `heldMessages`: see `LedgerStore`. */
  constructor(readonly store: ImportStore, readonly zone: Zone, readonly onMonth?: () => Promise<void>, readonly heldMessages?: number) {
    this.#stage = new BlockStage(store)
  }

  begin(groupId: GroupId, oldHeads: readonly BlockHead[]): void {
    const { relaxed } = this.store
    const ledgerStore: LedgerStore = {
      open: async id => {
        await this.#stage.finish()
        return openStored(relaxed, id)
      },
      stage: (importId, month, ledger) => stageLedger(relaxed, importId, month, ledger),
      heldMessages: this.heldMessages,
    }
    this.#streams.set(groupId, { stream: new LedgerStream(groupId, oldHeads, this.zone, ledgerStore), names: new Map() })
  }

  async add(head: BlockHead, block: Block, news: NameNews): Promise<void> {
    await this.#stage.add(block)
    await this.#streamOf(head.groupId, news).add(head, block, this.#streams.get(head.groupId)!.names)
  }

  stored(): Promise<void> {
    return this.#stage.finish()
  }

  ledgers(groupId: GroupId, news: NameNews): Promise<TouchedLedgers> {
    return this.#streamOf(groupId, news).finish(this.#streams.get(groupId)!.names, this.onMonth)
  }

  async close(): Promise<void> {
    await this.#stage.finish().catch(() => undefined)
    this.#streams.clear()
  }

  #streamOf(groupId: GroupId, news: NameNews): LedgerStream {
    const { stream, names } = this.#streams.get(groupId)!
    for (const [name, number] of news) {
      if (number < 0) names.delete(name)
      else names.set(name, number)
    }
    return stream
  }
}
