import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { ROOT } from '../support/launcher-process'
import { figure, IS_FULL } from './figures'

/** Runs a command where there is no network but the loopback; the reason where that may not be done. */
function withoutRoute(command: string, env: Record<string, string> = {}): { readonly status: number | null; readonly output: string } {
  const done = spawnSync('unshare', ['--net', 'sh', '-c', `ip link set lo up && ${command}`], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, ...env } })
  return { status: done.status, output: `${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}` }
}

test('the end-to-end tests pass with no route off the machine', () => {
  test.skip(!IS_FULL, 'part of npm run torture; in npm test every end-to-end test fails on a request to another origin')
  const able = withoutRoute('true')
  test.skip(able.status !== 0, `a network of its own may not be made here (${able.output.trim()})`)
  test.setTimeout(3_600_000)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'qunbu-offline-'))
  const report = path.join(folder, 'e2e.json')
  try {
    const specs = process.env['QUNBU_TORTURE_SPECS'] ?? '--project=browser-host --project=electron'
    const run = withoutRoute(`node node_modules/@playwright/test/cli.js test -c tests/playwright.config.ts --output=${JSON.stringify(folder)} ${specs}`, { PLAYWRIGHT_JSON_OUTPUT_NAME: report, CI: '1' })
    const { stats } = JSON.parse(readFileSync(report, 'utf8')) as { stats: { expected: number; flaky: number; unexpected: number } }
    figure('F18', `${stats.expected + stats.flaky} end-to-end tests passed and ${stats.unexpected} failed where nothing but the loopback exists`, stats.unexpected === 0 && stats.expected > 0)
    expect(stats.unexpected, run.output.slice(-3_000)).toBe(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
