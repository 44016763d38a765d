import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, watch } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { amount, figure } from './figures'
import { exportFile, importWhole } from './large-import'
import { makeRig } from './rig'

const MESSAGES = amount('messages', 60_000, 20_000)
const KILLS = amount('snapshotkills', 10, 1)

/** Resolves when the first byte of something that is not whole yet lies in the folder; with its name. */
function firstHalf(folder: string): Promise<string> {
  return new Promise(resolve => {
    const watcher = watch(folder, (_, name) => {
      if (!name?.endsWith('.tmp')) return
      watcher.close()
      resolve(name)
    })
  })
}

/** Cards whose file is not there or no longer has its hash, files without a card, and half files. */
function wrongIn(folder: string): string[] {
  const names = readdirSync(folder)
  return names.filter(name => {
    if (name.endsWith('.tmp')) return true
    if (name.endsWith('.qunbu.zip')) return !names.includes(name.replace('.qunbu.zip', '.json'))
    const file = path.join(folder, name.replace('.json', '.qunbu.zip'))
    const { sha256 } = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as { sha256: string }
    return !existsSync(file) || createHash('sha256').update(readFileSync(file)).digest('hex') !== sha256
  })
}

test(`everything killed ${KILLS} times while a restore point is written leaves no half one, and the next start makes it`, async () => {
  test.setTimeout(180_000 + KILLS * 60_000)
  const rig = await makeRig()
  const folder = path.join(rig.dataFolder, 'vault', 'snapshots')
  const wrong: string[] = []
  let halves = 0
  try {
    await rig.start()
    await rig.openApp()
    mkdirSync(folder, { recursive: true })
    let half = firstHalf(folder)
    await importWhole(rig.page, exportFile(MESSAGES))
    for (let kill = 0; kill < KILLS; kill += 1) {
      await half
      await rig.kill()
      halves += readdirSync(folder).some(name => name.endsWith('.tmp')) ? 1 : 0
      half = firstHalf(folder)
      await rig.start()
      wrong.push(...wrongIn(folder).map(name => `kill ${kill}: ${name}`))
      await rig.openApp()
    }
    await expect.poll(() => readdirSync(folder).filter(name => name.endsWith('-import.json')).length, { timeout: 60_000 }).toBeGreaterThan(0)
    await expect.poll(() => wrongIn(folder), { timeout: 60_000 }).toEqual([])
  } finally {
    figure('snapshot kills', `${KILLS} kills while a restore point was written (${halves} left half a file): ${wrong.length} half or unlisted after the next start`, wrong.length === 0)
    await rig.dispose()
  }
  expect(wrong).toEqual([])
})
