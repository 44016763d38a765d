import { expect, test } from '../support/browser-host'
import { dropFiles, fixture, leavesTheDesk } from '../support/drop-files'

test('a file is started from the keyboard: Enter where it stands, Enter from anywhere on the page, Space on the button', async ({ app }) => {
  const { page } = app
  const start = page.getByRole('button', { name: /开始读入/ })
  const read = async (name: string): Promise<void> => {
    await leavesTheDesk(page)
    await expect(page.getByRole('article').filter({ hasText: /读完，/ }).getByRole('heading', { name })).toBeVisible()
  }
  await dropFiles(page, [fixture('qq-txt/utf8-bom/青禾读书会.txt')])
  await expect(start).toBeFocused()
  await page.keyboard.press('Enter')
  await read('青禾读书会.txt')

  await dropFiles(page, [fixture('qq-txt/overlap/1-五月一日导出.txt')])
  await expect(start).toBeEnabled()
  await page.getByRole('heading', { name: '1-五月一日导出.txt' }).click()
  await page.keyboard.press('Enter')
  await read('1-五月一日导出.txt')

  // The focus was on another page's row or link when the file came.
  await page.getByRole('link', { name: '导入' }).focus()
  await dropFiles(page, [fixture('qq-txt/overlap/2-五月二日导出.txt')])
  await expect(start).toBeFocused()
  await page.keyboard.press('Space')
  await read('2-五月二日导出.txt')
})
