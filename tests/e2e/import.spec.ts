import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { dropFiles, fixture, goTo, importFile, textFile } from '../support/drop-files'
import { expect, test } from '../support/browser-host'
import { storedTables } from '../support/stored-tables'

const CHAT = 'qq-txt/utf8-bom/青禾读书会.txt'
const FIRST = 'qq-txt/overlap/1-五月一日导出.txt'
const SECOND = 'qq-txt/overlap/2-五月二日导出.txt'

test('a dropped QQ export is shown before it is written, then its messages are in the register', async ({ app }) => {
  const { page } = app
  await dropFiles(page, [fixture(CHAT)])
  await expect(page.getByRole('heading', { name: '青禾读书会.txt' })).toBeVisible()
  await expect(page.getByText('还没有写入，看清楚再开始')).toBeVisible()
  await expect(page.getByText('UTF-8').first()).toBeVisible()
  await expect(page.getByText('欢迎小满～先改一下群名片')).toBeVisible()
  await page.getByRole('button', { name: /开始读入/ }).click()
  await expect(page.getByText(/^读完，/)).toBeVisible()
  // The fixture holds 16 messages and one record that was cut off.
  const diff = page.getByText('新消息', { exact: true }).locator('..')
  await expect(diff).toContainText('16')
  await expect(page.getByText('未识别的行')).toBeVisible()
})

test('the same file again brings nothing new', async ({ app }) => {
  const { page } = app
  await importFile(page, fixture(CHAT))
  await importFile(page, fixture(CHAT))
  await expect(page.getByText('没有新内容').first()).toBeVisible()
})

for (const [title, order] of [['in their order', [FIRST, SECOND]], ['the later one first', [SECOND, FIRST]]] as const) {
  test(`two overlapping exports give their union, ${title}`, async ({ app }) => {
    const { page } = app
    for (const file of order) await importFile(page, fixture(file))
    // Hand count of the fixture: 5 messages in the first file, 8 in the second, 4 of them the same.
    await goTo(page, '#/groups')
    await expect(page.getByText('青禾读书会').first()).toBeVisible()
    const { blockHeads } = await storedTables(page, ['blockHeads'])
    expect(blockHeads!.reduce((sum, head) => sum + (head.count ?? 0), 0)).toBe(UNION)
  })
}
const UNION = 9

test('an import is undone as a whole and can be done again', async ({ app }) => {
  const { page } = app
  await importFile(page, fixture(CHAT))
  await page.getByRole('button', { name: '撤销本次导入' }).click()
  await expect(page.getByText('这次导入已撤销')).toBeVisible()
  await goTo(page, '#/people')
  await expect(page.getByText('还没有成员')).toBeVisible()
  await goTo(page, '#/imports')
  await page.getByRole('button', { name: '恢复本次导入' }).click()
  await goTo(page, '#/people')
  await expect(page.getByText('山风').first()).toBeVisible()
})

test('each file that cannot be read says what is wrong, and the rest of the drop goes on', async ({ app }) => {
  const { page } = app
  await dropFiles(page, [
    textFile('空的.txt', ''),
    textFile('菜谱.txt', '番茄两个\n鸡蛋三个\n盐少许\n'),
    { name: '乱.zip', bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9, 9]) },
    fixture(CHAT),
  ])
  await goTo(page, '#/imports')
  await expect(page.getByText('没读成 3 个')).toBeVisible()
  await expect(page.getByText('文件是空的')).toBeVisible()
  await page.getByRole('button', { name: '菜谱.txt' }).click()
  await expect(page.getByText(/认不出/)).toBeVisible()
  await page.getByRole('button', { name: '乱.zip' }).click()
  await expect(page.getByText(/压缩包/).first()).toBeVisible()
  await page.getByRole('button', { name: '青禾读书会.txt', exact: true }).click()
  await page.getByRole('button', { name: /开始读入/ }).click()
  await expect(page.getByText(/^读完，/)).toBeVisible()
})

for (const [what, change] of [['moved away', rmSync], ['written anew', (file: string) => writeFileSync(file, 'x')]] as const) {
  test(`a file that was ${what} after it was looked at is said to be unreadable, and leaves nothing behind`, async ({ app }) => {
    const { page } = app
    const file = path.join(tmpdir(), `qunbu-gone-${process.pid}-${Date.now()}.txt`)
    copyFileSync(path.resolve(import.meta.dirname, '../fixtures', CHAT), file)
    await goTo(page, '#/imports')
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: /选文件/ }).first().click()
    await (await chooser).setFiles(file)
    await expect(page.getByRole('button', { name: /开始读入/ })).toBeVisible()
    change(file)
    await page.getByRole('button', { name: /开始读入/ }).click()
    await expect(page.getByText('读不了这个文件')).toBeVisible()
    const { blockHeads, stagings } = await storedTables(page, ['blockHeads', 'stagings'])
    expect([blockHeads, stagings]).toEqual([[], []])
    rmSync(file, { force: true })
  })
}

test('a file that was being read when the app was closed is named at the next start, until it has been read', async ({ app }) => {
  const { page } = app
  await goTo(page, '#/imports')
  // What a killed app leaves behind; kills themselves are in tests/torture/import-kill.spec.ts.
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => { const asked = indexedDB.open('qunbu'); asked.onsuccess = () => resolve(asked.result); asked.onerror = () => reject(asked.error!) })
    await new Promise(resolve => { db.transaction('stagings', 'readwrite').objectStore('stagings').put({ importId: 'i1', at: Date.now(), fileName: '青禾读书会.txt' }).onsuccess = resolve })
    db.close()
  })
  await page.reload()
  await goTo(page, '#/imports')
  await expect(page.getByText(/“青禾读书会\.txt”没有读完：/)).toBeVisible()
  expect((await storedTables(page, ['stagings'])).stagings).toEqual([])
  await importFile(page, fixture(CHAT))
  await expect(page.getByText(/没有读完：/)).toHaveCount(0)
})
