import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from '@playwright/test'
import { fixture, importFile } from '../support/drop-files'
import { amount, figure, IS_FULL, PART_OF_FULL } from './figures'
import { exportFile, importWhole } from './large-import'
import { readStore } from './read-store'
import { makeRig, startWithChat, type Rig } from './rig'
import { snapshotOfImport } from './snapshot-of-import'
import { logVisit, openCard } from './typing'

const MESSAGES = amount('restored', 1_000_000, 1_000_000)
const TYPED = amount('typed', 50, 8)
/** The journal may lag behind the store by this much, ms. */
const JOURNAL_WITHIN_MS = 1_000
/** Of F5, for a million messages. */
const LIMIT_S = 60

const wipe = (rig: Rig): Promise<void> => rm(path.join(rig.profile, 'Default', 'IndexedDB'), { recursive: true, force: true })

test(`the database of ${MESSAGES} messages is deleted, and every import and every word typed comes back`, async () => {
  test.skip(!IS_FULL, PART_OF_FULL)
  test.setTimeout(900_000)
  const rig = await makeRig()
  try {
    await rig.start()
    await rig.openApp()
    await importWhole(rig.page, exportFile(MESSAGES))
    await snapshotOfImport(rig)
    await importFile(rig.page, fixture('qq-txt/utf8-bom/青禾读书会.txt'))
    await expect.poll(async () => (await readdir(path.join(rig.dataFolder, 'vault', 'snapshots'))).filter(name => name.endsWith('.zip')).length, { timeout: 300_000 }).toBeGreaterThan(1)
    await openCard(rig.page, '山风')
    for (let i = 0; i < 5; i += 1) await logVisit(rig.page, `后来写的 ${i}`)
    await rig.close()
    await rig.start()
    const before = (await readStore(rig.page))!
    await rig.close()
    await wipe(rig)
    await rig.start()
    await rig.openApp()
    const started = performance.now()
    await rig.page.getByRole('button', { name: /恢复/ }).first().click()
    await rig.page.getByRole('navigation').first().waitFor({ timeout: 600_000 })
    const seconds = (performance.now() - started) / 1000
    const after = (await readStore(rig.page))!
    const compared = ['groups', 'people', 'accounts', 'memberships', 'visits', 'imports', 'blockHeads', 'witnesses', 'importRecords']
    const differs = compared.filter(table => !isDeepStrictEqual(before.rows[table], after.rows[table]))
    differs.push(...(['blocks', 'ledgers'] as const).filter(table => before.hashes[table] !== after.hashes[table]))
    figure('F5', `${MESSAGES.toLocaleString('en-US')} messages, 2 imports, 5 visits: back in ${seconds.toFixed(1)} s, ${differs.length === 0 ? 'deeply equal' : `differing in ${differs.join(', ')}`}`, differs.length === 0 && seconds <= LIMIT_S)
    expect(differs).toEqual([])
  } finally {
    await rig.dispose()
  }
})

test(`of ${TYPED} changes typed right before the database is wiped, at most those of the last second are lost`, async () => {
  test.setTimeout(300_000)
  const rig = await makeRig()
  try {
    await startWithChat(rig)
    await snapshotOfImport(rig)
    await openCard(rig.page, '山风')
    const storedAt: number[] = []
    for (let i = 0; i < TYPED; i += 1) {
      await logVisit(rig.page, `第 ${i} 条`)
      storedAt.push(performance.now())
    }
    const killedAt = performance.now()
    await rig.kill()
    await wipe(rig)
    await rig.start()
    await rig.openApp()
    await rig.page.getByRole('button', { name: /恢复/ }).first().click()
    await rig.page.getByRole('navigation').first().waitFor()
    const visits = new Set(((await readStore(rig.page))!.rows['visits'] ?? []).map(row => row['text']))
    const lost = storedAt.map((_, i) => i).filter(i => !visits.has(`第 ${i} 条`))
    const older = lost.filter(i => killedAt - storedAt[i]! > JOURNAL_WITHIN_MS)
    figure('F6', `${lost.length} of ${TYPED} changes lost when everything is killed and the database wiped right after the last one, ${older.length} of them older than a second`, older.length === 0)
    expect(older).toEqual([])
  } finally {
    await rig.dispose()
  }
})
