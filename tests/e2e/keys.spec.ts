import { expect, test } from '../support/browser-host'

test('N on any page leads to the line for a new need, and Enter writes it down', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: '导入聊天记录' }).waitFor()
  await page.keyboard.press('n')
  const line = page.getByRole('main').getByRole('textbox').first()
  await expect(line).toBeFocused()
  await page.keyboard.type('李总 找 杭州 直播机房 12月前 预算2万')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /撤销/ })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await page.keyboard.press('n')
  await expect(line).toBeFocused()
  await expect(line).toHaveValue('')
})

test('a key is moved in the sheet, answers at its new place, and is still there after a reload', async ({ app }) => {
  const { page } = app
  // The sheet lists the keys of the page that stands, and grows when those of 今日 come.
  await page.getByRole('button', { name: '导入聊天记录' }).waitFor()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: '全部按键' })
  await sheet.getByRole('button', { name: '换“查找或命令”的键' }).click()
  await expect(sheet.getByText('按新的键', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+j')
  await expect(sheet.getByText('Ctrl J', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await page.reload()
  await page.getByRole('navigation').first().waitFor()
  const box = page.getByPlaceholder('名字、拼音首字母、群、命令')
  await expect(async () => {
    await page.keyboard.press('Control+j')
    await expect(box).toBeVisible({ timeout: 1_000 })
  }).toPass()
})
