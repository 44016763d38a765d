// What the app imports as `electron` under the harness: only what it uses. What it asks for is recorded; whatever would
// reach the screen or the system is answered by the test.
export { app, becomeReady } from './app.mjs'
export { BrowserWindow } from './windows.mjs'
export { dialog, ipcMain, Menu, nativeImage, nativeTheme, Notification, protocol, screen, session, shell, Tray } from './services.mjs'
