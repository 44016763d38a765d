import { registerName } from './database'
import type { MessageAsk, MessageQuestion, MessageQuestions } from './message-worker/protocol'
import { REPLACED, WorkerLine, type AskedWorker, type LineTell } from './worker-line'

export type MessageWorker = AskedWorker<MessageAsk, LineTell>

const line = new WorkerLine<MessageAsk>(() => new Worker(new URL('./message-worker/worker.ts', import.meta.url), { type: 'module', name: registerName() }))

/** Asks the worker that reads messages, starting it if need be. Rejects when a message cannot be read, the worker breaks, or another register is opened. */
export function askMessages<Q extends MessageQuestion>(type: Q, ask: MessageQuestions[Q]['ask']): Promise<MessageQuestions[Q]['answer']> {
  return line.ask({ type, ...ask } as Omit<MessageAsk, 'job'>) as Promise<MessageQuestions[Q]['answer']>
}

/** Puts another kind of worker in the place of the real one, for tests; ends the one that runs. */
export const messagesWith = (factory?: () => MessageWorker): void => line.replace(factory)

/** Ends the worker with the texts it remembers; what it was reading is read by the next pass. */
export const forgetMessages = (): void => line.forget()

/**
 * Has messages that were not judged before judged; the page never waits for it. Called again while a pass runs, another follows.
 * `onFailure` gets what went wrong; whatever was judged until then stays. `onFound` runs after a pass that found something.
 */
export function watchNewMessages(onFailure: (why: string) => void, onFound: () => void = () => {}): void {
  askMessages('judge', {}).then(
    added => { if (added > 0) onFound() },
    (error: Error) => { if (error.message !== REPLACED) onFailure(error.message) },
  )
}
