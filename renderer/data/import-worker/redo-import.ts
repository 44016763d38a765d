import { createOccurrenceIndex, siftBlock } from '../../../shared/importing/dedupe'
import type { Block, BlockHead, MessageColumns } from '../../../shared/model/block'
import type { Failure } from '../../../shared/model/failure'
import { NO_SENDER, type BlockId, type ImportId } from '../../../shared/model/ids'
import type { ImportBatch } from '../../../shared/model/import-batch'
import { fail, succeed, type Result } from '../../../shared/model/result'
import { textOf } from '../../../shared/model/block-text'
import type { RegisterDatabase } from '../database'
import { addBlocks } from '../store-blocks'
import type { ImportRecord, Undone } from '../rows'
import { COMMIT_TABLES } from './commit-import'
import { groupState, idsAfter, ledgersAfter, openStored, writeLedgers, type GroupState } from './group-state'
import { memberStats } from './member-stats'
import { emptyBits, hasBit, positionsOf, setBit } from './position-bits'
import { restoreRows, type Restored } from './restore-rows'
import type { ImportStore, StoreTools } from './store-tools'
import { moveMessages, type Moved } from './take-positions'

/**
 * Makes an undone import visible again. What has come in since in another way is not doubled; members that were imported
 * anew meanwhile take their messages back. Fails with `not-found` when the 30 days are over and with `undo.conflict` when the
 * group itself was imported anew.
 */
export async function redoImport(store: ImportStore, importId: ImportId, tools: StoreTools): Promise<Result<ImportBatch, Failure>> {
  const db = store.strict
  const batch = await db.imports.get(importId)
  const record = await db.importRecords.get(importId)
  if (batch?.state !== 'undone' || !record?.undone) return fail({ code: 'not-found', what: `import ${importId}` })
  const state = await groupState(db, batch.groupId)
  const rows = await restoreRows(db, record, state.records.values())
  if (!rows) return fail({ code: 'undo.conflict', act: null })
  const { moves, restored, emptied, others } = await bringBack(db, state, { importId, undone: record.undone }, rows)
  const heads = [...state.heads, ...restored, ...moves.map(one => one.head)]
  const fresh = new Map(moves.map(({ block }) => [block.id, block]))
  const ledgers = await ledgersAfter(db, batch.groupId, tools, { changed: [...restored, ...moves.map(one => one.head)], heads, fresh })
  const done: ImportBatch = { ...batch, state: 'done' }
  const { undone: _, ...live } = record
  await db.transaction('rw', COMMIT_TABLES, async () => {
    await rows.write()
    await db.blocks.bulkDelete(emptied)
    await addBlocks(db, [...fresh.values()])
    await db.blockHeads.bulkAdd([...restored, ...moves.map(one => one.head)])
    await state.book.write(db)
    await writeLedgers(db, batch.groupId, ledgers)
    await db.imports.put(done)
    await db.importRecords.bulkPut([{ ...live, members: live.members.map(rows.memberNow) }, ...others])
    await memberStats(db, batch.groupId)
  })
  return succeed(done)
}

interface Back {
  /** Blocks written anew. */
  readonly moves: Moved[]
  /** Heads that are valid again as they were. */
  readonly restored: BlockHead[]
  /** Own blocks that were written anew and are no longer needed. */
  readonly emptied: BlockId[]
  /** Records of other undone imports that gave messages away. */
  readonly others: ImportRecord[]
}

async function bringBack(db: RegisterDatabase, state: GroupState, { importId, undone }: { importId: ImportId; undone: Undone }, rows: Restored): Promise<Back> {
  const back: Back = { moves: [], restored: [], emptied: [], others: [] }
  const nextId = await idsAfter(db, importId)
  const sift = await sifter(db, state, importId)
  for (const head of undone.heads) {
    const block = await openStored(db, head.id)
    const columns = renumbered(block, rows)
    const away = undone.moved[head.id] ?? emptyBits(head.count)
    const positions = sift(block, head, columns, i => !hasBit(away, i))
    if (positions.length === block.count && columns === block) {
      back.restored.push(head)
      continue
    }
    back.emptied.push(block.id)
    if (positions.length > 0) back.moves.push(moveMessages(block, head, { positions, columns, owner: { id: nextId(), importId } }, state.book))
  }
  await takeFromHidden({ db, state, importId, nextId, sift, rows }, back)
  return back
}

