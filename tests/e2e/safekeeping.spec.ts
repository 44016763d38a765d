import { readFileSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fixture, goTo, importFile } from '../support/drop-files'
import { expect, test } from '../support/browser-host'
import { isRead, storedTables } from '../support/stored-tables'

const CHAT = 'qq-txt/utf8-bom/青禾读书会.txt'

test('everything is there after closing and opening again', async ({ app }) => {
  await importFile(app.page, fixture(CHAT))
  await app.relaunch()
  await goTo(app.page, '#/people')
  await expect(app.page.getByText('山风').first()).toBeVisible()
})

test('backup, wipe and restore give the same register', async ({ app }) => {
  const { page } = app
  await importFile(page, fixture(CHAT))
  await goTo(page, '#/people')
  await page.getByText('山风').first().click()
  await page.getByRole('button', { name: '加一条需求' }).click()
  await page.getByRole('textbox', { name: '加一条需求' }).fill('二手书架 12月10日前')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect.poll(() => isRead(page)).toBe(true)
  const before = await storedTables(page, KEPT)

  await goTo(page, '#/settings')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出备份文件' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '导出备份文件' }).click()
  const file = await (await download).path()

  await page.getByRole('button', { name: '清空全部资料' }).first().click()
  await page.getByRole('alertdialog').getByRole('textbox').fill('清空')
  const reloaded = page.waitForEvent('load')
  await page.getByRole('alertdialog').getByRole('button', { name: '清空全部资料' }).click()
  await reloaded
  await goTo(page, '#/people')
  await expect(page.getByText('还没有成员')).toBeVisible()

  await goTo(page, '#/settings')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '从备份文件恢复' }).click()
  await (await chooser).setFiles({ name: '备份.qunbu', mimeType: 'application/zip', buffer: readFileSync(file) })
  await page.getByRole('alertdialog').getByRole('button', { name: '恢复' }).click()
  await goTo(page, '#/people')
  await expect(page.getByText('山风').first()).toBeVisible()
  expect(await storedTables(page, KEPT)).toEqual(before)
})

/** One byte in the packed messages of the only restore point is another. */
async function damageThePoint(dataFolder: string): Promise<void> {
  const folder = path.join(dataFolder, 'vault', 'snapshots')
  const files = async () => (await readdir(folder)).filter(name => name.endsWith('.zip'))
  await expect.poll(files).toHaveLength(1)
  const file = path.join(folder, (await files())[0]!)
  const bytes = await readFile(file)
  const [messages] = /messages\/[\w-]+\.jsonl/.exec(bytes.toString('latin1'))!
  bytes[bytes.indexOf(messages) + messages.length + 20]! ^= 255
  await writeFile(file, bytes)
}

test('of a damaged restore point what is intact comes back, and what is not is said', async ({ app }) => {
  await importFile(app.page, fixture(CHAT))
  await damageThePoint(app.dataFolder)
  await app.relaunch({ emptyStore: true })
  await app.page.getByRole('button', { name: '恢复最近的一个' }).click()
  await expect(app.page.getByRole('alert')).toContainText('没有整份恢复')
  await expect(app.page.getByText('消息不全的群：青禾读书会（周三晚8点）')).toBeVisible()
  await app.page.getByRole('button', { name: '只恢复完好的部分' }).click()
  await goTo(app.page, '#/people')
  await expect(app.page.getByText('山风').first()).toBeVisible()
  await app.relaunch()
  await goTo(app.page, '#/people')
})

test('a damaged restore point in the settings offers what is intact, says what is missing, and can be taken back', async ({ app }) => {
  const { page } = app
  await importFile(page, fixture(CHAT))
  await expect.poll(() => isRead(page)).toBe(true)
  await damageThePoint(app.dataFolder)
  const before = await storedTables(page, KEPT)
  await goTo(page, '#/settings')
  await page.getByRole('button', { name: '恢复到这里' }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog.getByRole('alert')).toContainText('坏了一部分')
  await expect(dialog.getByText('消息不全的群：青禾读书会（周三晚8点）')).toBeVisible()
  await expect(dialog.getByText(/^消息：少掉/)).toBeVisible()
  await dialog.getByRole('button', { name: '只恢复完好的部分' }).click()
  await expect(page.getByText('已恢复完好的部分')).toBeVisible()
  expect((await storedTables(page, ['blockHeads']))['blockHeads']).toEqual([])
  await page.keyboard.press('Control+z')
  await expect.poll(() => storedTables(page, KEPT), { timeout: 30_000 }).toEqual(before)
})

/** Every table the operator would miss rows of. */
const KEPT = ['groups', 'people', 'accounts', 'memberships', 'facts', 'needs', 'offers', 'visits', 'tags', 'blockHeads']
