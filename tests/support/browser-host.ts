import { mkdtemp, readlink, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { chromium, expect, test as base, type BrowserContext, type Page } from '@playwright/test'
import { chromiumLaunch } from './chromium'
import { makeDemoProfile, type DemoProfile } from './demo-profile'
import { startLauncher, type RunningLauncher } from './launcher-process'
import { watchContext, type PageWatch } from './page-watch'

export interface Relaunch {
  /** `SIGKILL` ends launcher and browser without warning. */
  readonly kill?: boolean
  /** Deletes the browser's database in between; the vault stays. */
  readonly emptyStore?: boolean
}

/** The app in a real Chromium, served by the built launcher, with a data folder and a profile of its own. */
export interface AppUnderTest {
  /** The page; another one after `relaunch`. */
  readonly page: Page
  readonly context: BrowserContext
  /** Address that opens the app in a new tab. */
  readonly url: string
  readonly origin: string
  /** `QUNBU_DATA` of the launcher. */
  readonly dataFolder: string
  /** Ends launcher and browser and starts both again on the same folders and port. */
  relaunch(how?: Relaunch): Promise<void>
}

interface Options {
  /** Starts with `--demo`, on a register that already holds it. */
  demo: boolean
  /** Files on the launcher's command line. */
  openFiles: readonly string[]
}

/** Chromium's own note of who runs on a profile, `host-PID` (Linux and macOS), tells whom to kill. */
async function killBrowser(profile: string): Promise<void> {
  const holder = await readlink(path.join(profile, 'SingletonLock'))
  process.kill(Number(holder.slice(holder.lastIndexOf('-') + 1)), 'SIGKILL')
}

/**
 * `test.use({ demo: true, locale: 'en-US', colorScheme: 'dark', viewport: … })` set it up. A test fails when the page
 * asked another origin for anything, when the content security policy refused something, or on an uncaught error.
 */
export const test = base.extend<Options & { app: AppUnderTest }, { demoProfile: () => Promise<DemoProfile> }>({
  demoProfile: [async ({}, use) => {
    const made: Promise<DemoProfile>[] = []
    await use(() => {
      if (made.length === 0) made.push(makeDemoProfile())
      return made[0]!
    })
    for (const profile of made) await (await profile).dispose()
  }, { scope: 'worker' }],
  demo: [false, { option: true }],
  openFiles: [[], { option: true }],
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  viewport: { width: 1280, height: 800 },
  app: async ({ demo, demoProfile, openFiles, locale, timezoneId, viewport, colorScheme }, use, info) => {
    // The first test with the demo waits for it to be written.
    if (demo) info.setTimeout(info.timeout + 240_000)
    const folder = await mkdtemp(path.join(os.tmpdir(), 'qunbu-e2e-'))
    const dataFolder = path.join(folder, 'data')
    const profile = path.join(folder, 'profile')
    const options = { ...chromiumLaunch(), locale, timezoneId, viewport, colorScheme, acceptDownloads: true }
    const watches: PageWatch[] = []
    let launcher: RunningLauncher
    let context: BrowserContext
    let page: Page

    const start = async (port: number): Promise<void> => {
      launcher = await startLauncher({ dataFolder, port, words: [...(demo ? ['--demo'] : []), ...openFiles] })
      context = await chromium.launchPersistentContext(profile, options)
      // Without it a wait has no bound but the test's own, which then does not say what it waited for.
      context.setDefaultTimeout(60_000)
      watches.push(await watchContext(context, () => launcher.origin))
      page = context.pages()[0] ?? (await context.newPage())
      await page.goto(launcher.url)
    }

    const ready = demo ? await demoProfile() : null
    await ready?.copyTo(folder)
    await start(ready?.port ?? 0)
    await use({
      get page() { return page },
      get context() { return context },
      get url() { return launcher.url },
      get origin() { return launcher.origin },
      dataFolder,
      async relaunch({ kill = false, emptyStore = false } = {}) {
        const port = Number(new URL(launcher.origin).port)
        if (kill) await killBrowser(profile)
        await launcher.stop(kill ? 'SIGKILL' : 'SIGTERM')
        await context.close()
        if (emptyStore) await rm(path.join(profile, 'Default', 'IndexedDB'), { recursive: true, force: true })
        await start(port)
      },
    })
    await context!.close()
    await launcher!.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    expect(watches.flatMap(watch => watch.foreign), 'requests to other origins').toEqual([])
    expect(watches.flatMap(watch => watch.refused), 'refused by the content security policy').toEqual([])
    expect(watches.flatMap(watch => watch.errors), 'uncaught errors').toEqual([])
  },
})

export { expect }
