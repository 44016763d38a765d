// The part of the benchmark that runs in a real Chromium: from the drop of a file to its last commit, with the memory of the
// page's process (worker included) and the longest task of the page's own thread.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { CHROMIUM_SWITCHES } from '../support/chromium-switches.mjs'
import { ensureChromium } from '../support/ensure-chromium.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const SAMPLE_MS = 100
const PATIENCE_MS = 900_000

/** Resident memory of all renderer processes of the browser that runs on `profile`, in MB; `null` where /proc does not exist. */
function rendererMemory(profile) {
  if (!existsSync('/proc/self/status')) return null
  let kilobytes = 0
  for (const id of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8')
      if (!command.includes('--type=renderer') || !isChildOf(id, profile)) continue
      kilobytes += Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0)
    } catch {
      // The process ended in between.
    }
  }
  return kilobytes / 1024
}

/** Follows parents up to the browser process that names the profile. */
function isChildOf(id, profile) {
  for (let at = id, hops = 0; at !== '0' && at !== '1' && hops < 8; hops++) {
    if (readFileSync(`/proc/${at}/cmdline`, 'utf8').includes(profile)) return true
    at = /PPid:\s+(\d+)/.exec(readFileSync(`/proc/${at}/status`, 'utf8'))?.[1] ?? '0'
  }
  return false
}

async function measure(file) {
  const folder = mkdtempSync(path.join(tmpdir(), 'qunbu-bench-'))
  const profile = path.join(folder, 'profile')
  const server = spawn(process.execPath, [path.join(root, 'out/launch/index.js'), '--no-open'], { env: { ...process.env, QUNBU_DATA: path.join(folder, 'data'), QUNBU_PORT: '0' } })
  const url = await new Promise(resolve => server.stdout.on('data', text => {
    const found = /(http:\S+)/.exec(String(text))
    if (found) resolve(found[1])
  }))
  const context = await chromium.launchPersistentContext(profile, { executablePath: await ensureChromium(), locale: 'zh-CN', args: CHROMIUM_SWITCHES })
  let peak = 0
  const sampler = setInterval(() => { peak = Math.max(peak, rendererMemory(profile) ?? 0) }, SAMPLE_MS)
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.addInitScript(() => {
      globalThis.longest = 0
      // The page's input for files is in no document: when it is given one is told here.
      const { click } = HTMLInputElement.prototype
      HTMLInputElement.prototype.click = function () {
        this.addEventListener('change', () => { globalThis.dropped = performance.now() }, { capture: true, once: true })
        click.call(this)
      }
      new PerformanceObserver(list => { for (const entry of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, entry.duration) }).observe({ type: 'longtask', buffered: true })
    })
    await page.goto(url)
    await page.getByRole('navigation').first().waitFor()
    await page.evaluate(() => { window.location.hash = '#/imports' })
    await page.waitForTimeout(1000)
    await page.evaluate(() => { globalThis.longest = 0 })
    const drop = async words => {
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: /选文件/ }).first().click()
      const asked = await chooser
      const watched = page.evaluate(WATCH_IMPORT, words)
      await asked.setFiles(file)
      const start = page.getByRole('button', { name: /开始读入/ })
      await start.waitFor({ timeout: PATIENCE_MS })
      await start.click()
      return watched
    }
    const first = await drop('读完，是')
    const longest = await page.evaluate(() => globalThis.longest)
    const peakFirst = peak
    // Only a second result says this: the one of the first import is still on the page.
    const again = await drop('都已经在簿里了')
    return { seconds: first.reading, fromDrop: first.looking + first.reading, again: again.reading, chart: first.looking + first.chart, hit: await firstHit(page), peak: peakFirst, longest }
  } finally {
    clearInterval(sampler)
    await context.close()
    server.kill()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/**
 * In the page, from one frame to the next: seconds from the file handed over to the button that starts (`looking`), and from its press
 * to the first drawn month (`chart`) and to the frame with `words` (`reading`). How long a hand takes to press is in none of them.
 */
const WATCH_IMPORT = words => new Promise(resolve => {
  const at = {}
  const now = () => performance.now()
  globalThis.dropped = undefined
  document.addEventListener('click', event => { if (at.ready && /开始读入/.test(event.target.textContent)) at.started ??= now() }, { capture: true })
  const look = () => {
    if (globalThis.dropped && !at.ready && [...document.querySelectorAll('button')].some(button => /开始读入/.test(button.textContent))) at.ready = now()
    if (at.started && !at.chart && [...document.querySelectorAll('article svg rect:has(title)')].some(rect => Number(rect.getAttribute('height')) > 2)) at.chart = now()
    if (!at.started || !document.body.textContent.includes(words)) requestAnimationFrame(look)
    else resolve({ looking: (at.ready - globalThis.dropped) / 1000, chart: at.chart ? (at.chart - at.started) / 1000 : null, reading: (now() - at.started) / 1000 })
  }
  requestAnimationFrame(look)
})

/** In the page: seconds from the typed phrase to the frame with its first hit; `null` when there is none within a minute. */
const WATCH_HIT = () => new Promise(resolve => {
  let typed = null
  const look = () => {
    const now = performance.now()
    if (typed !== null && document.querySelector('aside mark')) resolve((now - typed) / 1000)
    else if (typed !== null && now - typed > 60_000) resolve(null)
    else requestAnimationFrame(look)
  }
  document.addEventListener('input', () => { typed ??= performance.now() }, { capture: true, once: true })
  requestAnimationFrame(look)
})

/** Seconds from a phrase in the search of the group's chat to its first hit; `null` where there is none. */
async function firstHit(page) {
  await page.evaluate(async () => {
    const db = await new Promise((resolve, reject) => { const asked = indexedDB.open('qunbu'); asked.onsuccess = () => resolve(asked.result); asked.onerror = () => reject(asked.error) })
    const [group] = await new Promise(resolve => { const asked = db.transaction('groups').objectStore('groups').getAll(); asked.onsuccess = () => resolve(asked.result) })
    db.close()
    window.location.hash = `#/groups/${group.id}`
  })
  await page.getByRole('button', { name: '聊天', exact: true }).click()
  const box = page.getByRole('complementary').getByRole('textbox').first()
  await box.waitFor()
  const watched = page.evaluate(WATCH_HIT)
  await page.waitForTimeout(200)
  await box.fill('注塑模具')
  return watched
}

/** Prints the table of the browser part: `sizes` messages of each of `formats`. */
export async function run({ sizes, formats, benchFile }) {
  const inSeconds = value => (value === null ? '–' : `${value.toFixed(2)} s`)
  console.log('\n### From the drop to the last commit in Chromium\n')
  console.log('| format | messages | drop → commit | start → commit | messages/s | first chart | the same file again | first hit of a search | page and worker, peak | longest task of the page |')
  console.log('|---|---|---|---|---|---|---|---|---|---|')
  for (const messages of sizes) {
    for (const format of formats) {
      const { seconds, fromDrop, again, chart, hit, peak, longest } = await measure(benchFile(format, messages))
      const figures = [inSeconds(fromDrop), inSeconds(seconds), Math.round(messages / seconds).toLocaleString('en-US'), inSeconds(chart), inSeconds(again), inSeconds(hit), peak ? `${Math.round(peak)} MB` : 'unknown', `${Math.round(longest)} ms`]
      console.log(`| ${format} | ${messages.toLocaleString('en-US')} | ${figures.join(' | ')} |`)
    }
  }
}
