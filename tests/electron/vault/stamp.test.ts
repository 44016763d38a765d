import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkStamp, compareVersions, writeStamp } from '../../../electron/vault/stamp'
import { temporaryFolder } from './temporary-folder'

const now = { app: '0.2.0', chromium: '156.0.1' }

describe('version stamp', () => {
  it('says first on a folder that was never used, and writes nothing while checking', async () => {
    const folder = await temporaryFolder()
    expect((await checkStamp(path.join(folder, 'vault'), 'electron', now)).verdict).toBe('first')
    expect(await readdir(folder)).toEqual([])
  })

  it.each([
    ['the same', '0.2.0', '156.9.9', 'same'],
    ['an older app', '0.1.9', '156.0.0', 'older-data'],
    ['an older Chromium', '0.2.0', '155.0.0', 'older-data'],
    ['a newer app', '0.10.0', '156.0.0', 'newer-data'],
    ['a newer Chromium', '0.2.0', '157.0.0', 'newer-data'],
    ['an older app on a newer Chromium', '0.1.0', '157.0.0', 'newer-data'],
    ['an unknown Chromium', '0.2.0', null, 'same'],
  ] as const)('judges data of %s', async (_name, app, chromium, verdict) => {
    const folder = await temporaryFolder()
    await writeStamp(folder, 'electron', { app, chromium })
    expect((await checkStamp(folder, 'electron', now)).verdict).toBe(verdict)
  })

  it('keeps the two hosts apart: each has a Chromium of its own', async () => {
    const folder = await temporaryFolder()
    await writeStamp(folder, 'browser', { app: '0.2.0', chromium: '999.0.0' })
    expect((await checkStamp(folder, 'electron', now)).verdict).toBe('first')
  })

  it('takes a torn stamp for none', async () => {
    const folder = await temporaryFolder()
    await writeFile(path.join(folder, 'stamp-electron.json'), '{"app":')
    expect((await checkStamp(folder, 'electron', now)).verdict).toBe('first')
  })

  it('compares numbers, not letters', () => {
    expect(compareVersions('0.10.0', '0.9.9')).toBeGreaterThan(0)
    expect(compareVersions('1.0', '1.0.0')).toBe(0)
    expect(compareVersions('1.0.0-beta', '1.0.1')).toBeLessThan(0)
  })
})
