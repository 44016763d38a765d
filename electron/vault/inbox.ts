import { lstat, mkdir, readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { writeDurably } from './durable-file'

/** Names that programs give to files they are still writing, or keep for themselves. */
const UNFINISHED = /^(\.|~\$)|\.(crdownload|part|partial|tmp|download)$/i

/** A folder whose new files are offered for import, each once. Nothing in it is moved, changed or deleted. */
export interface Inbox {
  /** Looks once. A file is offered when two looks in a row found it unchanged, so never while it is being copied. */
  look(): Promise<void>
  /** The operator is done with the file: it will not be offered again while it stays as it is. */
  markRead(file: string): Promise<void>
  stop(): void
}

export interface InboxSetup {
  readonly folder: string
  /** Where it is noted what was read already. */
  readonly seenFile: string
  readonly offer: (file: string) => Promise<unknown>
  /** Milliseconds between two looks; 0 = only when asked to. */
  readonly everyMs: number
}

async function fingerprints(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const name of await readdir(folder)) {
    if (UNFINISHED.test(name)) continue
    // lstat: a link could lead out of the folder.
    const about = await lstat(path.join(folder, name)).catch(() => null)
    if (about?.isFile() && about.size > 0) found.set(name, `${about.size}:${about.mtimeMs}`)
  }
  return found
}

async function readSeen(file: string): Promise<Map<string, string>> {
  try {
    return new Map(Object.entries(JSON.parse(await readFile(file, 'utf8')) as Record<string, string>))
  } catch {
    return new Map()
  }
}

export async function openInbox({ folder, seenFile, offer, everyMs }: InboxSetup): Promise<Inbox> {
  await mkdir(folder, { recursive: true })
  const read = await readSeen(seenFile)
  const offered = new Map(read)
  let before = new Map<string, string>()
  let looking: Promise<void> | null = null

  const lookOnce = async (): Promise<void> => {
    const now = await fingerprints(folder)
    for (const [name, print] of now) {
      if (before.get(name) !== print || offered.get(name) === print) continue
      offered.set(name, print)
      await offer(path.join(folder, name))
    }
    before = now
  }
  const look = (): Promise<void> => {
    looking ??= lookOnce().catch(() => undefined).finally(() => { looking = null })
    return looking
  }

  const timer = everyMs > 0 ? setInterval(() => void look(), everyMs) : null
  timer?.unref()
  return {
    look,
    async markRead(file) {
      const print = (await fingerprints(folder)).get(path.basename(file))
      if (path.dirname(file) !== folder || print === undefined || read.get(path.basename(file)) === print) return
      read.set(path.basename(file), print)
      await writeDurably(seenFile, JSON.stringify(Object.fromEntries(read)))
    },
    stop() {
      if (timer) clearInterval(timer)
    },
  }
}
