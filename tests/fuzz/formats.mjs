// Many generated inputs for each format, in one process: `node tests/fuzz/formats.mjs [--each N] [--minutes M] [--seed S] [--only ID]…`.
// The same seed gives the same inputs. Ends with a line of JSON: formats, inputs, the least that any format had, crashes, and the longest
// time of the processor that a batch of 64 took.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'

const root = path.resolve(import.meta.dirname, '../..')
const args = process.argv.slice(2)
const value = (name, usual) => (args.includes(name) ? args[args.indexOf(name) + 1] : usual)
const only = args.flatMap((arg, i) => (arg === '--only' ? [args[i + 1]] : []))
const outDir = path.join(root, 'test-results', `fuzz-${process.pid}`)
mkdirSync(outDir, { recursive: true })
await build({
  configFile: false, logLevel: 'error', root,
  ssr: { noExternal: true },
  build: { ssr: path.join(import.meta.dirname, 'fuzz-formats.ts'), outDir, emptyOutDir: true, target: 'node20', minify: false, rollupOptions: { output: { entryFileNames: 'fuzz.mjs' } } },
})
const { status, signal } = spawnSync(process.execPath, [path.join(outDir, 'fuzz.mjs'), root, value('--each', '10000000'), value('--minutes', '600'), value('--seed', '1'), ...only], { stdio: 'inherit', env: { ...process.env, TZ: 'Asia/Shanghai' } })
process.exit(status ?? (signal ? 1 : 0))
