import type { Page } from '@playwright/test'
import { goTo } from '../support/drop-files'
import { expect, test } from '../support/browser-host'

test.use({ demo: true })

const openCount = async (page: Page): Promise<number> => Number(/余 ([\d,]+) 件/.exec(await page.getByRole('main').innerText())?.[1]?.replace(',', '') ?? NaN)

test('a follow-up is logged in three keys, and undo brings it back', async ({ app }) => {
  const { page } = app
  await goTo(page, '#/today')
  await expect(page.getByText(/余 \d+ 件/).first()).toBeVisible()
  const before = await openCount(page)
  await page.keyboard.press('Space')
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /撤销/ })).toBeVisible()
  await expect.poll(() => openCount(page)).toBe(before - 1)
  await page.keyboard.press('Control+z')
  await expect.poll(() => openCount(page)).toBe(before)
})

test('a follow-up put off is gone today and back tomorrow', async ({ app }) => {
  const { page } = app
  await goTo(page, '#/today')
  await expect(page.getByText(/余 \d+ 件/).first()).toBeVisible()
  const before = await openCount(page)
  await page.keyboard.press('s')
  await page.keyboard.press('2')
  await expect.poll(() => openCount(page)).toBe(before - 1)
})
