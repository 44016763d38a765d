import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const WINDOWS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(name =>
  process.env[name] ? ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe', 'Chromium/Application/chrome.exe'].map(tail => path.join(process.env[name], tail)) : [])
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(name => `/Applications/${name}.app/Contents/MacOS/${name}`)
const LINUX = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(name => `/usr/bin/${name}`)

/** Path of a Chromium-family browser of this system, or `null`. `CHROMIUM_PATH` decides before anything else. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named && existsSync(named)) return named
  const system = process.platform === 'win32' ? WINDOWS : process.platform === 'darwin' ? MAC : LINUX
  return system.find(existsSync) ?? null
}

async function playwrightChromium() {
  const { chromium } = await import('@playwright/test')
  const file = chromium.executablePath()
  return existsSync(file) ? file : null
}

const runs = (command, args) => spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0

/** A system browser, else Playwright's own, else Debian's package when run as root. `null` when none can be had. */
export async function ensureChromium() {
  const found = findChromium() ?? (await playwrightChromium())
  if (found) return found
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium found: installing the system package.')
    runs('apt-get', ['update', '-q']) && runs('apt-get', ['install', '-y', '-q', 'chromium', 'fonts-noto-cjk'])
    if (findChromium()) return findChromium()
  }
  console.log('No Chromium found: asking Playwright for its own.')
  runs('npx', ['playwright', 'install', 'chromium'])
  return playwrightChromium()
}
