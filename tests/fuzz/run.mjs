import { spawnSync } from 'node:child_process'

/** The long run: `npm run fuzz [RUNS]`, by default 1000 mutations of each kind of every fixture. */
const runs = process.argv[2] ?? '1000'
const files = ['mutated-fixtures', 'exporters-overlap', 'dedupe'].map(name => `tests/shared/importing/${name}.test.ts`)
const { status } = spawnSync('npx', ['vitest', 'run', '-c', 'tests/vitest.config.ts', '--testTimeout', '0', ...files], { stdio: 'inherit', env: { ...process.env, TZ: 'Asia/Shanghai', FUZZ_RUNS: runs, FUZZ_KEEP: '1' } })
process.exitCode = status ?? 1
