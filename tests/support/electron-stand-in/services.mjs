import { EventEmitter } from 'node:events'
import { answerTest, askTest, record } from './link.mjs'

const handlers = new Map()
export const ipcMain = {
  handle(channel, handler) {
    record('ipcMain.handle', channel)
    handlers.set(channel, handler)
  },
}
answerTest('ipc.invoke', (channel, question, senderFrame) => {
  const handler = handlers.get(channel)
  if (!handler) throw new Error(`No handler registered for '${channel}'`)
  return handler({ senderFrame }, question)
})

let serve = null
export const protocol = {
  registerSchemesAsPrivileged: schemes => record('protocol.registerSchemesAsPrivileged', schemes),
  handle(scheme, handler) {
    record('protocol.handle', scheme)
    serve = handler
  },
}
answerTest('protocol.handle', async (url, method) => {
  const response = await serve(new Request(url, { method }))
  return { status: response.status, headers: Object.fromEntries(response.headers), body: new Uint8Array(await response.arrayBuffer()) }
})

const decided = {}
export const session = {
  defaultSession: {
    webRequest: { onBeforeRequest: decide => { decided.request = decide } },
    setPermissionRequestHandler: decide => { decided.permission = decide },
    setPermissionCheckHandler: decide => { decided.check = decide },
    setDevicePermissionHandler: decide => { decided.device = decide },
    setSpellCheckerEnabled: on => record('session.setSpellCheckerEnabled', on),
  },
}
answerTest('session.request', url => new Promise(resolve => {
  if (decided.request) decided.request({ url }, ({ cancel }) => resolve(cancel === true))
  else resolve(false)
}))
answerTest('session.permission', name => new Promise(resolve => { decided.permission(null, name, resolve, {}) }))
answerTest('session.check', name => decided.check(null, name, '', {}))
answerTest('session.device', details => decided.device(details))

export const dialog = {
  showOpenDialog: (_window, options) => { record('dialog.showOpenDialog', options); return askTest('dialog', 'open') },
  showSaveDialog: (_window, options) => { record('dialog.showSaveDialog', options); return askTest('dialog', 'save') },
  showMessageBox: async (_window, options) => { record('dialog.showMessageBox', options); return { response: 0 } },
  showErrorBox: (title, body) => void askTest('error-box', title, body),
}
export const shell = {
  openPath: async folder => { record('shell.openPath', folder); return '' },
  showItemInFolder: file => record('shell.showItemInFolder', file),
  openExternal: async address => record('shell.openExternal', address),
}
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] }
export const nativeTheme = { shouldUseDarkColors: false }
export const nativeImage = {
  createFromBitmap(pixels, options) {
    record('nativeImage.createFromBitmap', pixels.length, options)
    return { isEmpty: () => false }
  },
}

const findItem = (items, id) => {
  for (const item of items) {
    if (item.id === id) return item
    const below = item.submenu && findItem(item.submenu, id)
    if (below) return below
  }
  return null
}
let menu = []
export const Menu = {
  buildFromTemplate: template => template,
  setApplicationMenu(template) {
    record('Menu.setApplicationMenu', template)
    menu = template
  },
}
answerTest('menu.click', id => {
  const item = findItem(menu, id)
  if (!item) throw new Error(`no menu item ${id}`)
  item.click()
})

let notification = null
export class Notification extends EventEmitter {
  static isSupported = () => true
  constructor(options) {
    super()
    this.options = options
  }
  show() {
    record('notification.show', this.options)
    notification = this
  }
  close = () => record('notification.close')
}
answerTest('notification.click', () => notification.emit('click'))

export class Tray extends EventEmitter {
  constructor() {
    super()
    record('new Tray')
  }
  setToolTip = text => record('tray.setToolTip', text)
  setContextMenu = template => record('tray.setContextMenu', template)
  destroy = () => record('tray.destroy')
}
