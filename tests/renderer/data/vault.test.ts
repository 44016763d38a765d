import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { act, undoAct, undoLast } from '../../../renderer/data/act'
import { registerOf } from '../../../renderer/data/backup-store'
import { register } from '../../../renderer/data/database'
import { listGroups } from '../../../renderer/data/groups'
import { backupInPeace, compareBackup, exportBackup, restoreBackup } from '../../../renderer/data/backup'
import { createPerson, patchPerson } from '../../../renderer/data/people'
import { beginMerge } from '../../../renderer/data/merge'
import { pointToOffer, startVault } from '../../../renderer/data/vault'
import { conversation, importFile, qqFile, qqLine } from './register-support'
import { loseRoom, peopleStored as people, restartRoom, settled, vaultRoom } from './vault-support'

const room = vaultRoom()

const A = [qqLine('2026-10-30 09:00:00', '张三(10001)', '早'), qqLine('2026-10-31 23:59:00', '李四(10002)', '晚安')]
const restart = (name?: string) => restartRoom(room, name)
const loseEverything = () => loseRoom(room)

describe('the journal', () => {
  it('has each act at once, in order, undo included', async () => {
    await createPerson('张三')
    await undoLast()
    await settled()
    expect(room.host.journal.map(one => [one.seq, one.kind])).toEqual([[1, 'person.created'], [2, 'act.undone']])
  })

  it('gets what could not be written before, at the next start', async () => {
    room.host.broken = true
    await createPerson('张三')
    await settled()
    expect(room.vault.trouble()).toBe('disk full')
    room.vault.stop()
    room.host.broken = false
    await restart()
    await settled()
    expect(room.host.journal.map(one => one.seq)).toContain(1)
  })
})

describe('an import after which no snapshot was taken', () => {
  it('is kept at the next start', async () => {
    await importFile(room.store, qqFile('a.txt', A))
    room.vault.stop()
    await restart()
    await expect.poll(() => room.host.snapshots.map(point => [point.reason, point.canary.messages])).toEqual([['import', 2]])
    room.vault.stop()
    await restart()
    await settled()
    expect(room.host.snapshots).toHaveLength(1)
  })
})

describe('a store that was lost', () => {
  it('is noticed, and nothing is written over it or the vault', async () => {
    await importFile(room.store, qqFile('a.txt', A))
    await room.vault.snapshot()
    const count = room.host.snapshots.length
    await loseEverything()
    expect(room.vault.found.state).toBe('lost')
    await act('tag', tx => tx.put('tags', { id: 't' as never, name: 'x' }))
    await settled()
    expect(room.host.journal).toEqual([])
    expect(room.host.snapshots).toHaveLength(count)
  })

  it('comes back from a snapshot with every act typed since', async () => {
    await importFile(room.store, qqFile('a.txt', A))
    await room.vault.snapshot()
    const person = await createPerson('王五')
    await patchPerson(person.id, { note: '一' })
    await createPerson('错')
    await undoLast()
    const before = await registerOf(register())
    const [group] = await listGroups()
    const talk = await conversation(group!.id)
    await settled()
    await loseEverything()
    const [point] = await room.vault.points()
    expect(await room.vault.restore(point!)).toMatchObject({ ok: true })
    expect(await registerOf(register())).toEqual(before)
    expect(await conversation(group!.id)).toEqual(talk)
    await createPerson('新')
    await settled()
    expect(new Set(room.host.journal.map(one => one.seq)).size).toBe(room.host.journal.length)
  })

  it('comes back whole when only typed acts were lost, without asking', async () => {
    for (let i = 0; i < 50; i++) await createPerson(`人${i}`)
    await settled()
    await loseEverything()
    expect(room.vault.found.state).toBe('ready')
    expect(await people()).toHaveLength(50)
  })

  it('can be taken as it is, and later losses are told from that', async () => {
    await importFile(room.store, qqFile('a.txt', A))
    await room.vault.snapshot()
    await loseEverything()
    await room.vault.keepWhatIsLeft()
    await createPerson('新')
    await settled()
    room.vault.stop()
    await restart()
    expect(room.vault.found.state).toBe('ready')
    expect(await people()).toEqual(['新'])
  })
})

