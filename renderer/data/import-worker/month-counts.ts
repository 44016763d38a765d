import { addMonth, dayOfWall, firstDayOf, monthOf, wallOfDay, type Month } from '../../../shared/model/day'
import type { Zone } from '../../../shared/model/zone'

/** Counts messages by local month as they stream by. */
export class MonthCounts {
  readonly #counts = new Map<Month, number>()
  /** The month of the last message, as epoch ms from … to, so that most messages cost one comparison. */
  #from = NaN
  #to = NaN
  #month = '' as Month

  constructor(readonly zone: Zone) {}

  add(sentAt: Float64Array): void {
    let run = 0
    for (let i = 0; i < sentAt.length; i++) {
      const at = sentAt[i]!
      if (at >= this.#from && at < this.#to) {
        run++
        continue
      }
      this.#count(run)
      run = 0
      if (Number.isNaN(at)) continue
      this.#month = monthOf(dayOfWall(this.zone.toWall(at)))
      this.#from = this.zone.toEpoch(wallOfDay(firstDayOf(this.#month)))
      this.#to = this.zone.toEpoch(wallOfDay(firstDayOf(addMonth(this.#month, 1))))
      run = 1
    }
    this.#count(run)
  }

  #count(run: number): void {
    if (run > 0) this.#counts.set(this.#month, (this.#counts.get(this.#month) ?? 0) + run)
  }

  /** Month → messages, ascending. */
  counts(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}
