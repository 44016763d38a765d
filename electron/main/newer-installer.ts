import path from 'node:path'
import { dialog, shell, type BrowserWindow } from 'electron'
import { compareVersions } from '../vault/stamp'
import { versionInInstallerName } from './installer-name'
import type { MainText } from './main-text'

const INSTALLERS = ['exe', 'dmg', 'AppImage', 'deb', 'zip']

/**
 * The way to a newer version without a network: says what is kept, lets the operator choose an installer that was brought to
 * this machine, and shows its folder. Nothing is run from here, and an older version is refused: it could not open the data.
 */
export async function showNewerInstaller(window: BrowserWindow, text: MainText, current: string): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'info', title: text.update, message: text.update, detail: text.updateBody(current), buttons: [text.chooseInstaller, text.cancel], defaultId: 0, cancelId: 1,
  })
  if (response !== 0) return
  const { canceled, filePaths: [file] } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: [{ name: text.installers, extensions: INSTALLERS }] })
  if (canceled || file === undefined) return
  const version = versionInInstallerName(path.basename(file))
  if (version === null || compareVersions(version, current) <= 0) {
    const detail = version === null ? text.notOurs(path.basename(file)) : text.notNewer(version, current)
    return void (await dialog.showMessageBox(window, { type: 'warning', title: text.update, message: text.update, detail, buttons: [text.cancel] }))
  }
  shell.showItemInFolder(file)
}
