/** A figure beside the one of the period before. */
export interface Change {
  readonly now: number
  readonly before: number
  readonly difference: number
  /** Relative change, 0.37 = 37 % more; `null` when there was nothing before. */
  readonly ratio: number | null
}

/** `null` when either is unknown. */
export function changeOf(now: number | null, before: number | null): Change | null {
  if (now === null || before === null) return null
  return { now, before, difference: now - before, ratio: before === 0 ? null : now / before - 1 }
}
