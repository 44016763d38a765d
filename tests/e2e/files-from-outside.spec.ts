import { copyFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../support/browser-host'
import { goTo } from '../support/drop-files'
import { FIRST_EXPORT, GROUP, importsTheWaitingFile, inboxFileIsRead, SECOND_EXPORT, seesTheGroup } from './electron/journeys'

test.use({ openFiles: [FIRST_EXPORT] })

test('the browser host hands the page files from the command line and from the inbox folder, each once', async ({ app }) => {
  const under = { page: app.page, dataFolder: app.dataFolder }
  await importsTheWaitingFile(under, FIRST_EXPORT)
  await copyFile(SECOND_EXPORT, path.join(app.dataFolder, 'inbox', path.basename(SECOND_EXPORT)))
  await inboxFileIsRead(under, SECOND_EXPORT)
  await seesTheGroup(under)
  // What came by itself is told on the page of the day, with the way to its group.
  await goTo(app.page, '#/today')
  const inbox = app.page.getByRole('region', { name: '收件夹 1' })
  await expect(inbox).toContainText(/自动读入/)
  await inbox.getByRole('link', { name: GROUP }).click()
  await expect(app.page.getByRole('heading', { level: 1, name: GROUP })).toBeVisible()
  await app.page.reload()
  await goTo(app.page, '#/imports')
  await expect(app.page.getByRole('link', { name: '导入' })).toBeVisible()
  // Both were read to their end, so nothing waits any more.
  await expect(app.page.getByRole('button', { name: /开始读入/ })).toHaveCount(0)
})

test('a file of the inbox folder about which something is to be asked waits for its answer, also over a restart of the page', async ({ app }) => {
  const { page } = app
  // Day and month could stand in either order.
  await writeFile(path.join(app.dataFolder, 'inbox', 'WhatsApp Chat with 咖啡.txt'), '03/04/2024, 09:00 - Lee: hi\n03/04/2024, 09:05 - Mia: yo\n')
  const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'WhatsApp Chat with 咖啡.txt' }) }).filter({ hasText: '文件里分不出' })
  for (let start = 0; start < 2; start++) {
    if (start > 0) await page.reload()
    await goTo(page, '#/imports')
    const row = page.getByRole('button', { name: 'WhatsApp Chat with 咖啡.txt' })
    await expect(row.or(card).first()).toBeVisible({ timeout: 30_000 })
    if (await row.count() > 0) await row.click()
    await expect(card).toBeVisible()
  }
})
