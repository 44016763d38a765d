import { existsSync } from 'node:fs'
import { utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { lockVault } from '../../../electron/vault/vault-lock'
import { temporaryFolder } from './temporary-folder'

describe('vault lock', () => {
  it('names the holder to whoever comes second, and lets them in once it is released', async () => {
    const folder = await temporaryFolder()
    const first = await lockVault(folder, 'electron')
    if ('pid' in first) throw new Error('held')
    expect(await lockVault(folder, 'browser')).toEqual({ pid: process.pid, host: 'electron' })
    await first.release()
    const second = await lockVault(folder, 'browser')
    expect('release' in second).toBe(true)
    if ('release' in second) await second.release()
    expect(existsSync(path.join(folder, 'in-use.json'))).toBe(false)
  })

  it('is not kept by a process that is gone', async () => {
    const folder = await temporaryFolder()
    // Larger than any process number a system gives out.
    await writeFile(path.join(folder, 'in-use.json'), JSON.stringify({ pid: 2 ** 30, host: 'electron' }))
    const lock = await lockVault(folder, 'browser')
    expect('release' in lock).toBe(true)
    if ('release' in lock) await lock.release()
  })

  it('is not kept by another program of the same process number when the clock was set back', async () => {
    const folder = await temporaryFolder()
    const file = path.join(folder, 'in-use.json')
    await writeFile(file, JSON.stringify({ pid: process.pid, host: 'electron' }))
    const ahead = new Date(Date.now() + 365 * 86_400_000)
    await utimes(file, ahead, ahead)
    const lock = await lockVault(folder, 'browser')
    expect('release' in lock).toBe(true)
    if ('release' in lock) await lock.release()
  })

  it('is not kept by another program that got the same process number after a restart', async () => {
    const folder = await temporaryFolder()
    const file = path.join(folder, 'in-use.json')
    await writeFile(file, JSON.stringify({ pid: process.pid, host: 'electron' }))
    const longAgo = new Date(Date.now() - 3_600_000)
    await utimes(file, longAgo, longAgo)
    const lock = await lockVault(folder, 'browser')
    expect('release' in lock).toBe(true)
    if ('release' in lock) await lock.release()
  })
})
