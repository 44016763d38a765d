import { describe, expect, it } from 'vitest'
import { browserReminder, type ReminderPage } from '../../../renderer/host/browser-reminder'

const DAY = { title: '群簿 11月21日', body: '今天有人该联系', count: 12 }

function aPage(permission: 'granted' | 'denied' | 'default' = 'granted') {
  const seen = { title: '', badge: -1, shown: 0, open: 0 }
  const page: ReminderPage = {
    setTitle: title => { seen.title = title },
    setBadge: count => { seen.badge = count },
    notices: { permission: () => permission, ask: () => Promise.resolve(permission) },
    notify() {
      seen.shown += 1
      seen.open += 1
      return () => { seen.open -= 1 }
    },
  }
  return { seen, remind: browserReminder(page, '群簿') }
}

describe('reminding in a browser', () => {
  it('puts the count on the tab and the icon, notifies once, and only counts on afterwards', async () => {
    const { seen, remind } = aPage()
    await remind(DAY)
    await remind({ ...DAY, count: 11, silent: true })
    expect(seen).toEqual({ title: '(11) 群簿', badge: 11, shown: 1, open: 1 })
  })

  it('takes count and notification away when nothing waits any more', async () => {
    const { seen, remind } = aPage()
    await remind(DAY)
    await remind(null)
    expect(seen).toEqual({ title: '群簿', badge: 0, shown: 1, open: 0 })
  })

  it('replaces the notification of the day before', async () => {
    const { seen, remind } = aPage()
    await remind(DAY)
    await remind({ ...DAY, title: '群簿 11月22日' })
    expect([seen.shown, seen.open]).toEqual([2, 1])
  })

  it.each(['denied', 'default'] as const)('leaves it at the count where notifications are %s', async permission => {
    const { seen, remind } = aPage(permission)
    await remind(DAY)
    expect(seen).toMatchObject({ title: '(12) 群簿', shown: 0 })
  })
})
