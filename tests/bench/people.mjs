// `node tests/bench/people.mjs [PEOPLE]` after `npm run build`: a register of 20,000 invented people in a real Chromium; how long 人 takes
// to open, to scroll, to filter by typing and to sort, and the longest task of the page's thread meanwhile.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { ensureChromium } from '../support/ensure-chromium.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const count = Number(process.argv[2] ?? 20_000)
const data = mkdtempSync(path.join(os.tmpdir(), 'qunbu-bench-'))
const server = spawn(process.execPath, [path.join(root, 'out/launch/index.js'), '--no-open'], { env: { ...process.env, TZ: 'Asia/Shanghai', QUNBU_DATA: data, QUNBU_PORT: '0' } })
const url = await new Promise(resolve => server.stdout.on('data', text => {
  const found = /(http:\S+)/.exec(String(text))
  if (found) resolve(found[1])
}))
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] })
const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } })
await page.goto(url)
await page.getByRole('navigation').first().waitFor()

/** Writes the register directly: importing it is another bench. */
await page.evaluate(async people => {
  const db = await new Promise((resolve, reject) => { const asked = indexedDB.open('qunbu'); asked.onsuccess = () => resolve(asked.result); asked.onerror = () => reject(asked.error) })
  const of = (list, n) => list[n % list.length]
  const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'], given = [...'子涵雨桐浩然欣怡宇轩思远若曦明哲嘉禾知夏听雨星河'], cities = ['杭州', '宁波', '上海', '苏州', '广州', '深圳'], trades = ['跨境电商', '冷链', '茶叶', '服装', '直播', '律师']
  const put = (table, rows) => new Promise((resolve, reject) => { const tx = db.transaction(table, 'readwrite'); for (const row of rows) tx.objectStore(table).put(row); tx.oncomplete = resolve; tx.onerror = () => reject(tx.error) })
  const id = (kind, n) => `${kind}-${String(n).padStart(6, '0')}`
  await put('groups', Array.from({ length: 60 }, (_, g) => ({ id: id('g', g), platform: 'wechat', kind: 'group', name: `群${g}`, otherNames: [], createdAt: 0, nextMember: people })))
  for (let from = 0; from < people; from += 2_000) {
    const numbers = Array.from({ length: Math.min(2_000, people - from) }, (_, i) => from + i)
    const name = n => `${of(surnames, n)}${of(given, n * 7)}${of(given, n * 3 + 1)}${n % 5 === 0 ? n : ''}`
    await put('people', numbers.map(n => ({ id: id('p', n), name: name(n), createdAt: 0, tags: [] })))
    await put('accounts', numbers.map(n => ({ id: id('a', n), personId: id('p', n), platform: 'wechat', platformId: `wxid_${n}` })))
    await put('memberships', numbers.map(n => ({ id: id('m', n), groupId: id('g', n % 60), number: n, accountId: id('a', n), personId: id('p', n), name: name(n), names: [{ name: name(n), source: 'card', firstAt: 1, lastAt: 2 }], present: true, messages: n % 90, lastAt: 1.76e12 + n * 1e5, importId: 'i' })))
    await put('facts', numbers.flatMap(n => [['city', of(cities, n)], ['industry', of(trades, n * 5)]].map(([type, value], k) => ({ id: id(`f${k}`, n), personId: id('p', n), type, value, source: { kind: 'typed' }, on: '2026-11-20', state: 'confirmed' }))))
  }
  db.close()
}, count)
await page.reload()
await page.getByRole('navigation').first().waitFor()
await page.waitForTimeout(6_000)
await page.evaluate(() => {
  window.tasks = []
  new PerformanceObserver(list => window.tasks.push(...list.getEntries().map(entry => entry.duration))).observe({ type: 'longtask' })
})

const measure = async (name, act) => {
  await page.evaluate(() => { window.tasks.length = 0 })
  const start = Date.now()
  await act()
  const took = Date.now() - start
  await page.waitForTimeout(1_500)
  const tasks = await page.evaluate(() => window.tasks)
  console.log(JSON.stringify({ what: name, people: count, ms: took, longTasks: tasks.length, longestMs: Math.round(Math.max(0, ...tasks)) }))
}
const rows = page.getByRole('grid').getByRole('row')
await measure('open', async () => {
  await page.evaluate(() => { window.location.hash = '#/people' })
  await rows.nth(5).waitFor({ timeout: 120_000 })
})
await page.waitForTimeout(8_000)
await measure('scroll', async () => {
  for (let i = 0; i < 40; i++) {
    await page.getByRole('grid').evaluate((grid, to) => { grid.scrollTop = to }, (i * 7919 % 40) * 32 * count / 40)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
})
await measure('type', async () => {
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().pressSequentially('zhangz', { delay: 120 })
})
await measure('sort', async () => {
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('')
  await page.getByRole('columnheader').getByRole('button').first().click()
})
await browser.close()
server.kill()
rmSync(data, { recursive: true, force: true, maxRetries: 3 })
process.exit(0)
