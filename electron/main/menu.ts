import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MainText } from './main-text'

/** What the menu can set off; everything else in it is Electron's own. */
export interface MenuActs {
  readonly importFiles: () => void
  readonly openInbox: () => void
  readonly openData: () => void
  readonly update: () => void
  readonly about: () => void
}

const line: MenuItemConstructorOptions = { type: 'separator' }
/** In the menu for the mouse; the key stays with the page, where Ctrl+Z undoes an act of the register. */
const withoutKey = { registerAccelerator: false }

/** The native menu in the operator's language. */
export function setMenu(text: MainText, acts: MenuActs, isMac = process.platform === 'darwin'): void {
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: text.file,
      submenu: [
        { id: 'import', label: text.importFiles, accelerator: 'CmdOrCtrl+O', click: acts.importFiles },
        line,
        { id: 'inbox', label: text.openInbox, click: acts.openInbox },
        { id: 'data', label: text.openData, click: acts.openData },
        ...(isMac ? [] : [line, { role: 'quit', label: text.quit } as const]),
      ],
    },
    {
      label: text.edit,
      submenu: [
        { role: 'undo', label: text.undo, ...withoutKey },
        { role: 'redo', label: text.redo, ...withoutKey },
        line,
        { role: 'cut', label: text.cut },
        { role: 'copy', label: text.copy },
        { role: 'paste', label: text.paste },
        { role: 'selectAll', label: text.selectAll },
      ],
    },
    {
      label: text.view,
      submenu: [
        { role: 'zoomIn', label: text.zoomIn },
        { role: 'zoomOut', label: text.zoomOut },
        { role: 'resetZoom', label: text.resetZoom },
        line,
        { role: 'togglefullscreen', label: text.fullScreen },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools', label: text.developer } as const]),
      ],
    },
    { label: text.window, submenu: [{ role: 'minimize', label: text.minimize }, { role: 'close', label: text.close }] },
    { label: text.help, submenu: [{ id: 'update', label: text.update, click: acts.update }, { id: 'about', label: text.about, click: acts.about }] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
