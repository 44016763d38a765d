/** What was lately found out about texts: chat repeats itself. Holds between `most` and twice as many, forgetting those not asked for longest. */
export class RecentTexts<Found> {
  #young = new Map<string, Found>()
  #old = new Map<string, Found>()

  constructor(readonly most: number) {}

  get(text: string): Found | undefined {
    const found = this.#young.get(text)
    if (found !== undefined) return found
    const older = this.#old.get(text)
    if (older !== undefined) this.set(text, older)
    return older
  }

  set(text: string, found: Found): void {
    if (this.#young.size >= this.most) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(text, found)
  }

  clear(): void {
    this.#young.clear()
    this.#old.clear()
  }
}
