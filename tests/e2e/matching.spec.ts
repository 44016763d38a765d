import { goTo } from '../support/drop-files'
import { expect, test } from '../support/browser-host'

test.use({ demo: true })

const WEEK_MS = 7 * 86_400_000

test('somebody marked 勿扰 is never proposed', async ({ app }) => {
  const { page } = app
  await goTo(page, '#/matching')
  await page.getByRole('textbox', { name: '记一条需求' }).fill('何小满 找 宁波 叉车租赁')
  const owner = page.locator('[data-match]').filter({ hasText: '罗志岩' })
  await expect(owner).toBeVisible()
  const more = page.getByRole('button', { name: '更多' })
  // Between the two presses an answer may come in and move the row. The reasons in its middle are pressed for their evidence.
  await expect(async () => {
    await owner.getByText('罗志岩').dblclick()
    await expect(more).toBeVisible({ timeout: 3_000 })
  }).toPass()
  await more.click()
  await page.getByRole('menuitem', { name: '设为勿扰' }).click()
  await page.keyboard.press('Escape')
  await expect(owner).toHaveCount(0)
})

test('a typed need leads to ranked people with reasons, an introduction, both follow-ups, an outcome and the value ledger', async ({ app }) => {
  const { page } = app
  await goTo(page, '#/matching/value')
  const deals = page.locator('tfoot td').nth(3)
  await expect(deals).not.toHaveText('')
  const before = Number(await deals.innerText())

  await goTo(page, '#/matching')
  const field = page.getByRole('textbox', { name: '记一条需求' })
  await field.fill('何小满 找 宁波 冷库 预算2万 急')
  await expect(page.getByText('¥20,000.00')).toBeVisible()
  await expect(page.getByRole('button', { name: '去掉：急' })).toBeVisible()
  await field.press('Enter')
  await expect(page.getByText('记下了：何小满 找 冷库')).toBeVisible()
  const first = page.locator('[data-match]').first()
  await expect(first).toContainText('资源吻合')
  await expect(first).toContainText('同城')
  // The keyboard alone: what was written down leaves the field.
  await page.keyboard.press('w')
  await expect(page.locator('[data-evidence="fit"]')).toContainText('都在说')
  await expect(page.locator('[data-evidence="sameCity"]')).toContainText('宁波')
  await page.keyboard.press('w')
  await expect(page.locator('[data-evidence]')).toHaveCount(0)
  await page.keyboard.press('i')
  await expect(page.getByText('询问甲方')).toBeVisible()
  await page.keyboard.press('y')
  await page.keyboard.press('y')
  await expect(page.getByRole('button', { name: /成交/ })).toBeVisible()

  await page.clock.setFixedTime(Date.now() + WEEK_MS)
  await page.reload()
  await goTo(page, '#/today')
  await expect(page.locator('[data-row]').filter({ hasText: '冷库引荐' }).filter({ hasText: '引荐满 7 天' })).toHaveCount(2)

  // 看匹配 opens the need the row speaks of, not the first of the list.
  const due = page.locator('[data-row]').filter({ has: page.getByRole('link', { name: '看匹配' }) }).first()
  const who = await due.locator('b').first().innerText()
  await due.getByRole('link', { name: '看匹配' }).click()
  const needs = page.getByRole('navigation', { name: '对接' })
  await expect(needs.locator('[aria-current="true"]')).toContainText(who)
  await needs.getByRole('button', { name: /何小满.*冷库/s }).first().click()
  await page.locator('[data-match]').filter({ hasText: '引荐中' }).first().click()
  await page.keyboard.press('i')
  await page.getByRole('textbox', { name: '为什么' }).fill('温区正好')
  await page.getByRole('button', { name: /成交/ }).click()
  await expect(page.getByText(/何小满 与 .*：成交/)).toBeVisible()
  await goTo(page, '#/matching/board')
  await expect(page.locator('[data-state="met"]').getByText('冷库').first()).toBeVisible()
  await goTo(page, '#/matching/value')
  await expect(deals).toHaveText(String(before + 1))
})

test('both sides stand side by side, the week sheet lists pairs by group, and the board moves by keys', async ({ app }) => {
  const { page } = app
  await goTo(page, '#/matching/pairs')
  const offers = page.locator('[data-side="offers"]')
  await expect(offers.getByRole('row').nth(1)).toBeVisible()
  await page.locator('[data-side="needs"]').getByRole('row').filter({ hasText: '直播' }).first().click()
  await expect(offers.getByText(/按「.*」排/)).toBeVisible()
  await goTo(page, '#/matching/week')
  await expect(page.locator('[data-sheet]').first()).toBeVisible()
  await goTo(page, '#/matching/board')
  const open = page.locator('[data-state="open"] article')
  await expect(open.first()).toHaveAttribute('aria-current', 'true')
  const before = await open.count()
  const card = await open.first().innerText()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(open).toHaveCount(before - 1)
  // The cursor goes along with the card, whatever its place among the others.
  await expect(page.locator('[data-state="talking"] article[aria-current="true"]')).toContainText(card.split('\n')[0]!)
  await page.keyboard.press('Control+z')
  await expect(open).toHaveCount(before)
})
