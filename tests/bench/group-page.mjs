/**
 * `node tests/bench/group-page.mjs`: how fast a group's page opens in Chromium with a register of five million messages. Its ledgers
 * are generated directly, with a head for every block and no block behind it, so that a page that read a block for a chart would
 * fail. Prints a markdown table. It is a part of `npm run bench`; `--groups 20 --members 500 --months 24` change the register, `--runs 5` how often each is measured.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { CHROMIUM_SWITCHES } from '../support/chromium-switches.mjs'
import { ensureChromium } from '../support/ensure-chromium.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const args = process.argv.slice(2)
const option = (name, otherwise) => { const at = args.indexOf(name); return at < 0 ? otherwise : Number(args[at + 1]) }
const GROUPS = option('--groups', 20)
const MEMBERS = option('--members', 500)
const MONTHS = option('--months', 24)
const RUNS = option('--runs', 5)
const MESSAGES = option('--messages', 5_000_000)

/** Runs in the page: fills the register with groups, members, ledgers and heads. Returns the messages written. */
async function fill({ groups, members, months, messages }) {
  const open = () => new Promise((resolve, reject) => {
    const request = indexedDB.open('qunbu')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const db = await open()
  let seed = 7
  const random = () => { seed = (seed * 16_807) % 2_147_483_647; return seed / 2_147_483_647 }
  const write = (stores, body) => new Promise((resolve, reject) => {
    const tx = db.transaction(stores, 'readwrite')
    body(tx)
    tx.oncomplete = resolve
    tx.onerror = () => reject(tx.error)
  })
  const today = new Date()
  const monthsBack = Array.from({ length: months }, (_, n) => new Date(today.getFullYear(), today.getMonth() - (months - 1 - n), 1))
  const perMonth = Math.round(messages / groups / months)
  let total = 0
  for (let g = 0; g < groups; g++) {
    const groupId = `bench-g${g}`
    await write(['groups', 'people', 'memberships'], tx => {
      tx.objectStore('groups').put({ id: groupId, platform: 'wechat', kind: 'group', name: `量测 ${g + 1} 群`, otherNames: [], createdAt: 0, nextMember: members, capacity: 500, purpose: '量', memberGain: '快', keywords: ['冷链', '叉车'], rosterOn: today.toISOString().slice(0, 10) })
      for (let m = 0; m < members; m++) {
        tx.objectStore('people').put({ id: `p${g}-${m}`, name: `成员${g}-${m}`, createdAt: 0, tags: [] })
        tx.objectStore('memberships').put({ id: `m${g}-${m}`, groupId, number: m, accountId: `a${g}-${m}`, personId: `p${g}-${m}`, name: `成员${g}-${m}`, names: [], present: true, messages: 1, firstAt: monthsBack[0].getTime(), lastAt: today.getTime() - 3_600_000, importId: 'bench' })
      }
    })
    for (const start of monthsBack) {
      const days = Math.min(new Date(start.getFullYear(), start.getMonth() + 1, 0).getDate(), start.getMonth() === today.getMonth() && start.getFullYear() === today.getFullYear() ? today.getDate() : 31)
      const cells = []
      const each = Math.max(1, Math.round(perMonth / days / (members / 4)))
      for (let day = 1; day <= days; day++) for (let m = 0; m < members; m++) if (random() < 0.25) cells.push([day, m, Math.max(1, Math.round(each * 2 * random()))])
      const column = i => Uint32Array.from(cells, cell => cell[i])
      const share = part => Uint32Array.from(cells, cell => Math.floor(cell[2] * part))
      const sum = cells.reduce((all, cell) => all + cell[2], 0)
      total += sum
      const perDayHour = new Uint32Array(31 * 24)
      for (const [day, , count] of cells) for (let left = count; left > 0; left -= 4) perDayHour[(day - 1) * 24 + 7 + Math.floor(random() * 16)] += Math.min(4, left)
      const speakers = Uint32Array.from({ length: members }, (_, m) => m)
      const count = value => new Uint32Array(members).fill(value)
      const asked = Math.min(3000, Math.round(sum / 40))
      const at = Array.from({ length: asked }, () => start.getTime() + random() * days * 86_400_000).sort((a, b) => a - b)
      const pairs = [...new Set(Array.from({ length: 6000 }, () => Math.floor(random() * members) * 1000 + Math.floor(random() * members)))].sort((a, b) => a - b).map(pair => [Math.floor(pair / 1000), pair % 1000]).filter(([from, to]) => from !== to)
      const ledger = {
        groupId, month: `${start.getFullYear()}-${String(start.getMonth() + 1).padStart(2, '0')}`, messages: sum,
        cells: { day: Uint8Array.from(cells, cell => cell[0]), member: column(1), messages: column(2), topics: share(0.02), replies: share(0.3), drawn: share(0.3), noise: share(0.2), thanks: share(0.03), links: share(0.02) },
        perDayHour, perKind: Uint32Array.from({ length: 21 }, (_, kind) => (kind === 1 ? sum : 0)),
        members: { member: speakers, messages: count(Math.round(sum / members)), firstAt: new Float64Array(members).fill(start.getTime()), lastAt: new Float64Array(members).fill(start.getTime() + 1e9), topicsStarted: count(1), repliesDrawn: count(9), answers: count(2), questions: count(2), thanks: count(1), links: count(1), noise: count(8), night: count(2) },
        questions: { sentAt: Float64Array.from(at), asker: Uint32Array.from(at, () => Math.floor(random() * members)), answeredAt: Float64Array.from(at, when => (random() < 0.7 ? when + 600_000 : NaN)), answerer: Uint32Array.from(at, () => Math.floor(random() * members)), text: at.map((_, i) => `这批货第${i}单什么时候能到？`) },
        replies: { from: Uint32Array.from(pairs, pair => pair[0]), to: Uint32Array.from(pairs, pair => pair[1]), count: Uint32Array.from(pairs, () => 1 + Math.floor(random() * 5)) },
        events: [], words: Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`词${i}`, 300 - i])), sessions: days * 8,
        talk: { sentAt: Float64Array.from({ length: 400 }, (_, i) => start.getTime() + (i / 400) * days * 86_400_000), text: Array.from({ length: 400 }, (_, i) => `第${i}车冷链货下午到宁波，还有八百托的位子，要的说一声`), of: Math.round(sum / 2) },
      }
      for (let q = 0; q < asked; q++) if (Number.isNaN(ledger.questions.answeredAt[q])) ledger.questions.answerer[q] = 0xffffffff
      const blocks = Math.ceil(sum / 4096)
      await write(['ledgers', 'blockHeads', 'watched'], tx => {
        tx.objectStore('ledgers').put(ledger)
        for (let b = 0; b < blocks; b++) {
          const id = `bench-${g}-${ledger.month}-${b}`
          tx.objectStore('blockHeads').put({ id, groupId, importId: 'bench', count: 4096, from: start.getTime(), to: start.getTime() + days * 86_400_000, seq: b })
          tx.objectStore('watched').put({ blockId: id, groupId, form: 1 })
        }
      })
    }
  }
  db.close()
  return total
}

