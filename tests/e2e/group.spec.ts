import { goTo, importFile, textFile } from '../support/drop-files'
import { expect, test } from '../support/browser-host'

const DAY_MS = 86_400_000
const RULE = '='.repeat(64)
/** Local day `back` days before today, as QQ writes it. The zone of the test is Asia/Shanghai. */
const day = (back: number): string => new Date(Date.now() + 8 * 3_600_000 - back * DAY_MS).toISOString().slice(0, 10)

/**
 * Hand count: 6 messages and 1 notice. 青茶 3, 老陈 2, 小麦 1; two days ago 4 messages by 3 people, yesterday 2 by 2.
 * The roster has a fourth member, 阿静, who never wrote.
 */
const CHAT = [
  '消息记录（此消息记录为文本格式，不支持重新导入）', '', RULE, '消息分组:我的群聊', RULE, '消息对象:茶友小聚', RULE, '',
  `${day(2)} 9:00:00 青茶(9900000801)`, '有没有人知道白茶怎么存？', '',
  `${day(2)} 9:03:00 老陈(9900000802)`, '密封避光就行', '',
  `${day(2)} 9:04:00 青茶(9900000801)`, '谢谢', '',
  `${day(2)} 20:00:00 小麦(9900000803)`, '周末谁来喝茶', '',
  `${day(1)} 10:00:00 系统消息(1000000)`, '阿静加入本群。', '',
  `${day(1)} 10:30:00 老陈(9900000802)`, '欢迎', '',
  `${day(1)} 10:31:00 青茶(9900000801)`, '新朋友好', '',
].join('\r\n')
const ROSTER = `\uFEFFQQ号,群昵称,入群时间,角色\r\n9900000801,青茶,${day(90)},群主\r\n9900000802,老陈,${day(80)},成员\r\n9900000803,小麦,${day(70)},成员\r\n9900000804,阿静,${day(1)},成员\r\n`

test.beforeEach(async ({ app }) => {
  await importFile(app.page, textFile('茶友小聚.txt', CHAT))
  await importFile(app.page, textFile('茶友小聚_成员名单.csv', ROSTER))
  await goTo(app.page, '#/groups')
  await app.page.getByRole('main').getByText('茶友小聚').first().click()
})

test('the figures of a group equal a hand count of the dropped files', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: '看表' }).first().click()
  const rows = page.getByRole('table').first().getByRole('row')
  await expect(rows.filter({ hasText: '4' }).filter({ hasText: '3' }).first()).toBeVisible()
  await page.getByRole('button', { name: '成员', exact: true }).click()
  const member = (name: string) => page.getByRole('row').filter({ hasText: name })
  await expect(member('青茶')).toContainText('3')
  await expect(member('老陈')).toContainText('2')
  await expect(member('小麦')).toContainText('1')
  await expect(member('阿静')).toContainText('完全沉默')
})

test('the frame of a group stands while what it holds is still being read', async ({ app }) => {
  const { page } = app
  await goTo(page, '#/people')
  // Whoever wants to read the memberships waits for this to end.
  await page.evaluate(() => new Promise<void>(held => {
    const asked = indexedDB.open('qunbu')
    asked.onsuccess = () => {
      const store = asked.result.transaction('memberships', 'readwrite').objectStore('memberships')
      const hold = () => {
        held()
        if ('letGo' in window) asked.result.close()
        else store.count().onsuccess = hold
      }
      store.count().onsuccess = hold
    }
  }))
  await page.getByRole('link', { name: '茶友小聚' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '茶友小聚' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: '群的各页' }).getByRole('button')).toHaveCount(6)
  await expect(page.getByRole('status', { name: '正在读这个群' })).toBeVisible()
  await page.evaluate(() => { Object.assign(window, { letGo: true }) })
  await expect(page.getByRole('button', { name: '看表' }).first()).toBeVisible()
  await expect(page.getByRole('status', { name: '正在读这个群' })).toHaveCount(0)
})

test('the conversation can be read and a phrase found in it', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: '聊天', exact: true }).click()
  await expect(page.getByText('有没有人知道白茶怎么存？').first()).toBeVisible()
  await page.getByRole('textbox').or(page.getByRole('searchbox')).last().fill('密封避光')
  await expect(page.getByText('密封避光').first()).toBeVisible()
})

test('a person of the group has a card with the names and the group', async ({ app }) => {
  const { page } = app
  await goTo(page, '#/people')
  await page.getByText('老陈').first().click()
  await expect(page.getByRole('heading', { name: /老陈/ })).toBeVisible()
  await expect(page.getByText('茶友小聚').first()).toBeVisible()
  await page.getByRole('button', { name: '加一条资源' }).click()
  await page.getByRole('textbox', { name: '加一条资源' }).fill('武夷岩茶，能寄样')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /有: 武夷岩茶/ })).toBeVisible()
})
