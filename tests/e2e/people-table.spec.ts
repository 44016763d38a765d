import { goTo, importFile, textFile } from '../support/drop-files'
import { expect, test } from '../support/browser-host'
import { fillPeople } from '../support/fill-people.mjs'

const PEOPLE = 3_000
const chat = (lines: readonly string[]) => textFile('茶友会.txt', `\ufeff消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n${'='.repeat(64)}\r\n消息分组:我的QQ群\r\n${'='.repeat(64)}\r\n消息对象:茶友会\r\n${'='.repeat(64)}\r\n\r\n${lines.map((line, i) => `2026-10-30 09:0${i}:00 ${line}\r\n早\r\n\r\n`).join('')}`)

test('a table of thousands holds only the rows in sight, scrolls to its end, sorts, and finds by first letters', async ({ app }) => {
  await app.page.getByRole('navigation').first().waitFor()
  await fillPeople(app.page, PEOPLE)
  await app.page.reload()
  const { page } = app
  await goTo(page, '#/people')
  const grid = page.getByRole('grid', { name: '人' })
  await expect(grid).toHaveAttribute('aria-rowcount', String(PEOPLE + 1))
  const drawn = grid.getByRole('row')
  const few = async () => expect(await drawn.count(), 'rows in the document').toBeLessThan(120)
  await few()
  await page.getByRole('columnheader', { name: '成员' }).getByRole('button').click()
  await expect(grid.locator('[aria-rowindex="2"]')).toContainText('曹')
  await grid.focus()
  await page.keyboard.press('End')
  await expect(grid.locator(`[aria-rowindex="${PEOPLE + 1}"]`)).toContainText('朱')
  await few()

  await page.getByRole('textbox', { name: '查找成员' }).fill('zzh0')
  await expect(page.getByText('筛出 1 人')).toBeVisible()
  await expect(grid.locator('[aria-rowindex="2"]')).toContainText('赵子涵0')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('赵子涵0')
  await page.getByRole('option', { name: /赵子涵0/ }).first().waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary').getByText('赵子涵0').first()).toBeVisible()
})

test('a saved segment counts who is in it now: an intent that has paid leaves it and comes back with undo', async ({ app: { page } }) => {
  await importFile(page, chat(['阿明(10001)', '小周(10002)']))
  await goTo(page, '#/people')
  await page.getByRole('row', { name: /阿明/ }).click()
  await page.getByRole('button', { name: '加一条需求' }).click()
  await page.getByRole('textbox', { name: '加一条需求' }).fill('夜班叉车司机')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary').getByText('夜班叉车司机').first()).toBeVisible()
  await page.getByRole('complementary').getByRole('button', { name: '收起' }).click()

  for (const [field, value] of [['需求', '有需求'], ['付费', '未付费']] as const) {
    await page.getByRole('button', { name: '条件', exact: true }).click()
    await page.getByRole('menuitem', { name: field, exact: true }).click()
    await page.getByRole('button', { name: new RegExp(`${field} · 选一个`) }).click()
    await page.getByRole('option', { name: value, exact: true }).click()
  }
  await expect(page.getByText('筛出 1 人')).toBeVisible()
  await page.getByRole('button', { name: '存为分群' }).click()
  await page.getByRole('textbox', { name: '分群的名字' }).fill('有意向未付费')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '有意向未付费 1' })).toBeVisible()

  await page.getByRole('row', { name: /阿明/ }).click()
  await page.getByRole('button', { name: /^付费到/ }).click()
  await page.getByRole('textbox', { name: '付费到' }).fill('2099-12-31')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '有意向未付费 0' })).toBeVisible()
  await expect(page.getByText('没有人符合这些条件')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: '有意向未付费 1' })).toBeVisible()
})

test('many are changed at once and undo gives each back what they had; a marked friend leaves the list of strangers', async ({ app: { page } }) => {
  await importFile(page, chat(['老王(10001)', '阿明(10002)', '小周(10003)']))
  await goTo(page, '#/people')
  await page.getByRole('row', { name: /老王/ }).click()
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '这是我自己' }).click()
  await page.keyboard.press('Escape')

  for (const name of [/阿明/, /小周/]) await page.getByRole('row', { name }).getByRole('checkbox').check()
  await page.getByRole('button', { name: '水平' }).click()
  await page.getByRole('menuitem', { name: '进阶' }).click()
  await expect(page.getByText('改了 2 人')).toBeVisible()
  await page.keyboard.press('Control+z')
  await page.getByRole('row', { name: /阿明/ }).click()
  await expect(page.getByRole('complementary').locator('button[aria-label="水平"]')).toContainText('未知')

  await page.getByRole('button', { name: /QQ 老王/ }).click()
  await expect(page.getByRole('button', { name: /QQ 老王/, pressed: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '条件', exact: true }).click()
  await page.getByRole('menuitem', { name: '好友' }).click()
  await page.getByRole('button', { name: /好友 · 选一个/ }).click()
  await page.getByRole('option', { name: '还不是我的好友' }).click()
  await expect(page.getByText('筛出 1 人')).toBeVisible()
  await expect(page.getByRole('row', { name: /小周/ })).toBeVisible()
})
