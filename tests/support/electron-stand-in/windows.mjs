import { EventEmitter } from 'node:events'
import { app, makeEvent } from './app.mjs'
import { answerTest, askTest, record } from './link.mjs'

const windows = new Map()
let count = 0

class WebContents extends EventEmitter {
  windowOpenHandler = () => ({ action: 'allow' })
  constructor(id) {
    super()
    this.id = id
  }
  setWindowOpenHandler(handler) {
    record('webContents.setWindowOpenHandler')
    this.windowOpenHandler = handler
  }
  send = (channel, ...args) => void askTest('window.send', this.id, channel, args).catch(() => undefined)
  printToPDF(options) {
    record('webContents.printToPDF', options)
    return askTest('window.printToPDF', this.id)
  }
  openDevTools = () => record('webContents.openDevTools')
}

/** A window whose page lives in the test's Chromium. */
export class BrowserWindow extends EventEmitter {
  #destroyed = false
  #minimized = false
  #maximized = false
  #bounds
  constructor(options) {
    super()
    count += 1
    this.id = count
    record('new BrowserWindow', options)
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width, height: options.height }
    windows.set(this.id, this)
    this.webContents = new WebContents(this.id)
    this.created = askTest('window.create', this.id, options)
    app.emit('web-contents-created', makeEvent(), this.webContents)
  }
  async loadURL(url) {
    record('window.loadURL', url)
    await this.created
    await askTest('window.load', this.id, url)
    this.emit('ready-to-show')
  }
  show = () => record('window.show')
  focus = () => record('window.focus')
  restore = () => { this.#minimized = false; record('window.restore') }
  maximize = () => { this.#maximized = true; record('window.maximize') }
  isMinimized = () => this.#minimized
  isMaximized = () => this.#maximized
  isDestroyed = () => this.#destroyed
  getNormalBounds = () => this.#bounds
  close() {
    this.emit('close', makeEvent())
    this.#destroyed = true
    windows.delete(this.id)
    this.emit('closed')
    if (windows.size === 0) app.emit('window-all-closed')
  }
  static getAllWindows = () => [...windows.values()]
}

const contentsOf = id => windows.get(id).webContents
const prevented = (id, name, details) => {
  const event = makeEvent(details)
  contentsOf(id).emit(name, event, details.url)
  return event.defaultPrevented
}

// What Chromium would tell Electron about a page; the answers say what the app decided.
answerTest('contents.navigate', (id, url) => prevented(id, 'will-navigate', { url }))
answerTest('contents.frame-navigate', (id, url) => prevented(id, 'will-frame-navigate', { url }))
answerTest('contents.redirect', (id, url) => prevented(id, 'will-redirect', { url }))
answerTest('contents.attach-webview', id => prevented(id, 'will-attach-webview', {}))
answerTest('contents.window-open', (id, url) => contentsOf(id).windowOpenHandler({ url }).action)
answerTest('contents.gone', (id, reason) => contentsOf(id).emit('render-process-gone', makeEvent(), { reason }))
answerTest('window.closed', id => windows.get(id)?.close())
