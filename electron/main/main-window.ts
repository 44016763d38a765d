import path from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { PAGE_ADDRESS } from './page-address'
import { fitToScreens, readWindowState, writeWindowState } from './window-state'

const LIGHT_GROUND = '#f4f1ea'
const DARK_GROUND = '#1d1b18'

/** A page that dies again sooner than this after being loaded anew is left as it is. */
const CRASH_PAUSE_MS = 30_000

/** Loads the page anew when its process died, so that the operator is not left before an empty window. */
function reviveAfterCrash(window: BrowserWindow): void {
  let last = -Infinity
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed() || Date.now() - last < CRASH_PAUSE_MS) return
    last = Date.now()
    void window.loadURL(PAGE_ADDRESS)
  })
}

/** The app's only window, locked as far as Electron can be told. `stateFile` remembers its place. */
export function openMainWindow(stateFile: string): BrowserWindow {
  const { maximized, ...place } = fitToScreens(readWindowState(stateFile), screen.getAllDisplays().map(display => display.workArea))
  const window = new BrowserWindow({
    ...place,
    minWidth: 860,
    minHeight: 600,
    show: false,
    title: '群簿',
    backgroundColor: nativeTheme.shouldUseDarkColors ? DARK_GROUND : LIGHT_GROUND,
    webPreferences: {
      preload: path.join(import.meta.dirname, '..', 'preload', 'index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => void writeWindowState(stateFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }))
  reviveAfterCrash(window)
  void window.loadURL(PAGE_ADDRESS)
  return window
}

/** Brings the window before the operator. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
