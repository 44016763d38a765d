import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron, expect, test as base, type ElectronApplication } from '@playwright/test'
import { findElectron } from '../../../electron/launch/electron-binary.mjs'
import { ROOT } from '../../support/launcher-process'
import { FIRST_EXPORT, importsTheWaitingFile, SECOND_EXPORT, seesTheApp, seesTheGroup, vaultHoldsASnapshot } from './journeys'

const binary: string | null = findElectron(ROOT, process.env, process.platform)
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
/** Root on Linux has no sandbox to give; a runner without it says so. */
const SWITCHES = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []

interface RealApp {
  readonly electron: ElectronApplication
  readonly page: Awaited<ReturnType<ElectronApplication['firstWindow']>>
  readonly dataFolder: string
  startAgain(words: readonly string[]): Promise<number | null>
}

const test = base.extend<{ start: (words?: readonly string[]) => Promise<RealApp> }>({
  start: async ({}, use) => {
    const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'qunbu-electron-'))
    const env = { ...process.env as Record<string, string>, QUNBU_DATA: dataFolder, TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LANGUAGE: 'zh_CN' }
    const running: ElectronApplication[] = []
    await use(async (words = []) => {
      const electron = await _electron.launch({ executablePath: binary!, args: [...SWITCHES, '--lang=zh-CN', ROOT, ...words], env })
      running.push(electron)
      const page = await electron.firstWindow()
      return {
        electron, page, dataFolder,
        startAgain: again => new Promise(resolve => spawn(binary!, [...SWITCHES, ROOT, ...again], { env, stdio: 'ignore' }).once('exit', resolve)),
      }
    })
    for (const electron of running) await electron.close().catch(() => undefined)
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 3 })
  },
})

test.skip(binary === null, 'no Electron binary on this machine: set ELECTRON_OVERRIDE_DIST_PATH to the folder of one')
test.skip(binary !== null && !hasDisplay, 'there is an Electron binary but no display to open its window on')

test('real Electron: the app starts in its window and Electron grants the locks it asks for', async ({ start }) => {
  const { electron, page, dataFolder } = await start()
  await seesTheApp({ page, dataFolder })
  expect(page.url()).toMatch(/^app:\/\/qunbu\/index\.html/)
  const granted = await electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    const { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences()
    return { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag: webviewTag ?? false }
  })
  expect(granted).toEqual({ contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, webviewTag: false })
  expect(await page.evaluate(() => ['require', 'process', 'module'].filter(name => name in window))).toEqual([])
})

test('real Electron: the page reaches nothing outside', async ({ start }) => {
  const { electron, page, dataFolder } = await start()
  await seesTheApp({ page, dataFolder })
  expect(await page.evaluate(() => fetch('https://example.com/').then(() => 'reached', () => 'refused'))).toBe('refused')
  expect(await electron.evaluate(({ net }) => net.fetch('https://example.com/').then(() => 'reached', () => 'refused'))).toBe('refused')
  await page.evaluate(() => { window.open('https://example.com/') })
  await page.evaluate(() => { window.location.href = 'https://example.com/' })
  expect(electron.windows()).toHaveLength(1)
  await seesTheApp({ page, dataFolder })
})

test('real Electron: a file opened by path is imported, a second start brings the next one, and both are there after a restart', async ({ start }) => {
  const first = await start([FIRST_EXPORT])
  await importsTheWaitingFile(first, FIRST_EXPORT)
  expect(await first.startAgain([SECOND_EXPORT])).toBe(0)
  await importsTheWaitingFile(first, SECOND_EXPORT)
  await seesTheGroup(first)
  await vaultHoldsASnapshot(first)
  await first.electron.close()
  await seesTheGroup(await start())
})

test('real Electron: the native menu offers the import', async ({ start }) => {
  const { electron, page, dataFolder } = await start()
  await seesTheApp({ page, dataFolder })
  const item = await electron.evaluate(({ Menu }) => {
    const found = Menu.getApplicationMenu()?.getMenuItemById('import')
    return { enabled: found?.enabled, accelerator: String(found?.accelerator) }
  })
  expect(item).toEqual({ enabled: true, accelerator: 'CmdOrCtrl+O' })
})