describe('a restore of a sound register', () => {
  it('goes back to the point, keeps what was there as a point of its own, and can so be taken back', async () => {
    await createPerson('张三')
    const early = await room.vault.snapshot()
    await createPerson('李四')
    await room.vault.restore(early)
    expect(await people()).toEqual(['张三'])
    const kept = (await room.vault.points()).find(point => point.reason === 'before-restore')!
    await room.vault.restore(kept)
    expect(await people()).toEqual(['张三', '李四'])
  })

  it('into an empty one can be taken back as well', async () => {
    const done = await act('person', tx => tx.put('people', { id: 'p' as never, name: '张三', createdAt: 1, tags: [] }))
    const point = await room.vault.snapshot()
    await undoAct(done.seq)
    await room.vault.restore(point)
    expect(await people()).toEqual(['张三'])
    await room.vault.restore((await room.vault.points()).find(one => one.reason === 'before-restore')!)
    expect(await people()).toEqual([])
  })

  it('voids the acts since that point for any later replay', async () => {
    await createPerson('张三')
    const early = await room.vault.snapshot()
    await createPerson('李四')
    await room.vault.restore(early)
    await createPerson('王五')
    await settled()
    await loseEverything()
    expect(room.vault.found.state).toBe('lost')
    await room.vault.restore((await room.vault.points()).find(point => point.id === early.id)!)
    expect(await people()).toEqual(['张三', '王五'])
  })

  it('makes a point of what it brought, so that the newest is never the state that was replaced', async () => {
    await createPerson('张三')
    const early = await room.vault.snapshot()
    await createPerson('李四')
    await room.vault.snapshot()
    room.vault.stop()
    room.vault = await startVault(room.host, 5)
    await room.vault.restore(early)
    await expect.poll(() => room.host.snapshots[0]!.reason).toBe('import')
    await loseEverything()
    if (room.vault.found.state !== 'lost') throw new Error('the loss was not seen')
    await room.vault.restore(pointToOffer(room.vault.found.points)!)
    expect(await people()).toEqual(['张三'])
  })

  it('of a point that was left on purpose is not what is offered first', async () => {
    await createPerson('张三')
    const early = await room.vault.snapshot()
    await createPerson('李四')
    await room.vault.restore(early)
    expect(room.host.snapshots[0]!.reason).toBe('before-restore')
    expect(pointToOffer(room.host.snapshots)!.id).toBe(early.id)
  })

  it('snapshots before the first run of another version', async () => {
    await createPerson('张三')
    await room.vault.snapshot()
    room.vault.stop()
    room.host.appVersion = '0.2.0'
    await restart()
    await expect.poll(() => room.host.snapshots[0]!.reason).toBe('before-update')
  })
})

describe('a snapshot that nobody waits for', () => {
  it('is given up for whatever is asked after it, and one that was asked for is not', async () => {
    await createPerson('张三')
    const file = new File([await exportBackup('0.1.0')], 'b.zip')
    const [inPeace, compared] = await Promise.all([backupInPeace('0.1.0'), compareBackup(file)])
    expect([inPeace, compared.ok]).toEqual([null, true])
    const [asked, again] = await Promise.all([exportBackup('0.1.0'), compareBackup(file)])
    expect([asked.size > 0, again.ok]).toEqual([true, true])
    expect(await backupInPeace('0.1.0')).toBeInstanceOf(Blob)
  })

  it('is taken all the same, when the worker has time again', async () => {
    await createPerson('张三')
    const file = new File([await exportBackup('0.1.0')], 'b.zip')
    room.vault.stop()
    room.host.appVersion = '0.2.0'
    room.vault = await startVault(room.host, 5)
    await compareBackup(file)
    await expect.poll(() => room.host.snapshots.map(point => point.reason)).toEqual(['before-update'])
  })

  it('is not taken of another register: not once the vault was stopped while it gave way', async () => {
    await createPerson('张三')
    const file = new File([await exportBackup('0.1.0')], 'b.zip')
    room.vault.stop()
    room.host.appVersion = '0.2.0'
    room.vault = await startVault(room.host, 5)
    const compared = compareBackup(file)
    room.vault.stop()
    await compared
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(room.host.snapshots).toEqual([])
  })
})

describe('a backup file', () => {
  it('that was restored or united is in a restore point soon after', async () => {
    await importFile(room.store, qqFile('a.txt', A))
    const file = new File([await exportBackup('0.1.0')], 'b.zip')
    room.vault.stop()
    room.vault = await startVault(room.host, 5)
    await expect.poll(() => room.host.snapshots.length).toBe(1)
    expect(await restoreBackup(file)).toMatchObject({ ok: true })
    await expect.poll(() => room.host.snapshots.length).toBe(2)
    expect(await beginMerge(file)).toMatchObject({ ok: true })
    await expect.poll(() => room.host.snapshots.length).toBe(3)
  })

  it('brings everything back into an empty register: rows, conversation, ledgers, undo', async () => {
    await importFile(room.store, qqFile('a.txt', A))
    await createPerson('王五')
    const [group] = await listGroups()
    const everything = async () => ({ register: await registerOf(register()), talk: await conversation(group!.id), ledgers: await register().ledgers.toArray(), records: await register().importRecords.toArray() })
    const before = await everything()
    const blob = await exportBackup('0.1.0')
    await Promise.all(room.store.strict.tables.map(table => table.clear()))
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
