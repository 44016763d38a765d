import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

/** What one format stood so far. */
export interface FormatTally {
  /** Inputs 0 … of the seed that were read. */
  inputs: number
  /** Of them: whole fixtures after changes, small ones as bytes in some encoding, long ones; the others are small and read directly. */
  whole: number
  encoded: number
  long: number
  /** Inputs of which at least one message or member came out. */
  fruitful: number
  crashes: number
  /** Inputs that took more of the processor than they may. */
  slow: number
  /** Numbers of inputs that never ended. */
  hangs: number[]
  /** The most of the processor's time that a small input took, ms; only what seemed slow is measured. */
  slowestMs: number
}

export interface Tally { readonly seed: number; cpuSeconds: number; readonly formats: Record<string, FormatTally> }

export const freshTally = (): FormatTally => ({ inputs: 0, whole: 0, encoded: 0, long: 0, fruitful: 0, crashes: 0, slow: 0, hangs: [], slowestMs: 0 })

/** The tally that a run of the same seed left in the file, or an empty one. */
export function tallyIn(file: string, seed: number): Tally {
  const found = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Tally : null
  return found?.seed === seed ? found : { seed, cpuSeconds: 0, formats: {} }
}

/** Stored whole or not at all, so that a run can be ended at any moment. */
export function storeTally(file: string, tally: Tally): void {
  writeFileSync(`${file}.part`, JSON.stringify(tally, null, 1))
  renameSync(`${file}.part`, file)
}
