import type { Act } from '../../shared/model/register'
import { readStore } from './read-store'
import type { Rig } from './rig'
import { lostActs, tornPlaces } from './torn'

/** Registers beside the app's own in one Chromium, each written by a window of its own: one kill then hits them all. */
export class Registers {
  readonly #acknowledged: ReadonlyMap<string, Act[]>

  constructor(readonly rig: Rig, readonly writer: string, count: number) {
    this.#acknowledged = new Map(Array.from({ length: count }, (_, i) => [`beside-${i + 1}`, []]))
  }

  get acts(): number {
    return [...this.#acknowledged.values()].reduce((sum, acts) => sum + acts.length, 0)
  }

  /** Starts a writer for each; resolves when each has had something acknowledged. */
  async write(seed: number): Promise<void> {
    await Promise.all([...this.#acknowledged].map(async ([name, acts], i) => {
      const before = acts.length
      const page = await this.rig.page.context().newPage()
      await page.goto(this.rig.page.url())
      await page.exposeFunction('acknowledge', (act: Act) => { acts.push(act) })
      await page.evaluate(this.writer)
      void page.evaluate(([number, database]) => (window as unknown as { writeHard(token: string, seed: number, name: string): Promise<never> }).writeHard('', number, database), [seed * 100 + i, name] as const).catch(() => undefined)
      while (acts.length === before) await new Promise(resolve => setTimeout(resolve, 5))
    }))
  }

  /** What is wrong with them after a kill. */
  async harm(): Promise<string[]> {
    const wrong: string[] = []
    for (const [name, acts] of this.#acknowledged) {
      const stored = await readStore(this.rig.page, name)
      wrong.push(...lostActs(acts, stored).map(act => `${name}: act ${act.seq} was acknowledged and is gone`), ...(stored ? tornPlaces(stored).map(place => `${name}: ${place}`) : [`${name}: the store is gone`]))
    }
    return wrong
  }
}
