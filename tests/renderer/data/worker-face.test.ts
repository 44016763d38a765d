import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Ask, Tell } from '../../../renderer/data/import-worker/protocol'
import { giveWayToOperator, importsAtRest, previewFile, startImport } from '../../../renderer/data/imports'
import { runInWorker, workWith, type WorkerLike } from '../../../renderer/data/import-worker/worker-face'

/** Workers made so far; each remembers what it was asked. */
let made: (WorkerLike & { readonly asks: Ask[]; ended: boolean; say(message: Tell): void })[] = []

beforeEach(() => {
  vi.useFakeTimers()
  made = []
  workWith(() => {
    const worker = {
      asks: [] as Ask[], ended: false, onmessage: null, onerror: null,
      postMessage: (ask: Ask) => void worker.asks.push(ask),
      terminate: () => void (worker.ended = true),
      say: (data: Tell) => (worker as WorkerLike).onmessage?.({ data } as MessageEvent<Tell>),
    }
    made.push(worker)
    return worker
  })
})
afterEach(() => {
  workWith()
  vi.useRealTimers()
})

const file = new File(['x'], 'a.txt')
const start = (onProgress: (progress: unknown) => void = () => {}) => runInWorker({ type: 'import', source: file, choices: {}, onProgress })

describe('the page and its import worker', () => {
  it('hands progress and the outcome on to whoever asked', async () => {
    const heard: unknown[] = []
    const { done } = start(progress => heard.push(progress))
    const { job } = made[0]!.asks[0]!
    made[0]!.say({ type: 'progress', job, progress: 'p' as never })
    made[0]!.say({ type: 'done', job, outcome: { ok: true, value: [] } })
    expect(await done).toEqual({ ok: true, value: [] })
    expect(heard).toEqual(['p'])
  })

  it('has an import rest when the operator does something, and no other work', async () => {
    giveWayToOperator()
    expect(made).toHaveLength(0)
    void runInWorker({ type: 'backup', appVersion: '' })
    giveWayToOperator()
    start()
    giveWayToOperator()
    expect(made[0]!.asks.map(ask => ask.type)).toEqual(['backup', 'import', 'giveWay'])
  })

  it('ends a worker that gives no sign of life for five seconds, and starts another for the next file', async () => {
    const { done } = start()
    vi.advanceTimersByTime(5600)
    expect(await done).toEqual({ ok: false, failure: { code: 'import.timeout', fileName: 'a.txt' } })
    expect(made[0]!.ended).toBe(true)
    start()
    expect(made).toHaveLength(2)
  })

  it('waits for one that beats, and longer for work that reads nothing of others', async () => {
    start()
    for (let second = 0; second < 20; second++) {
      vi.advanceTimersByTime(1000)
      made[0]!.say({ type: 'beat' })
    }
    expect(made[0]!.ended).toBe(false)
    void runInWorker({ type: 'backup', appVersion: '' })
    vi.advanceTimersByTime(20_000)
    expect(made[0]!.ended).toBe(false)
  })

  it('does not count the time in which nothing was asked', () => {
    const { done } = start()
    made[0]!.say({ type: 'done', job: made[0]!.asks[0]!.job, outcome: { ok: true, value: [] } })
    void done
    vi.advanceTimersByTime(60_000)
    expect(made[0]!.ended).toBe(false)
  })

  it('answers everybody who waits when the worker dies', async () => {
    const both = [start().done, start().done]
    made[0]!.onerror?.({ message: 'out of memory' } as ErrorEvent)
    expect(await Promise.all(both)).toEqual(Array(2).fill({ ok: false, failure: { code: 'store.failed', why: 'out of memory' } }))
  })

  it('passes a cancel on while the job runs, and not after', async () => {
    const running = start()
    running.cancel()
    const { job } = made[0]!.asks[0]!
    expect(made[0]!.asks[1]).toEqual({ job, type: 'cancel' })
    made[0]!.say({ type: 'done', job, outcome: { ok: false, failure: { code: 'import.cancelled', fileName: 'a.txt' } } })
    await running.done
    running.cancel()
    expect(made[0]!.asks).toHaveLength(2)
  })

  it('reads a file of the host in pieces through a port, and passes its errors on', async () => {
    vi.useRealTimers()
    const read = vi.fn(async (offset: number, length: number) => {
      if (offset > 5) throw new Error('gone')
      return new Uint8Array(length).fill(offset)
    })
    runInWorker({ type: 'preview', source: { name: 'b.txt', size: 10, read }, options: {} })
    const ask = made[0]!.asks[0] as Ask & { type: 'preview' }
    const { openSource } = await import('../../../renderer/data/import-worker/import-tools')
    const source = openSource(ask.source)
    expect(await source.read(3, 2)).toEqual(Uint8Array.of(3, 3))
    await expect(source.read(6, 2)).rejects.toThrow('gone')
    expect(await Promise.all([source.read(1, 1), source.read(2, 1)])).toEqual([Uint8Array.of(1), Uint8Array.of(2)])
    ;(ask.source as { bytes: MessagePort }).bytes.close()
  })
})

describe('work that nobody waits for', () => {
  it('rests until the last file that is looked at or read has ended, well or not', async () => {
    vi.useRealTimers()
    let isAtRest = false
    const [look, read] = [previewFile(file), startImport(file)]
    void importsAtRest().then(() => { isAtRest = true })
    const [worker] = made
    const end = async (ask: Ask | undefined) => {
      worker!.say({ type: 'done', job: ask!.job, outcome: { ok: false, failure: { code: 'import.cancelled', fileName: 'a.txt' } } })
      await new Promise(resolve => setTimeout(resolve))
    }
    await end(worker!.asks[0])
    await look
    expect(isAtRest).toBe(false)
    await end(worker!.asks[1])
    await read.done
    await importsAtRest()
    expect(isAtRest).toBe(true)
  })
})
