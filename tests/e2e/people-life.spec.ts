import { readFileSync } from 'node:fs'
import { goTo, importFile, textFile } from '../support/drop-files'
import { expect, test } from '../support/browser-host'

const chat = (name: string, lines: readonly (readonly [who: string, text: string])[]) => textFile(`${name}.txt`, `\ufeff消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n${'='.repeat(64)}\r\n消息分组:我的QQ群\r\n${'='.repeat(64)}\r\n消息对象:${name}\r\n${'='.repeat(64)}\r\n\r\n${lines.map(([who, text], i) => `2026-10-30 09:0${i}:00 ${who}\r\n${text}\r\n\r\n`).join('')}`)
const roster = (name: string, rows: readonly string[]) => textFile(name, `\ufeff群名片,微信号,入群时间,备注\r\n${rows.join('\r\n')}\r\n`)

test('two who are one are proposed with the evidence, joined by one key, taken back, and split again on the card', async ({ app: { page } }) => {
  await importFile(page, chat('茶友会', [['杭州-冷链-乌有先生(10001)', '早'], ['小周(10002)', '早']]))
  await importFile(page, chat('货代群', [['杭州-冷链-乌有先生(10009)', '早']]))
  await goTo(page, '#/people/same')
  const grid = page.getByRole('grid', { name: '疑似同人' })
  await expect(grid.getByRole('row', { name: /群名片一样/ })).toBeVisible()
  await grid.focus()
  await page.keyboard.press('m')
  await expect(page.getByText('没有看着像同一个人的')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(grid.getByRole('row', { name: /群名片一样/ })).toBeVisible()
  await page.keyboard.press('m')
  await expect(page.getByText('没有看着像同一个人的')).toBeVisible()

  await goTo(page, '#/people')
  const rows = page.getByRole('row', { name: /乌有先生/ })
  await expect(rows).toHaveCount(1)
  await rows.click()
  await page.getByRole('button', { name: '分出去' }).first().click()
  await expect(rows).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(rows).toHaveCount(1)
  await page.getByRole('complementary').getByRole('button', { name: '分开' }).click()
  await expect(rows).toHaveCount(2)
})

test('a life with a lunar birthday is typed, shown with its source, and goes into the file of the person', async ({ app: { page } }) => {
  await importFile(page, chat('茶友会', [['阿明(10001)', '早'], ['小周(10002)', '早']]))
  await goTo(page, '#/people')
  await page.getByRole('row', { name: /阿明/ }).click()
  const life = page.getByRole('region', { name: '生活' }).or(page.getByRole('group', { name: '生活' })).or(page.locator('section').filter({ hasText: '生活' })).first()
  await life.getByRole('button', { name: '加一条' }).click()
  await life.getByRole('button', { name: /所在地/ }).click()
  await page.getByRole('option', { name: '生日' }).click()
  await life.getByRole('textbox').fill('二月三十一')
  await page.keyboard.press('Enter')
  await expect(page.getByText('没有这样的生日')).toBeVisible()
  await life.getByRole('textbox').fill('农历闰六月十五')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /生日: 农历闰六月十五/ })).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: /导出/ }).click()
  const file = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as Record<string, unknown>
  expect(JSON.stringify(file)).toContain('农历闰06-15')
  expect(JSON.stringify(file)).not.toContain('小周')
})

test('a second roster tells who came, left and was renamed, and whose card breaks the pattern is put on an @ list', async ({ app: { page, context, origin } }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
  const first = ['杭州-茶叶-阿明,aming01,2025-03-01,', '小周,xzhou02,2025-03-01,', '宁波-物流-老陈,lchen03,2025-03-01,']
  await importFile(page, roster('茶友会_群成员列表.csv', first))
  await importFile(page, roster('茶友会_群成员列表.csv', ['杭州-茶叶-阿明,aming01,2025-03-01,', '小周周,xzhou02,2025-03-01,', '青青,qq04,2026-11-01,']))
  const result = page.getByRole('article').filter({ hasText: '与上次' }).first()
  for (const what of ['新成员', '离群', '改名']) await expect(result.getByText(what, { exact: true })).toBeVisible()

  await goTo(page, '#/groups')
  await page.getByRole('main').getByText('茶友会').first().click()
  await page.getByRole('button', { name: '群规', exact: true }).first().click()
  await page.getByRole('button', { name: '群名片', exact: true }).click()
  await page.getByRole('textbox', { name: '格式' }).fill('城市-行业-昵称')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1/3 人合规')).toBeVisible()
  await page.getByRole('button', { name: '复制提醒（1/1）' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/@小周周 @青青|@青青 @小周周/)
})
