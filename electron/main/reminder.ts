import { app, Menu, Notification, Tray } from 'electron'
import type { Reminder } from '../../shared/ipc/vault-types'
import type { MainText } from './main-text'
import { trayIcon } from './tray-icon'

/** Shows the day's reminder: a notification once, the count on the icon and in the tray. */
export interface ReminderPlace {
  show(reminder: Reminder | null): void
}

export function openReminderPlace(text: MainText, showApp: () => void): ReminderPlace {
  let tray: Tray | null = null
  let shown: Notification | null = null
  let lastWords = ''

  const openTray = (): Tray => {
    const made = new Tray(trayIcon())
    made.on('click', showApp)
    made.setContextMenu(Menu.buildFromTemplate([{ label: text.open, click: showApp }, { label: text.quit, click: () => app.quit() }]))
    return made
  }

  const notify = ({ title, body }: Reminder): void => {
    const words = `${title}\n${body}`
    // The page tells the count again after each tick; the operator hears of the day once.
    if (words === lastWords || !Notification.isSupported()) return
    lastWords = words
    shown?.close()
    shown = new Notification({ title, body })
    shown.on('click', showApp)
    shown.show()
  }

  return {
    show(reminder) {
      app.setBadgeCount(reminder?.count ?? 0)
      if (!reminder) {
        shown?.close()
        tray?.destroy()
        shown = null
        tray = null
        return
      }
      tray ??= openTray()
      tray.setToolTip(`${reminder.title} · ${reminder.count}`)
      if (!reminder.silent) notify(reminder)
    },
  }
}
