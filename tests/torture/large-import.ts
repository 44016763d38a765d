import { existsSync, mkdirSync, renameSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { exportText, writePieces } from '../bench/generate.mjs'
import { goTo } from '../support/drop-files'

/** A generated QQ export; 2.1 million messages are about 200 MB. Made once, complete or not at all. */
export function exportFile(messages: number): string {
  const file = path.join(os.tmpdir(), 'qunbu-bench', `qq-txt-${messages}`, '资源对接总群.txt')
  if (existsSync(file)) return file
  mkdirSync(path.dirname(file), { recursive: true })
  writePieces(`${file}.part`, exportText('qq-txt', messages))
  renameSync(`${file}.part`, file)
  return file
}

/** Chooses a file on the import page and starts it as soon as it was looked at. */
export async function beginImport(page: Page, file: string): Promise<void> {
  await goTo(page, '#/imports')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /选文件/ }).first().click()
  await (await chooser).setFiles(file)
  await page.getByRole('button', { name: /开始读入/ }).click({ timeout: 600_000 })
}

export async function importWhole(page: Page, file: string): Promise<void> {
  await beginImport(page, file)
  await page.getByText(/^读完，/).waitFor({ timeout: 600_000 })
}
