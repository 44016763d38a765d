// The whole test run with its own set-up: dependencies, a Chromium, types, lint, unit tests, build, end-to-end tests.
// Closes with a plain line `N passed, N failed`. Written for plain Node: nothing needs to be installed before it runs.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { ensureChromium } from './support/ensure-chromium.mjs'

const root = path.resolve(import.meta.dirname, '..')
const results = path.join(root, 'test-results')
const bin = name => path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const tally = { passed: 0, failed: 0, skipped: 0 }

function run(title, command, args, env = {}) {
  console.log(`\n== ${title}`)
  const started = process.hrtime.bigint()
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, TZ: 'Asia/Shanghai', ...env } })
  console.log(`== ${title}: ${done.status === 0 ? 'ok' : 'failed'}, ${(Number(process.hrtime.bigint() - started) / 1e9).toFixed(0)} s`)
  return done.status === 0
}

function check(title, command, args, env) {
  const ok = run(title, command, args, env)
  tally[ok ? 'passed' : 'failed'] += 1
  return ok
}

/** Adds a runner's own counts; a runner that failed without a report counts as one failure. */
function count(title, ok, read) {
  try {
    const { passed, failed, skipped } = read()
    tally.passed += passed
    tally.failed += failed
    tally.skipped += skipped
    if (!ok && failed === 0) tally.failed += 1
    if (passed + failed === 0) throw new Error('no test was run')
  } catch (error) {
    console.error(`${title}: ${error.message}`)
    tally.failed += 1
  }
}

const readJson = file => JSON.parse(readFileSync(file, 'utf8'))

function install() {
  const lock = path.join(root, 'package-lock.json')
  const mark = path.join(root, 'node_modules', '.package-lock.json')
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(lock).mtimeMs) return true
  return run('install', process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'])
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
if (!install()) {
  console.log('\n0 passed, 1 failed')
  process.exit(1)
}

check('types', bin('tsc'), ['-b'])
check('lint', bin('eslint'), ['-c', 'tests/eslint.config.js', 'electron', 'renderer', 'shared', 'resources', 'tests', '--max-warnings', '0'])
const unitReport = path.join(results, 'unit.json')
const unitOk = run('unit tests', bin('vitest'), ['run', '-c', 'tests/vitest.config.ts', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`])
count('unit tests', unitOk, () => {
  const report = readJson(unitReport)
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests }
})

if (check('build', bin('electron-vite'), ['build'])) {
  const chromium = await ensureChromium()
  if (!chromium) {
    console.error('No Chromium could be found or installed: set CHROMIUM_PATH to one.')
    tally.failed += 1
  } else {
    const e2eReport = path.join(results, 'e2e.json')
    const e2eOk = run('end-to-end tests', bin('playwright'), ['test', '-c', 'tests/playwright.config.ts'], { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport })
    count('end-to-end tests', e2eOk, () => {
      const { stats } = readJson(e2eReport)
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
    })
  }
}

console.log(`\n${tally.passed} passed, ${tally.failed} failed${tally.skipped ? `, ${tally.skipped} skipped` : ''}`)
process.exit(tally.failed === 0 ? 0 : 1)
