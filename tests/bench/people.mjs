// `node tests/bench/people.mjs [PEOPLE]` after `npm run build`: a register of 20,000 invented people in a real Chromium; how long 人 takes
// to open, to scroll, to filter by typing and to sort, and the longest task of the page's thread meanwhile.
import { openBigRegister } from './big-register.mjs'

const count = Number(process.argv[2] ?? 20_000)
const { page, measure, close } = await openBigRegister(count)
await page.reload()
await page.getByRole('navigation').first().waitFor()
await page.waitForTimeout(6_000)
const rows = page.getByRole('grid').getByRole('row')
await measure('open', async () => {
  await page.evaluate(() => { window.location.hash = '#/people' })
  await rows.nth(5).waitFor({ timeout: 120_000 })
})
await page.waitForTimeout(8_000)
await measure('scroll', async () => {
  for (let i = 0; i < 40; i++) {
    await page.getByRole('grid').evaluate((grid, to) => { grid.scrollTop = to }, (i * 7919 % 40) * 32 * count / 40)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
})
await measure('type', async () => {
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().pressSequentially('zhangz', { delay: 120 })
})
await measure('sort', async () => {
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('')
  await page.getByRole('columnheader').getByRole('button').first().click()
})
await close()
process.exit(0)
