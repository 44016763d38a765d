import { registerName } from '../database'

/** What the watching worker tells after each pass. */
type Told = { readonly type: 'done'; readonly added: number } | { readonly type: 'failed'; readonly why: string }

let worker: { readonly name: string; readonly thread: Worker } | null = null

/**
 * Has messages that were not judged before judged in a worker of its own; the page never waits for it. Called again while a pass
 * runs, another follows. `onFailure` gets what went wrong; whatever was judged until then stays. `onFound` runs
 * after a pass that found something.
 */
export function watchNewMessages(onFailure: (why: string) => void, onFound: () => void = () => {}): void {
  if (worker?.name !== registerName()) {
    worker?.thread.terminate()
    worker = { name: registerName(), thread: new Worker(new URL('./watch-worker.ts', import.meta.url), { type: 'module', name: registerName() }) }
  }
  const { thread } = worker
  thread.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data.type === 'failed') onFailure(data.why)
    else if (data.added > 0) onFound()
  }
  thread.onerror = event => onFailure(event.message)
  thread.postMessage({ type: 'look' })
}
