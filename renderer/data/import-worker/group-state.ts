import type { Block, BlockHead } from '../../../shared/model/block'
import type { BlockId, GroupId, ImportId } from '../../../shared/model/ids'
import type { ImportBatch } from '../../../shared/model/import-batch'
import type { Ledger } from '../../../shared/model/ledger'
import type { RegisterDatabase } from '../database'
import { headsIn } from '../heads'
import type { ImportRecord } from '../rows'
import { blockId, blockNumber, blockRange } from './block-span'
import { buildLedgers, monthsOf } from './group-ledgers'
import type { StoreTools } from './store-tools'
import { WitnessBook } from './witness-book'

/** What undo and redo need to know of a group's imports. */
export interface GroupState {
  readonly groupId: GroupId
  /** Visible heads. */
  readonly heads: readonly BlockHead[]
  /** Heads of blocks that are stored but undone. */
  readonly hidden: ReadonlyMap<BlockId, BlockHead>
  readonly batches: readonly ImportBatch[]
  readonly records: ReadonlyMap<ImportId, ImportRecord>
  readonly book: WitnessBook
}

export async function groupState(db: RegisterDatabase, groupId: GroupId): Promise<GroupState> {
  const heads = await headsIn(db, groupId)
  const records = await db.importRecords.where('groupId').equals(groupId).toArray()
  const hidden = new Map(records.flatMap(record => record.undone?.heads ?? []).map(head => [head.id, head]))
  return {
    groupId, heads, hidden,
    batches: (await db.imports.where('groupId').equals(groupId).toArray()).sort((a, b) => a.at - b.at),
    records: new Map(records.map(record => [record.importId, record])),
    book: await WitnessBook.of(db, [...heads.map(head => head.id), ...hidden.keys()]),
  }
}

export async function openStored(db: RegisterDatabase, id: BlockId): Promise<Block> {
  const block = await db.blocks.get(id)
  if (!block) throw new Error(`no block ${id}`)
  return block
}

/** Ids for further blocks of an import, after those it has. */
export async function idsAfter(db: RegisterDatabase, importId: ImportId): Promise<() => BlockId> {
  const [first, last] = blockRange(importId)
  const keys = await db.blocks.where('id').between(first, last, true, true).primaryKeys()
  let next = keys.reduce((most, key) => Math.max(most, blockNumber(key as BlockId) + 1), 0)
  return () => blockId(importId, next++)
}

/** The ledgers of every month that the coming or going of `changed` touches, with `heads` visible and `fresh` not yet stored. */
export async function ledgersAfter(
  db: RegisterDatabase, groupId: GroupId, tools: StoreTools,
  { changed, heads, fresh }: { changed: readonly BlockHead[]; heads: readonly BlockHead[]; fresh: ReadonlyMap<BlockId, Block> },
): Promise<{ months: readonly string[]; ledgers: readonly Ledger[] }> {
  const months = monthsOf(changed, tools.zone)
  const open = async (head: BlockHead) => fresh.get(head.id) ?? openStored(db, head.id)
  const names = await namesIn(db, groupId)
  return { months, ledgers: await buildLedgers({ groupId, heads, open }, months, tools.zone, { names }) }
}

/** Names that only one member of the group ever had → member number. */
export async function namesIn(db: RegisterDatabase, groupId: GroupId): Promise<Map<string, number>> {
  const numbers = new Map<string, number>()
  const shared = new Set<string>()
  for (const { number, name, names } of await db.memberships.where('groupId').equals(groupId).toArray()) {
    for (const one of new Set([name, ...names.filter(seen => seen.source !== 'alias').map(seen => seen.name)])) {
      if (numbers.has(one)) shared.add(one)
      numbers.set(one, number)
    }
  }
  for (const name of shared) numbers.delete(name)
  return numbers
}

/** Replaces the ledgers of `months`, inside the running transaction. */
export async function writeLedgers(db: RegisterDatabase, groupId: GroupId, { months, ledgers }: { months: readonly string[]; ledgers: readonly Ledger[] }): Promise<void> {
  await db.ledgers.bulkDelete(months.map((month): [string, string] => [groupId, month]))
  await db.ledgers.bulkPut([...ledgers])
}
