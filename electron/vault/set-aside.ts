import { constants } from 'node:fs'
import { cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

const KEPT = 3

/**
 * Copies Chromium's database folder to `asideFolder` before something happens that could make Chromium empty it: the
 * first run of another Chromium, or a start after a loss was noticed; or moves it there, when Chromium cannot read it any more.
 * A move must run before Chromium opens the profile, and so should a copy; a copy of an open one is better than none.
 * Keeps the three newest copies; returns the copy's folder, `null` when there is no database yet.
 */
export async function setAside(databaseFolder: string, asideFolder: string, at: number, how: 'copy' | 'move' = 'copy'): Promise<string | null> {
  const isThere = await stat(databaseFolder).then(found => found.isDirectory(), () => false)
  if (!isThere) return null
  await mkdir(asideFolder, { recursive: true })
  const target = path.join(asideFolder, new Date(at).toISOString().replace(/[:.]/g, '-'))
  const half = `${target}.part`
  if (how === 'move') await rename(databaseFolder, target)
  else {
    // Where Chromium is running, its lock cannot be read; it holds nothing.
    await cp(databaseFolder, half, { recursive: true, mode: constants.COPYFILE_FICLONE, errorOnExist: true, force: false, filter: file => path.basename(file) !== 'LOCK' })
    await rename(half, target)
  }
  const names = (await readdir(asideFolder)).sort()
  // The copy just made stays, also when the clock was set back and its name is the oldest.
  const others = names.filter(name => !name.endsWith('.part') && path.join(asideFolder, name) !== target)
  for (const name of [...others.slice(0, 1 - KEPT), ...names.filter(one => one.endsWith('.part'))]) {
    await rm(path.join(asideFolder, name), { recursive: true, force: true })
  }
  return target
}
