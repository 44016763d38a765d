const LOCK = 'qunbu-import'

/** Absent outside a browser, where nothing else can be running. */
const locks = (): LockManager | undefined => globalThis.navigator?.locks

/** Runs `work` alone: imports, their undo and the clearing of what was left never overlap, not even in two windows. */
export function alone<Value>(work: () => Promise<Value>): Promise<Value> {
  return locks()?.request(LOCK, work) ?? work()
}

/** Like {@link alone}, but gives up and answers `null` when something is running. */
export function aloneOrNot<Value>(work: () => Promise<Value>): Promise<Value | null> {
  return locks()?.request(LOCK, { ifAvailable: true }, lock => (lock ? work() : null)) ?? work()
}
