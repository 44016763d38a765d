import { mkdtemp, readlink, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import type { Act } from '../../shared/model/register'
import { chromiumLaunch } from '../support/chromium'
import { fixture, importFile } from '../support/drop-files'
import { startLauncher, type RunningLauncher } from '../support/launcher-process'

/** Address of an empty page of the app's own origin: the database can be read there without the app waking. */
const BLANK = '/torture-blank'

/** Test runs wait without a bound for whatever has none of its own, and one answer that never comes then looks like a test that hangs. */
const PATIENCE_MS = process.env['QUNBU_TORTURE'] === 'full' ? 180_000 : 60_000

/** What was acknowledged, kept outside the page and outside every file that is about to be hurt. */
export interface Acknowledged {
  /** Acts the page handed on: it does so only when the store has said that they are on disk. */
  readonly stored: Act[]
  /** Acts the vault said it has written. */
  readonly journaled: Act[]
}

/** The app as an operator has it, a Chromium profile and a data folder, to be started and hurt over and over. */
export interface Rig {
  readonly folder: string
  readonly dataFolder: string
  readonly profile: string
  readonly page: Page
  /** Guards the launcher's endpoints; known to the page that the app opens in. */
  readonly token: string
  readonly acknowledged: Acknowledged
  /** Notes an act that a page of the test's own says to be on disk. */
  readonly acknowledge: (act: Act) => void
  /** Starts the launcher unless it runs, and Chromium with an empty page. */
  start(): Promise<void>
  /** Opens the app; resolves when its navigation stands, or the screen that says why it does not. */
  openApp(): Promise<void>
  /** SIGKILL for Chromium, and for the launcher too unless it is to be spared. */
  kill(how?: { readonly spareLauncher?: boolean }): Promise<void>
  /** Ends both in order. */
  close(): Promise<void>
  /** Ends both and deletes everything. */
  dispose(): Promise<void>
}

/** Chromium's own note of who runs on a profile, `host-PID` (Linux and macOS), tells whom to kill. */
async function killBrowser(profile: string): Promise<void> {
  const holder = await readlink(path.join(profile, 'SingletonLock'))
  process.kill(Number(holder.slice(holder.lastIndexOf('-') + 1)), 'SIGKILL')
}

const actsIn = (body: string | null): Act[] => (body === null ? [] : (JSON.parse(body) as { acts: Act[] }).acts)

function noteAcknowledgements(context: BrowserContext, { journaled }: Acknowledged, acknowledge: (act: Act) => void): void {
  const isAppend = (address: string): boolean => address.endsWith('/api/appendJournal')
  context.on('request', request => { if (isAppend(request.url())) actsIn(request.postData()).forEach(acknowledge) })
  context.on('response', response => void (async () => {
    if (isAppend(response.url()) && ((await response.json()) as { ok: boolean }).ok) journaled.push(...actsIn(response.request().postData()))
  })().catch(() => undefined))
}

/** `folder`: where data and profile lie; default: a new one. `port` must stay the same for one profile; 0 = any free one, then kept. */
export async function makeRig({ folder, port = 0 }: { readonly folder?: string; readonly port?: number } = {}): Promise<Rig> {
  const home = folder ?? (await mkdtemp(path.join(os.tmpdir(), 'qunbu-torture-')))
  const dataFolder = path.join(home, 'data')
  // Where the launcher has the profile of the browser that it opens.
  const profile = path.join(dataFolder, 'browser')
  const acknowledged: Acknowledged = { stored: [], journaled: [] }
  const acknowledge = (act: Act): void => { if (!acknowledged.stored.some(one => one.seq === act.seq && one.at === act.at)) acknowledged.stored.push(act) }
  let fixedPort = port
  let launcher: RunningLauncher | null = null
  let context: BrowserContext | null = null
  let page: Page | null = null

  const stopLauncher = async (signal: NodeJS.Signals): Promise<void> => {
    await launcher?.stop(signal)
    launcher = null
  }
  const closeContext = async (): Promise<void> => {
    await context?.close().catch(() => undefined)
    context = null
  }
  return {
    folder: home, dataFolder, profile, acknowledged, acknowledge,
    get page() {
      if (!page) throw new Error('not started')
      return page
    },
    get token() {
      if (!launcher) throw new Error('not started')
      return launcher.token
    },
    async start() {
      launcher ??= await startLauncher({ dataFolder, port: fixedPort })
      fixedPort = Number(new URL(launcher.origin).port)
      context = await chromium.launchPersistentContext(profile, { ...chromiumLaunch(), locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1280, height: 800 } })
      context.setDefaultTimeout(PATIENCE_MS)
      noteAcknowledgements(context, acknowledged, acknowledge)
      await context.route(`**${BLANK}`, route => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>blank</title>' }))
      page = context.pages()[0] ?? (await context.newPage())
      await page.goto(`${launcher.origin}${BLANK}`)
    },
    async openApp() {
      await page!.goto(launcher!.url)
      await page!.getByRole('navigation').or(page!.getByRole('heading', { level: 1 })).first().waitFor()
    },
    async kill({ spareLauncher = false } = {}) {
      await killBrowser(profile)
      if (!spareLauncher) await stopLauncher('SIGKILL')
      await closeContext()
    },
    async close() {
      await closeContext()
      await stopLauncher('SIGTERM')
    },
    async dispose() {
      await closeContext()
      await stopLauncher('SIGKILL')
      await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

/** Starts a rig, opens the app and brings it its first chat, in which 山风 is one of seven people. */
export async function startWithChat(rig: Rig): Promise<void> {
  await rig.start()
  await rig.openApp()
  await importFile(rig.page, fixture('qq-txt/utf8-bom/青禾读书会.txt'))
}
