import { goTo, importFile, textFile } from '../support/drop-files'
import { expect, test } from '../support/browser-host'

const month = () => new Date().toLocaleDateString('sv-SE').slice(0, 8)
const chat = (lines: readonly (readonly [who: string, text: string])[]) => textFile('茶友会.txt', `\ufeff消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n${'='.repeat(64)}\r\n消息分组:我的QQ群\r\n${'='.repeat(64)}\r\n消息对象:茶友会\r\n${'='.repeat(64)}\r\n\r\n${lines.map(([who, text], i) => `${month()}01 00:0${i}:00 ${who}\r\n${text}\r\n\r\n`).join('')}`)
const TALK = [['阿明(10001)', '宁波有谁家的冷库空着吗？'], ['小周(10002)', '@阿明 我家北仑的还空着'], ['阿明(10001)', '@小周 太好了，下午给你打电话'], ['老陈(10003)', '@小周 我也要两百托']] as const

test('the card tells what somebody said, with whom they have to do at most two steps away, and each line of the picture opens its evidence', async ({ app: { page } }) => {
  await importFile(page, chat(TALK))
  await goTo(page, '#/people')
  await page.getByRole('row', { name: /阿明/ }).click()
  const card = page.getByRole('complementary')
  await expect(card.getByRole('link', { name: '@小周 太好了，下午给你打电话' })).toBeVisible()
  await expect(card.getByRole('link', { name: '老陈' })).toBeVisible()
  await card.getByRole('button', { name: /阿明 和 小周：互答/ }).press('Enter')
  const evidence = card.getByRole('region', { name: /阿明 和 小周/ })
  await expect(evidence.getByRole('link', { name: /茶友会：互答 \d 次/ })).toBeVisible()
  await card.getByRole('link', { name: /^2 条/ }).click()
  await expect(page.getByText('宁波有谁家的冷库空着吗？').first()).toBeVisible()
  await expect(page.getByText('我也要两百托')).toHaveCount(0)
})

test('a tag typed with an end is renamed and deleted in the settings, and Ctrl+Z gives it back to whoever had it', async ({ app: { page } }) => {
  await importFile(page, chat(TALK))
  await goTo(page, '#/people')
  await page.getByRole('row', { name: /阿明/ }).click()
  const card = page.getByRole('complementary')
  await card.getByRole('button', { name: /加标签/ }).click()
  await card.getByRole('textbox', { name: '加标签' }).fill('双十一 到2099年12月10日')
  await page.keyboard.press('Enter')
  await expect(card.getByText('双十一').first()).toBeVisible()
  await expect(card.getByText('12月10日到期')).toBeVisible()

  await goTo(page, '#/settings')
  const line = page.locator('[data-tag="双十一"]')
  await expect(line).toContainText('1 人')
  await line.getByRole('textbox', { name: '标签的名字' }).fill('双十二')
  await page.keyboard.press('Enter')
  const renamed = page.locator('[data-tag="双十二"]')
  await expect(renamed).toContainText('1 人')
  await renamed.getByRole('button', { name: '删掉' }).click()
  await expect(renamed).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(renamed).toContainText('1 人')
})
