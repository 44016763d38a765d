import type { Act } from '../../shared/model/register'
import { register } from './database'

/** Where acts are written outside the browser's folders. */
export interface JournalHost {
  appendJournal(acts: readonly Act[]): Promise<void>
  /** Acts with `seq` above `after`, ascending. */
  readJournal(after: number): Promise<readonly Act[]>
}

const RETRY_MS = 5000
/** `meta` key: number of the last act that is in the journal. */
const JOURNALED = 'journaled'

/** Hands each act to the host at once; acts that come while one is being written go together next. Retries for ever. */
export class Journal {
  #waiting: Act[] = []
  #writing: Promise<void> | null = null
  trouble: string | null = null

  constructor(readonly host: JournalHost, readonly retryMs = RETRY_MS) {}

  add(act: Act): void {
    this.#waiting.push(act)
    this.#writing ??= this.#write()
  }

  /**
   * Hands over acts that were stored but not written when the app last ended, and those above number `since` that the journal had and has
   * lost: a file that was cut or deleted, a line whose bytes are others.
   */
  async catchUp(since: number): Promise<void> {
    const written = Number((await register().meta.get(JOURNALED))?.value ?? 0)
    const there = new Set((await this.host.readJournal(Math.min(since, written))).map(act => act.seq))
    const stored = await register().acts.where('seq').above(Math.min(since, written)).sortBy('seq')
    for (const act of stored) if (act.seq > written || !there.has(act.seq)) this.add(act)
    await this.settled()
  }

  /** Resolves when nothing waits any more, or the host has failed and a retry is due. */
  async settled(): Promise<void> {
    while (this.#writing && this.trouble === null) await Promise.race([this.#writing, new Promise(resolve => setTimeout(resolve, 20))])
  }

  /** Takes what was thrown, or a failure with its code. */
  readonly note = (error: unknown): void => {
    const isFailure = typeof error === 'object' && error !== null && 'code' in error
    this.trouble = error instanceof Error ? error.message : isFailure ? String(error.code) : String(error)
  }

  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      const acts = [...this.#waiting]
      try {
        await this.host.appendJournal(acts)
        this.#waiting.splice(0, acts.length)
        await register().meta.put({ key: JOURNALED, value: acts.at(-1)!.seq })
        this.trouble = null
      } catch (error) {
        this.note(error)
        await new Promise(resolve => setTimeout(resolve, this.retryMs))
      }
    }
    this.#writing = null
  }
}
