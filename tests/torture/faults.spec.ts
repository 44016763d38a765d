import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { expect, test, type Page } from '@playwright/test'
import { fixture, importFile } from '../support/drop-files'
import { exportFile, importWhole } from './large-import'
import { amount, figure, IS_FULL } from './figures'
import { FAULTS, type Fault } from './faults'
import { readStore, type Stored } from './read-store'
import { makeRig, startWithChat } from './rig'
import { openCard, logVisit } from './typing'

const CHOSEN = FAULTS.filter(fault => IS_FULL || fault.isShort).slice(0, amount('faults', FAULTS.length, FAULTS.length))
/** Enough that the store writes table files besides its log. */
const MESSAGES = amount('victim', 60_000, 0)
/** Tables in which two starts of the same register may differ: bookkeeping, the day's plan, and what the watch finds anew in the messages. */
const OWN_MATTERS = ['acts', 'meta', 'followUps', 'stagings', 'flags', 'watched']

/** A register worth losing: an import, a snapshot, and visits written since. Its folder, and the port it lives at. */
async function makeVictim(): Promise<{ readonly folder: string; readonly port: number; readonly whole: Stored }> {
  const rig = await makeRig()
  await startWithChat(rig)
  await rig.close()
  await rig.start()
  const port = Number(new URL(rig.page.url()).port)
  await cp(path.join(rig.profile, 'Default', 'IndexedDB'), path.join(rig.folder, 'older'), { recursive: true })
  await rig.openApp()
  const folder = path.join(rig.dataFolder, 'vault', 'snapshots')
  const imports = async (): Promise<number> => (await readdir(folder)).filter(name => name.endsWith('-import.json')).length
  // One of the first import and one of the second: a fault in the newest must leave an older one to come back from. A snapshot gives way to
  // a file that somebody waits for, so the second file waits for the first snapshot.
  await expect.poll(imports, { message: 'a snapshot of the first import', timeout: 60_000 }).toBe(1)
  if (MESSAGES > 0) await importWhole(rig.page, exportFile(MESSAGES))
  else await importFile(rig.page, fixture('qq-txt/overlap/1-五月一日导出.txt'))
  await expect.poll(imports, { message: 'a snapshot of the second import', timeout: 180_000 }).toBe(2)
  await openCard(rig.page, '山风')
  for (let i = 0; i < 5; i += 1) await logVisit(rig.page, `丢了可惜的一条 ${i}`)
  // What is in the journal must come back; F6 tells of the moment before.
  await expect.poll(() => rig.acknowledged.journaled.length).toBe(rig.acknowledged.stored.length)
  await rig.close()
  // A second look writes the log into table files, as a register of some age has them.
  await rig.start()
  const whole = (await readStore(rig.page))!
  await rig.close()
  return { folder: rig.folder, port, whole }
}

/** Tables in which `now` differs from `whole`, for the message. */
function differing(whole: Stored, now: Stored | null): string[] {
  if (!now) return ['everything']
  const tables = Object.keys(whole.rows).filter(table => !OWN_MATTERS.includes(table) && !isDeepStrictEqual(whole.rows[table], now.rows[table]))
  return [...tables, ...(['blocks', 'ledgers'] as const).filter(table => whole.hashes[table] !== now.hashes[table])]
}

/** Whether the app, once it is open, tells that something typed is gone. */
async function saysGone(page: Page): Promise<boolean> {
  const line = page.getByRole('status').filter({ hasText: '没能找回' })
  const isThere = await line.waitFor({ timeout: 5_000 }).then(() => true, () => false)
  if (isThere) console.log(`    ${(await line.innerText()).slice(0, 200)}`)
  return isThere
}

