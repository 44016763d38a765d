/**
 * `npm run bench`: how fast generated exports become blocks, and, where a Chromium is found, how long it takes from the drop
 * to the commit. Prints markdown tables. `--size 1000000` chooses the sizes (repeatable), `--full` adds ten million,
 * `--only qq-txt` chooses formats (repeatable). Files are generated once, into the system's folder for temporary files.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { cpus, platform, release, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import { runnerImport } from 'vite'
import { exportText, FORMATS, writePieces } from './generate.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const folder = path.join(tmpdir(), 'qunbu-bench')
const command = path.join(root, 'out/cli/index.js')
const args = process.argv.slice(2)
const valuesOf = name => args.flatMap((arg, i) => (arg === name ? [args[i + 1]] : []))
const chosenSizes = valuesOf('--size').map(Number)
const sizes = chosenSizes.length > 0 ? chosenSizes : args.includes('--full') ? [100_000, 1_000_000, 10_000_000] : [100_000, 1_000_000]
const only = valuesOf('--only')
const formats = Object.keys(FORMATS).filter(format => only.length === 0 || only.includes(format))

/** The generated file of a format and size; made when it is not there yet, complete or not at all. */
export function benchFile(format, messages) {
  const file = path.join(folder, `${format}-${messages}`, FORMATS[format].file)
  if (existsSync(file)) return file
  mkdirSync(path.dirname(file), { recursive: true })
  writePieces(`${file}.part`, exportText(format, messages))
  renameSync(`${file}.part`, file)
  return file
}

/** Runs a script in a process of its own, so that its peak of memory is its own; its last line is JSON. */
const measured = (...command) => JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1 << 26 }).trim().split('\n').at(-1))

const thousands = number => Math.round(number).toLocaleString('en-US')

function parseRow(format, messages) {
  const file = benchFile(format, messages)
  const run = measured(command, 'bench', file)
  if (run.messages < messages) throw new Error(`${format}: ${run.messages} of ${messages} messages were read`)
  const floor = measured(path.join(import.meta.dirname, 'floor.mjs'), file)
  return `| ${format} | ${thousands(messages)} | ${(statSync(file).size / 1e6).toFixed(0)} MB | ${run.seconds.toFixed(2)} s | ${thousands(run.messagesPerSecond)} | ${run.peakRssMB} MB | ${floor.seconds.toFixed(2)} s | ${floor.peakRssMB} MB |`
}

if (!existsSync(command)) execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' })
const [cpu] = cpus()
console.log(`${cpu.model.trim()} × ${cpus().length}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${platform()} ${release()}, Node ${process.versions.node}\n`)
/** Matching has no file to read: its people and resources are invented in memory. `--only matching` measures nothing else. */
async function printMatching() {
  const { module } = await runnerImport(path.join(import.meta.dirname, 'matching.ts'), { configFile: false, logLevel: 'error' })
  console.log(`### Matching (one thread)\n\n${module.matchingTable()}\n`)
}

if (only.length === 0 || only.includes('matching')) await printMatching()
// A group's page with five million messages, in a Chromium; it fails when a block is read for a chart. `--only group-page` runs it alone.
if (only.length === 0 || only.includes('group-page')) execFileSync(process.execPath, [path.join(import.meta.dirname, 'group-page.mjs')], { stdio: 'inherit' })
if (formats.length === 0) process.exit(0)
console.log('### From the file to ready blocks (headless, one thread)\n')
console.log('| format | messages | file | time | messages/s | peak memory | floor: plain scan | its memory |')
console.log('|---|---|---|---|---|---|---|---|')
for (const messages of sizes) for (const format of formats) console.log(parseRow(format, messages))

// The part in a real browser is a module of its own: `export async function run({sizes, formats, benchFile})` prints its table.
const browser = path.join(import.meta.dirname, 'browser.mjs')
if (existsSync(browser)) await (await import(browser)).run({ sizes, formats, benchFile })
