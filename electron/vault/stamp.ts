import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod/mini'
import { writeDurably } from './durable-file'

/** Versions that last wrote the data. `chromium` is `null` where the browser is not ours to know. */
export interface Versions {
  readonly app: string
  readonly chromium: string | null
}

export type StampCheck =
  | { readonly verdict: 'first' | 'same' | 'older-data'; readonly stamped: Versions | null }
  /** The data was written by something newer: nothing may be opened. */
  | { readonly verdict: 'newer-data'; readonly stamped: Versions }

const schema = z.object({ app: z.string(), chromium: z.nullable(z.string()) })

/** Below 0, 0 or above 0, number by number; a missing number is 0. Suffixes such as `-beta` are not compared. */
export function compareVersions(a: string, b: string): number {
  const numbers = (version: string): number[] => version.split('-')[0]!.split('.').map(part => Number.parseInt(part, 10) || 0)
  const [left, right] = [numbers(a), numbers(b)]
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

const major = (version: string | null): string => version?.split('.')[0] ?? '0'

/** Compares what last wrote the data of `host` with what runs now. Reads only: a refusal must change no byte. */
export async function checkStamp(vaultFolder: string, host: string, now: Versions): Promise<StampCheck> {
  let stamped: Versions
  try {
    stamped = schema.parse(JSON.parse(await readFile(path.join(vaultFolder, `stamp-${host}.json`), 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError || error instanceof z.core.$ZodError) {
      return { verdict: 'first', stamped: null }
    }
    throw error
  }
  const app = compareVersions(stamped.app, now.app)
  const chromium = stamped.chromium && now.chromium ? compareVersions(major(stamped.chromium), major(now.chromium)) : 0
  if (app > 0 || chromium > 0) return { verdict: 'newer-data', stamped }
  return { verdict: app < 0 || chromium < 0 ? 'older-data' : 'same', stamped }
}

/** Notes the versions that from now on write the data of `host`. */
export async function writeStamp(vaultFolder: string, host: string, now: Versions): Promise<void> {
  await mkdir(vaultFolder, { recursive: true })
  await writeDurably(path.join(vaultFolder, `stamp-${host}.json`), JSON.stringify(now))
}
