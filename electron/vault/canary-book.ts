import { readFile } from 'node:fs/promises'
import { looksLost, SUSPECT, UNREADABLE } from '../../shared/ipc/canary'
import type { Canary } from '../../shared/ipc/vault-types'
import { writeDurably } from './durable-file'

/** The counts last known to be good, kept outside the browser's folders. */
export interface CanaryBook {
  /**
   * Checks `now` in and answers with what was known before; see `Host.exchangeCanary` for what a loss does. `isLoss`: the
   * counts look lost and were not remembered.
   */
  exchange(now: Canary): Promise<{ readonly known: Canary | null; readonly isLoss: boolean }>
  /** The operator has seen these counts and says they are right, or restored them. */
  confirm(now: Canary): Promise<void>
  /** A restore from a point with these counts is under way: reaching them again is no loss. */
  expect(restored: Canary): void
}

async function readKnown(file: string): Promise<Canary | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Canary
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return null
    throw error
  }
}

export function openCanaryBook(file: string): CanaryBook {
  let goodThisRun = false
  let expected: Canary | null = null
  const remember = async (now: Canary): Promise<void> => {
    goodThisRun = true
    await writeDurably(file, JSON.stringify(now))
  }
  return {
    async exchange(now) {
      const known = await readKnown(file)
      const lost = known !== null && looksLost(known, now)
      const isRestored = expected !== null && !looksLost(expected, now)
      // Once a run has started whole, a fall is the operator's own doing; before that it must be noticed again next time.
      // A store that cannot be read is no doing of anybody, at whatever moment.
      const isLoss = now.schema === UNREADABLE || now.schema === SUSPECT || (lost && !goodThisRun && !isRestored)
      // A fall after a read that failed is no doing of the operator any more.
      if (now.schema === SUSPECT) goodThisRun = false
      if (!isLoss) await remember(now)
      return { known, isLoss }
    },
    confirm: remember,
    expect(restored) {
      expected = restored
    },
  }
}
