import { dropFiles, fixture, goTo, textFile } from '../support/drop-files'
import { expect, test } from '../support/browser-host'

test('language and theme change at once, survive a restart, and Ctrl+Z takes them back', async ({ app }) => {
  await goTo(app.page, '#/settings')
  await app.page.getByRole('button', { name: '深色' }).click()
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await app.page.getByRole('button', { name: 'English' }).click()
  await expect(app.page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(app.page.getByText('Changed: Language')).toBeVisible()
  await app.relaunch()
  await expect(app.page.getByRole('link', { name: 'Settings' })).toBeVisible()
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await app.page.keyboard.press('Control+z')
  await expect(app.page.getByRole('link', { name: '设置' })).toBeVisible()
})

test('the toast that stands is what Ctrl+Z takes back, also for an import', async ({ app: { page } }) => {
  await dropFiles(page, [fixture('qq-txt/utf8-bom/青禾读书会.txt')])
  await page.getByRole('button', { name: /开始读入/ }).click()
  await page.getByRole('button', { name: '撤销本次导入' }).click()
  await expect(page.getByText('已撤销导入 青禾读书会.txt')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('已恢复导入 青禾读书会.txt')).toBeVisible()
  await expect(page.getByRole('button', { name: '撤销本次导入' })).toBeVisible()
})

test('everything is deleted only after the word is typed, and the empty register is no loss at the next start', async ({ app }) => {
  await dropFiles(app.page, [fixture('qq-txt/utf8-bom/青禾读书会.txt')])
  await app.page.getByRole('button', { name: /开始读入/ }).click()
  await expect(app.page.getByText(/^读完，/)).toBeVisible()
  await goTo(app.page, '#/settings')
  const confirm = app.page.getByRole('alertdialog').getByRole('button', { name: '清空全部资料' })
  // The list of restore points above it may come in under the pointer.
  await expect(async () => {
    if (!(await confirm.isVisible())) await app.page.getByRole('main').getByRole('button', { name: '清空全部资料' }).click({ timeout: 3_000 })
    await expect(confirm).toBeDisabled({ timeout: 3_000 })
  }).toPass()
  await app.page.getByRole('alertdialog').getByRole('textbox').fill('清空')
  // The app opens anew when the vault has been told that the emptiness is meant.
  await Promise.all([app.page.waitForEvent('load'), confirm.click()])
  await goTo(app.page, '#/people')
  await expect(app.page.getByText('还没有成员')).toBeVisible()
  await app.relaunch()
  await goTo(app.page, '#/people')
  await expect(app.page.getByText('还没有成员')).toBeVisible()
})

test('the demo is loaded into the register and cleared without a trace', async ({ app: { page } }) => {
  test.setTimeout(300_000)
  await goTo(page, '#/settings')
  // What the computer tells stands above the button: it moves when that arrives.
  await expect(page.getByText('磁盘还剩')).toBeVisible()
  await page.getByRole('button', { name: '载入示例数据' }).click()
  await expect(page.getByText('示例数据已载入')).toBeVisible({ timeout: 140_000 })
  await page.getByRole('button', { name: '清除示例数据' }).click()
  await expect(page.getByText('示例数据已清除')).toBeVisible({ timeout: 140_000 })
  await goTo(page, '#/people')
  await expect(page.getByText('还没有成员')).toBeVisible()
})

test('a single letter typed into a field is text, and G with a letter outside of it changes the page', async ({ app: { page } }) => {
  await goTo(page, '#/settings')
  const field = page.getByPlaceholder('加一个名字')
  await field.click()
  await page.keyboard.type('g')
  await page.keyboard.type('p')
  await expect(field).toHaveValue('gp')
  await field.press('Escape')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await expect(page.getByRole('heading', { name: '导入', level: 1 })).toBeVisible()
})

test('the Enter with which an input method takes its characters adds no name', async ({ app: { page } }) => {
  await goTo(page, '#/settings')
  const field = page.getByPlaceholder('加一个名字')
  await field.fill('仓配老陈')
  await field.evaluate(input => {
    for (const init of [{ isComposing: true, keyCode: 13 }, { isComposing: false, keyCode: 229 }]) {
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }))
    }
  })
  await expect(field).toHaveValue('仓配老陈')
  await field.press('Enter')
  await expect(page.getByRole('button', { name: '去掉 仓配老陈' })).toBeVisible()
})

test('the find box leads to pages and commands by either language', async ({ app: { page } }) => {
  await page.getByRole('navigation').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('settings')
  await expect(page.getByRole('option', { name: '设置' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '设置', level: 1 })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('heading', { name: '全部按键' })).toBeVisible()
})

test('files that are no exports say so and what to do, and stay off the register', async ({ app: { page } }) => {
  await dropFiles(page, [textFile('空.txt', ''), textFile('便条.txt', '今天买菜\n明天开会')])
  await expect(page.getByText('桌上的文件')).toBeVisible()
  await expect(page.getByText('没读成 2 个')).toBeVisible()
  await page.getByRole('button', { name: '空.txt' }).click()
  await expect(page.getByText('文件是空的')).toBeVisible()
  await goTo(page, '#/people')
  await expect(page.getByText('还没有成员')).toBeVisible()
})

test('with a lock the next start asks for the passphrase and draws nothing of the register before', async ({ app }) => {
  await goTo(app.page, '#/settings')
  await app.page.getByPlaceholder('口令', { exact: true }).fill('清溪')
  await app.page.getByPlaceholder('再输一次').fill('清溪')
  await app.page.getByRole('button', { name: '设口令' }).click()
  await expect(app.page.getByText('已设好，下次打开要口令')).toBeVisible()
  await app.relaunch()
  await expect(app.page.getByRole('heading', { name: '已上锁' })).toBeVisible()
  await expect(app.page.getByRole('navigation')).toHaveCount(0)
  await app.page.getByLabel('口令').fill('不对')
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByText('口令不对，再试一次')).toBeVisible()
  await expect(app.page.getByLabel('口令')).toBeFocused()
  await app.page.getByLabel('口令').fill('清溪')
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByRole('navigation').first()).toBeVisible()
})

test('the ten cards are answered by keyboard alone: a digit chooses, Enter goes on', async ({ app: { page } }) => {
  await goTo(page, '#/settings/scripts')
  await page.getByRole('button', { name: '练十张' }).press('Enter')
  for (let card = 1; card <= 10; card += 1) {
    await expect(page.getByRole('group', { name: `第 ${card} 张，共 10 张` })).toBeVisible()
    await page.keyboard.press('1')
    await expect(page.getByRole('button', { name: '下一张' })).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText(/10 张对了 \d+ 张/)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: '练十张' })).toBeVisible()
})

test('the demo link of an empty 今日 leads to the button that loads it', async ({ app: { page } }) => {
  await goTo(page, '#/today')
  await page.getByRole('link', { name: '看示例' }).click()
  await expect(page.getByRole('button', { name: '载入示例数据' })).toBeFocused()
  await expect(page.getByRole('button', { name: '载入示例数据' })).toBeInViewport()
})
