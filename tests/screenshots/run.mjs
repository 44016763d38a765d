// `npm run screenshots`: every page of the demo register, light and dark, Chinese and English, at three sizes, into
// test-results/screenshots; with --readme the few that the README shows go to resources/screenshots.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { CHROMIUM_SWITCHES } from '../support/chromium-switches.mjs'
import { ensureChromium } from '../support/ensure-chromium.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const forReadme = process.argv.includes('--readme')
const PAGES = ['today', 'group', 'groups', 'people', 'person', 'matching', 'imports', 'review', 'settings']
const README_PAGES = ['today', 'group', 'person', 'matching']
const LOOKS = forReadme
  ? [{ locale: 'zh-CN', theme: 'light', width: 1280, height: 800 }]
  : ['zh-CN', 'en-US'].flatMap(locale => ['light', 'dark'].flatMap(theme => [[1280, 800], [1024, 700], [1600, 1000]].map(([width, height]) => ({ locale, theme, width, height }))))

/** The demo in a data folder of its own: to a second browser the first one's register would be one that was lost. */
async function startDemo() {
  const data = mkdtempSync(path.join(os.tmpdir(), 'qunbu-shots-'))
  const server = spawn(process.execPath, [path.join(root, 'out/launch/index.js'), '--demo', '--no-open'], { env: { ...process.env, TZ: 'Asia/Shanghai', QUNBU_DATA: data, QUNBU_PORT: '0' } })
  const url = await new Promise(resolve => server.stdout.on('data', text => {
    const found = /(http:\S+)/.exec(String(text))
    if (found) resolve(found[1])
  }))
  const stop = () => {
    server.kill()
    rmSync(data, { recursive: true, force: true, maxRetries: 3 })
  }
  return { url, stop }
}

const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_SWITCHES })
const folder = forReadme ? path.join(root, 'resources/screenshots') : path.join(root, 'test-results/screenshots')
mkdirSync(folder, { recursive: true })

/** Brings the page up as an operator would find it. */
async function open(page, name) {
  const go = async hash => {
    await page.evaluate(to => { window.location.hash = to }, hash)
    await page.locator(`[data-place="${hash}"]`).waitFor()
  }
  if (name === 'group') {
    await go('#/groups')
    await page.getByRole('main').getByText('甬沪冷仓同行').first().click()
  } else if (name === 'person') {
    await go('#/people')
    await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('冷库')
    await page.waitForTimeout(600)
    await page.getByText('琴姐 北仑冷库').first().click()
  } else await go(`#/${name}`)
  // The demo's first day is planned in the background.
  if (name === 'today') await page.locator('[data-row]').first().waitFor({ timeout: 120_000 })
  if (name === 'matching') {
    await page.getByRole('button', { name: /李总 食品直播/ }).first().click()
    await page.waitForTimeout(800)
    await page.keyboard.press('i')
    await page.waitForTimeout(9_000)
  }
  await page.waitForTimeout(1800)
}

for (const { locale, theme, width, height } of LOOKS) {
  const { url, stop } = await startDemo()
  const context = await browser.newContext({ viewport: { width, height }, locale, colorScheme: theme, timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  await page.goto(url)
  await page.getByRole('navigation').first().waitFor({ timeout: 180_000 })
  for (const name of forReadme ? README_PAGES : PAGES) {
    await open(page, name)
    // Nothing is pointed at.
    await page.mouse.move(width - 1, height - 1)
    await page.waitForTimeout(300)
    await page.screenshot({ path: path.join(folder, forReadme ? `${name}.png` : `${name}-${locale.slice(0, 2)}-${theme}-${width}.png`) })
    await page.keyboard.press('Escape')
  }
  await context.close()
  stop()
}
await browser.close()
console.log(folder)
