import { copyFile } from 'node:fs/promises'
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
