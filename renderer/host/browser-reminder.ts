import type { Notices } from './host'
import type { Reminder } from '../../shared/ipc/vault-types'

/** What reminding needs of a browser's page. */
export interface ReminderPage {
  setTitle(title: string): void
  /** Count on the icon of an installed page; absent where the browser has none. `0` clears it. */
  setBadge?(count: number): void
  /** Absent where the browser cannot notify. */
  readonly notices?: Notices
  /** Shows a notification that brings the window to the front when pressed. Returns what closes it. */
  notify(title: string, body: string): () => void
}

/** Reminding in a browser: the count in the title of the tab, and once a day a notification where the operator has allowed it. */
export function browserReminder(page: ReminderPage, name: string): (reminder: Reminder | null) => Promise<void> {
  let close: (() => void) | null = null
  return reminder => {
    const count = reminder?.count ?? 0
    page.setTitle(count > 0 ? `(${count}) ${name}` : name)
    page.setBadge?.(count)
    if (!reminder) {
      close?.()
      close = null
    } else if (!reminder.silent && page.notices?.permission() === 'granted') {
      close?.()
      close = page.notify(reminder.title, reminder.body)
    }
    return Promise.resolve()
  }
}

/** The page as it is; only here are its title and its notifications touched. */
export function reminderPage(): ReminderPage {
  const canNotify = typeof window.Notification === 'function'
  return {
    setTitle: title => { document.title = title },
    // Refused outside an installed page: the title says the same.
    ...('setAppBadge' in navigator && { setBadge: (count: number) => void navigator.setAppBadge(count).catch(() => undefined) }),
    ...(canNotify && { notices: { permission: () => window.Notification.permission, ask: () => window.Notification.requestPermission() } }),
    notify(title, body) {
      // The same tag: another tab's notification of the day is replaced, not joined.
      const shown = new window.Notification(title, { body, tag: 'qunbu-day' })
      shown.onclick = () => {
        window.focus()
        shown.close()
      }
      return () => shown.close()
    },
  }
}
