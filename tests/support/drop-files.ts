import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'

const fixtures = path.resolve(import.meta.dirname, '../fixtures')

export interface DroppedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A fixture as it would be dropped, by its path under `tests/fixtures`. */
export function fixture(file: string): DroppedFile {
  return { name: path.basename(file), bytes: readFileSync(path.join(fixtures, file)) }
}

/** A file made up in a test. */
export const textFile = (name: string, text: string): DroppedFile => ({ name, bytes: new TextEncoder().encode(text) })

/** Drops files on the window as a file manager would. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  await page.getByRole('navigation').first().waitFor()
  const sent = files.map(file => ({ name: file.name, base64: Buffer.from(file.bytes).toString('base64') }))
  await page.evaluate(list => {
    const data = new DataTransfer()
    for (const { name, base64 } of list) data.items.add(new File([Uint8Array.from(atob(base64), character => character.charCodeAt(0))], name))
    for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
  }, sent)
}

/** Goes to a page by its address. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.getByRole('navigation').first().waitFor()
  await page.evaluate(to => { window.location.hash = to }, hash)
  // The page one leaves stands until the next is drawn.
  await page.locator(`[data-place="${hash}"]`).waitFor()
}

/** Drops one file, starts it when it has been looked at, and waits for its result. */
export async function importFile(page: Page, file: DroppedFile): Promise<void> {
  await dropFiles(page, [file])
  await goTo(page, '#/imports')
  await page.getByRole('button', { name: /开始读入/ }).click()
  await leavesTheDesk(page)
  await expect(page.getByRole('article').filter({ hasText: /读完，/ }).getByRole('heading', { name: file.name })).toBeVisible()
}

/** Waits until nothing lies on the desk: a commit shows its result a moment before the card of the file goes. */
export async function leavesTheDesk(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /开始读入|取消，不留痕迹/ })).toHaveCount(0)
}
