import type { Failure } from '../../shared/model/failure'
import { HostFailure } from '../host/host-failure'
import { guardActs } from './act'

/** Below this much free disk nothing is written any more: a browser that meets a full disk may give its whole database up. */
export const FLOOR_BYTES = 64 * 1024 * 1024
/** A look at the disk holds for so long. */
const LOOK_MS = 1_000

export interface DiskHost {
  /** `freeBytes`: of the disk the data are on; `null` or absent = cannot be known. */
  info(): Promise<{ readonly freeBytes?: number | null }>
}

/** Keeps acts from being written on a full disk. */
export class DiskFloor {
  #full: Failure | null = null
  #lookedAt = -Infinity

  constructor(readonly host: DiskHost, readonly clock: () => number = () => performance.now()) {}

  /** Why nothing may be written at the moment, as of the last look; `null` = it may. */
  get full(): Failure | null {
    return this.#full
  }

  /** Looks at the disk, at most once a second. A host that does not answer is no reason to stop. */
  async look(): Promise<Failure | null> {
    if (this.clock() - this.#lookedAt < LOOK_MS) return this.#full
    this.#lookedAt = this.clock()
    const free = await this.host.info().then(info => info.freeBytes ?? null, () => null)
    this.#full = free !== null && free < FLOOR_BYTES ? { code: 'store.full', freeBytes: free } : null
    return this.#full
  }

  /** From now on an act on a full disk fails with `store.full` before it writes anything. Returns the remover. */
  guard(): () => void {
    return guardActs(async () => {
      const full = await this.look()
      if (full) throw new HostFailure(full)
    })
  }
}
