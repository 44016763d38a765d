import { defineConfig } from 'vitest/config'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

export default defineConfig({
  root,
  test: {
    root,
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    env: { TZ: 'Asia/Shanghai' },
    environment: 'node',
    setupFiles: ['tests/support/property-seed.ts'],
    testTimeout: 30_000,
  },
})
