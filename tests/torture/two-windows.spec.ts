import { expect, test } from '@playwright/test'
import { amount, figure, IS_FULL, PART_OF_FULL } from './figures'
import { readStore } from './read-store'
import { makeRig, startWithChat } from './rig'
import { lostActs, tornPlaces } from './torn'
import { logVisit, openCard } from './typing'

const EACH = amount('each', 40, 4)

test(`two windows that write ${EACH} things each at the same time neither lose nor tear anything`, async () => {
  test.skip(!IS_FULL, PART_OF_FULL)
  test.setTimeout(300_000)
  const rig = await makeRig()
  try {
    await startWithChat(rig)
    const token = await rig.page.evaluate(() => sessionStorage.length > 0 ? JSON.stringify({ ...sessionStorage }) : '{}')
    const second = await rig.page.context().newPage()
    await second.addInitScript(stored => { for (const [key, value] of Object.entries(JSON.parse(stored) as Record<string, string>)) sessionStorage.setItem(key, value) }, token)
    await second.goto(new URL('/', rig.page.url()).href)
    const windows = [rig.page, second]
    for (const page of windows) await openCard(page, '山风')
    await Promise.all(windows.map(async (page, n) => { for (let i = 0; i < EACH; i += 1) await logVisit(page, `窗口${n} 第${i}条`) }))
    const stored = (await readStore(second))!
    const wrong = [...tornPlaces(stored), ...lostActs(rig.acknowledged.stored, stored).map(act => `act ${act.seq} is gone`)]
    figure('two windows', `${2 * EACH} acts typed at the same time: ${wrong.length} lost, doubled or torn`, wrong.length === 0)
    expect(wrong).toEqual([])
    expect(stored.counts['visits']).toBe(2 * EACH)
  } finally {
    await rig.dispose()
  }
})
