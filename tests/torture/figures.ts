import { appendFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../support/launcher-process'

/** The full form takes the better part of an hour; the short one is part of `npm test`. */
export const IS_FULL = process.env['QUNBU_TORTURE'] === 'full'

/** Why a test of the full form is left out of the short one. */
export const PART_OF_FULL = 'part of npm run torture'

/** A number that the command line may set (`npm run torture -- --kills 100`), else that of the form. */
export function amount(name: string, full: number, short: number): number {
  const asked = process.env[`QUNBU_TORTURE_${name.toUpperCase()}`]
  return asked === undefined ? (IS_FULL ? full : short) : Number(asked)
}

/** Notes what was measured for a figure of the table; `ok`: the figure was reached. */
export function figure(id: string, measured: string, ok: boolean): void {
  const folder = path.join(ROOT, 'test-results')
  mkdirSync(folder, { recursive: true })
  appendFileSync(path.join(folder, 'torture.jsonl'), `${JSON.stringify({ id, measured, ok })}\n`)
  console.log(`${id}: ${measured}`)
}