/** Counts what is read from the store of blocks, from before the page's own code runs. */
const COUNT_READS = () => {
  globalThis.blockReads = 0
  for (const kind of [IDBObjectStore, IDBIndex]) {
    for (const method of ['get', 'getAll', 'openCursor']) {
      const real = kind.prototype[method]
      kind.prototype[method] = function (...rest) {
        const store = 'objectStore' in this ? this.objectStore : this
        if (store.name === 'blocks') globalThis.blockReads++
        return real.apply(this, rest)
      }
    }
  }
}

/** Ms from the address to the first drawn bar of the chart by day; two frames later, so that it is on the screen. */
const firstChart = hash => new Promise(resolve => {
  const start = performance.now()
  window.location.hash = hash
  const look = () => {
    if (document.querySelector('figure .recharts-surface rect')) requestAnimationFrame(() => resolve(performance.now() - start))
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
})

/** Ms from the press on a range to the frame in which the axis has changed. */
const rangeSwitch = name => new Promise((resolve, reject) => {
  const button = [...document.querySelectorAll('button')].find(each => each.textContent === name)
  if (!button) return reject(new Error(`no range ${name}`))
  const figure = document.querySelector('figure')
  const before = figure.querySelector('.recharts-surface').outerHTML
  const start = performance.now()
  button.click()
  const look = () => {
    if (figure.querySelector('.recharts-surface').outerHTML !== before) requestAnimationFrame(() => resolve(performance.now() - start))
    else if (performance.now() - start > 10_000) reject(new Error(`${name} changed nothing`))
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
})

/** What `act` took: by the clock, as the page tells, and in processor time of the page's own thread, which a busy machine does not lengthen. */
async function timed(cdp, act) {
  const spent = async () => (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000
  const before = await spent()
  const clock = await act()
  return { clock, own: (await spent()) - before }
}

const median = values => [...values].sort((a, b) => a - b)[values.length >> 1]
const row = (what, values, aim) => {
  const clock = values.map(value => value.clock)
  console.log(`| ${what} | ${Math.round(median(clock))} ms | ${Math.round(Math.max(...clock))} ms | ${Math.round(median(values.map(({ own }) => own)))} ms | ${aim} |`)
}

const folder = mkdtempSync(path.join(tmpdir(), 'qunbu-group-page-'))
const server = spawn(process.execPath, [path.join(root, 'out/launch/index.js'), '--no-open'], { env: { ...process.env, TZ: 'Asia/Shanghai', QUNBU_DATA: path.join(folder, 'data'), QUNBU_PORT: '0' } })
const url = await new Promise(resolve => server.stdout.on('data', text => {
  const found = /(http:\S+)/.exec(String(text))
  if (found) resolve(found[1])
}))
const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), { executablePath: await ensureChromium(), locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1280, height: 800 }, args: CHROMIUM_SWITCHES })
try {
  const page = context.pages()[0] ?? (await context.newPage())
  await page.addInitScript(COUNT_READS)
  await page.goto(url)
  await page.getByRole('navigation').first().waitFor()
  const total = await page.evaluate(fill, { groups: GROUPS, members: MEMBERS, months: MONTHS, messages: MESSAGES })
  await page.goto(url)
  await page.getByRole('navigation').first().waitFor()
  await page.waitForTimeout(6000)
  await page.evaluate(() => { globalThis.blockReads = 0 })
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const opened = []
  const switched = { '4 周': [], 一年: [], 全部: [] }
  for (let run = 0; run < RUNS; run++) {
    await page.evaluate(() => { window.location.hash = '#/settings' })
    await page.waitForFunction(() => document.querySelector('figure') === null)
    await page.waitForTimeout(400)
    opened.push(await timed(cdp, () => page.evaluate(firstChart, `#/groups/bench-g${run % GROUPS}`)))
    await page.waitForTimeout(1500)
    for (const name of ['4 周', '12 周', '一年', '12 周', '全部', '12 周']) {
      const took = await timed(cdp, () => page.evaluate(rangeSwitch, name))
      switched[name]?.push(took)
      await page.waitForTimeout(700)
    }
  }
  const reads = await page.evaluate(() => globalThis.blockReads)
  console.log(`\n### A group's page with ${total.toLocaleString('en-US')} messages in the register (${GROUPS} groups of ${MEMBERS}, ${MONTHS} months)\n`)
  console.log('| what | median | worst | own processor time, median | aim |')
  console.log('|---|---|---|---|---|')
  row('from the address to the first chart', opened, '300 ms')
  for (const [name, values] of Object.entries(switched)) row(`range to ${name}`, values, '100 ms')
  console.log(`| blocks read for it | ${reads} | | | 0 |`)
  if (reads > 0) process.exitCode = 1
} finally {
  await context.close()
  server.kill()
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
