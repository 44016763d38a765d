import { goTo } from '../../support/drop-files'
import { makeRig, startWithChat } from '../../torture/rig'
import { logVisit, openCard } from '../../torture/typing'
import { expect, test } from './desktop'
import { seesTheGroup, vaultHoldsASnapshot } from './journeys'

test('a register moves from the browser to the desktop app and back, with what was typed in either', async ({ desktop }) => {
  const browser = await makeRig({ folder: desktop.folder })
  await startWithChat(browser)
  await vaultHoldsASnapshot(browser)
  await openCard(browser.page, '山风')
  await logVisit(browser.page, '在浏览器里写的')
  await expect.poll(() => browser.acknowledged.journaled.length).toBe(browser.acknowledged.stored.length)
  await browser.close()

  const app = await desktop.start()
  await expect(app.page.getByRole('heading', { name: '这里是空的，资料在恢复点里' })).toBeVisible()
  await app.page.getByRole('button', { name: '恢复最近的一个' }).click()
  await seesTheGroup({ page: app.page, dataFolder: desktop.dataFolder })
  await openCard(app.page, '山风')
  await expect(app.page.getByText('在浏览器里写的').first()).toBeVisible()
  await logVisit(app.page, '在桌面版里写的')
  await expect(app.page.getByText('在桌面版里写的').first()).toBeVisible()
  await app.close()

  await browser.start()
  await browser.openApp()
  await browser.page.getByRole('button', { name: '恢复最近的一个' }).click()
  await openCard(browser.page, '山风')
  await expect(browser.page.getByText('在浏览器里写的').first()).toBeVisible()
  await expect(browser.page.getByText('在桌面版里写的').first()).toBeVisible()
  await goTo(browser.page, '#/groups')
  await expect(browser.page.getByText('青禾读书会').first()).toBeVisible()
  await browser.dispose()
})
