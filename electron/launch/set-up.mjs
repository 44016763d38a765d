// What `npm start` has to do before anything can run. Plain JavaScript without dependencies: nothing is installed yet.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const SOURCES = ['electron', 'renderer', 'shared', 'resources', 'package.json', 'electron.vite.config.ts']
const BUILT = ['out/main/index.js', 'out/launch/index.js', 'out/cli/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']

const readJson = file => JSON.parse(readFileSync(file, 'utf8'))

/** True when node_modules is missing or holds other versions than package-lock.json names. */
export function needsInstall(root) {
  const wanted = readJson(path.join(root, 'package-lock.json')).packages
  const noted = path.join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(noted)) return true
  const installed = readJson(noted).packages
  return Object.entries(wanted).some(([where, { version, optional, peer }]) =>
    where.startsWith('node_modules/') && !optional && !peer && installed[where]?.version !== version)
}

function newestChange(file) {
  const about = statSync(file, { throwIfNoEntry: false })
  if (!about) return 0
  if (!about.isDirectory()) return about.mtimeMs
  return Math.max(0, ...readdirSync(file).map(name => newestChange(path.join(file, name))))
}

/** True when a built file is missing or older than the newest source. */
export function needsBuild(root) {
  const built = BUILT.map(file => statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0)
  const newest = Math.max(...SOURCES.map(file => newestChange(path.join(root, file))))
  return Math.min(...built) < newest
}

/** True for Node 20.19 and later. */
export function isNodeNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 19)
}
