import { expect, test } from '../support/browser-host'

test.use({ demo: true })

/** An hour of the operator's own day in China, `days` from the real one. */
const china = (hour: number, days = 0): Date => new Date(`${new Date(Date.now() + (8 + 24 * days) * 3_600_000).toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:30:00+08:00`)

test('the day is told once from the set hour on, also after a reload, and again after a night slept through', async ({ app: { page, context } }) => {
  await context.grantPermissions(['notifications'])
  const told: string[] = []
  await page.exposeFunction('tellTest', (title: string) => void told.push(title))
  await page.addInitScript(() => {
    const tell = (window as unknown as { tellTest(title: string): void }).tellTest
    Object.defineProperty(window, 'Notification', { value: class { static permission = 'granted'; onclick = null; constructor(title: string) { tell(title) } close() { /* nothing shown */ } } })
  })
  await expect(page.locator('[data-row]').first()).toBeVisible({ timeout: 60_000 })
  const wake = () => page.evaluate(() => void window.dispatchEvent(new Event('focus')))

  await page.clock.setFixedTime(china(8))
  await page.reload()
  await expect(page.locator('[data-row]').first()).toBeVisible({ timeout: 20_000 })
  await expect(page).toHaveTitle('群簿')

  await page.clock.setFixedTime(china(9))
  await wake()
  await expect(page).toHaveTitle(/^\(\d+\) 群簿$/)
  await page.reload()
  await expect(page).toHaveTitle(/^\(\d+\) 群簿$/)
  const before = told.length

  await page.clock.setFixedTime(china(9, 2))
  await wake()
  await expect(page.getByText(/积压/)).toBeVisible({ timeout: 30_000 })
  await expect(page).toHaveTitle(/^\(\d+\) 群簿$/)
  await expect.poll(() => told.length).toBe(before + 1)
  expect(new Set(told).size).toBe(told.length)
  expect(before).toBeLessThanOrEqual(1)
})
