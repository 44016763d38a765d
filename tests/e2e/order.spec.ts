import { goTo, importFile, textFile } from '../support/drop-files'
import { expect, test } from '../support/browser-host'

const DAY_MS = 86_400_000
const RULE = '='.repeat(64)
const day = (back: number): string => new Date(Date.now() + 8 * 3_600_000 - back * DAY_MS).toISOString().slice(0, 10)
const AD = '兼职刷单日结300，点赞就有钱，名额有限，加微信领取，先到先得'

const CHAT = [
  '消息记录（此消息记录为文本格式，不支持重新导入）', '', RULE, '消息分组:我的群聊', RULE, '消息对象:茶友小聚', RULE, '',
  `${day(2)} 9:00:00 青茶(9900000801)`, '白茶怎么存？', '',
  `${day(2)} 9:01:00 生客(9900000805)`, AD, '',
  `${day(2)} 9:02:00 老陈(9900000802)`, '群里不发这个', '',
  `${day(1)} 10:00:00 生客(9900000805)`, '兼职刷单日结500，点赞就有钱，名额有限，加微信领取，先到先得！', '',
].join('\r\n')

test.beforeEach(async ({ app }) => {
  await importFile(app.page, textFile('茶友小聚.txt', CHAT))
  await goTo(app.page, '#/groups')
  await app.page.getByRole('main').getByText('茶友小聚').first().click()
  await app.page.getByRole('button', { name: '群规', exact: true }).first().click()
})

test('a false alarm is called with one key, its like passes too, and undo brings both back', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: '秩序', exact: true }).click()
  const rows = page.getByRole('grid', { name: '要看的消息' }).getByRole('row').filter({ hasText: '刷单' })
  await expect(rows).toHaveCount(2)
  await page.keyboard.press('f')
  await expect(rows).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(rows).toHaveCount(2)
  await page.keyboard.press('w')
  await expect(rows).toHaveCount(1)
  await page.getByRole('button', { name: '已处理' }).click()
  await expect(rows).toContainText('警告')
})

test('a reason typed for reminding somebody who is not to be contacted stands with the warning and in their log', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: '秩序', exact: true }).click()
  const detail = page.getByRole('complementary', { name: '前后的话' })
  await detail.getByRole('link', { name: '生客' }).click()
  const card = page.getByRole('complementary', { name: '卡片' })
  await card.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '设为勿扰' }).click()
  await page.keyboard.press('Escape')
  await detail.getByRole('button', { name: '复制提醒的话' }).click()
  const reason = page.getByRole('textbox', { name: '写明为什么还要联系' })
  await reason.fill('群主要我说')
  await reason.press('Enter')
  await expect(reason).toHaveCount(0)
  await page.keyboard.press('w')
  await page.getByRole('button', { name: '已处理' }).click()
  await expect(detail.getByText('群主要我说')).toBeVisible()
  await detail.getByRole('link', { name: '生客' }).click()
  await expect(card.getByText(/警告：兼职刷单/)).toContainText('群主要我说')
})

test('the rules keep their versions with what changed and when they were posted', async ({ app }) => {
  const { page } = app
  const field = page.getByRole('textbox', { name: '群规' })
  await field.fill('只谈茶\n不发广告')
  await page.getByRole('button', { name: '存为第 1 版' }).click()
  await page.getByRole('link', { name: '今天发了' }).click()
  await field.fill('只谈茶\n广告先问群主')
  await page.getByRole('button', { name: '存为第 2 版' }).click()
  const second = page.getByRole('article').filter({ hasText: '第 2 版' })
  await expect(second.getByText('不发广告')).toHaveCSS('text-decoration-line', 'line-through')
  await expect(second).toContainText('广告先问群主')
  await expect(page.getByRole('article').filter({ hasText: '第 1 版' })).toContainText(/日 发到群里/)
})

const QUARREL = [
  '消息记录（此消息记录为文本格式，不支持重新导入）', '', RULE, '消息分组:我的群聊', RULE, '消息对象:渔具群', RULE, '',
  `${day(1)} 10:00:00 阿海(9900000811)`, '你算什么东西，骗子，滚出去', '',
  `${day(1)} 10:01:00 老林(9900000812)`, '你才是骗子，不要脸的东西', '',
  `${day(1)} 10:02:00 阿海(9900000811)`, '再说一句试试，垃圾', '',
].join('\r\n')

test('a quarrel asks for a word with both sides in 今日, and is closed with how it ended', async ({ app }) => {
  const { page } = app
  await importFile(page, textFile('渔具群.txt', QUARREL))
  await goTo(page, '#/today')
  const words = page.locator('[data-row^="dispute:"]')
  await expect(words).toHaveCount(2, { timeout: 60_000 })
  await words.first().getByRole('link', { name: '看原话' }).click()
  const detail = page.getByRole('complementary', { name: '前后的话' })
  await expect(detail.getByText('你才是骗子，不要脸的东西').first()).toBeVisible()
  const settle = detail.getByRole('button', { name: '记为已了结' })
  await expect(settle).toBeDisabled()
  await detail.getByRole('button', { name: '道歉了' }).click()
  await detail.getByRole('textbox', { name: '要记住的一句，可不写' }).fill('都退一步')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '已处理' }).click()
  await expect(detail.getByText('了结，道歉了').first()).toBeVisible()
  await expect(detail.getByText('都退一步')).toBeVisible()
  await goTo(page, '#/today')
  await expect(words).toHaveCount(0)
})
