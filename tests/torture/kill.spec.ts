import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { lineToAct } from '../../electron/vault/journal-line'
import type { Act } from '../../shared/model/register'
import { fixture, importFile } from '../support/drop-files'
import { amount, figure } from './figures'
import { readStore } from './read-store'
import { makeRig, type Rig } from './rig'
import { seeded } from './seeded'
import { Registers } from './registers'
import { lostActs, tornPlaces } from './torn'
import { openCard, typeUntilKilled } from './typing'
import { bundleWriter } from './writer/bundle'

/** Kills altogether, and how many of them meet somebody who types in the window; the others meet the data layer at full speed. */
const KILLS = amount('kills', 500, 4)
const TYPED_KILLS = Math.min(KILLS, amount('typedkills', 50, 1))
/** The longest stretch of writing before a kill, in ms. */
const TYPING_MS = 3_000
const WRITING_MS = 600
/** Registers that are written and killed in one Chromium together, the app's own and others beside it; each counts as killed. */
const AT_ONCE = amount('atonce', 5, 2)
/** A register is killed so many times before a new one takes its place, so that reading it stays quick. */
const OF_ONE_REGISTER = 25

async function journalOf(dataFolder: string): Promise<Act[]> {
  const folder = path.join(dataFolder, 'vault', 'journal')
  const texts = await Promise.all((await readdir(folder)).sort().map(name => readFile(path.join(folder, name), 'utf8')))
  return texts.join('').split('\n').flatMap(line => lineToAct(line) ?? [])
}

/** What is wrong after a kill; empty when all that was acknowledged is there and whole. */
async function harm(rig: Rig): Promise<string[]> {
  const stored = await readStore(rig.page)
  const written = new Set((await journalOf(rig.dataFolder)).map(act => act.seq))
  return [
    ...lostActs(rig.acknowledged.stored, stored).map(act => `act ${act.seq} was acknowledged and is gone`),
    ...rig.acknowledged.journaled.filter(act => !written.has(act.seq)).map(act => `act ${act.seq} was journaled and is not in the journal`),
    ...(stored ? tornPlaces(stored) : ['the store is gone']),
  ]
}

/** A window in which somebody types, killed. */
async function killTyping(rig: Rig, kill: number, pause: number): Promise<void> {
  await rig.openApp()
  await openCard(rig.page, '山风')
  const typing = typeUntilKilled(rig.page, kill)
  await new Promise(resolve => setTimeout(resolve, pause * TYPING_MS))
  await rig.kill({ spareLauncher: kill % 2 === 0 })
  await typing
}

/** The data layer alone, writing without a pause, killed. The pause begins with its first acknowledged act. */
async function killWriting(rig: Rig, kill: number, { pause, writer, beside }: { readonly pause: number; readonly writer: string; readonly beside: Registers }): Promise<void> {
  await beside.write(kill + 1)
  await rig.page.exposeFunction('acknowledge', rig.acknowledge)
  await rig.page.evaluate(writer)
  const before = rig.acknowledged.stored.length
  const broken = rig.page.evaluate(([token, seed]) => (window as unknown as { writeHard(token: string, seed: number, name: string): Promise<never> }).writeHard(token, seed, 'qunbu'), [rig.token, kill + 1] as const)
    .then(() => 'ended', (error: unknown) => String(error))
  while (rig.acknowledged.stored.length === before) {
    const end = await Promise.race([broken, new Promise<null>(resolve => setTimeout(resolve, 5, null))])
    if (end !== null) throw new Error(`the writer ended by itself: ${end}`)
  }
  await new Promise(resolve => setTimeout(resolve, pause * WRITING_MS))
  await rig.kill({ spareLauncher: kill % 4 !== 0 })
  await broken
}

test(`nothing acknowledged is lost and nothing is torn over ${KILLS} kills while something is written`, async () => {
  test.setTimeout(120_000 + KILLS * 30_000)
  const random = seeded(20_261_122)
  const writer = await bundleWriter()
  const wrong: string[] = []
  let acts = 0
  let kills = 0
  let signals = 0
  /** Kills one Chromium until `last` registers were killed, or so often that reading it would become slow. */
  const killOn = async (last: number, besideCount: number, prepare: (rig: Rig) => Promise<void>, hurt: (rig: Rig, beside: Registers) => Promise<void>): Promise<void> => {
    const rig = await makeRig()
    const beside = new Registers(rig, writer, besideCount)
    try {
      await rig.start()
      await prepare(rig)
      for (let times = 0; times < OF_ONE_REGISTER && kills < last; times += 1) {
        await hurt(rig, beside)
        await rig.start()
        wrong.push(...[...await harm(rig), ...await beside.harm()].map(what => `kill ${kills}: ${what}`))
        kills += 1 + besideCount
        signals += 1
        expect(wrong).toEqual([])
      }
      await rig.openApp()
      await expect(rig.page.getByRole('navigation').first()).toBeVisible()
    } finally {
      acts += rig.acknowledged.stored.length + beside.acts
      await rig.dispose()
      console.log(`  ${kills} registers killed by ${signals} signals, ${acts} acts, ${wrong.length} wrong`)
    }
  }
  try {
    while (kills < TYPED_KILLS) {
      await killOn(TYPED_KILLS, 0, async rig => {
        await rig.openApp()
        await importFile(rig.page, fixture('qq-txt/utf8-bom/青禾读书会.txt'))
      }, rig => killTyping(rig, kills, random()))
    }
    while (kills < KILLS) await killOn(KILLS, AT_ONCE - 1, async () => {}, (rig, beside) => killWriting(rig, kills, { pause: random(), writer, beside }))
  } finally {
    const lost = wrong.filter(line => line.includes(' gone') || line.includes('journaled')).length
    const how = `${kills} registers killed in the middle of writing, by ${signals} SIGKILLs (${Math.min(kills, TYPED_KILLS)} while somebody types in the window, the others while the data layer writes at full speed, up to ${AT_ONCE} registers at once)`
    figure('F1', `${lost} of ${acts} acknowledged acts lost in ${how}`, lost === 0 && kills >= KILLS)
    figure('F2', `${wrong.length - lost} torn places in ${how}`, wrong.length === lost && kills >= KILLS)
  }
})