/** Members are settled: an import that comes back keeps the ones it had. */
const nobodyElse = (): ReadonlySet<number> => new Set()

type Sift = (block: Block, head: BlockHead, columns: MessageColumns, wanted: (i: number) => boolean) => number[]

interface Hidden {
  readonly db: RegisterDatabase
  readonly state: GroupState
  readonly importId: ImportId
  readonly nextId: () => BlockId
  readonly sift: Sift
  readonly rows: Restored
}

/** Messages this import shares with an import that is undone itself: they become visible as this one's. */
async function takeFromHidden({ db, state, importId, nextId, sift, rows }: Hidden, back: Back): Promise<void> {
  for (const id of state.book.blocksOf(importId)) {
    const head = state.hidden.get(id)
    if (!head || head.importId === importId) continue
    const block = await openStored(db, id)
    const bits = state.book.on(id).get(importId)!.slice()
    const columns = renumbered(block, rows)
    const positions = sift(block, head, columns, i => hasBit(bits, i))
    if (positions.length > 0) back.moves.push(moveMessages(block, head, { positions, columns, owner: { id: nextId(), importId } }, state.book))
    const at = back.others.findIndex(one => one.importId === head.importId)
    const owner = at < 0 ? state.records.get(head.importId)! : back.others[at]!
    const away = (owner.undone!.moved[id] ?? emptyBits(head.count)).slice()
    for (const position of positionsOf(bits)) setBit(away, position)
    const changed: ImportRecord = { ...owner, undone: { ...owner.undone!, moved: { ...owner.undone!.moved, [id]: away } } }
    if (at < 0) back.others.push(changed)
    else back.others[at] = changed
  }
}

/** Says which messages are not visible yet; those that are become witnessed where they are. */
async function sifter(db: RegisterDatabase, { heads, book }: GroupState, importId: ImportId): Promise<Sift> {
  const index = createOccurrenceIndex()
  const countOf = new Map(heads.map(head => [head.id, head.count]))
  for (const head of heads) {
    index.addBlock(head.id, await openStored(db, head.id), head.dialect)
    const own = book.on(head.id).get(importId)
    const table = index.tables().find(one => one.blockId === head.id)!
    if (own) for (const position of positionsOf(own)) table.matched[position] = 1
  }
  const overlaps = (head: BlockHead) => heads.some(one => (one.to >= head.from - 1000 && one.from <= head.to + 1000) || (one.untimed && head.untimed))
  return (block, head, columns, wanted) => {
    const positions: number[] = []
    if (!overlaps(head)) return Array.from(block.sender.keys()).filter(wanted)
    for (let i = 0; i < block.count; i++) {
      if (!wanted(i)) continue
      const seen = siftBlock(oneOf(columns, i), index, head.dialect && { dialect: head.dialect, alike: nobodyElse }).seen[0]
      if (!seen) {
        positions.push(i)
        continue
      }
      const to = { blockId: seen.blockId, position: seen.indexes[0]!, count: countOf.get(seen.blockId)! }
      book.move({ blockId: block.id, position: i, count: block.count }, to, head.importId)
      book.add(importId, to)
      if (head.importId !== importId) book.add(head.importId, to)
    }
    return positions
  }
}

/** The keys of one message as a block of its own. */
function oneOf(columns: MessageColumns, i: number): MessageColumns {
  const part = <Column extends { slice(from: number, to: number): Column }>(column: Column): Column => column.slice(i, i + 1)
  return {
    count: 1, sentAt: part(columns.sentAt), sender: part(columns.sender), kind: part(columns.kind), idKey: part(columns.idKey),
    contentKey: part(columns.contentKey), text: textOf(columns, i), textEnd: Uint32Array.of(textOf(columns, i).length), extras: [],
  }
}

/** The block with members under the numbers they have now. */
function renumbered(block: Block, { numberNow }: Restored): Block {
  if (numberNow.size === 0) return block
  return { ...block, sender: block.sender.map(number => (number === NO_SENDER ? number : (numberNow.get(number) ?? number))) }
}
