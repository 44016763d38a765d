import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { forgetLoss, noteLoss, setAsideAtRisk } from '../../../electron/vault/before-start'
import { dataFolders } from '../../../electron/vault/data-folder'
import { loadPageFiles } from '../../../electron/vault/page-files'
import { temporaryFolder } from './temporary-folder'

describe('data folder', () => {
  it.each([
    ['win32', { APPDATA: '/roaming' }, '/roaming/Qunbu'],
    ['darwin', {}, '/home/a/Library/Application Support/Qunbu'],
    ['linux', {}, '/home/a/.local/share/qunbu'],
    ['linux', { XDG_DATA_HOME: '/xdg' }, '/xdg/qunbu'],
    ['linux', { QUNBU_DATA: '/mine' }, '/mine'],
  ] as const)('is where %s keeps such things', (platform, env, expected) => {
    // On a Windows machine the same places are written with a drive and backslashes.
    const found = dataFolders({ platform, env, home: '/home/a' }, false).data.replaceAll('\\', '/').replace(/^[A-Z]:/, '')
    expect(found).toBe(expected)
  })

  it('gives a demo a folder of its own below it, so that it never meets the register', () => {
    const surroundings = { platform: 'linux', env: { QUNBU_DATA: '/mine' }, home: '/home/a' } as const
    const folders = Object.values(dataFolders(surroundings, true))
    expect(folders.every(folder => folder.startsWith(path.resolve('/mine/demo')))).toBe(true)
  })
})

describe('copy of the database before a risk', () => {
  async function profile() {
    const base = await temporaryFolder()
    const folders = dataFolders({ platform: 'linux', env: { QUNBU_DATA: base }, home: base }, false)
    const databaseFolder = path.join(folders.electron, 'IndexedDB')
    await mkdir(path.join(databaseFolder, 'app_qunbu_0'), { recursive: true })
    await mkdir(folders.vault, { recursive: true })
    await writeFile(path.join(databaseFolder, 'app_qunbu_0', 'MANIFEST'), 'rows')
    return { folders, databaseFolder }
  }
  const copies = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

  it('is made before another version opens it, and not otherwise', async () => {
    const { folders, databaseFolder } = await profile()
    await setAsideAtRisk({ folders, databaseFolder, verdict: 'same', at: 0 })
    expect(await copies(folders.aside)).toEqual([])
    await setAsideAtRisk({ folders, databaseFolder, verdict: 'older-data', at: 1 })
    const [copy] = await copies(folders.aside)
    expect(await readFile(path.join(folders.aside, copy!, 'app_qunbu_0', 'MANIFEST'), 'utf8')).toBe('rows')
  })

  it('is made once at the start after a loss was noticed', async () => {
    const { folders, databaseFolder } = await profile()
    await noteLoss(folders, false)
    await setAsideAtRisk({ folders, databaseFolder, verdict: 'same', at: 0 })
    await setAsideAtRisk({ folders, databaseFolder, verdict: 'same', at: 1000 })
    expect(await copies(folders.aside)).toHaveLength(1)
  })

  it('moves a database away that could not be read, so that the next start has a new one', async () => {
    const { folders, databaseFolder } = await profile()
    await noteLoss(folders, true)
    await setAsideAtRisk({ folders, databaseFolder, verdict: 'same', at: 0 })
    expect(await copies(databaseFolder)).toEqual([])
    const [moved] = await copies(folders.aside)
    expect(await readFile(path.join(folders.aside, moved!, 'app_qunbu_0', 'MANIFEST'), 'utf8')).toBe('rows')
  })

  it('is not made when the store turned out sound again', async () => {
    const { folders, databaseFolder } = await profile()
    await noteLoss(folders, true)
    await forgetLoss(folders)
    await setAsideAtRisk({ folders, databaseFolder, verdict: 'same', at: 0 })
    expect(await copies(folders.aside)).toEqual([])
  })

  it('keeps the copy just made when the clock was set back by a year', async () => {
    const { folders, databaseFolder } = await profile()
    for (let i = 0; i < 4; i += 1) await setAsideAtRisk({ folders, databaseFolder, verdict: 'older-data', at: (400 + i) * 86_400_000 })
    await setAsideAtRisk({ folders, databaseFolder, verdict: 'older-data', at: 0 })
    expect((await copies(folders.aside)).sort().map(name => name.slice(0, 10))).toEqual(['1970-01-01', '1971-02-07', '1971-02-08'])
  })

  it('keeps the three newest', async () => {
    const { folders, databaseFolder } = await profile()
    for (let i = 0; i < 5; i += 1) await setAsideAtRisk({ folders, databaseFolder, verdict: 'older-data', at: i * 86_400_000 })
    expect((await copies(folders.aside)).sort().map(name => name.slice(0, 10))).toEqual(['1970-01-03', '1970-01-04', '1970-01-05'])
  })
})

describe('page files', () => {
  it('maps what is there at start, the index page also at /, and nothing that is no part of a page', async () => {
    const folder = await temporaryFolder()
    await mkdir(path.join(folder, 'assets'))
    for (const name of ['index.html', 'assets/main.js', 'assets/main.js.map', '.env', 'notes']) await writeFile(path.join(folder, name), name)
    const files = await loadPageFiles(folder)
    expect([...files.keys()].sort()).toEqual(['/', '/assets/main.js', '/index.html'])
    expect(Buffer.from(await files.get('/')!.read()).toString()).toBe('index.html')
  })
})
