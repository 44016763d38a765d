import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { chromium, expect, type Page } from '@playwright/test'
import { chromiumLaunch } from './chromium'
import { startLauncher } from './launcher-process'

/** A profile and a data folder in which the demo has been written and read, to be copied: writing it takes longer than most tests. */
export interface DemoProfile {
  /** The register belongs to the origin, so whoever uses a copy has to listen here. */
  readonly port: number
  /** Copies it to `folder`, which gets a `profile` and a `data`. */
  copyTo(folder: string): Promise<void>
  dispose(): Promise<void>
}

/** What the register holds when nothing more comes by itself: imports, and whether all of it was read for facts. */
function stateOf(page: Page): Promise<{ readonly imports: number; readonly isRead: boolean }> {
  return page.evaluate(async () => {
    const [name] = (await indexedDB.databases()).flatMap(one => one.name ?? []).filter(one => one.startsWith('qunbu'))
    const db = await new Promise<IDBDatabase>((resolve, reject) => { const asked = indexedDB.open(name!); asked.onsuccess = () => resolve(asked.result); asked.onerror = () => reject(asked.error!) })
    const rows = (table: string) => new Promise<{ readonly key?: string; readonly kind?: string }[]>(resolve => { const asked = db.transaction(table).objectStore(table).getAll(); asked.onsuccess = () => resolve(asked.result as never) })
    const [meta, groups, acts, imports] = await Promise.all([rows('meta'), rows('groups'), rows('acts'), rows('imports')])
    db.close()
    const isWritten = acts.some(act => act.kind === 'demo.notes')
    return { imports: imports.length, isRead: isWritten && meta.filter(({ key }) => key?.startsWith('factsRead:')).length === groups.length }
  })
}

/** Imports that the newest restore point of the demo knows. */
async function keptImports(dataFolder: string): Promise<number> {
  const folder = path.join(dataFolder, 'demo', 'vault', 'snapshots')
  const [newest] = (await readdir(folder)).filter(name => name.endsWith('.json')).sort().reverse()
  return newest === undefined ? 0 : ((JSON.parse(await readFile(path.join(folder, newest), 'utf8')) as { canary: { rows: { imports: number } } }).canary.rows.imports)
}

/** Starts the demo once and waits until it is written, read, planned and kept. */
export async function makeDemoProfile(): Promise<DemoProfile> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'qunbu-e2e-demo-'))
  const [dataFolder, profile] = [path.join(folder, 'data'), path.join(folder, 'profile')]
  const launcher = await startLauncher({ dataFolder, port: 0, words: ['--demo'] })
  const context = await chromium.launchPersistentContext(profile, { ...chromiumLaunch(), locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(launcher.url)
  await page.locator('[data-row]').first().waitFor({ timeout: 180_000 })
  await expect.poll(async () => (await stateOf(page)).isRead, { timeout: 180_000 }).toBe(true)
  const { imports } = await stateOf(page)
  await expect.poll(() => keptImports(dataFolder), { timeout: 120_000 }).toBe(imports)
  await context.close()
  await launcher.stop()
  return {
    port: Number(new URL(launcher.origin).port),
    copyTo: to => cp(folder, to, { recursive: true }),
    dispose: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  }
}
