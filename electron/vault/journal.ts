import { mkdir, open, readFile, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Act } from '../../shared/model/register'
import { syncFolder, writeDurably } from './durable-file'
import { actToLine, lineToAct } from './journal-line'

/**
 * The append-only journal of typed changes: JSON lines in numbered files. Only the erasure of a person rewrites it. A store that
 * was reset or restored to an earlier point counts its acts from there again; those go to the next file, whose first act
 * supersedes all earlier ones from the same number on. What was superseded stays in the older file.
 */
export interface Journal {
  /** Resolves when the acts are on disk. The same act again changes nothing. */
  append(acts: readonly Act[]): Promise<void>
  /** Acts with `seq` above `after`, ascending. */
  read(after: number): Promise<readonly Act[]>
  /**
   * Puts these acts in the place of those of the same number and writes the whole journal anew; older files, and with them all that was
   * superseded, go. When it breaks off, the old files are still there or the new one is whole, and it can be done again.
   */
  replace(acts: readonly Act[]): Promise<void>
  /** Lines after the last readable act, as the journal was opened; 0 once an act was written. At most a torn one, unless the disk lost data. */
  damagedEnd(): number
  close(): Promise<void>
}

interface Contents {
  readonly actBySeq: Map<number, Act>
  /** Lines after the last readable one. */
  readonly damagedEnd: number
  /** Number of the newest file, 0 when there is none. */
  readonly newest: number
  /** The newest file ends in a torn line, so the next append starts on a fresh one. */
  readonly torn: boolean
}

const NAME = /^journal-(\d{4,9})\.jsonl$/
const fileName = (number: number): string => `journal-${String(number).padStart(4, '0')}.jsonl`
const isSameAct = (a: Act, b: Act): boolean => a.seq === b.seq && a.at === b.at && a.kind === b.kind

function supersede(actBySeq: Map<number, Act>, from: number): void {
  for (const seq of [...actBySeq.keys()]) if (seq >= from) actBySeq.delete(seq)
}

async function readContents(folder: string): Promise<Contents> {
  const numbers = (await readdir(folder)).flatMap(name => NAME.exec(name)?.[1] ?? []).map(Number).sort((a, b) => a - b)
  const actBySeq = new Map<number, Act>()
  let damagedEnd = 0
  let torn = false
  for (const number of numbers) {
    const text = await readFile(path.join(folder, fileName(number)), 'utf8')
    torn = text !== '' && !text.endsWith('\n')
    const acts = text.split('\n').filter(line => line !== '').map(lineToAct)
    const first = acts.find(act => act !== null)
    if (first) supersede(actBySeq, first.seq)
    for (const act of acts) {
      if (act) actBySeq.set(act.seq, act)
      damagedEnd = act ? 0 : damagedEnd + 1
    }
  }
  return { actBySeq, damagedEnd, newest: numbers.at(-1) ?? 0, torn }
}

/** A kill may leave a next file without its first act. An act that comes late would be taken for that first one, which supersedes others. */
async function dropEmptyEnd(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter(name => NAME.test(name)).sort((a, b) => Number(NAME.exec(b)![1]) - Number(NAME.exec(a)![1]))
  for (const name of names) {
    if ((await stat(path.join(folder, name))).size > 0) return
    await rm(path.join(folder, name))
  }
}

/** Opens the journal in `folder`, which is made if it is not there. One process at a time: see `vault-lock.ts`. */
export async function openJournal(folder: string): Promise<Journal> {
  await mkdir(folder, { recursive: true })
  await dropEmptyEnd(folder)
  const start = await readContents(folder)
  const actBySeq = start.actBySeq
  let number = Math.max(start.newest, 1)
  let handle = await open(path.join(folder, fileName(number)), 'a', 0o600)
  await syncFolder(folder)
  let { damagedEnd } = start
  let freshLine = !start.torn
  let last: Promise<unknown> = Promise.resolve()

  const startNextFile = async (): Promise<void> => {
    await handle.close()
    number += 1
    handle = await open(path.join(folder, fileName(number)), 'ax', 0o600)
    await syncFolder(folder)
    freshLine = true
  }

  const write = async (lines: readonly string[]): Promise<void> => {
    if (lines.length === 0) return
    const text = `${freshLine ? '' : '\n'}${lines.join('\n')}\n`
    // Until the write is known to be whole, the next one must not continue its last line.
    freshLine = false
    await handle.appendFile(text)
    await handle.datasync()
    freshLine = true
    damagedEnd = 0
  }

  const append = async (acts: readonly Act[]): Promise<void> => {
    let lines: string[] = []
    const added = new Map<number, Act>()
    const flush = async (): Promise<void> => {
      await write(lines)
      for (const act of added.values()) actBySeq.set(act.seq, act)
      lines = []
      added.clear()
    }
    for (const act of acts) {
      const known = added.get(act.seq) ?? actBySeq.get(act.seq)
      const line = actToLine(act)
      if (known && isSameAct(known, act) && actToLine(known) === line) continue
      if (known && !isSameAct(known, act)) {
        await flush()
        await startNextFile()
        supersede(actBySeq, act.seq)
      }
      lines.push(line)
      added.set(act.seq, act)
    }
    await flush()
  }

  const replace = async (acts: readonly Act[]): Promise<void> => {
    for (const act of acts) if (actBySeq.has(act.seq)) actBySeq.set(act.seq, act)
    const lines = [...actBySeq.values()].sort((a, b) => a.seq - b.seq).map(act => `${actToLine(act)}\n`)
    await handle.close()
    number += 1
    await writeDurably(path.join(folder, fileName(number)), lines.join(''))
    for (const old of await readdir(folder)) if (Number(NAME.exec(old)?.[1] ?? number) < number) await rm(path.join(folder, old), { force: true })
    await syncFolder(folder)
    handle = await open(path.join(folder, fileName(number)), 'a', 0o600)
    freshLine = true
  }
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }

  return {
    append: acts => inTurn(() => append(acts)),
    replace: acts => inTurn(() => replace(acts)),
    async read(after) {
      await last
      return [...actBySeq.values()].filter(act => act.seq > after).sort((a, b) => a.seq - b.seq)
    },
    damagedEnd: () => damagedEnd,
    async close() {
      await last
      await handle.close()
    },
  }
}
