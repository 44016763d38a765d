// Runs the built main process in plain Node, with the module `electron` resolved to the stand-in beside this file.
import { register } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

register('./resolve-electron.mjs', import.meta.url)
const root = path.resolve(import.meta.dirname, '..', '..', '..')
// As Electron sees it when an unpacked app is started: the program, the app's folder, then the words.
process.argv.splice(1, 1, root)

const { becomeReady } = await import('./electron.mjs')
await import(pathToFileURL(path.join(root, 'out', 'main', 'index.js')).href)
becomeReady()
