import { expect, type Page } from '@playwright/test'
import { goTo } from '../support/drop-files'

/** Opens the card of a person whom an import has brought; looked for by name, since a long table draws only the rows in view. */
export async function openCard(page: Page, name: string): Promise<void> {
  await goTo(page, '#/people')
  await page.getByRole('textbox', { name: '查找成员' }).fill(name)
  await page.getByRole('row', { name: new RegExp(name) }).first().click()
  await expect(page.getByRole('button', { name: '记一笔' })).toBeVisible()
}

/**
 * Logs a visit on the open card: one act that writes two tables. A contact over the cap is stored at the second Enter, the words being
 * its reason. Resolves when the app has closed the line, which it does once it is
 * stored; rejects when it has not within `patience` ms.
 */
export async function logVisit(page: Page, text: string, patience = 30_000): Promise<void> {
  const line = page.getByRole('textbox', { name: '记一笔' })
  if (!(await line.isVisible())) await page.getByRole('button', { name: '记一笔' }).click({ timeout: patience })
  await line.fill(text, { timeout: patience })
  await line.press('Enter', { timeout: patience })
  const capped = page.getByPlaceholder(/触达上限/)
  await Promise.race([line.waitFor({ state: 'hidden', timeout: patience }), capped.waitFor({ timeout: patience })])
  if (!(await capped.isVisible())) return
  await line.press('Enter', { timeout: patience })
  await line.waitFor({ state: 'hidden', timeout: patience })
}

/** Writes as fast as the app takes it, an undo now and then, until the app is no more. Resolves with the number of things done. */
export async function typeUntilKilled(page: Page, round: number): Promise<number> {
  let done = 0
  try {
    for (;;) {
      if (done % 5 === 4) await page.keyboard.press('Control+z')
      else await logVisit(page, `第${round}次，第${done}条`)
      done += 1
    }
  } catch {
    return done
  }
}
