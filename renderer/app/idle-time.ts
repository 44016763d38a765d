/** How long nobody has touched the window. */
export interface IdleTime {
  /** Milliseconds since the last touch. */
  ms(): number
  touch(): void
}

/**
 * Counts by two clocks and takes the longer time: `steady` may stand still while the computer sleeps, `wall` may be set back. Both ms.
 */
export function idleTime(steady: () => number, wall: () => number): IdleTime {
  let since = { steady: steady(), wall: wall() }
  return {
    ms: () => Math.max(steady() - since.steady, wall() - since.wall),
    touch() { since = { steady: steady(), wall: wall() } },
  }
}
