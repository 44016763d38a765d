// A register of invented people in a real Chromium, written directly (importing it is another bench), and the measuring of what one does there:
// the time it takes and the longest task of the page's thread meanwhile. After `npm run build`.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { CHROMIUM_SWITCHES } from '../support/chromium-switches.mjs'
import { ensureChromium } from '../support/ensure-chromium.mjs'

const root = path.resolve(import.meta.dirname, '../..')

/** Opens the app on an empty register and fills it. `close` ends everything. */
export async function openBigRegister(count) {
  const data = mkdtempSync(path.join(os.tmpdir(), 'qunbu-bench-'))
  const server = spawn(process.execPath, [path.join(root, 'out/launch/index.js'), '--no-open'], { env: { ...process.env, TZ: 'Asia/Shanghai', QUNBU_DATA: data, QUNBU_PORT: '0' } })
  const url = await new Promise(resolve => server.stdout.on('data', text => {
    const found = /(http:\S+)/.exec(String(text))
    if (found) resolve(found[1])
  }))
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_SWITCHES })
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } })
  await page.addInitScript(() => {
    window.tasks = []
    new PerformanceObserver(list => window.tasks.push(...list.getEntries().map(entry => entry.duration))).observe({ type: 'longtask', buffered: true })
  })
  await page.goto(url)
  await page.getByRole('navigation').first().waitFor()
  await page.evaluate(writePeople, count)
  const close = async () => {
    await browser.close()
    server.kill()
    rmSync(data, { recursive: true, force: true, maxRetries: 3 })
  }
  const measure = async (name, act) => {
    await page.evaluate(() => { window.tasks.length = 0 })
    const start = Date.now()
    await act()
    const took = Date.now() - start
    await page.waitForTimeout(1_500)
    const tasks = await page.evaluate(() => window.tasks)
    console.log(JSON.stringify({ what: name, people: count, ms: took, longTasks: tasks.length, longestMs: Math.round(Math.max(0, ...tasks)) }))
  }
  return { page, measure, close }
}

/** Runs in the page. */
async function writePeople(people) {
  const db = await new Promise((resolve, reject) => { const asked = indexedDB.open('qunbu'); asked.onsuccess = () => resolve(asked.result); asked.onerror = () => reject(asked.error) })
  const of = (list, n) => list[n % list.length]
  const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'], given = [...'子涵雨桐浩然欣怡宇轩思远若曦明哲嘉禾知夏听雨星河'], cities = ['杭州', '宁波', '上海', '苏州', '广州', '深圳'], trades = ['跨境电商', '冷链', '茶叶', '服装', '直播', '律师']
  const put = (table, rows) => new Promise((resolve, reject) => { const tx = db.transaction(table, 'readwrite'); for (const row of rows) tx.objectStore(table).put(row); tx.oncomplete = resolve; tx.onerror = () => reject(tx.error) })
  const id = (kind, n) => `${kind}-${String(n).padStart(6, '0')}`
  const day = ago => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
  const two = n => String(n).padStart(2, '0')
  const typed = { kind: 'typed' }
  await put('groups', Array.from({ length: 60 }, (_, g) => ({ id: id('g', g), platform: 'wechat', kind: 'group', name: `群${g}`, otherNames: [], createdAt: 0, nextMember: people })))
  for (let from = 0; from < people; from += 2_000) {
    const numbers = Array.from({ length: Math.min(2_000, people - from) }, (_, i) => from + i)
    const name = n => `${of(surnames, n)}${of(given, n * 7)}${of(given, n * 3 + 1)}${n % 5 === 0 ? n : ''}`
    await put('people', numbers.map(n => ({ id: id('p', n), name: name(n), createdAt: 0, tags: [], ...(n % 3 === 0 && { cadenceDays: 30, lastContactOn: day(20 + (n % 40)) }) })))
    await put('accounts', numbers.map(n => ({ id: id('a', n), personId: id('p', n), platform: 'wechat', platformId: `wxid_${n}` })))
    await put('memberships', numbers.map(n => ({ id: id('m', n), groupId: id('g', n % 60), number: n, accountId: id('a', n), personId: id('p', n), name: name(n), names: [{ name: name(n), source: 'card', firstAt: 1, lastAt: 2 }], present: true, messages: n % 90, lastAt: 1.76e12 + n * 1e5, importId: 'i' })))
    await put('facts', numbers.flatMap(n => [['city', of(cities, n)], ['industry', of(trades, n * 5)], ...(n % 2 === 0 ? [['birthday', `${two((n % 12) + 1)}-${two((n % 28) + 1)}`]] : [])].map(([type, value], k) => ({ id: id(`f${k}`, n), personId: id('p', n), type, value, source: typed, on: day(30), state: 'confirmed' }))))
    await put('visits', numbers.filter(n => n % 3 === 0).map(n => ({ id: id('v', n), personId: id('p', n), on: day(20 + (n % 40)), at: Date.now(), channel: 'private', outcome: 'replied', text: '聊过近况' })))
    await put('needs', numbers.filter(n => n % 40 === 0).map(n => ({ id: id('n', n), personId: id('p', n), text: `${of(trades, n)}合作`, since: day(40), state: 'open', source: typed, history: [] })))
    await put('offers', numbers.filter(n => n % 4 === 0).map(n => ({ id: id('o', n), personId: id('p', n), text: `${of(cities, n)}${of(trades, n * 3)}`, on: day(n % 200), state: 'current', source: typed })))
  }
  db.close()
}
