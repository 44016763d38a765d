/**
 * `npm run torture`: hurts the built app in a real Chromium in every way of safety's list, runs the long form of the properties, and
 * prints the figures as a table. `--only F4` (repeatable) chooses figures; `--kills 100` and the like set an amount (figures.ts).
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { cpus, platform, release, totalmem } from 'node:os'
import path from 'node:path'
import { ensureChromium } from '../support/ensure-chromium.mjs'
import { FIGURES } from './table.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const notes = path.join(root, 'test-results', 'torture.jsonl')
const report = path.join(root, 'test-results', 'torture-unit.json')
const args = process.argv.slice(2)
const only = args.flatMap((arg, i) => (arg === '--only' ? [args[i + 1]] : []))
const amounts = Object.fromEntries(args.flatMap((arg, i) => (/^--(?!only)[a-z]+$/.test(arg) ? [[`QUNBU_TORTURE_${arg.slice(2).toUpperCase()}`, args[i + 1]]] : [])))
const chosen = FIGURES.filter(figure => only.length === 0 || only.includes(figure.id))
const bin = name => path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const run = (command, words, env = {}) => spawnSync(command, words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, TZ: 'Asia/Shanghai', ...env } }).status === 0

/** What the specs noted, the last note of a figure. */
function noted() {
  if (!existsSync(notes)) return new Map()
  return new Map(readFileSync(notes, 'utf8').trim().split('\n').filter(line => line !== '').map(line => JSON.parse(line)).map(note => [note.id, note]))
}

/** Runs the tests of one figure and says how many passed with how many cases. */
function measureUnit({ file, name, env }) {
  rmSync(report, { force: true })
  run(bin('vitest'), ['run', '-c', 'tests/vitest.config.ts', '--maxWorkers=1', '--testTimeout=0', '--reporter=json', `--outputFile=${report}`, file, ...(name === '' ? [] : ['-t', name])], env)
  if (!existsSync(report)) return { measured: 'no such test', ok: false }
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'))
  const cases = Object.entries(env).map(([key, value]) => ` (${key}=${value})`).join('')
  return { measured: `${passed} passed, ${failed} failed${cases}`, ok: failed === 0 && passed > 0 }
}

/** What the figure asks for, a format. */
const FUZZ_INPUTS = 10_000_000

/** Generated inputs for every format: `--inputs` each, as far as `--minutes` go. Fewer than asked for is said, and not a figure reached. */
function measureFuzz() {
  const done = spawnSync(process.execPath, ['tests/fuzz/formats.mjs', '--each', amounts.QUNBU_TORTURE_INPUTS ?? String(FUZZ_INPUTS), '--minutes', amounts.QUNBU_TORTURE_MINUTES ?? '60'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' })
  const last = done.stdout.trim().split('\n').at(-1) ?? ''
  if (!last.startsWith('{')) return { measured: 'ended without a count', ok: false }
  const { formats, inputs, least, crashes, hangs, slow } = JSON.parse(last)
  const count = number => number.toLocaleString('en-US')
  return { measured: `${count(inputs)} inputs over ${formats} formats, at least ${count(least)} each: ${crashes} crashes, ${hangs} without end, ${slow} slow`, ok: crashes + hangs + slow === 0 && least >= FUZZ_INPUTS }
}

if (!existsSync(path.join(root, 'out/launch/index.js')) && !run(bin('electron-vite'), ['build'])) process.exit(1)
rmSync(notes, { force: true })
const specs = [...new Set(chosen.filter(figure => figure.torture).map(figure => `tests/torture/${figure.torture}.spec.ts`))].filter(file => existsSync(path.join(root, file)))
if (only.length === 0) specs.push('tests/torture/two-windows.spec.ts', 'tests/torture/snapshot-kill.spec.ts')
if (specs.length > 0) run(bin('playwright'), ['test', '-c', 'tests/playwright.config.ts', '--project=torture', ...specs], { QUNBU_TORTURE: 'full', CHROMIUM_PATH: (await ensureChromium()) ?? '', ...amounts })
const bySpec = noted()
const rows = chosen.map(figure => ({ ...figure, ...(figure.unit ? measureUnit(figure.unit) : figure.fuzz ? measureFuzz() : bySpec.get(figure.id) ?? { measured: 'not measured', ok: false }) }))

const [cpu] = cpus()
console.log(`\n${cpu.model.trim()} × ${cpus().length}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${platform()} ${release()}, Node ${process.versions.node}\n`)
console.log('| # | what | wanted | measured | reached |')
console.log('|---|---|---|---|---|')
for (const { id, what, wanted, measured, ok } of rows) console.log(`| ${id} | ${what} | ${wanted} | ${measured} | ${ok ? 'yes' : 'NO'} |`)
const failed = rows.filter(row => !row.ok).length
console.log(`\n${rows.length - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
