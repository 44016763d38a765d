import { z } from 'zod'

// By default a schema tries whether it may compile itself with eval; the page's Trusted Types refuse and report the attempt.
z.config({ jitless: true })

/** Form of the file itself. Rows have a form of their own: `schema`. 2: undone imports are in it, under `undo/`. */
export const BACKUP_VERSION = 2

const part = z.object({ path: z.string(), rows: z.number().int().nonnegative(), bytes: z.number().int().nonnegative(), sha256: z.string() })

const manifest = z.object({
  format: z.literal('qunbu-backup'),
  version: z.number().int().positive(),
  appVersion: z.string(),
  /** Schema version of the register the rows come from. */
  schema: z.number().int().positive(),
  /** When it was made, ISO 8601 in UTC. */
  at: z.string(),
  /** Number of the last act that is in it. */
  seq: z.number().int().nonnegative(),
  messages: z.number().int().nonnegative(),
  parts: z.array(part),
})

/** `manifest.json` of a backup: what is in it and how to tell that it is whole. */
export type Manifest = z.infer<typeof manifest>
/** One file of the zip: lines of JSON, `rows` of them. */
export type Part = z.infer<typeof part>

export const MANIFEST_PATH = 'manifest.json'

/** The manifest in `text`, `null` when it is none. */
export function readManifest(text: string): Manifest | null {
  try {
    const read = manifest.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
