import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { Act } from '../../../shared/model/register'
import { goTo } from '../../support/drop-files'
import { expect } from './desktop'

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures')
/** Two exports of one group; together they hold nine messages. */
export const FIRST_EXPORT = path.join(FIXTURES, 'qq-txt/overlap/1-五月一日导出.txt')
export const SECOND_EXPORT = path.join(FIXTURES, 'qq-txt/overlap/2-五月二日导出.txt')
export const GROUP = '青禾读书会'

/** The journeys below are the same for the stood-in and for the real Electron. */
export interface DesktopUnderTest {
  readonly page: Page
  readonly dataFolder: string
}

/** The app stands: its navigation is there and nothing says it is closed. */
export async function seesTheApp({ page }: DesktopUnderTest): Promise<void> {
  await expect(page.getByRole('navigation').first()).toBeVisible()
  await expect(page.getByRole('link', { name: '今日' })).toBeVisible()
  await expect(page).toHaveTitle(/群簿|Qunbu/)
}

/** A file from outside lies on the import page, is read, and its group is in the register. */
export async function importsTheWaitingFile({ page }: DesktopUnderTest, file: string): Promise<void> {
  await goTo(page, '#/imports')
  await expect(page.getByRole('heading', { name: path.basename(file) })).toBeVisible()
  await page.getByRole('button', { name: /开始读入/ }).click()
  await expect(page.getByText(/^读完，/)).toBeVisible()
}

/** A file of the inbox folder is read by itself; nobody presses anything. */
export async function inboxFileIsRead({ page }: DesktopUnderTest, file: string): Promise<void> {
  await goTo(page, '#/imports')
  await expect(page.getByRole('article').filter({ hasText: /读完，/ }).getByRole('heading', { name: path.basename(file) })).toBeVisible()
}

export async function seesTheGroup({ page }: DesktopUnderTest): Promise<void> {
  await goTo(page, '#/groups')
  await expect(page.getByText(GROUP).first()).toBeVisible()
}

/** After an import the vault holds a verified snapshot and knows the counts. */
export async function vaultHoldsASnapshot({ dataFolder }: DesktopUnderTest): Promise<void> {
  const folder = path.join(dataFolder, 'vault', 'snapshots')
  await expect.poll(async () => (await readdir(folder)).filter(name => name.endsWith('-import.qunbu.zip')).length, { timeout: 30_000 }).toBe(1)
  // The counts are checked in after the snapshot is whole.
  const canary = async () => JSON.parse(await readFile(path.join(dataFolder, 'vault', 'canary.json'), 'utf8')) as { messages: number }
  await expect.poll(async () => (await canary()).messages, { timeout: 30_000 }).toBeGreaterThan(0)
}

/** Acts written to the journal, in order. */
export async function journalOf({ dataFolder }: Pick<DesktopUnderTest, 'dataFolder'>): Promise<readonly Act[]> {
  const text = await readFile(path.join(dataFolder, 'vault', 'journal', 'journal-0001.jsonl'), 'utf8')
  return text.split('\n').filter(line => line !== '').map(line => (JSON.parse(line) as { act: Act }).act)
}
