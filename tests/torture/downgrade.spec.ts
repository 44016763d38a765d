import { createHash } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { runLauncher } from '../support/launcher-process'
import { figure, IS_FULL, PART_OF_FULL } from './figures'
import { readStore } from './read-store'
import { makeRig, startWithChat } from './rig'

async function hashes(folder: string): Promise<Record<string, string>> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile())
  const files = entries.map(entry => path.join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(await Promise.all(files.map(async file => [file, createHash('sha256').update(await readFile(file)).digest('hex')] as const)))
}

test('data of a newer app, and a register of a newer form, are refused and not one byte changes', async () => {
  test.skip(!IS_FULL, PART_OF_FULL)
  test.setTimeout(120_000)
  const rig = await makeRig()
  try {
    await startWithChat(rig)
    await rig.close()
    const stamp = path.join(rig.dataFolder, 'vault', 'stamp-browser.json')
    const ours = await readFile(stamp)
    await writeFile(stamp, JSON.stringify({ app: '99.0.0', chromium: null }))
    const before = await hashes(rig.dataFolder)
    const refused = await runLauncher({ dataFolder: rig.dataFolder, port: 0 })
    const after = await hashes(rig.dataFolder)
    const changed = Object.keys({ ...before, ...after }).filter(file => before[file] !== after[file])
    expect({ code: refused.code, changed }).toEqual({ code: 1, changed: [] })

    // A register whose form only a newer app knows, behind a stamp that says nothing of it.
    await writeFile(stamp, ours)
    await rig.start()
    await rig.page.evaluate(async () => {
      const { version } = (await indexedDB.databases()).find(one => one.name === 'qunbu')!
      await new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('qunbu', version! + 10)
        asked.onsuccess = () => { asked.result.close(); resolve() }
        asked.onerror = () => reject(asked.error)
      })
    })
    const stored = await readStore(rig.page)
    await rig.openApp()
    await expect(rig.page.getByRole('navigation')).toHaveCount(0)
    await rig.page.goto(new URL('/torture-blank', rig.page.url()).href)
    expect(await readStore(rig.page)).toEqual(stored)
    figure('F10', `${Object.keys(before).length} files unchanged after the refusal of a newer app's data; every row unchanged after that of a newer form`, true)
  } finally {
    await rig.dispose()
  }
})
