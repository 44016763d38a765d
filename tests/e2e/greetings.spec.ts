import type { Page } from '@playwright/test'
import { goTo, importFile, textFile } from '../support/drop-files'
import { expect, test } from '../support/browser-host'

const roster = textFile('茶友会_群成员列表.csv', '\ufeff群名片,微信号,备注\r\n阿明,aming01,\r\n小周,xzhou02,\r\n')

/** Gives somebody a cadence, so that they are among those who are greeted. */
async function visitOften(page: Page, name: string): Promise<void> {
  await page.getByRole('row', { name: new RegExp(name) }).first().click()
  await page.getByRole('button', { name: /回访周期/ }).click()
  await page.getByRole('textbox', { name: /回访周期/ }).fill('30')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /回访周期/ })).toContainText('30')
}

test('whoever keeps no Christmas is left off the list with the reason, and greeted only against a typed one', async ({ app: { page, context } }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await importFile(page, roster)
  await goTo(page, '#/people')
  await visitOften(page, '小周')
  await visitOften(page, '阿明')
  const life = page.getByRole('region', { name: '生活' })
  await life.getByRole('button', { name: '加一条' }).click()
  await life.getByRole('button', { name: /所在地/ }).click()
  await page.getByRole('option', { name: '禁忌' }).click()
  await life.getByRole('textbox').fill('不过圣诞')
  await page.keyboard.press('Enter')
  await expect(page.getByText('不过圣诞').first()).toBeVisible()

  // A Christmas that is not over.
  const year = new Date(Date.now() + 7 * 86_400_000).getFullYear()
  await page.clock.setFixedTime(new Date(`${year}-12-24T10:00:00+08:00`))
  await goTo(page, '#/today')
  await page.reload()
  const row = page.locator('[data-row^="festival-greeting:christmas"]')
  await expect(row).toContainText('1 人按禁忌略去', { timeout: 30_000 })
  await row.getByRole('link', { name: '看名单' }).click()
  await row.getByRole('button', { name: /小周/ }).click()
  await expect(page.getByText(/话术已复制，微信里搜「小周」/)).toBeVisible()
  const first = await page.evaluate(() => navigator.clipboard.readText())
  expect(first).toContain('圣诞')

  const left = row.getByRole('button', { name: /阿明/ })
  await expect(left).toContainText('禁忌：不过圣诞')
  await left.click()
  await expect(page.getByText('阿明：禁忌：不过圣诞')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first)
  await page.keyboard.type('他先问的')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/话术已复制，微信里搜「阿明」/)).toBeVisible()
})
