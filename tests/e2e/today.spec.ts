import type { Locator, Page } from '@playwright/test'
import { goTo } from '../support/drop-files'
import { expect, test } from '../support/browser-host'

test.use({ demo: true })

/** The tick box of the row under the cursor. The number of rows also changes by itself, while the app looks through new messages. */
async function firstRow(page: Page): Promise<Locator> {
  await goTo(page, '#/today')
  const name = await page.getByRole('checkbox', { name: /^办结：/ }).first().getAttribute('aria-label')
  return page.getByRole('checkbox', { name: name!, exact: true })
}

test('a follow-up is logged in three keys, and undo brings it back', async ({ app }) => {
  const { page } = app
  const row = await firstRow(page)
  await page.keyboard.press('Space')
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /撤销/ })).toBeVisible()
  await expect(row).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(row).toHaveCount(1)
})

test('a follow-up put off is gone today', async ({ app }) => {
  const { page } = app
  const row = await firstRow(page)
  await page.keyboard.press('s')
  await page.keyboard.press('2')
  await expect(row).toHaveCount(0)
})
