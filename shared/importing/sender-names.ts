import type { FileSender } from './step'

/** Senders of several files of one chat by every name they were seen under. */
export class SenderNames {
  readonly #byName = new Map<string, Set<number>>()
  readonly #names = new Map<number, ReadonlySet<string>>()
  readonly #withId = new Set<number>()

  learn(number: number, { id, name, otherNames, anonymous }: FileSender): void {
    if (anonymous) return
    if (id !== undefined) this.#withId.add(number)
    const names = new Set([...(this.#names.get(number) ?? []), name, ...otherNames])
    this.#names.set(number, names)
    for (const one of names) this.#byName.set(one, (this.#byName.get(one) ?? new Set()).add(number))
  }

  /** Other numbers that may stand for the same human: one has an id, the other only a name that both were seen under. */
  alike(number: number): ReadonlySet<number> {
    const alike = new Set<number>()
    for (const name of this.#names.get(number) ?? []) {
      for (const other of this.#byName.get(name)!) {
        if (other !== number && !(this.#withId.has(other) && this.#withId.has(number))) alike.add(other)
      }
    }
    return alike
  }
}
