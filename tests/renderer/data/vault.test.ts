import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { act, undoLast } from '../../../renderer/data/act'
import { registerOf } from '../../../renderer/data/backup-store'
import { connect, openRegister, register, registerName, wipeRegister } from '../../../renderer/data/database'
import { listGroups } from '../../../renderer/data/groups'
import { exportBackup, restoreBackup } from '../../../renderer/data/backup'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { createPerson, patchPerson } from '../../../renderer/data/people'
import { startVault, type Vault } from '../../../renderer/data/vault'
import { conversation, dropRegister, freshRegister, importFile, qqFile, qqLine } from './register-support'
import { testHost, workHere, type TestHost } from './vault-support'

let store: ImportStore
let host: TestHost
let vault: Vault
beforeEach(async () => {
  store = await freshRegister()
  host = testHost()
  workHere(() => store)
  vault = await startVault(host)
})
afterEach(async () => {
  vault.stop()
  await dropRegister(store)
})

const A = [qqLine('2026-10-30 09:00:00', '张三(10001)', '早'), qqLine('2026-10-31 23:59:00', '李四(10002)', '晚安')]
const settled = () => new Promise(resolve => setTimeout(resolve, 30))
const people = async () => (await register().people.toArray()).map(person => person.name).sort()

/** The browser has lost its data; the app starts again. */
async function loseEverything(): Promise<void> {
  vault.stop()
  const name = registerName()
  store.relaxed.close()
  await wipeRegister()
  await restart(name)
}

async function restart(name = registerName()): Promise<void> {
  const opened = await openRegister(name)
  if (!opened.ok) throw new Error(opened.failure.code)
  store = { strict: opened.value, relaxed: connect(name, 'relaxed') }
  workHere(() => store)
  vault = await startVault(host)
}

describe('the journal', () => {
  it('has each act at once, in order, undo included', async () => {
    await createPerson('张三')
    await undoLast()
    await settled()
    expect(host.journal.map(one => [one.seq, one.kind])).toEqual([[1, 'person.created'], [2, 'act.undone']])
  })

  it('gets what could not be written before, at the next start', async () => {
    host.broken = true
    await createPerson('张三')
    await settled()
    expect(vault.trouble()).toBe('disk full')
    vault.stop()
    host.broken = false
    await restart()
    await settled()
    expect(host.journal.map(one => one.seq)).toContain(1)
  })
})

describe('a store that was lost', () => {
  it('is noticed, and nothing is written over it or the vault', async () => {
    await importFile(store, qqFile('a.txt', A))
    await vault.snapshot()
    const count = host.snapshots.length
    await loseEverything()
    expect(vault.found.state).toBe('lost')
    await act('tag', tx => tx.put('tags', { id: 't' as never, name: 'x' }))
    await settled()
    expect(host.journal).toEqual([])
    expect(host.snapshots).toHaveLength(count)
  })

  it('comes back from a snapshot with every act typed since', async () => {
    await importFile(store, qqFile('a.txt', A))
    await vault.snapshot()
    const person = await createPerson('王五')
    await patchPerson(person.id, { note: '一' })
    await createPerson('错')
    await undoLast()
    const before = await registerOf(register())
    const [group] = await listGroups()
    const talk = await conversation(group!.id)
    await settled()
    await loseEverything()
    const [point] = await vault.points()
    expect(await vault.restore(point!)).toMatchObject({ ok: true })
    expect(await registerOf(register())).toEqual(before)
    expect(await conversation(group!.id)).toEqual(talk)
    await createPerson('新')
    await settled()
    expect(new Set(host.journal.map(one => one.seq)).size).toBe(host.journal.length)
  })

  it('comes back whole when only typed acts were lost, without asking', async () => {
    for (let i = 0; i < 50; i++) await createPerson(`人${i}`)
    await settled()
    await loseEverything()
    expect(vault.found.state).toBe('ready')
    expect(await people()).toHaveLength(50)
  })

  it('can be taken as it is, and later losses are told from that', async () => {
    await importFile(store, qqFile('a.txt', A))
    await vault.snapshot()
    await loseEverything()
    await vault.keepWhatIsLeft()
    await createPerson('新')
    await settled()
    vault.stop()
    await restart()
    expect(vault.found.state).toBe('ready')
    expect(await people()).toEqual(['新'])
  })
})

describe('a restore of a sound register', () => {
  it('goes back to the point, keeps what was there as a point of its own, and can so be taken back', async () => {
    await createPerson('张三')
    const early = await vault.snapshot()
    await createPerson('李四')
    await vault.restore(early)
    expect(await people()).toEqual(['张三'])
    const kept = (await vault.points()).find(point => point.reason === 'before-restore')!
    await vault.restore(kept)
    expect(await people()).toEqual(['张三', '李四'])
  })

  it('voids the acts since that point for any later replay', async () => {
    await createPerson('张三')
    const early = await vault.snapshot()
    await createPerson('李四')
    await vault.restore(early)
    await createPerson('王五')
    await settled()
    await loseEverything()
    expect(vault.found.state).toBe('lost')
    await vault.restore((await vault.points()).find(point => point.id === early.id)!)
    expect(await people()).toEqual(['张三', '王五'])
  })

  it('snapshots before the first run of another version', async () => {
    await createPerson('张三')
    await vault.snapshot()
    vault.stop()
    host.appVersion = '0.2.0'
    await restart()
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(host.snapshots[0]!.reason).toBe('before-update')
  })
})

describe('a backup file', () => {
  it('brings everything back into an empty register: rows, conversation, ledgers, undo', async () => {
    await importFile(store, qqFile('a.txt', A))
    await createPerson('王五')
    const [group] = await listGroups()
    const everything = async () => ({ register: await registerOf(register()), talk: await conversation(group!.id), ledgers: await register().ledgers.toArray(), records: await register().importRecords.toArray() })
    const before = await everything()
    const blob = await exportBackup('0.1.0')
    await Promise.all(store.strict.tables.map(table => table.clear()))
    expect(await restoreBackup(blob)).toMatchObject({ ok: true })
    expect(await everything()).toEqual(before)
    await undoLast()
    expect(await people()).toEqual(['张三', '李四'])
  })

  it('that is damaged changes nothing', async () => {
    await createPerson('张三')
    const bytes = new Uint8Array(await (await exportBackup()).arrayBuffer())
    bytes.fill(7, 40, 60)
    expect((await restoreBackup(bytes)).ok).toBe(false)
    expect(await people()).toEqual(['张三'])
  })
})
