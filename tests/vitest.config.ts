import { defineConfig } from 'vitest/config'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

/** These put a module of their own in the place of one of the app's, which must not meet other files' tests. */
const REPLACES_MODULES = ['tests/shared/formats/one-file.test.ts']

/** What the tests of `shared` see is pure, so they share what was loaded once: most of their time would be loading. */
export default defineConfig({
  root,
  test: {
    root,
    env: { TZ: 'Asia/Shanghai' },
    environment: 'node',
    setupFiles: ['tests/support/property-seed.ts'],
    // A machine that does other things too may let a test wait; none asserts a time.
    testTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      { extends: true, test: { name: 'pure', include: ['tests/shared/**/*.test.ts'], exclude: REPLACES_MODULES, isolate: false } },
      { extends: true, test: { name: 'apart', include: ['tests/*.test.ts', 'tests/{electron,eval,renderer}/**/*.test.{ts,tsx}', ...REPLACES_MODULES] } },
    ],
  },
})
