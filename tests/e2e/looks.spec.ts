import AxeBuilder from '@axe-core/playwright'
import { goTo } from '../support/drop-files'
import { expect, test } from '../support/browser-host'

const PAGES = ['today', 'groups', 'people', 'matching', 'imports', 'review', 'settings']

for (const [locale, colorScheme] of [['zh-CN', 'light'], ['en-US', 'dark']] as const) {
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ demo: true, locale, colorScheme })

    test('no page has a serious fault of accessibility', async ({ app }) => {
      const { page } = app
      for (const name of PAGES) {
        await goTo(page, `#/${name}`)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        const { violations } = await new AxeBuilder({ page }).analyze()
        const serious = violations.filter(violation => violation.impact === 'serious' || violation.impact === 'critical')
        expect(serious.map(violation => `${name}: ${violation.id}: ${violation.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')}`)).toEqual([])
      }
    })
  })
}

test.describe('finding', () => {
  test.use({ demo: true })

  test('the find box finds a person by the first letters of the name', async ({ app }) => {
    const { page } = app
    await goTo(page, '#/today')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('lzy')
    await expect(page.getByRole('option', { name: /罗志岩/ }).first()).toBeVisible()
  })
})
