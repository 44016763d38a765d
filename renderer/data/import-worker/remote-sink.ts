import type { Block, BlockHead } from '../../../shared/model/block'
import type { GroupId } from '../../../shared/model/ids'
import { GivingWay } from '../giving-way'
import { packBlock, unpackBlock } from '../packed-block'
import type { StoredBlock } from '../rows'
import type { BlockSink, NameNews } from './block-sink'
import type { TouchedLedgers } from './ledger-stream'

/** Reader → sink worker. Every one but `giveWay` is answered in order. */
export type SinkAsk =
  | { readonly type: 'begin'; readonly groupId: GroupId; readonly oldHeads: readonly BlockHead[] }
  | { readonly type: 'add'; readonly head: BlockHead; readonly block: StoredBlock; readonly news: NameNews }
  | { readonly type: 'stored' }
  | { readonly type: 'ledgers'; readonly groupId: GroupId; readonly news: NameNews }
  | { readonly type: 'giveWay'; readonly ms: number }

export type SinkAnswer = { readonly ledgers?: TouchedLedgers; readonly error?: { readonly name: string; readonly message: string } }

/** What is needed of the worker behind it. */
export interface SinkWorker {
  onmessage: ((event: MessageEvent<SinkAnswer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  postMessage(ask: SinkAsk, transfer: Transferable[]): void
  terminate(): void
}

/** Blocks under way at most, about 12 MB. */
const UNDER_WAY = 32

/** Lets a second worker store blocks and count months while the first goes on reading. */
export class RemoteSink implements BlockSink {
  readonly #waiting: { readonly resolve: (answer: SinkAnswer) => void; readonly reject: (error: Error) => void }[] = []
  readonly #adds: Promise<unknown>[] = []
  #broken: Error | null = null

  constructor(readonly worker: SinkWorker) {
    worker.onmessage = ({ data }) => {
      const { resolve, reject } = this.#waiting.shift()!
      if (data.error) reject(Object.assign(new Error(data.error.message), { name: data.error.name }))
      else resolve(data)
    }
    worker.onerror = event => this.#break(new Error(event.message || 'sink worker'))
  }

  begin(groupId: GroupId, oldHeads: readonly BlockHead[]): void {
    this.#send({ type: 'begin', groupId, oldHeads })
  }

  async add(head: BlockHead, block: Block, news: NameNews): Promise<void> {
    const packed = packBlock(block)
    const buffers = Object.values(packed as object).flatMap(column => (ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : []))
    this.#adds.push(this.#send({ type: 'add', head, block: packed, news }, [...new Set(buffers)]))
    if (this.#adds.length >= UNDER_WAY) await this.#adds.shift()
  }

  async stored(): Promise<void> {
    await this.#send({ type: 'stored' })
  }

  async ledgers(groupId: GroupId, news: NameNews): Promise<TouchedLedgers> {
    return (await this.#send({ type: 'ledgers', groupId, news })).ledgers!
  }

  /** Blocks that are under way are stored first: whoever clears the staging must not be overtaken. */
  async close(): Promise<void> {
    await this.stored().catch(() => undefined)
    this.worker.terminate()
  }

  /** Lets the worker rest; see {@link GivingWay}. */
  giveWay(ms: number): void {
    this.worker.postMessage({ type: 'giveWay', ms }, [])
  }

  #send(ask: SinkAsk, transfer: Transferable[] = []): Promise<SinkAnswer> {
    const answer = new Promise<SinkAnswer>((resolve, reject) => {
      if (this.#broken) return reject(this.#broken)
      this.#waiting.push({ resolve, reject })
      this.worker.postMessage(ask, transfer)
    })
    // A failure is met by whoever waits for an answer, not as an unhandled one.
    answer.catch(() => undefined)
    return answer
  }

  #break(error: Error): void {
    this.#broken = error
    for (const { reject } of this.#waiting.splice(0)) reject(error)
  }
}

/** The worker's side: does each question after the one before it, and rests in between when asked to. */
export function answerAsks(sink: BlockSink, answer: (answer: SinkAnswer) => void, way = new GivingWay()): (ask: SinkAsk) => void {
  let queue: Promise<void> = Promise.resolve()
  let failed: Error | null = null
  const work = async (ask: Exclude<SinkAsk, { type: 'giveWay' }>): Promise<SinkAnswer> => {
    if (failed) throw failed
    if (way.isDue) await way.rest()
    if (ask.type === 'begin') sink.begin(ask.groupId, ask.oldHeads)
    else if (ask.type === 'add') await sink.add(ask.head, unpackBlock(ask.block), ask.news)
    else if (ask.type === 'stored') await sink.stored()
    else return { ledgers: await sink.ledgers(ask.groupId, ask.news) }
    return {}
  }
  return ask => {
    if (ask.type === 'giveWay') return way.ask(ask.ms)
    queue = queue.then(() => work(ask)).then(answer, (error: unknown) => {
      failed ??= error instanceof Error ? error : new Error(String(error))
      answer({ error: { name: failed.name, message: failed.message } })
    })
  }
}
