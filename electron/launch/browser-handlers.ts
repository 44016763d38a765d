import { succeed } from '../../shared/model/result'
import type { Handlers } from '../../shared/ipc/contract'
import type { DataFolders } from '../vault/data-folder'
import { freeBytesAt } from '../vault/durable-file'
import type { Vault, VaultChannel } from '../vault/open-vault'

export interface BrowserHandlersSetup {
  readonly vault: Vault
  readonly folders: DataFolders
  readonly demo: boolean
  readonly language: string
}

/** The channels the browser host answers: the vault's and its own description. Reminders and PDF are the browser's. */
export function browserHandlers({ vault, folders, demo, language }: BrowserHandlersSetup): Handlers<VaultChannel | 'info'> {
  return {
    ...vault.handlers,
    info: async () => succeed({
      name: 'browser', appVersion: __APP_VERSION__, vaultFolder: folders.vault, inboxFolder: folders.inbox,
      freeBytes: await freeBytesAt(folders.data), damagedJournalEnd: vault.damagedJournalEnd(), demo, systemLanguage: language,
    }),
  }
}
