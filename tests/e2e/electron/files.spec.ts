import { createHash } from 'node:crypto'
import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { Bridge } from '../../../shared/ipc/contract'
import { expect, test } from './desktop'

type Offer = { id: string; name: string; size: number; fromInbox: boolean }
const PIECE = 1 << 20

/** What waits on the desk, as the page would ask. */
async function takeOffers(page: Page, waitMs = 5_000): Promise<readonly Offer[]> {
  const answer = await page.evaluate(ms => (window as unknown as { qunbu: Bridge }).qunbu.listIncoming({ after: 0, waitMs: ms }), waitMs)
  if (!answer.ok) throw new Error(answer.failure.code)
  return answer.value
}

/** Pulls a whole file piece by piece and hashes it in the page. */
function hashInPage(page: Page, offer: Offer): Promise<{ sha256: string; pieces: number }> {
  return page.evaluate(async ([id, size, piece]) => {
    const { qunbu } = window as unknown as { qunbu: Bridge }
    const whole = new Uint8Array(size)
    let pieces = 0
    for (let offset = 0; offset < size; pieces += 1) {
      const answer = await qunbu.readIncoming({ id, offset, length: piece })
      if (!answer.ok) throw new Error(answer.failure.code)
      whole.set(answer.value, offset)
      offset += answer.value.length
    }
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', whole))
    return { sha256: [...digest].map(byte => byte.toString(16).padStart(2, '0')).join(''), pieces }
  }, [offer.id, offer.size, PIECE] as const)
}

const bytesOf = (length: number): Buffer => Buffer.from(Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8)) & 255))

test('a file named on the command line is streamed to the page in pieces, byte for byte', async ({ desktop }) => {
  const file = path.join(desktop.folder, '导出 群聊.txt')
  const bytes = bytesOf(3 * PIECE + 12_345)
  await writeFile(file, bytes)
  const { page } = await desktop.start({ bare: true, words: [file] })
  const [offer] = await takeOffers(page)
  expect(offer).toMatchObject({ name: '导出 群聊.txt', size: bytes.length, fromInbox: false })
  expect(await hashInPage(page, offer!)).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), pieces: 4 })
})

test('the page learns names and ids, never a path', async ({ desktop }) => {
  const file = path.join(desktop.folder, 'a.txt')
  await writeFile(file, 'x')
  const { page } = await desktop.start({ bare: true, words: [file] })
  expect(Object.keys((await takeOffers(page))[0]!).sort()).toEqual(['fromInbox', 'id', 'name', 'number', 'size'])
})

test('a file that changed after it was offered is refused instead of being read half old, half new', async ({ desktop }) => {
  const file = path.join(desktop.folder, 'a.txt')
  await writeFile(file, 'first')
  const { page } = await desktop.start({ bare: true, words: [file] })
  const [offer] = await takeOffers(page)
  await appendFile(file, 'more')
  const answer = await page.evaluate(id => (window as unknown as { qunbu: Bridge }).qunbu.readIncoming({ id, offset: 0, length: 5 }), offer!.id)
  expect(answer).toEqual({ ok: false, failure: { code: 'import.unreadable', fileName: 'a.txt' } })
})

test('Ctrl+O in the menu opens the dialog and hands over what was chosen', async ({ desktop }) => {
  const file = path.join(desktop.folder, 'chosen.csv')
  await writeFile(file, 'a,b')
  const app = await desktop.start({ bare: true })
  app.answerDialog('open', { canceled: false, filePaths: [file] })
  const waiting = takeOffers(app.page)
  await app.main.ask('menu.click', 'import')
  expect((await waiting).map(offer => offer.name)).toEqual(['chosen.csv'])
  const [[template]] = (await app.main.calls('Menu.setApplicationMenu')) as [[{ submenu: { id?: string; accelerator?: string }[] }[]]]
  expect(template.flatMap(menu => menu.submenu).find(item => item.id === 'import')?.accelerator).toBe('CmdOrCtrl+O')
})

test('a cancelled dialog offers nothing', async ({ desktop }) => {
  const { page, main } = await desktop.start({ bare: true })
  await main.ask('menu.click', 'import')
  expect(await takeOffers(page, 500)).toEqual([])
})

test('"open with" of the system hands the file over', async ({ desktop }) => {
  const file = path.join(desktop.folder, 'opened.json')
  await writeFile(file, '{}')
  const { page, main } = await desktop.start({ bare: true })
  expect(await main.ask('app.emit', 'open-file', file)).toBe(true)
  expect((await takeOffers(page)).map(offer => offer.name)).toEqual(['opened.json'])
})

test('a second start ends at once, shows the first window and hands its files over', async ({ desktop }) => {
  const file = path.join(desktop.folder, 'second.txt')
  await writeFile(file, 'x')
  const app = await desktop.start({ bare: true })
  const focused = (await app.main.calls('window.focus')).length
  expect(await app.startAgain([file])).toBe(0)
  expect((await takeOffers(app.page)).map(offer => offer.name)).toEqual(['second.txt'])
  expect((await app.main.calls('window.focus')).length).toBe(focused + 1)
})

test('what another program sends along with a second start is not trusted', async ({ desktop }) => {
  const { page, main } = await desktop.start({ bare: true })
  for (const data of [null, 'x', { files: 'text' }, { files: [1, null, 'relative.txt', {}] }]) await main.ask('app.emit', 'second-instance', [], '', data)
  expect(await takeOffers(page, 300)).toEqual([])
})

test('the page is told when files wait, and no longer once it stopped listening', async ({ desktop }) => {
  const file = path.join(desktop.folder, 'a.txt')
  await writeFile(file, 'x')
  const { page, main } = await desktop.start({ bare: true })
  await page.evaluate(() => {
    const scope = window as unknown as { qunbu: Bridge; told: unknown[][]; stop: () => void }
    scope.told = []
    scope.stop = scope.qunbu.onIncomingWaiting((...args: unknown[]) => { scope.told.push(args) })
  })
  await main.ask('app.emit', 'open-file', file)
  await expect.poll(() => page.evaluate(() => (window as unknown as { told: unknown[][] }).told)).toEqual([[]])
  await page.evaluate(() => (window as unknown as { stop: () => void }).stop())
  await main.ask('app.emit', 'open-file', file)
  await expect.poll(async () => (await takeOffers(page)).length).toBe(2)
  expect(await page.evaluate(() => (window as unknown as { told: unknown[] }).told.length)).toBe(1)
})

test('a file put into the inbox folder is offered once it is whole, and after a restart until the page is done with it', async ({ desktop }) => {
  const inbox = path.join(desktop.dataFolder, 'inbox')
  await mkdir(inbox, { recursive: true })
  const first = await desktop.start({ bare: true })
  await writeFile(path.join(inbox, 'read.txt'), 'read')
  await writeFile(path.join(inbox, 'half.txt.crdownload'), 'half')
  const [offer] = await takeOffers(first.page, 10_000)
  expect(offer).toMatchObject({ name: 'read.txt', fromInbox: true })
  await hashInPage(first.page, offer!)
  await first.close()
  const second = await desktop.start({ bare: true })
  const [again] = await takeOffers(second.page, 10_000)
  expect(again).toMatchObject({ name: 'read.txt' })
  await second.page.evaluate(id => (window as unknown as { qunbu: Bridge }).qunbu.closeIncoming({ id }), again!.id)
  await second.close()
  const third = await desktop.start({ bare: true })
  // Behind the other by name, so that it would be told of first.
  await writeFile(path.join(inbox, 'send.txt'), 'new')
  expect((await takeOffers(third.page, 10_000)).map(one => one.name)).toEqual(['send.txt'])
})
