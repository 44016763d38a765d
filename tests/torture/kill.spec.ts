import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { lineToAct } from '../../electron/vault/journal-line'
import type { Act } from '../../shared/model/register'
import { fixture, importFile } from '../support/drop-files'
import { amount, figure } from './figures'
import { readStore } from './read-store'
import { makeRig } from './rig'
import { lostActs, tornPlaces } from './torn'
import { openCard, typeUntilKilled } from './typing'

const KILLS = amount('kills', 500, 2)
/** The longest stretch of typing before a kill, in ms. */
const TYPING_MS = 3_000

/** Small and seeded, so that a run can be repeated. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

async function journalOf(dataFolder: string): Promise<Act[]> {
  const folder = path.join(dataFolder, 'vault', 'journal')
  const texts = await Promise.all((await readdir(folder)).sort().map(name => readFile(path.join(folder, name), 'utf8')))
  return texts.join('').split('\n').flatMap(line => lineToAct(line) ?? [])
}

test(`nothing acknowledged is lost and nothing is torn over ${KILLS} kills while somebody writes`, async () => {
  test.setTimeout(60_000 + KILLS * 30_000)
  const rig = await makeRig()
  const random = seeded(20_261_122)
  const wrong: string[] = []
  let kills = 0
  try {
    await rig.start()
    await rig.openApp()
    await importFile(rig.page, fixture('qq-txt/utf8-bom/青禾读书会.txt'))
    for (; kills < KILLS; kills += 1) {
      await openCard(rig.page, '山风')
      const typing = typeUntilKilled(rig.page, kills)
      await new Promise(resolve => setTimeout(resolve, random() * TYPING_MS))
      await rig.kill({ spareLauncher: kills % 2 === 0 })
      await typing
      await rig.start()
      const stored = await readStore(rig.page)
      const written = new Set((await journalOf(rig.dataFolder)).map(act => act.seq))
      wrong.push(
        ...lostActs(rig.acknowledged.stored, stored).map(act => `kill ${kills}: act ${act.seq} was acknowledged and is gone`),
        ...rig.acknowledged.journaled.filter(act => !written.has(act.seq)).map(act => `kill ${kills}: act ${act.seq} was journaled and is not in the journal`),
        ...(stored ? tornPlaces(stored).map(place => `kill ${kills}: ${place}`) : [`kill ${kills}: the store is gone`]),
      )
      await rig.openApp()
      expect(wrong).toEqual([])
    }
  } finally {
    const lost = wrong.filter(line => line.includes(' gone') || line.includes('journaled')).length
    figure('F1', `${lost} of ${rig.acknowledged.stored.length} acknowledged acts lost in ${kills} kills`, lost === 0 && kills === KILLS)
    figure('F2', `${wrong.length - lost} torn places in ${kills} kills`, wrong.length === lost && kills === KILLS)
    await rig.dispose()
  }
})
