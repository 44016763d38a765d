import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test as base } from '@playwright/test'
import { startDesktopApp, type DesktopApp, type DesktopSetup } from '../../support/electron-stand-in/desktop-app'

export interface Desktop {
  /** Starts the built app; a second call starts it again on the same data and the same Chromium profile. */
  start(setup?: Pick<DesktopSetup, 'words' | 'env' | 'bare' | 'window'> & { profileName?: string }): Promise<DesktopApp>
  readonly dataFolder: string
  /** A folder for the test's own files. */
  readonly folder: string
}

/**
 * The built main and preload bundles in Node, with Electron stood in for and Chromium for windows. `bare` is one app for all
 * tests of a file that only look: its page has no scripts of its own.
 */
export const test = base.extend<{ desktop: Desktop }, { bare: DesktopApp }>({
  bare: [async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'qunbu-bare-'))
    const app = await startDesktopApp({ dataFolder: path.join(folder, 'data'), profile: path.join(folder, 'profile'), bare: true })
    await use(app)
    await app.kill()
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }, { scope: 'worker' }],
  desktop: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'qunbu-desktop-'))
    const dataFolder = path.join(folder, 'data')
    const running = new Set<DesktopApp>()
    await use({
      dataFolder, folder,
      async start({ profileName = 'profile', ...setup } = {}) {
        const app = await startDesktopApp({ dataFolder, profile: path.join(folder, profileName), ...setup })
        running.add(app)
        return app
      },
    })
    for (const app of running) await app.kill().catch(() => undefined)
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  },
})

export { expect }
