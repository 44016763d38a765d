/** Longest stretch of rest, however often it is asked for, and the least work between two of them, ms. */
const MOST_REST_MS = 400
const LEAST_WORK_MS = 400

/** What is needed of the surroundings. */
export interface RestTools {
  /** Ms on a clock that never goes back. */
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
}

export const REST_TOOLS: RestTools = { now: () => performance.now(), sleep: ms => new Promise(resolve => setTimeout(resolve, ms)) }

/**
 * Rests in the long work of a worker, asked for when the operator does something: on a machine of few cores the page's own thread would
 * otherwise wait for its turn in the middle of drawing. At least half of the time is worked, so that no operator is too quick for an import to end.
 */
export class GivingWay {
  #from = -Infinity
  #until = -Infinity

  constructor(readonly tools: RestTools = REST_TOOLS) {}

  /** Asks for a rest of `ms` from now on; what is too much is left out. */
  ask(ms: number): void {
    const now = this.tools.now()
    if (now >= this.#until + LEAST_WORK_MS) this.#from = now
    this.#until = Math.max(this.#until, Math.min(now + ms, this.#from + MOST_REST_MS))
  }

  /** Whether there is a rest to be taken. */
  get isDue(): boolean {
    return this.tools.now() < this.#until
  }

  /** Resolves when no rest is due any more. */
  async rest(): Promise<void> {
    for (let left = this.#until - this.tools.now(); left > 0; left = this.#until - this.tools.now()) await this.tools.sleep(left)
  }
}
