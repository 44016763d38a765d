import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Surroundings } from '../vault/data-folder'

const ON_WINDOWS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe', 'Chromium/Application/chrome.exe', 'BraveSoftware/Brave-Browser/Application/brave.exe']
const ON_MAC = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser']
const ON_LINUX = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable', 'brave-browser']

function candidates({ platform, env, home }: Surroundings): string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(root => root !== undefined)
    return roots.flatMap(root => ON_WINDOWS.map(tail => path.join(root, tail)))
  }
  if (platform === 'darwin') return ['/Applications', path.join(home, 'Applications')].flatMap(root => ON_MAC.map(name => `${root}/${name}.app/Contents/MacOS/${name}`))
  const folders = (env['PATH'] ?? '').split(':').filter(folder => folder !== '')
  return ON_LINUX.flatMap(name => folders.map(folder => path.join(folder, name)))
}

/** A Chromium-family browser of this system; `QUNBU_BROWSER` decides before anything else. `null` when there is none. */
export function findBrowser(surroundings: Surroundings, exists: (file: string) => boolean = existsSync): string | null {
  const named = surroundings.env['QUNBU_BROWSER']
  return named && exists(named) ? named : candidates(surroundings).find(exists) ?? null
}

/** Windows and macOS always have one as far as we can tell; on Linux a session must be there. */
export function hasDisplay({ platform, env }: Pick<Surroundings, 'platform' | 'env'>): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

/**
 * Version of the browser, e.g. `156.0.8078.79`; `null` where asking would open a window (Windows) or nobody answers. It
 * may only be compared with data the same profile holds.
 */
export function browserVersion(browser: string, platform: NodeJS.Platform): Promise<string | null> {
  if (platform === 'win32') return Promise.resolve(null)
  return new Promise(resolve => {
    execFile(browser, ['--version'], { timeout: 5_000 }, (error, stdout) => resolve(error ? null : /\d+(?:\.\d+){1,3}/.exec(stdout)?.[0] ?? null))
  })
}

/** What Chromium itself noted as the last version that opened `profile`; `null` for a new profile. */
export async function profileVersion(profile: string): Promise<string | null> {
  const text = await readFile(path.join(profile, 'Last Version'), 'utf8').catch(() => '')
  return /^\d[\d.]*/.exec(text)?.[0] ?? null
}

/** Opens `address` as an app window with a profile of its own, and with everything off by which a browser calls home. */
export function openAppWindow(browser: string, address: string, profile: string): ChildProcess {
  return spawn(browser, [
    `--app=${address}`, `--user-data-dir=${profile}`, '--no-first-run', '--no-default-browser-check', '--disable-sync', '--disable-quic',
    '--disable-background-networking', '--disable-component-update', '--disable-domain-reliability', '--disable-features=OptimizationHints,MediaRouter',
    '--metrics-recording-only', '--no-pings', '--window-size=1280,800',
  ], { stdio: 'ignore' })
}
