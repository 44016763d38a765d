import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { fixture, goTo, importFile } from '../support/drop-files'
import { expect, test } from '../support/browser-host'

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
  await isRead(page)
  const before = await register(page)

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
  expect(await register(page)).toEqual(before)
})

/** Waits until every message was read for facts: what is found comes in by itself. */
function isRead(page: Page): Promise<void> {
  return expect.poll(() => page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => { const asked = indexedDB.open('qunbu'); asked.onsuccess = () => resolve(asked.result); asked.onerror = () => reject(asked.error) })
    const rows = (table: string) => new Promise<{ readonly key?: string }[]>(resolve => { const asked = db.transaction(table).objectStore(table).getAll(); asked.onsuccess = () => resolve(asked.result as never) })
    const [meta, groups] = await Promise.all([rows('meta'), rows('groups')])
    db.close()
    return groups.length > 0 && groups.length === meta.filter(({ key }) => key?.startsWith('factsRead:')).length
  })).toBe(true)
}

/** Every row the operator would miss, read from the browser's own database. */
async function register(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => { const asked = indexedDB.open('qunbu'); asked.onsuccess = () => resolve(asked.result); asked.onerror = () => reject(asked.error) })
    const tables = ['groups', 'people', 'accounts', 'memberships', 'facts', 'needs', 'offers', 'visits', 'tags', 'blockHeads']
    const all = await Promise.all(tables.map(table => new Promise<unknown[]>(resolve => { const asked = db.transaction(table).objectStore(table).getAll(); asked.onsuccess = () => resolve(asked.result) })))
    db.close()
    return Object.fromEntries(tables.map((table, n) => [table, all[n]]))
  })
}
