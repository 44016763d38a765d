import { mkdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { binaryName, findElectron, reasonIn } from '../../../electron/launch/electron-binary.mjs'
import { readArguments } from '../../../electron/launch/launch-arguments'
import { launchText, systemLanguage } from '../../../electron/launch/launch-text'
import { isNodeNewEnough, needsBuild, needsInstall } from '../../../electron/launch/set-up.mjs'
import { findBrowser, hasDisplay, profileVersion } from '../../../electron/launch/system-browser'
import { temporaryFolder } from '../vault/temporary-folder'

describe('set-up before a start', () => {
  const lockOf = (version: string, more: object = {}) => JSON.stringify({ packages: { '': {}, 'node_modules/react': { version, ...more } } })

  it('installs on a fresh clone, after a version changed, and not for an optional package of another system', async () => {
    const root = await temporaryFolder()
    await writeFile(path.join(root, 'package-lock.json'), lockOf('19.3.1'))
    expect(needsInstall(root)).toBe(true)
    await mkdir(path.join(root, 'node_modules'))
    const noted = path.join(root, 'node_modules', '.package-lock.json')
    await writeFile(noted, lockOf('19.3.0'))
    expect(needsInstall(root)).toBe(true)
    await writeFile(noted, lockOf('19.3.1'))
    expect(needsInstall(root)).toBe(false)
    await writeFile(noted, JSON.stringify({ packages: {} }))
    await writeFile(path.join(root, 'package-lock.json'), lockOf('1.0.0', { optional: true }))
    expect(needsInstall(root)).toBe(false)
  })

  it('builds when something is missing or a source, however deep, is newer', async () => {
    const root = await temporaryFolder()
    const write = async (file: string, seconds: number) => {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true })
      await writeFile(path.join(root, file), '')
      await utimes(path.join(root, file), seconds, seconds)
    }
    await write('renderer/features/today/page.tsx', 100)
    for (const file of ['main/index.js', 'launch/index.js', 'cli/index.js', 'preload/index.cjs']) await write(`out/${file}`, 200)
    expect(needsBuild(root)).toBe(true)
    await write('out/renderer/index.html', 200)
    expect(needsBuild(root)).toBe(false)
    await write('renderer/features/today/page.tsx', 300)
    expect(needsBuild(root)).toBe(true)
  })

  it('asks for Node 20.19 or later', () => {
    expect(['18.20.0', '20.18.9', '20.19.0', '20.20.2', '22.0.0', '24.1.0'].map(isNodeNewEnough)).toEqual([false, false, true, true, true, true])
  })
})

describe('Electron binary', () => {
  it('is taken from ELECTRON_OVERRIDE_DIST_PATH before anything else', async () => {
    const root = await temporaryFolder()
    const mine = path.join(root, 'mine')
    await mkdir(mine)
    expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: mine }, 'linux')).toBeNull()
    await writeFile(path.join(mine, 'electron'), '')
    expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: mine }, 'linux')).toBe(path.join(mine, 'electron'))
    expect(findElectron(root, {}, 'linux')).toBeNull()
  })

  it('has the name each system gives it', () => {
    expect(['win32', 'darwin', 'linux'].map(platform => path.posix.basename(binaryName(platform)))).toEqual(['electron.exe', 'Electron', 'electron'])
  })

  it('fails with one short line whatever its installer printed', () => {
    expect(reasonIn('TypeError: fetch failed\n    at x (y.js:1)\n  [cause]: Error: getaddrinfo ENOTFOUND github.com\n')).toBe('Error: getaddrinfo ENOTFOUND github.com')
    expect(reasonIn('TypeError: fetch failed\n  at a\n')).toBe('fetch failed')
    expect(reasonIn('')).toBe('no answer')
    expect(reasonIn(`Error: ${'x'.repeat(1000)}`).length).toBeLessThanOrEqual(160)
  })
})

describe('words of the launcher', () => {
  it('tells files from options and names those nobody knows', () => {
    expect(readArguments(['--demo', 'a.txt', '--no-open', '--what'], path.resolve('/here'))).toEqual({ demo: true, open: false, files: [path.resolve('/here/a.txt')], unknown: ['--what'] })
  })

  it('speaks Chinese on a Chinese system, however the environment writes it', () => {
    expect(['zh_CN.UTF-8', 'zh-TW', 'zh'].map(name => launchText(systemLanguage({ LANG: name })).serving('x'))).toEqual(['群簿已启动：x', '群簿已启动：x', '群簿已启动：x'])
    expect(launchText(systemLanguage({ LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN' })).serving('x')).toBe('Qunbu is running at x')
  })
})

describe('system browser', () => {
  const at = (platform: NodeJS.Platform, env: Record<string, string>) => ({ platform, env, home: '/home/a' })

  it('is found on the path in the order of preference, and QUNBU_BROWSER decides before it', () => {
    const there = (...files: string[]) => (file: string) => files.includes(file.replaceAll('\\', '/'))
    expect(findBrowser(at('linux', { PATH: '/bin:/usr/bin' }), there('/usr/bin/chromium', '/bin/brave-browser'))?.replaceAll('\\', '/')).toBe('/usr/bin/chromium')
    expect(findBrowser(at('linux', { PATH: '/bin', QUNBU_BROWSER: '/opt/mine' }), there('/opt/mine', '/bin/chromium'))).toBe('/opt/mine')
    expect(findBrowser(at('darwin', {}), there('/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'))).toContain('Edge')
    expect(findBrowser(at('win32', { PROGRAMFILES: 'C:/P' }), there('C:/P/Google/Chrome/Application/chrome.exe'))).toContain('chrome.exe')
    expect(findBrowser(at('linux', { PATH: '/bin' }), () => false)).toBeNull()
  })

  it('needs a session on Linux', () => {
    expect([hasDisplay(at('linux', {})), hasDisplay(at('linux', { DISPLAY: ':0' })), hasDisplay(at('linux', { WAYLAND_DISPLAY: 'w' })), hasDisplay(at('win32', {}))]).toEqual([false, true, true, true])
  })

  it('reads from a profile which Chromium opened it last', async () => {
    const profile = await temporaryFolder()
    expect(await profileVersion(profile)).toBeNull()
    await writeFile(path.join(profile, 'Last Version'), '156.0.8078.79\n')
    expect(await profileVersion(profile)).toBe('156.0.8078.79')
  })
})
