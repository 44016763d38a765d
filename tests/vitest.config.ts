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
    testTimeout: 30_000,
  },
})
