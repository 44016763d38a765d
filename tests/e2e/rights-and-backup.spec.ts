import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { fixture, goTo, importFile } from '../support/drop-files'
import { expect, test } from '../support/browser-host'

const CHAT = 'qq-txt/utf8-bom/青禾读书会.txt'
const filesUnder = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter(file => file.isFile()).map(file => path.join(file.parentPath, file.name))

test('a backup with a passphrase asks for it, says what a restore would change, and the restore is taken back', async ({ app: { page } }) => {
  await importFile(page, fixture(CHAT))
  await goTo(page, '#/settings')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出备份文件' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByLabel('口令（可以不设）').fill('四个 不相干 的 词')
  await expect(dialog.getByRole('button', { name: '导出备份文件' })).toBeDisabled()
  await dialog.getByLabel('再输一次口令').fill('四个 不相干 的 词')
  await dialog.getByRole('button', { name: '导出备份文件' }).click()
  const file = readFileSync(await (await download).path())
  expect(file.includes('register/people.jsonl')).toBe(false)

  await goTo(page, '#/people')
  await page.getByRole('button', { name: '新成员' }).click()
  await page.getByRole('textbox', { name: '名字' }).fill('后来的人')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /后来的人/ })).toBeVisible()

  await goTo(page, '#/settings')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '从备份文件恢复' }).click()
  await (await chooser).setFiles({ name: '备份.zip', mimeType: 'application/zip', buffer: file })
  await dialog.getByLabel('这份备份的口令').fill('记错了')
  await dialog.getByRole('button', { name: '看看会变什么' }).click()
  await expect(dialog.getByRole('alert')).toContainText('备份口令不对')
  await dialog.getByLabel('这份备份的口令').fill('四个 不相干 的 词')
  await dialog.getByRole('button', { name: '看看会变什么' }).click()
  await expect(dialog.getByText('会不见的人：后来的人')).toBeVisible()
  await dialog.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(page.getByText('已恢复')).toBeVisible()
  await goTo(page, '#/people')
  await expect(page.getByRole('row', { name: /山风/ }).first()).toBeVisible()
  await expect(page.getByText('后来的人')).toHaveCount(0)
  await page.getByRole('button', { name: /撤销/ }).first().click()
  await expect(page.getByRole('row', { name: /后来的人/ })).toBeVisible()
})

test('an erased person is gone from the table, the journal and the newest restore point, and what was deleted can be put back', async ({ app }) => {
  const { page } = app
  await importFile(page, fixture(CHAT))
  await goTo(page, '#/people')
  await page.getByRole('row', { name: /山风/ }).first().click()
  await page.getByRole('button', { name: '加一条需求' }).click()
  await page.getByRole('textbox', { name: '加一条需求' }).fill('蓝色钥匙扣')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  const journal = () => filesUnder(path.join(app.dataFolder)).filter(file => file.includes('journal-')).map(file => readFileSync(file, 'utf8')).join('')
  await expect.poll(journal).toContain('钥匙扣')

  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '彻底删除这个人…' }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog.getByText(/会删掉：1 个群里的身份和名字/)).toBeVisible()
  await dialog.getByLabel('请输入「删除」两个字').fill('删除')
  await dialog.getByRole('button', { name: '彻底删除' }).click()
  await expect(page.getByText(/^已彻底删除/)).toBeVisible()
  await expect(page.getByRole('row', { name: /山风/ })).toHaveCount(0)
  expect(journal()).not.toContain('钥匙扣')
  const newest = filesUnder(app.dataFolder).filter(file => file.endsWith('.qunbu.zip')).sort().at(-1)!
  const text = Object.values(unzipSync(new Uint8Array(readFileSync(newest)))).map(part => strFromU8(part)).join('')
  expect(text).not.toContain('山风')
  expect(text).not.toContain('钥匙扣')
})

test('the backup of another computer is united with the register, and that is taken back at once', async ({ app: { page } }) => {
  await importFile(page, fixture(CHAT))
  await goTo(page, '#/people')
  await page.getByRole('button', { name: '新成员' }).click()
  await page.getByRole('textbox', { name: '名字' }).fill('那边的人')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /那边的人/ })).toBeVisible()
  await goTo(page, '#/settings')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出备份文件' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: '导出备份文件' }).click()
  const file = readFileSync(await (await download).path())
  // Stands for another machine: the person is known to the backup only.
  await goTo(page, '#/people')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('row', { name: /那边的人/ })).toHaveCount(0)

  await goTo(page, '#/settings')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '并入备份文件' }).click()
  await (await chooser).setFiles({ name: '那边.zip', mimeType: 'application/zip', buffer: file })
  await expect(dialog.getByText(/新消息 0 条；多出 1 条资料/)).toBeVisible()
  await dialog.getByRole('button', { name: '并入', exact: true }).click()
  await expect(page.getByText('并入了，新消息 0 条')).toBeVisible()
  await goTo(page, '#/people')
  await expect(page.getByRole('row', { name: /那边的人/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('row', { name: /那边的人/ })).toHaveCount(0)
})
