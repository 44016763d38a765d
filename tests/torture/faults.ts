import { cp, mkdir, open, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** What may happen on this machine's disk, told as what is done to a stopped app's folders. */
export interface Fault {
  readonly name: string
  /** `store`: the register itself is hurt. `vault`: only what stands beside it, so the register must be untouched. */
  readonly hurts: 'store' | 'vault'
  readonly inflict: (at: Places) => Promise<void>
  /** Part of the short form, whose register is too small to have table files. */
  readonly isShort?: true
}

export interface Places {
  /** Chromium's folder of databases in the profile. */
  readonly databases: string
  readonly vault: string
}

/** Reads on for ever from the same number. */
function noise(length: number): Uint8Array {
  let state = 4_711
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state >>> 16 & 255
  })
}

const named = async (folder: string, ending: RegExp): Promise<string[]> => (await readdir(folder)).filter(name => ending.test(name)).sort().map(name => path.join(folder, name))
const store = async ({ databases }: Places): Promise<string> => (await named(databases, /\.leveldb$/))[0]!
const inStore = async (at: Places, ending: RegExp): Promise<string[]> => named(await store(at), ending)
const sizeOf = async (file: string): Promise<number> => (await readFile(file)).length

async function overwrite(file: string, position: number, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.write(bytes, 0, bytes.length, position)
  await handle.close()
}
const flip = async (file: string, from: number, count: number): Promise<void> => {
  const bytes = (await readFile(file)).subarray(from, from + count)
  await overwrite(file, from, bytes.map(byte => byte ^ 0xff))
}
const middle = async (file: string): Promise<number> => Math.floor((await sizeOf(file)) / 2)
/** A byte in the middle of the third line from the end: an act that no restore point holds yet. */
const inLateLine = async (file: string): Promise<number> => { const lines = (await readFile(file, 'latin1')).split('\n'); return lines.slice(0, -4).join('\n').length + 1 + Math.floor(lines.at(-4)!.length / 2) }
const largest = async (files: readonly string[]): Promise<string> => {
  const sizes = await Promise.all(files.map(sizeOf))
  return files[sizes.indexOf(Math.max(...sizes))]!
}

const newest = async (folder: string, ending: RegExp): Promise<string> => (await named(folder, ending)).at(-1)!
const snapshots = ({ vault }: Places): string => path.join(vault, 'snapshots')
const journal = ({ vault }: Places): string => path.join(vault, 'journal')

const storeFault = (name: string, inflict: Fault['inflict'], isShort = false): Fault => ({ name, hurts: 'store', inflict, ...(isShort ? { isShort: true as const } : {}) })
const vaultFault = (name: string, inflict: Fault['inflict']): Fault => ({ name, hurts: 'vault', inflict })

export const FAULTS: readonly Fault[] = [
  storeFault('the folder of databases is deleted', at => rm(at.databases, { recursive: true }), true),
  storeFault('a table file has 64 bytes flipped', async at => { const file = await largest(await inStore(at, /\.ldb$/)); await flip(file, await middle(file), 64) }),
  storeFault('the MANIFEST is overwritten', async at => { for (const file of await inStore(at, /^MANIFEST/)) await writeFile(file, noise(await sizeOf(file))) }, true),
  storeFault('the log is cut in half', async at => { for (const file of await inStore(at, /\.log$/)) await truncate(file, await middle(file)) }),
  storeFault('the tail of the log is overwritten', async at => { for (const file of await inStore(at, /\.log$/)) { const from = Math.floor((await sizeOf(file)) * 0.7); await overwrite(file, from, noise((await sizeOf(file)) - from)) } }),
  storeFault('the log has 64 bytes flipped', async at => { for (const file of await inStore(at, /\.log$/)) await flip(file, await middle(file), 64) }),
  storeFault('the log is deleted', async at => { for (const file of await inStore(at, /\.log$/)) await rm(file) }),
  storeFault('the log is emptied', async at => { for (const file of await inStore(at, /\.log$/)) await truncate(file, 0) }),
  storeFault('a table file is deleted', async at => rm(await largest(await inStore(at, /\.ldb$/)))),
  storeFault('a table file is cut in half', async at => { const file = await largest(await inStore(at, /\.ldb$/)); await truncate(file, await middle(file)) }),
  storeFault('a table file is emptied', async at => truncate(await largest(await inStore(at, /\.ldb$/)), 0)),
  storeFault('every table file is deleted', async at => { for (const file of await inStore(at, /\.ldb$/)) await rm(file) }),
  storeFault('the index of a table file is overwritten', async at => { const file = await largest(await inStore(at, /\.ldb$/)); await overwrite(file, (await sizeOf(file)) - 48, noise(48)) }),
  storeFault('the MANIFEST is deleted', async at => { for (const file of await inStore(at, /^MANIFEST/)) await rm(file) }),
  storeFault('the MANIFEST is emptied', async at => { for (const file of await inStore(at, /^MANIFEST/)) await truncate(file, 0) }),
  storeFault('CURRENT is deleted', async at => rm(path.join(await store(at), 'CURRENT'))),
  storeFault('CURRENT names nothing', async at => writeFile(path.join(await store(at), 'CURRENT'), 'MANIFEST-999999\n')),
  storeFault('an older copy of the database is put back', async at => { const folder = await store(at); await rm(folder, { recursive: true }); await cp(path.join(at.vault, '..', '..', 'older', path.basename(folder)), folder, { recursive: true }) }),
  storeFault('the database is gone and the newest snapshot has a byte flipped', async at => { await rm(at.databases, { recursive: true }); const file = await newest(snapshots(at), /\.zip$/); await flip(file, await middle(file), 1) }, true),
  storeFault('the database is gone and the newest snapshot is cut in half', async at => { await rm(at.databases, { recursive: true }); const file = await newest(snapshots(at), /\.zip$/); await truncate(file, await middle(file)) }),
  storeFault('the database is gone and a byte of the journal is flipped', async at => { await rm(at.databases, { recursive: true }); const file = await newest(journal(at), /\.jsonl$/); await flip(file, await inLateLine(file), 1) }),
  vaultFault('the journal is deleted', at => rm(journal(at), { recursive: true })),
  vaultFault('the last line of the journal is torn', async at => { const file = await newest(journal(at), /\.jsonl$/); await truncate(file, (await sizeOf(file)) - 9) }),
  vaultFault('the journal has a byte flipped', async at => { const file = await newest(journal(at), /\.jsonl$/); await flip(file, await middle(file), 1) }),
  vaultFault('the canary is deleted', at => rm(path.join(at.vault, 'canary.json'))),
  vaultFault('the canary is nonsense', at => writeFile(path.join(at.vault, 'canary.json'), '{"seq":')),
  vaultFault('the newest snapshot is cut in half', async at => { const file = await newest(snapshots(at), /\.zip$/); await truncate(file, await middle(file)) }),
  vaultFault('the card of the newest snapshot is deleted', async at => rm(await newest(snapshots(at), /\.json$/))),
  vaultFault('the vault is deleted', at => rm(at.vault, { recursive: true })),
  vaultFault('a snapshot left half a file behind', async at => { await mkdir(snapshots(at), { recursive: true }); await writeFile(path.join(snapshots(at), 'x.qunbu.zip.abcd.tmp'), noise(1000)) }),
]
