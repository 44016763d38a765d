import { goTo, importFile, textFile } from '../support/drop-files'
import { expect, test } from '../support/browser-host'

const roster = (rows: readonly string[]) => textFile('茶友会_群成员列表.csv', `\ufeff群名片,微信号,备注\r\n${rows.join('\r\n')}\r\n`)

test('whoever is new on the second roster gets a list of five steps, ticked by digits, and one welcome for all', async ({ app: { page, context } }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const first = ['杭州-茶叶-阿明,aming01,', '小周,xzhou02,']
  await importFile(page, roster(first))
  await importFile(page, roster([...first, '青青,qq04,', '老吴,wu05,', '阿桂,gui06,']))
  await goTo(page, '#/today')
  const row = page.locator('[data-row^="newcomer:"]')
  await expect(row).toContainText('新进 3 人', { timeout: 30_000 })
  await row.getByRole('link', { name: '新人五步' }).click()
  const steps = row.getByRole('group', { name: '新人五步' })
  await expect(steps.getByText('0/5')).toHaveCount(3)
  await page.keyboard.press('3')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('4')
  await expect(steps.getByText('1/5')).toHaveCount(2)
  await page.keyboard.press('c')
  await expect(steps.getByText('2/5')).toHaveCount(2)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/青青、老吴、阿桂/)
  await page.keyboard.press('Control+z')
  await expect(steps.getByText('1/5')).toHaveCount(2)
})
