// Many generated inputs for each format, in one process: `node tests/fuzz/formats.mjs [--each N] [--minutes M] [--seed S] [--only ID]…`.
// The same seed gives the same inputs; a run goes on where the last one of its seed ended (test-results/fuzz/S/tally.json) unless `--fresh`.
// Ends with a line of JSON: formats, inputs, the least that any format had, crashes, hangs, slow ones, and seconds of the processor.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'

const root = path.resolve(import.meta.dirname, '../..')
const args = process.argv.slice(2)
const value = (name, usual) => (args.includes(name) ? args[args.indexOf(name) + 1] : usual)
const only = args.flatMap((arg, i) => (arg === '--only' ? [args[i + 1]] : []))
const seed = value('--seed', '1')
const folder = path.join(root, 'test-results', 'fuzz', seed)
if (args.includes('--fresh')) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
await build({
  configFile: false, logLevel: 'error', root,
  ssr: { noExternal: true },
  build: { ssr: path.join(import.meta.dirname, 'fuzz-formats.ts'), outDir: folder, emptyOutDir: false, target: 'node20', minify: false, rollupOptions: { output: { entryFileNames: 'fuzz.mjs' } } },
})

const stored = name => JSON.parse(readFileSync(path.join(folder, name), 'utf8'))
const until = performance.now() + Number(value('--minutes', '600')) * 60_000
for (;;) {
  const minutes = Math.max(0, until - performance.now()) / 60_000
  const { status, signal } = spawnSync(process.execPath, ['--max-semi-space-size=64', path.join(folder, 'fuzz.mjs'), root, folder, value('--each', '10000000'), String(minutes), seed, ...only], { stdio: 'inherit', env: { ...process.env, TZ: 'Asia/Shanghai' } })
  if (status === 0) break
  const hang = readFileSync(path.join(folder, 'hang.json'), 'utf8')
  if (signal !== 'SIGKILL' || hang === '') process.exit(1)
  // An input that never ends is noted, left out, and the run goes on.
  const [number, input] = JSON.parse(hang)
  const format = stored('formats.json')[number]
  console.error(`${format}, input ${input} of seed ${seed}: never ends`)
  let tally
  try { tally = stored('tally.json') } catch { tally = { seed: Number(seed), cpuSeconds: 0, formats: {} } }
  tally.formats[format] ??= { inputs: 0, whole: 0, encoded: 0, long: 0, fruitful: 0, crashes: 0, slow: 0, hangs: [], slowestMs: 0 }
  tally.formats[format].hangs.push(input)
  writeFileSync(path.join(folder, 'tally.json'), JSON.stringify(tally, null, 1))
}

const { formats, cpuSeconds } = stored('tally.json')
const rows = Object.entries(formats)
console.log('| format | inputs | fixtures | encoded | long | fruitful | crashes | hangs | slow | slowest small, ms |\n|---|---|---|---|---|---|---|---|---|---|')
for (const [format, one] of rows) console.log(`| ${format} | ${one.inputs} | ${one.whole} | ${one.encoded} | ${one.long} | ${one.fruitful} | ${one.crashes} | ${one.hangs.length} | ${one.slow} | ${one.slowestMs} |`)
const sum = pick => rows.reduce((total, [, one]) => total + pick(one), 0)
const [crashes, hangs, slow] = [sum(one => one.crashes), sum(one => one.hangs.length), sum(one => one.slow)]
console.log(JSON.stringify({ formats: rows.length, inputs: sum(one => one.inputs), least: Math.min(...rows.map(([, one]) => one.inputs)), crashes, hangs, slow, cpuSeconds: Math.round(cpuSeconds) }))
process.exit(crashes + hangs + slow === 0 ? 0 : 1)
