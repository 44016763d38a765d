import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../../shared/formats/registry'
import { bankOf } from '../../fuzz/bank'
import { numbers } from '../../fuzz/mutate'
import { readSmall } from '../../fuzz/read-small'
import { seedsIn } from '../../fuzz/seeds'
import { smallInput, type SmallInput } from '../../fuzz/sentences'

const fuzz = path.resolve(import.meta.dirname, '../../fuzz')
const seeds = await seedsIn(path.resolve(fuzz, '../fixtures'), path.join(fuzz, 'small'))
const others = [...seeds.values()].flat().filter(seed => seed.text !== null && seed.text !== '').map(bankOf)
/** Inputs of each format; `npm run torture -- --only F14` reads as many as there is time for. */
const RUNS = 60

describe('small generated inputs', () => {
  it('exist for every format of the registry', () => {
    expect([...seeds.keys()].sort()).toEqual(FORMATS.map(format => format.id).sort())
  })

  it.each([...seeds.keys()])('%s: end in records or skips, and now and then something is read', async format => {
    const banks = seeds.get(format)!.map(bankOf)
    let fruitful = 0
    for (let n = 0; n < RUNS; n += 1) {
      const below = numbers(n)
      const { records, wrong } = await readSmall(format, smallInput(banks[below(banks.length)]!, others[below(others.length)]!, below))
      expect(wrong, `input ${n}`).toBeNull()
      fruitful += records > 0 ? 1 : 0
    }
    expect(fruitful).toBeGreaterThan(0)
  })

  it.each(readdirSync(path.join(fuzz, 'corpus')).filter(name => name.endsWith('.parts.json')))('%s, which was kept, still ends well', async name => {
    const { format, input } = JSON.parse(readFileSync(path.join(fuzz, 'corpus', name), 'utf8')) as { readonly format: string; readonly input: SmallInput }
    expect((await readSmall(format, input)).wrong).toBeNull()
  })
})

it('a reader that never ends is killed, and its place is on disk', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'qunbu-hang-'))
  try {
    await build({ configFile: false, logLevel: 'error', root: fuzz, build: { ssr: path.join(fuzz, 'watch.ts'), outDir: folder, emptyOutDir: false, rollupOptions: { output: { entryFileNames: 'watch.mjs' } } } })
    const note = path.join(folder, 'hang.json')
    writeFileSync(path.join(folder, 'endless.mjs'), `import { watchForHangs } from './watch.mjs'\nconst place = await watchForHangs(400, ${JSON.stringify(note)})\nAtomics.store(place, 0, 3)\nAtomics.store(place, 1, 7)\nfor (;;);`)
    const { signal, stderr } = spawnSync(process.execPath, [path.join(folder, 'endless.mjs')], { timeout: 60_000, killSignal: 'SIGTERM', encoding: 'utf8' })
    expect(signal, stderr).toBe('SIGKILL')
    expect(JSON.parse(readFileSync(note, 'utf8'))).toEqual([3, 7])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 90_000)
