import { goTo, importFile, textFile } from '../support/drop-files'
import { expect, test } from '../support/browser-host'

const HEAD = '消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n================================================================\r\n消息分组:我的QQ群\r\n================================================================\r\n消息对象:茶友会\r\n================================================================\r\n\r\n'
const today = () => new Date().toLocaleDateString('sv-SE')
const chat = () => textFile('茶友会.txt', `\ufeff${HEAD}${[['阿明(10001)', '求推荐靠谱的床品工厂'], ['小周(10002)', '早'], ['小周(10002)', '求推荐会写合同的律师']].map(([who, text], i) => `${today()} 00:0${i}:00 ${who}\r\n${text}\r\n\r\n`).join('')}`)

test('what was read is confirmed or rejected by one key, with what was said beside it, and taken back', async ({ app: { page } }) => {
  await importFile(page, chat())
  await goTo(page, '#/people/found')
  const grid = page.getByRole('grid', { name: '待确认' })
  await expect(grid.getByRole('row', { name: /阿明/ }).filter({ hasText: '求推荐靠谱的床品工厂' })).toBeVisible()
  const rows = grid.getByRole('row')
  const before = await rows.count()
  await grid.focus()
  await page.keyboard.press('r')
  await expect(page.getByText('不要了 1 条')).toBeVisible()
  await expect(rows).toHaveCount(before - 1)
  await page.keyboard.press('Control+z')
  await expect(rows).toHaveCount(before)
  await page.getByRole('button', { name: /选中全部/ }).click()
  await page.keyboard.press('a')
  await expect(page.getByText('没有等着确认的')).toBeVisible()
  await goTo(page, '#/people')
  await expect(page.getByRole('row', { name: /小周/ }).filter({ hasText: '律师' })).toBeVisible()
})

test('a reading is put into other words before it is kept, and undo lets it wait again', async ({ app: { page } }) => {
  await importFile(page, chat())
  await goTo(page, '#/people/found')
  const grid = page.getByRole('grid', { name: '待确认' })
  const row = grid.getByRole('row').filter({ hasText: '求推荐会写合同的律师' })
  await expect(row).toBeVisible()
  await row.getByRole('gridcell').last().click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('e')
  const field = page.getByRole('textbox', { name: '改了再确认' })
  await field.fill('会写英文合同的律师')
  await field.press('Enter')
  await expect(page.getByText('确认了 1 条')).toBeVisible()
  await expect(row).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(row).toBeVisible()
})

test('on the card R takes a resource, N a need and T a tag, and I leads to who could help', async ({ app: { page } }) => {
  await importFile(page, chat())
  await goTo(page, '#/people')
  await expect(page.getByRole('row', { name: /小周/ })).toBeVisible()
  await page.getByRole('row', { name: /小周/ }).getByRole('gridcell').last().click()
  const card = page.getByRole('complementary')
  await expect(card.getByRole('button', { name: /加一条需求/ })).toBeVisible()
  for (const [key, field] of [['r', '加一条资源'], ['t', '加标签'], ['n', '加一条需求']] as const) {
    await page.keyboard.press(key)
    await expect(card.getByRole('textbox', { name: field })).toBeFocused()
    if (key !== 'n') await page.keyboard.press('Escape')
  }
  await page.keyboard.type('二手书架')
  await page.keyboard.press('Enter')
  await expect(card.getByRole('button', { name: /二手书架/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('i')
  await expect(page.getByRole('heading', { name: '对接', level: 1 })).toBeVisible()
})
