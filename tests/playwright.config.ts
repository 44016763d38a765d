import { defineConfig } from '@playwright/test'

/**
 * Three projects: the app in the browser host, Electron's side run by the harness (and by a real Electron where there is one), and
 * the tests that hurt it: their short form here, the full one by `npm run torture`.
 */
export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results/e2e',
  // Each file has a launcher, a profile and a port of its own.
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  // A shared machine can stall a browser for seconds. What needed another try is named at the end of the run.
  retries: process.env['CI'] ? 2 : 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./support/closing-reporter.ts'], ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? '../test-results/e2e.json' }]],
  projects: [
    { name: 'browser-host', testMatch: '*.spec.ts', testIgnore: 'electron/**' },
    { name: 'electron', testMatch: 'electron/*.spec.ts' },
    { name: 'torture', testDir: './torture', testMatch: '*.spec.ts' },
  ],
})
