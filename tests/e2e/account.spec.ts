import { goTo } from '../support/drop-files'
import { expect, test } from '../support/browser-host'

test.use({ demo: true })

test('a membership that ends stands in 今日, is renewed by keyboard in the account of the group, and the month adds up', async ({ app: { page } }) => {
  const row = page.getByRole('checkbox', { name: '办结：何小满' })
  await expect(row).toBeVisible({ timeout: 60_000 })
  await goTo(page, '#/groups')
  await page.getByRole('main').getByText('食品电商主理人会').first().click()
  await page.getByRole('button', { name: '账目', exact: true }).click()
  const months = page.getByRole('region', { name: '每月' })
  const thisMonth = months.locator('tbody tr').first()
  const net = async () => Number((await thisMonth.locator('b').innerText()).replace(/[¥,]/g, '').replace('−', '-'))

  await page.getByRole('link', { name: '续费 何小满' }).click()
  await expect(page.getByRole('combobox', { name: '谁交的' })).toHaveValue('何小满')
  await expect(page.getByRole('textbox', { name: '多少元' })).toHaveValue('980')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: '到期' }).getByText('何小满')).toHaveCount(0)

  await page.getByRole('button', { name: '花费', exact: true }).click()
  await page.getByRole('textbox', { name: '多少元' }).fill('80.5')
  await page.keyboard.press('Enter')
  await thisMonth.getByRole('link').click()
  const lines = page.getByRole('region', { name: '明细' })
  await expect(lines.getByText('−¥80.50')).toBeVisible()
  const amounts = await lines.locator('tbody tr td:nth-child(6)').allInnerTexts()
  const sum = amounts.reduce((total, text) => total + Number(text.replace(/[¥,]/g, '').replace('−', '-')), 0)
  expect(await net()).toBeCloseTo(sum, 2)
  expect(sum).toBeGreaterThan(0)

  await goTo(page, '#/today')
  await expect(row).toHaveCount(0)
})
