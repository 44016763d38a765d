import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { APP_ID } from '../../../electron/main/app-id'
import { versionInInstallerName } from '../../../electron/main/installer-name'

const root = path.resolve(import.meta.dirname, '../../..')
const at = (file: string): string => path.join(root, file)
const readJson = (file: string): Record<string, unknown> => JSON.parse(readFileSync(at(file), 'utf8')) as Record<string, unknown>

interface System { readonly icon: string; readonly target: readonly { readonly target: string }[]; readonly [other: string]: unknown }
const config = readJson('electron/packaging/electron-builder.json') as Record<string, unknown> & { win: System; mac: System; linux: System; files: string[]; nsis: object; artifactName: string }
const manifest = readJson('package.json') as { main: string; version: string; scripts: Record<string, string> }
const targetsOf = ({ target }: System): string[] => target.map(one => one.target)

describe('the packaged app', () => {
  it('has the identity that the app gives itself', () => {
    expect(config['appId']).toBe(APP_ID)
    expect(readFileSync(at('electron/main/index.ts'), 'utf8')).toContain('app.setAppUserModelId(APP_ID)')
  })

  it('has every fuse in its safe position', () => {
    expect(config['electronFuses']).toEqual({
      runAsNode: false, enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false, enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true, grantFileProtocolExtraPrivileges: false, loadBrowserProcessSpecificV8Snapshot: false,
    })
    expect(config['asar']).toBe(true)
  })

  it('holds the built bundles and nothing of node_modules', () => {
    expect(config.files).toEqual(['package.json', 'out/main/**', 'out/preload/**', 'out/renderer/**', 'out/chunks/**', '!**/node_modules/**', '!**/*.map'])
    expect(config.files.some(one => one === `${path.posix.dirname(manifest.main)}/**`)).toBe(true)
  })

  it('comes in the forms promised for each system', () => {
    expect([config.win, config.mac, config.linux].map(targetsOf)).toEqual([['nsis', 'zip'], ['dmg', 'zip'], ['AppImage', 'deb']])
  })

  it('is hardened on macOS with no right but the one that V8 needs', () => {
    expect(config.mac).toMatchObject({ hardenedRuntime: true, entitlements: 'electron/packaging/entitlements.mac.plist', entitlementsInherit: 'electron/packaging/entitlements.mac.plist' })
    const keys = [...readFileSync(at('electron/packaging/entitlements.mac.plist'), 'utf8').matchAll(/<key>(.*?)<\/key>/g)].map(match => match[1])
    expect(keys).toEqual(['com.apple.security.cs.allow-jit'])
  })

  it('leaves signing to the environment, publishes nowhere, and never deletes data', () => {
    const text = JSON.stringify(config)
    expect(text).not.toMatch(/certificate|cscLink|cscKeyPassword|identity|password|token/i)
    expect(config['publish']).toBeNull()
    expect(manifest.scripts['package']).toMatch(/electron-builder@\d+\.\d+\.\d+ .*--publish never$/)
    expect(config.nsis).toMatchObject({ deleteAppDataOnUninstall: false, perMachine: false })
  })

  it('has names from which the app can tell a newer installer', () => {
    const name = config.artifactName.replace('${version}', manifest.version).replace('${os}', 'win').replace('${arch}', 'x64').replace('${ext}', 'exe')
    expect(versionInInstallerName(name)).toBe(manifest.version)
  })
})

describe('the icons', () => {
  const sizeOf = (png: Buffer): readonly [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)]

  it('are PNG files of the sizes in their names', () => {
    const names = readdirSync(at(config.linux.icon))
    expect(names).toEqual(expect.arrayContaining(['16x16.png', '48x48.png', '256x256.png', '512x512.png']))
    for (const name of names) expect(sizeOf(readFileSync(path.join(at(config.linux.icon), name))).join('x')).toBe(name.replace('.png', ''))
    expect(sizeOf(readFileSync(at('resources/icons/icon.png')))).toEqual([1024, 1024])
  })

  it('are there for Windows up to 256 and for macOS up to 1024', () => {
    expect([config.win.icon, config.mac.icon].every(file => existsSync(at(file)))).toBe(true)
    const ico = readFileSync(at(config.win.icon))
    const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, i) => ico.readUInt32LE(6 + 16 * i + 12))
    expect(entries.map(offset => sizeOf(ico.subarray(offset))[0])).toEqual([16, 24, 32, 48, 64, 128, 256])
    const icns = readFileSync(at(config.mac.icon))
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length])
    expect(icns.includes('ic10', 0, 'latin1')).toBe(true)
  })
})
