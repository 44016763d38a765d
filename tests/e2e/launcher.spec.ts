import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { chromium, expect, test as base } from '@playwright/test'
import { chromiumLaunch } from '../support/chromium'
import { runLauncher, startLauncher, type LauncherSetup, type RunningLauncher } from '../support/launcher-process'

interface Place {
  readonly folder: string
  readonly dataFolder: string
  start(more?: Partial<LauncherSetup>): Promise<RunningLauncher>
}

const test = base.extend<{ place: Place }>({
  place: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'qunbu-launch-'))
    const dataFolder = path.join(folder, 'data')
    const running: RunningLauncher[] = []
    await use({
      folder, dataFolder,
      async start(more = {}) {
        const launcher = await startLauncher({ dataFolder, port: 0, ...more })
        running.push(launcher)
        return launcher
      },
    })
    for (const launcher of running) await launcher.stop('SIGKILL').catch(() => undefined)
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  },
})

const post = (launcher: RunningLauncher, name: string, ask: object) => fetch(`${launcher.origin}/api/${name}`, {
  method: 'POST', body: JSON.stringify(ask), headers: { Origin: launcher.origin, 'X-Qunbu-Token': launcher.token, 'Content-Type': 'application/json' },
}).then(response => response.json() as Promise<{ value: unknown }>)

test('without a display the launcher prints the address in one line and keeps serving', async ({ place }) => {
  const launcher = await place.start()
  await expect.poll(() => launcher.output().trim().split('\n')).toEqual([`群簿已启动：${launcher.url}`, expect.stringContaining('没有显示器')])
  expect((await fetch(`${launcher.origin}/`)).status).toBe(200)
  expect(launcher.process.exitCode).toBeNull()
})

test('a second start hands its files to the first and ends', async ({ place }) => {
  const file = path.join(place.folder, 'second.txt')
  await writeFile(file, 'x')
  const first = await place.start()
  const second = await runLauncher({ dataFolder: place.dataFolder, port: 0, words: [file] })
  expect(second).toEqual({ code: 0, output: expect.stringContaining('群簿已经在运行') })
  expect((await post(first, 'listIncoming', { after: 0, waitMs: 2_000 })).value).toEqual([expect.objectContaining({ name: 'second.txt' })])
})

test('a port taken by another program is named in a sentence, and the data is left alone', async ({ place }) => {
  const other = createServer((_request, response) => response.end('other'))
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  const { code, output } = await runLauncher({ dataFolder: place.dataFolder, port })
  other.close()
  expect(code).toBe(1)
  expect(output).toContain(`端口 ${port} 被别的程序占用了`)
  // The vault is free again for the next start.
  await place.start()
})

test('a launcher that was killed leaves nothing in the way of the next start', async ({ place }) => {
  const first = await place.start()
  await first.stop('SIGKILL')
  const second = await place.start()
  expect(second.token).not.toBe(first.token)
})

test('data of a newer version is refused with a sentence', async ({ place }) => {
  await mkdir(path.join(place.dataFolder, 'vault'), { recursive: true })
  await writeFile(path.join(place.dataFolder, 'vault', 'stamp-browser.json'), JSON.stringify({ app: '99.0.0', chromium: null }))
  const { code, output } = await runLauncher({ dataFolder: place.dataFolder, port: 0 })
  expect(code).toBe(1)
  expect(output).toContain('群簿 99.0.0')
})

test('an unknown option is named with those that exist', async ({ place }) => {
  const { code, output } = await runLauncher({ dataFolder: place.dataFolder, port: 0, words: ['--wat'] })
  expect(code).toBe(1)
  expect(output).toMatch(/--wat.*--demo/)
})

test('the notes of a running launcher are readable by this user only', async ({ place }) => {
  test.skip(process.platform === 'win32', 'Windows has no such permissions')
  await place.start()
  const { mode } = await stat(path.join(place.dataFolder, 'server.json'))
  expect(mode & 0o077).toBe(0)
})

test('with a display the browser is opened as an app with a profile of its own and a ticket instead of the token', async ({ place }) => {
  test.skip(process.platform === 'win32', 'the stand-in browser is a shell script')
  const browser = path.join(place.folder, 'browser')
  const noted = path.join(place.folder, 'arguments')
  await writeFile(browser, `#!/bin/sh\n[ "$1" = --version ] && echo "Chromium 156.0.1.2" && exit 0\nprintf '%s\\n' "$@" > ${JSON.stringify(noted)}\nexec sleep 60\n`)
  await chmod(browser, 0o755)
  const launcher = await place.start({ open: true, env: { DISPLAY: ':99', QUNBU_BROWSER: browser } })
  await expect.poll(() => readFile(noted, 'utf8').catch(() => '')).toContain('--app=')
  const words = (await readFile(noted, 'utf8')).trim().split('\n')
  const address = words.find(word => word.startsWith('--app='))!.slice('--app='.length)
  expect(words).toContain(`--user-data-dir=${path.join(place.dataFolder, 'browser')}`)
  expect(words).toEqual(expect.arrayContaining(['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-pings']))
  expect(address).toMatch(/#ticket=/)
  expect(words.join(' ')).not.toContain(launcher.token)

  const context = await chromium.launchPersistentContext(path.join(place.folder, 'profile'), { ...chromiumLaunch(), locale: 'zh-CN' })
  const [page] = context.pages()
  await page!.goto(address)
  await expect(page!.getByRole('link', { name: '今日' })).toBeVisible()
  expect(page!.url()).not.toContain('ticket')
  // The ticket was good once; the tab keeps its token over a reload, another tab has none.
  await page!.reload()
  await expect(page!.getByRole('link', { name: '今日' })).toBeVisible()
  const stranger = await context.newPage()
  await stranger.goto(address)
  await expect(stranger.getByRole('link', { name: '今日' })).toBeHidden()
  await context.close()
})
