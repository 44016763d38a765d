// `node tests/bench/today.mjs [PEOPLE]` after `npm run build`: 今日 with 20,000 invented people in a real Chromium: the first plan, a start
// with the day planned, a visit in three keys, and the longest task of the page's thread meanwhile. Planning itself runs in a worker.
import { openBigRegister } from './big-register.mjs'

const { page, measure, close } = await openBigRegister(Number(process.argv[2] ?? 20_000))
// Daytime, so that no quiet hour stands against a contact.
await page.clock.setFixedTime(new Date(`${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)}T10:00:00+08:00`))
const rows = page.locator('[data-row]')
await measure('start, nothing planned yet, until the first row', async () => {
  await page.reload()
  await rows.first().waitFor({ timeout: 120_000 })
})
await page.waitForTimeout(10_000)
await measure('start, the day planned, until the first row', async () => {
  await page.reload()
  await rows.first().waitFor({ timeout: 120_000 })
})
await page.waitForTimeout(10_000)
await measure('a visit in three keys, until its row is gone', async () => {
  const key = await rows.first().getAttribute('data-row')
  for (const press of ['Space', '2', 'Enter']) await page.keyboard.press(press)
  await page.locator(`[data-row="${key}"]`).waitFor({ state: 'detached', timeout: 60_000 })
})
await measure('another page and back', async () => {
  await page.evaluate(() => { window.location.hash = '#/settings' })
  await rows.first().waitFor({ state: 'detached' })
  await page.evaluate(() => { window.location.hash = '#/today' })
  await rows.first().waitFor()
})
await close()
process.exit(0)
