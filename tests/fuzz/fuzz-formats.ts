import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { importDocument } from '../support/importing'
import type { ByteSource } from '../../shared/importing/step'
import { bankOf, type Bank } from './bank'
import { encoded } from './encodings'
import { numbers, type Below } from './mutate'
import { readSmall, type Ending } from './read-small'
import { grown, seedsIn, sourceOf, type Seed } from './seeds'
import { smallInput, type SmallInput } from './sentences'
import { freshTally, storeTally, tallyIn, type FormatTally } from './tally'
import { watchForHangs } from './watch'

const [, , root = '', folder = '', each = '1000', minutes = '60', first = '1', ...only] = process.argv
/** Inputs of a format before the next has its turn. */
const TURN = 4_096
/** After so much of the processor's time an input hangs, ms. */
const HANG_MS = 5_000
/** A small input that takes more of the processor, and a long one, is kept like a crash, ms. */
const SLOW_MS = 250
const LONG_SLOW_MS = 2_000
/** Characters of a long input. */
const LONG = 100_000
const corpus = path.join(root, 'tests', 'fuzz', 'corpus')
const cpuMs = (): number => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }

/** An input that is read: what is left to do with it, and how it is kept when it breaks a reader. */
interface Trial { readonly read: () => Promise<Ending>; readonly keep: (stem: string) => Promise<void>; readonly kind: 'whole' | 'encoded' | 'long' | 'small' }

async function readDocument(source: ByteSource, format: string | undefined): Promise<Ending> {
  try {
    const result = await importDocument(source, format)
    if (!result.ok) return { records: 0, wrong: result.failure.code.length > 0 ? null : 'a failure without a code' }
    const chats = [result.value, ...(result.value.chats ?? [])]
    const members = chats.reduce((sum, chat) => sum + (chat.members?.length ?? 0), 0)
    return { records: result.value.counts.messages + members, wrong: result.value.counts.records + members > 0 ? null : 'a document of nothing' }
  } catch (error) {
    return { records: 0, wrong: error instanceof Error ? error.stack ?? error.message : String(error) }
  }
}

const document = (source: ByteSource, format: string | undefined, kind: Trial['kind']): Trial => ({
  kind, read: () => readDocument(source, format),
  keep: async stem => writeFileSync(path.join(corpus, `${stem}--${source.name}`), await source.read(0, source.size)),
})
const direct = (format: string, input: SmallInput, kind: Trial['kind']): Trial => ({
  kind, read: () => readSmall(format, input),
  keep: async stem => writeFileSync(path.join(corpus, `${stem}.parts.json`), JSON.stringify({ format, input })),
})

/** One piece over and over: what takes more than linear time shows itself. */
function lengthened(input: SmallInput, below: Below): SmallInput {
  const from = below(input.text.length + 1)
  const piece = input.text.slice(from, from + 1 + below(below(2) === 0 ? 8 : 400))
  return piece === '' ? input : { ...input, text: input.text.slice(0, from) + piece.repeat(Math.ceil(LONG / piece.length)) + input.text.slice(from), breakAt: 0 }
}

function asBytes({ name, text, besides }: SmallInput, isZip: boolean, below: Below): ByteSource {
  if (!isZip) return sourceOf(name, encoded(text, below), besides)
  return sourceOf(name, zipSync(Object.fromEntries(Object.entries(besides).map(([path, content]) => [path, strToU8(content)])), { level: 0 }), {})
}

interface Ground { readonly format: string; readonly seeds: readonly Seed[]; readonly banks: readonly Bank[]; readonly others: readonly Bank[]; readonly all: readonly Seed[] }

/** Input `n` of a format: mostly small and read directly; now and then a long one, a changed fixture, or the bytes of a small one with detection. */
function trial({ format, seeds, banks, others, all }: Ground, n: number, below: Below): Trial {
  const at = below(seeds.length)
  const seed = seeds[at]!
  if (n % 1_024 === 1 && seed.bytes.length > 0) return document(grown(seed, all[below(all.length)]!, below), below(8) === 0 ? undefined : format, 'whole')
  const input = smallInput(banks[at]!, others[below(others.length)]!, below)
  if (n % 32_768 === 2) return direct(format, lengthened(input, below), 'long')
  const isZip = seed.entries !== null && seed.sheets === null
  if (n % 256 === 3 && input.sheets === null) return document(asBytes(input, isZip, below), below(2) === 0 ? undefined : format, 'encoded')
  return direct(format, input, 'small')
}

async function turn(ground: Ground, number: number, tally: FormatTally, until: number): Promise<void> {
  for (const end = Math.min(until, tally.inputs + TURN); tally.inputs < end; tally.inputs += 1) {
    const n = tally.inputs
    if (tally.hangs.includes(n)) continue
    Atomics.store(place, 0, number)
    Atomics.store(place, 1, n)
    const below = numbers(seed * 1_000_003 + n)
    const { read, keep, kind } = trial(ground, n, below)
    const started = performance.now()
    const { records, wrong } = await read()
    if (kind !== 'small') tally[kind] += 1
    if (records > 0) tally.fruitful += 1
    let fault = wrong
    if (performance.now() - started > 40) {
      // The machine may have been busy: what it takes again, of the processor.
      const before = cpuMs()
      await read()
      const took = cpuMs() - before
      if (kind === 'small') tally.slowestMs = Math.max(tally.slowestMs, Math.round(took))
      if (took > (kind === 'long' || kind === 'whole' ? LONG_SLOW_MS : SLOW_MS)) {
        tally.slow += 1
        fault ??= `${Math.round(took)} ms`
      }
    }
    if (fault === null) continue
    if (wrong !== null) tally.crashes += 1
    console.error(`${ground.format}, input ${n} of seed ${seed} (${kind}): ${fault}`)
    if (tally.crashes + tally.slow <= 3) await keep(`${ground.format}-${seed}-${n}`)
  }
}

const seed = Number(first)
const store = path.join(folder, 'tally.json')
const tally = tallyIn(store, seed)
const seeds = await seedsIn(path.join(root, 'tests', 'fixtures'), path.join(root, 'tests', 'fuzz', 'small'))
const all = [...seeds.values()].flat().filter(one => one.text !== null && one.text !== '')
const others = all.map(bankOf)
const grounds = [...seeds].filter(([format]) => only.length === 0 || only.includes(format)).map(([format, own]) => ({ format, seeds: own, banks: own.map(bankOf), others, all }))
if (!existsSync(corpus)) throw new Error(`no folder ${corpus}`)
const place = await watchForHangs(HANG_MS, path.join(folder, 'hang.json'))
writeFileSync(path.join(folder, 'formats.json'), JSON.stringify(grounds.map(({ format }) => format)))
const until = performance.now() + Number(minutes) * 60_000
const before = tally.cpuSeconds
for (const { format } of grounds) tally.formats[format] ??= freshTally()
const isOpen = (): boolean => performance.now() < until && grounds.some(({ format }) => tally.formats[format]!.inputs < Number(each))
while (isOpen()) {
  for (const [number, ground] of grounds.entries()) {
    if (performance.now() >= until) break
    await turn(ground, number, tally.formats[ground.format]!, Number(each))
    tally.cpuSeconds = before + cpuMs() / 1000
    storeTally(store, tally)
  }
}
