import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { chromium, expect, type Page } from '@playwright/test'
import { chromiumLaunch } from './chromium'
import { startLauncher } from './launcher-process'
import { isRead, storedTables } from './stored-tables'

/** A profile and a data folder in which the demo has been written and read, to be copied: writing it takes longer than most tests. */
export interface DemoProfile {
  /** The register belongs to the origin, so whoever uses a copy has to listen here. */
  readonly port: number
  /** Copies it to `folder`, which gets a `profile` and a `data`. */
  copyTo(folder: string): Promise<void>
  dispose(): Promise<void>
}

/** Whether the demo is written, and read to the end: nothing more comes by itself then. */
async function isFinished(page: Page): Promise<boolean> {
  const { acts } = await storedTables(page, ['acts'])
  return acts!.some(act => act.kind === 'demo.notes') && (await isRead(page))
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
  await expect.poll(() => isFinished(page), { timeout: 180_000 }).toBe(true)
  const { imports } = await storedTables(page, ['imports'])
  await expect.poll(() => keptImports(dataFolder), { timeout: 120_000 }).toBe(imports!.length)
  await context.close()
  await launcher.stop()
  return {
    port: Number(new URL(launcher.origin).port),
    copyTo: to => cp(folder, to, { recursive: true }),
    dispose: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  }
}