/** Takes the newest restore point that opens, or what is intact of it when the app says that it is damaged. `null`: none opens. */
async function restoreWhatOpens(page: Page): Promise<'whole' | 'told in part' | null> {
  const intact = page.getByRole('button', { name: '只恢复完好的部分' })
  const buttons = page.getByRole('listitem').getByRole('button')
  const navigation = page.getByRole('navigation').first()
  const count = await buttons.count()
  for (let i = 0; i < count; i += 1) {
    await buttons.nth(i).click()
    await page.getByRole('status').first().waitFor({ timeout: 2_000 }).catch(() => undefined)
    await expect.poll(async () => (await navigation.isVisible()) || (await page.getByRole('progressbar').count()) === 0, { timeout: 120_000 }).toBe(true)
    if (await navigation.isVisible()) return (await saysGone(page)) ? 'told in part' : 'whole'
    if (!(await intact.isVisible())) continue
    console.log(`    ${(await page.getByRole('region').first().innerText()).replace(/\s+/g, ' ').slice(0, 200)}`)
    await intact.click()
    await navigation.waitFor()
    return 'told in part'
  }
  return null
}

interface Outcome { readonly fault: string; readonly kind: 'harmless' | 'restored' | 'restored in part' | 'refused' | 'SILENT LOSS'; readonly differs: readonly string[] }

async function suffer(fault: Fault, victim: Awaited<ReturnType<typeof makeVictim>>): Promise<Outcome> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'qunbu-fault-'))
  await cp(victim.folder, folder, { recursive: true })
  await fault.inflict({ databases: path.join(folder, 'data', 'browser', 'Default', 'IndexedDB'), vault: path.join(folder, 'data', 'vault') })
  const rig = await makeRig({ folder, port: victim.port })
  const outcome = (kind: Outcome['kind'], differs: readonly string[] = []): Outcome => ({ fault: fault.name, kind, differs })
  try {
    await rig.start()
    await rig.openApp()
    if (await rig.page.getByRole('navigation').first().isVisible()) {
      const differs = differing(victim.whole, await readStore(rig.page))
      return outcome(differs.length === 0 ? 'harmless' : (await saysGone(rig.page)) ? 'restored in part' : 'SILENT LOSS', differs)
    }
    let how = await restoreWhatOpens(rig.page)
    if (how === null) {
      // Where Chromium cannot let go of what it cannot read, the app asks for a new start, and the launcher moves it away.
      await rig.close()
      await rig.start()
      await rig.openApp()
    }
    const isReady = await rig.page.getByRole('navigation').first().isVisible()
    if (!isReady) how ??= await restoreWhatOpens(rig.page)
    if (!isReady && how === null) return outcome('refused', [(await rig.page.locator('body').innerText()).replace(/\s+/g, ' ').slice(0, 300)])
    const differs = differing(victim.whole, await readStore(rig.page))
    // What is missing without a word of the app is a silent loss, restored or not.
    return outcome(differs.length === 0 ? 'restored' : how === 'told in part' ? 'restored in part' : 'SILENT LOSS', differs)
  } finally {
    await rig.dispose()
  }
}

test(`no fault of ${CHOSEN.length} in the files of the register or the vault is met with a silent empty start`, async () => {
  test.setTimeout(120_000 + CHOSEN.length * 60_000)
  const victim = await makeVictim()
  const outcomes: Outcome[] = []
  try {
    for (const fault of CHOSEN) {
      const outcome = await suffer(fault, victim)
      console.log(`  ${outcome.kind.padEnd(16)} ${fault.name}${outcome.differs.length > 0 ? `: ${outcome.differs.join(', ')}` : ''}`)
      outcomes.push(outcome)
    }
  } finally {
    const count = (kind: Outcome['kind']): number => outcomes.filter(one => one.kind === kind).length
    const silent = count('SILENT LOSS')
    figure('F4', `${outcomes.length} kinds of fault: ${count('restored')} noticed and restored whole, ${count('restored in part')} in part and said so, ${count('harmless')} without effect, ${count('refused')} refused, ${silent} silent`, silent === 0 && count('refused') === 0 && outcomes.length === CHOSEN.length)
    await rm(victim.folder, { recursive: true, force: true, maxRetries: 5 })
  }
  expect(outcomes.filter(one => one.kind === 'SILENT LOSS' || one.kind === 'refused')).toEqual([])
})
