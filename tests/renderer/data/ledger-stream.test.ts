import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headOf } from '../../../renderer/data/import-worker/block-span'
import { LocalSink, type BlockSink, type NameNews } from '../../../renderer/data/import-worker/block-sink'
import { buildLedgers, monthsOf } from '../../../renderer/data/import-worker/group-ledgers'
import { openStored } from '../../../renderer/data/import-worker/group-state'
import { answerAsks, RemoteSink, type SinkWorker } from '../../../renderer/data/import-worker/remote-sink'
import { clearStaging } from '../../../renderer/data/import-worker/stage-blocks'
import { moveStaged } from '../../../renderer/data/import-worker/staged-ledgers'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import type { Block, BlockHead } from '../../../shared/model/block'
import type { BlockId, GroupId, ImportId } from '../../../shared/model/ids'
import type { Ledger } from '../../../shared/model/ledger'
import { CHINA } from '../../../shared/model/zone'
import { dropRegister, freshRegister } from './register-support'

const G = 'g' as GroupId
const IMPORT = 'i' as ImportId
const DAY = 86_400_000

interface Line { readonly day: number; readonly by: number; readonly asks: number }

/** Days after 1 January 2026, who writes, and whom they mention. */
const line: fc.Arbitrary<Line> = fc.record({ day: fc.nat(150), by: fc.nat(3), asks: fc.nat(4) })
const file = fc.array(fc.array(line, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 10 }).chain(blocks =>
  fc.boolean().map(sorted => (sorted ? blocks.map(one => [...one].sort((a, b) => a.day - b.day)).sort((a, b) => a[0]!.day - b[0]!.day) : blocks)))

function blockOf(lines: readonly Line[], n: number): { head: BlockHead; block: Block } {
  const texts = lines.map(({ asks }) => (asks < 4 ? `@成员${asks} 有人知道吗？` : '好的'))
  let end = 0
  const id = `i.${String(n).padStart(5, '0')}` as BlockId
  const block: Block = {
    id, count: lines.length, text: texts.join(''), textEnd: Uint32Array.from(texts, text => (end += text.length)),
    sentAt: Float64Array.from(lines, ({ day }, i) => Date.UTC(2026, 0, 1) + day * DAY + i * 1000), sender: Uint32Array.from(lines, one => one.by),
    kind: new Uint8Array(lines.length).fill(1), idKey: new Float64Array(lines.length), contentKey: Float64Array.from(lines, (_, i) => n * 100 + i),
    extras: lines.flatMap(({ asks }, index) => (asks < 4 ? [{ index, mentions: [`成员${asks}`] }] : [])),
  }
  return { head: headOf(block, { id, groupId: G, importId: IMPORT, seq: n }), block }
}

/** Sends the blocks; a name becomes known in the block in which its bearer first writes, the last one belongs to two in the end. */
async function stream(sink: BlockSink, blocks: readonly (readonly Line[])[]): Promise<Awaited<ReturnType<BlockSink['ledgers']>>> {
  sink.begin(G, [])
  const known = new Set<number>()
  for (const [n, lines] of blocks.entries()) {
    const news = lines.flatMap(({ by }): NameNews => (known.has(by) ? [] : (known.add(by), [[`成员${by}`, by]])))
    const { head, block } = blockOf(lines, n)
    await sink.add(head, block, news)
  }
  return sink.ledgers(G, [['成员3', -1]])
}

async function fromScratch(store: ImportStore, blocks: readonly (readonly Line[])[]): Promise<unknown> {
  const heads = blocks.map((lines, n) => blockOf(lines, n).head)
  const names = new Map(blocks.flat().filter(one => one.by !== 3).map(one => [`成员${one.by}`, one.by]))
  return buildLedgers({ groupId: G, heads, open: head => openStored(store.relaxed, head.id) }, monthsOf(heads, CHINA), CHINA, { names })
}

/** The sink of a second worker, without the worker. */
function remoteHere(store: ImportStore): RemoteSink {
  const worker: SinkWorker = { onmessage: null, onerror: null, terminate: () => {}, postMessage: ask => hear(structuredClone(ask)) }
  const hear = answerAsks(new LocalSink(store, CHINA), data => worker.onmessage?.({ data } as MessageEvent))
  return new RemoteSink(worker)
}

const PLACES: [string, (store: ImportStore) => BlockSink][] = [
  ['right here', store => new LocalSink(store, CHINA)],
  ['right here, most of them put aside in the store', store => new LocalSink(store, CHINA, undefined, 4)],
  ['in another worker', remoteHere],
]

describe.each(PLACES)('counting months while blocks stream by, %s', (_, sinkOf) => {
  it('gives what counting them at the end with the last names would give, in any order of blocks', async () => {
    await fc.assert(fc.asyncProperty(file, async blocks => {
      const store = await freshRegister()
      const sink = sinkOf(store)
      const { ledgers, staged } = await stream(sink, blocks)
      await sink.stored()
      const moved: Ledger[] = []
      await moveStaged(store.strict, IMPORT, G, { months: staged, each: ledger => moved.push({ ...ledger, groupId: G }) })
      expect([...ledgers, ...moved].sort((a, b) => (a.month < b.month ? -1 : 1))).toEqual(await fromScratch(store, blocks))
      expect(await store.strict.ledgers.toArray()).toEqual(moved)
      await sink.close()
      await dropRegister(store)
    }), { numRuns: 60 })
  })
})

describe('ledgers put aside', () => {
  it('go when the import is cleared away, and leave those of groups alone', async () => {
    const store = await freshRegister()
    const sink = new LocalSink(store, CHINA, undefined, 0)
    const { ledgers, staged } = await stream(sink, [[{ day: 1, by: 1, asks: 4 }], [{ day: 70, by: 2, asks: 4 }]])
    await sink.stored()
    expect([ledgers.length, staged.length]).toEqual([0, 2])
    const [one] = await store.strict.ledgers.toArray()
    expect(await store.strict.ledgers.where('[groupId+month]').between([G, ''], [G, '\uffff']).count()).toBe(0)
    await store.strict.ledgers.put({ ...one!, groupId: G })
    await clearStaging(store, IMPORT)
    expect((await store.strict.ledgers.toArray()).map(ledger => ledger.groupId)).toEqual([G])
    await dropRegister(store)
  })
})

describe('another worker', () => {
  it('that cannot store a block says so to whoever waits, and to everybody after', async () => {
    const store = await freshRegister()
    const sink = remoteHere(store)
    const { head, block } = blockOf([{ day: 1, by: 1, asks: 4 }], 0)
    await store.relaxed.blocks.add(block)
    sink.begin(G, [])
    await sink.add(head, { ...block, sentAt: block.sentAt.slice() }, [])
    await expect(sink.stored()).rejects.toThrow()
    await expect(sink.ledgers(G, [])).rejects.toThrow()
    await dropRegister(store)
  })
})
