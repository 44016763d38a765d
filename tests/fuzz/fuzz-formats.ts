import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { importDocument } from '../support/importing'
import { numbers } from './mutate'
import { grown, seedsIn, type Seed } from './seeds'

/** What one format stood. `cpuMs`: the longest that one input took of the processor. */
interface Tally { readonly format: string; inputs: number; read: number; refused: number; crashes: number; cpuMs: number }

const [, , root = '', each = '1000', minutes = '60', first = '1', ...only] = process.argv
const BATCH = 64
/** After so much of the processor's time an input hangs, ms. */
const LIMIT_MS = 5_000
const corpus = path.join(root, 'tests', 'fuzz', 'corpus')

/** Numbers of the input that is being read and of its format: what to say when it never ends. */
const at = new Int32Array(new SharedArrayBuffer(8))

/** A thread beside this one: when the same batch takes more than its time of the processor, it says which and ends everything. */
const WATCH = `
const { workerData, parentPort } = require('node:worker_threads')
let seen = -1, since = process.cpuUsage()
setInterval(() => {
  const now = Atomics.load(workerData.at, 0) * 65536 + Atomics.load(workerData.at, 1)
  if (now !== seen) { seen = now; since = process.cpuUsage(); return }
  const { user, system } = process.cpuUsage(since)
  if ((user + system) / 1000 < workerData.limit) return
  require('node:fs').writeSync(2, 'HANG: input ' + (seen % 65536) + '… of format number ' + Math.floor(seen / 65536) + '\\n')
  process.kill(process.pid, 'SIGKILL')
}, 500)`

const cpuMs = (): number => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }

/** Reads one generated input; what is wrong with how it ended, or `null`. */
async function wrongWith(source: Parameters<typeof importDocument>[0], format: string | undefined, tally: Tally): Promise<string | null> {
  try {
    const result = await importDocument(source, format)
    if (!result.ok) {
      tally.refused += 1
      return result.failure.code.length > 0 ? null : 'a failure without a code'
    }
    tally.read += 1
    const chats = [result.value, ...(result.value.chats ?? [])]
    return result.value.counts.records + chats.reduce((sum, chat) => sum + (chat.members?.length ?? 0), 0) > 0 ? null : 'a document of nothing'
  } catch (error) {
    return error instanceof Error ? error.stack ?? error.message : String(error)
  }
}

async function fuzz(format: string, seeds: readonly Seed[], all: readonly Seed[], { count, until, seed }: { readonly count: number; readonly until: number; readonly seed: number }): Promise<Tally> {
  const tally: Tally = { format, inputs: 0, read: 0, refused: 0, crashes: 0, cpuMs: 0 }
  while (tally.inputs < count && performance.now() < until) {
    const started = cpuMs()
    for (let n = 0; n < BATCH && tally.inputs < count; n += 1) {
      const below = numbers(seed * 1_000_003 + tally.inputs)
      Atomics.store(at, 1, tally.inputs % 65_536)
      const source = grown(seeds[below(seeds.length)]!, all[below(all.length)]!, below)
      const wrong = await wrongWith(source, below(8) === 0 ? undefined : format, tally)
      if (wrong !== null) {
        tally.crashes += 1
        console.error(`${format}, input ${tally.inputs} of seed ${seed}: ${wrong}`)
        if (tally.crashes <= 3) writeFileSync(path.join(corpus, `${format}-${seed}-${tally.inputs}--${source.name}`), await source.read(0, source.size))
      }
      tally.inputs += 1
    }
    tally.cpuMs = Math.max(tally.cpuMs, cpuMs() - started)
  }
  return tally
}

const seeds = await seedsIn(path.join(root, 'tests', 'fixtures'))
const all = [...seeds.values()].flat()
const chosen = [...seeds].filter(([format]) => only.length === 0 || only.includes(format))
new Worker(WATCH, { eval: true, workerData: { at, limit: LIMIT_MS } }).unref()
const began = performance.now()
const tallies: Tally[] = []
for (const [number, [format, own]] of chosen.entries()) {
  Atomics.store(at, 0, number)
  const share = (Number(minutes) * 60_000 - (performance.now() - began)) / (chosen.length - number)
  const tally = await fuzz(format, own, all, { count: Number(each), until: performance.now() + share, seed: Number(first) })
  tallies.push(tally)
  console.log(`| ${format} | ${tally.inputs} | ${tally.read} | ${tally.refused} | ${tally.crashes} | ${tally.cpuMs.toFixed(0)} |`)
}
const least = Math.min(...tallies.map(tally => tally.inputs))
const sum = (pick: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + pick(tally), 0)
console.log(JSON.stringify({ formats: tallies.length, inputs: sum(tally => tally.inputs), least, crashes: sum(tally => tally.crashes), cpuMs: Math.max(...tallies.map(tally => tally.cpuMs)) }))
process.exit(sum(tally => tally.crashes) === 0 ? 0 : 1)
