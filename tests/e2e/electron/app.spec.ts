import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './desktop'
import { FIRST_EXPORT, importsTheWaitingFile, SECOND_EXPORT, seesTheApp, seesTheGroup, vaultHoldsASnapshot } from './journeys'

test('the app starts in its window, under its policy, and lets nothing out', async ({ desktop }) => {
  const app = await desktop.start()
  const refused: string[] = []
  app.page.on('console', message => { if (/Content Security Policy|Trusted/.test(message.text())) refused.push(message.text()) })
  const errors: string[] = []
  app.page.on('pageerror', error => errors.push(String(error)))
  await app.page.reload()
  await seesTheApp({ page: app.page, dataFolder: desktop.dataFolder })
  expect({ refused, errors, letOut: app.letOut }).toEqual({ refused: [], errors: [], letOut: [] })
})

test('a file opened by path is imported by the page, a second start brings the next one, and both are there after a restart', async ({ desktop }) => {
  const first = await desktop.start({ words: [FIRST_EXPORT] })
  const under = { page: first.page, dataFolder: desktop.dataFolder }
  await seesTheApp(under)
  await importsTheWaitingFile(under, FIRST_EXPORT)
  expect(await first.startAgain([SECOND_EXPORT])).toBe(0)
  await importsTheWaitingFile(under, SECOND_EXPORT)
  await seesTheGroup(under)
  await vaultHoldsASnapshot(under)
  await first.close()
  const second = await desktop.start()
  await seesTheGroup({ page: second.page, dataFolder: desktop.dataFolder })
})

test('a database that vanished behind the app is noticed at the next start instead of opening empty', async ({ desktop }) => {
  const first = await desktop.start({ words: [FIRST_EXPORT] })
  const under = { page: first.page, dataFolder: desktop.dataFolder }
  await importsTheWaitingFile(under, FIRST_EXPORT)
  await vaultHoldsASnapshot(under)
  await first.close()
  // Another profile has no database: what Chromium shows when it lost its own.
  const second = await desktop.start({ profileName: 'emptied' })
  await expect(second.page.getByRole('button', { name: /恢复/ }).first()).toBeVisible()
})

test('the menu speaks the language of the system', async ({ desktop }) => {
  const labels = async (languages: string) => {
    const { main, kill } = await desktop.start({ bare: true, env: { STAND_IN_LANGUAGES: languages } })
    const [[template]] = (await main.calls('Menu.setApplicationMenu')) as [[{ label?: string }[]]]
    await kill()
    return template.map(menu => menu.label).filter(Boolean)
  }
  expect(await labels('zh-CN')).toEqual(['文件', '编辑', '显示', '窗口', '帮助'])
  expect(await labels('en-GB')).toEqual(['File', 'Edit', 'View', 'Window', 'Help'])
})

test('the menu opens only our own folders', async ({ desktop }) => {
  const { main } = await desktop.start({ bare: true })
  await main.ask('menu.click', 'inbox')
  await main.ask('menu.click', 'data')
  expect(await main.calls('shell.openPath')).toEqual([[path.join(desktop.dataFolder, 'inbox')], [desktop.dataFolder]])
})

test('the way to a newer version shows the folder of a newer installer, refuses an older one, and runs nothing', async ({ desktop }) => {
  const { main, answerDialog } = await desktop.start({ bare: true })
  const choose = async (name: string) => {
    answerDialog('open', { canceled: false, filePaths: [path.join(desktop.folder, name)] })
    await main.ask('menu.click', 'update')
  }
  const told = async () => (await main.calls('dialog.showMessageBox')).map(([options]) => (options as { type: string }).type)
  await choose('qunbu-0.0.1-win-x64.exe')
  await expect.poll(told).toEqual(['info', 'warning'])
  await choose('setup.exe')
  await expect.poll(told).toEqual(['info', 'warning', 'info', 'warning'])
  expect(await main.calls('shell.showItemInFolder')).toEqual([])
  await choose('qunbu-9.0.0-win-x64.exe')
  await expect.poll(() => main.calls('shell.showItemInFolder')).toEqual([[path.join(desktop.folder, 'qunbu-9.0.0-win-x64.exe')]])
  expect(await main.calls('shell.openExternal')).toEqual([])
  expect(await main.calls('shell.openPath')).toEqual([])
})

test('the day\'s reminder is shown once, counted on the icon, and a click on it brings the window', async ({ desktop }) => {
  const { page, main } = await desktop.start({ bare: true })
  const remind = (count: number | null) => page.evaluate(number => {
    const { qunbu } = window as unknown as { qunbu: { remind(ask: object): Promise<unknown> } }
    return qunbu.remind({ reminder: number === null ? null : { title: '11月21日 周六', body: '有人等你联系', count: number } })
  }, count)
  await remind(12)
  await remind(11)
  expect(await main.calls('notification.show')).toEqual([[{ title: '11月21日 周六', body: '有人等你联系' }]])
  expect(await main.calls('tray.setToolTip')).toEqual([['11月21日 周六 · 12'], ['11月21日 周六 · 11']])
  const focused = (await main.calls('window.focus')).length
  await main.ask('notification.click')
  expect((await main.calls('window.focus')).length).toBe(focused + 1)
  await remind(null)
  expect(await main.calls('app.setBadgeCount')).toEqual([[12], [11], [0]])
  expect(await main.calls('tray.destroy')).toHaveLength(1)
})

test('a page is printed to the PDF file the operator chose, and not at all when cancelled', async ({ desktop }) => {
  const app = await desktop.start({ bare: true })
  const print = () => app.page.evaluate(() => (window as unknown as { qunbu: { printPdf(ask: object): Promise<unknown> } }).qunbu.printPdf({ title: '周报/2026-47' }))
  expect(await print()).toEqual({ ok: true, value: false })
  const filePath = path.join(desktop.folder, 'a.pdf')
  app.answerDialog('save', { canceled: false, filePath })
  expect(await print()).toEqual({ ok: true, value: true })
  expect((await readFile(filePath)).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await app.main.calls('dialog.showSaveDialog'))[0]).toEqual([expect.objectContaining({ defaultPath: '周报_2026-47.pdf' })])
})

test('a page whose process died is loaded anew, once', async ({ desktop }) => {
  const { main } = await desktop.start({ bare: true })
  await main.ask('contents.gone', 1, 'clean-exit')
  expect(await main.calls('window.loadURL')).toHaveLength(1)
  await main.ask('contents.gone', 1, 'crashed')
  await main.ask('contents.gone', 1, 'crashed')
  expect(await main.calls('window.loadURL')).toEqual([['app://qunbu/index.html'], ['app://qunbu/index.html']])
})

test('the window comes back where it was', async ({ desktop }) => {
  const first = await desktop.start({ bare: true })
  await first.main.ask('window.closed', 1)
  await first.main.ended
  await writeFile(path.join(desktop.dataFolder, 'electron', 'window.json'), JSON.stringify({ x: 40, y: 50, width: 1111, height: 777, maximized: true }))
  const second = await desktop.start({ bare: true, profileName: 'other' })
  expect((await second.main.calls('new BrowserWindow'))[0]![0]).toMatchObject({ x: 40, y: 50, width: 1111, height: 777 })
})
