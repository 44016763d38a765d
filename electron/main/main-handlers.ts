import { app, dialog, type BrowserWindow } from 'electron'
import { succeed } from '../../shared/model/result'
import type { Handlers } from '../../shared/ipc/contract'
import type { DataFolders } from '../vault/data-folder'
import { freeBytesAt, writeDurably } from '../vault/durable-file'
import type { Vault } from '../vault/open-vault'
import { fileNameOf } from './file-name'
import type { MainText } from './main-text'
import type { ReminderPlace } from './reminder'

export interface MainHandlersSetup {
  readonly vault: Vault
  readonly folders: DataFolders
  readonly demo: boolean
  readonly text: MainText
  readonly reminders: ReminderPlace
  readonly window: () => BrowserWindow
}

/** Electron's answers to every channel: the vault's, and what only a desktop app can do. */
export function mainHandlers({ vault, folders, demo, text, reminders, window }: MainHandlersSetup): Handlers {
  return {
    ...vault.handlers,
    info: async () => succeed({
      name: 'electron', appVersion: __APP_VERSION__, vaultFolder: folders.vault, inboxFolder: folders.inbox,
      freeBytes: await freeBytesAt(folders.data), damagedJournalEnd: vault.damagedJournalEnd(), demo, systemLanguage: app.getPreferredSystemLanguages()[0] ?? app.getLocale(),
    }),
    async remind({ reminder }) {
      reminders.show(reminder)
      return succeed(null)
    },
    async printPdf({ title }) {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: text.savePdf, defaultPath: `${fileNameOf(title)}.pdf`, filters: [{ name: 'PDF', extensions: ['pdf'] }],
      })
      if (canceled || !filePath) return succeed(false)
      await writeDurably(filePath, await window().webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }))
      return succeed(true)
    },
  }
}
