import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { exportBackup } from '../../../renderer/data/backup'
import { register } from '../../../renderer/data/database'
import { listGroups } from '../../../renderer/data/groups'
import { createPerson, patchPerson } from '../../../renderer/data/people'
import { SUSPECT, UNREADABLE } from '../../../shared/ipc/canary'
import { conversation, importFile, qqFile, qqLine } from './register-support'
import { loseRoom, peopleStored as people, restartRoom, settled, vaultRoom } from './vault-support'

const room = vaultRoom()
const restart = () => restartRoom(room)
const loseEverything = () => loseRoom(room)

const A = [qqLine('2026-10-30 09:00:00', '张三(10001)', '早'), qqLine('2026-10-31 23:59:00', '李四(10002)', '晚安')]

describe('a journal that lost what it had', () => {
  it('gets it again from the register at the next start, in its place', async () => {
    const first = await createPerson('先')
    for (const name of ['甲', '乙', '丙']) await createPerson(name)
    await patchPerson(first.id, { note: '记' })
    await settled()
    const whole = structuredClone(room.host.journal)
    for (const cut of [(acts: typeof whole) => acts.slice(0, 2), () => [], (acts: typeof whole) => acts.filter(one => one.seq !== 3)]) {
      room.vault.stop()
      room.host.journal.splice(0, room.host.journal.length, ...cut(whole))
      await restart()
      await settled()
      expect([...room.host.journal].sort((a, b) => a.seq - b.seq)).toEqual(whole)
    }
  })

  it('gets it again while fewer than three restore points hold it', async () => {
    await createPerson('甲')
    await createPerson('乙')
    await settled()
    await room.vault.snapshot()
    room.vault.stop()
    room.host.journal.pop()
    await restart()
    await settled()
    expect(room.host.journal.map(one => one.seq)).toEqual([1, 2])
  })

  it('is not asked about acts that are in older restore points', async () => {
    await createPerson('先')
    for (let i = 0; i < 4; i++) await room.vault.snapshot()
    await createPerson('后')
    await settled()
    room.vault.stop()
    const asked: number[] = []
    const read = room.host.readJournal
    room.host.readJournal = after => { asked.push(after); return read(after) }
    await restart()
    expect(Math.min(...asked)).toBe(1)
  })
})

describe('a store that was lost', () => {
  it('comes back in part, and says what is missing, when the snapshot is damaged too', async () => {
    await importFile(room.store, qqFile('a.txt', A))
    await importFile(room.store, qqFile('b.txt', [qqLine('2026-10-29 09:00:00', '王五(10003)', '一件要紧的事')], '另一个群'))
    const written = await createPerson('手记的人')
    await room.vault.snapshot()
    await patchPerson(written.id, { note: '后来写的' })
    const names = await people()
    const [point] = room.host.snapshots
    const content = Buffer.from(point!.content)
    const [hit] = (await listGroups()).filter(group => group.name === '另一个群')
    point!.content[content.indexOf(`messages/${hit!.id}.jsonl`) + `messages/${hit!.id}.jsonl`.length + 2]! ^= 255
    point!.isDamaged = true
    await settled()
    await loseEverything()
    await expect(room.vault.restore(point!)).rejects.toMatchObject({ failure: { code: 'backup.damaged' } })
    expect(await people()).toEqual([])
    expect(await room.vault.remains(point!)).toEqual({ ok: true, value: { people: 4, groups: 2, messages: 2, tables: [], missing: ['另一个群'], undo: false } })
    expect(await room.vault.restore(point!, true)).toMatchObject({ ok: true })
    expect(await people()).toEqual(names)
    expect((await register().people.get(written.id))!.note).toBe('后来写的')
    // Fewer messages than the vault knew of are meant from now on.
    room.vault.stop()
    await restart()
    expect(room.vault.found.state).toBe('ready')
    await exportBackup()
    // The gap closes with the export.
    await importFile(room.store, qqFile('b.txt', [qqLine('2026-10-29 09:00:00', '王五(10003)', '一件要紧的事')], '另一个群'))
    expect((await conversation(hit!.id)).length).toBe(1)
  })
})

describe('a store and lines of its journal that were lost together', () => {
  const loseLine = async (name: string) => {
    await settled()
    const { journal } = room.host
    journal.splice(journal.findIndex(one => (one.changes[0]?.after as { name?: string } | null)?.name === name), 1)
    await loseEverything()
  }

  it('come back but for those acts, whose number is told with the acts around them', async () => {
    await importFile(room.store, qqFile('a.txt', A))
    await room.vault.snapshot()
    for (const name of ['甲', '乙', '丙']) await createPerson(name)
    await loseLine('乙')
    const [first, last] = room.host.journal.slice(-2)
    expect(await room.vault.restore(room.host.snapshots[0]!)).toMatchObject({ ok: true })
    expect(room.vault.gone()).toEqual({ count: 1, since: first!.at, until: last!.at })
    expect((await people()).filter(name => '甲乙丙'.includes(name))).toEqual(['丙', '甲'])
  })

  it('are told of too when nothing had to be asked', async () => {
    for (const name of ['甲', '乙', '丙', '丁']) await createPerson(name)
    await loseLine('乙')
    expect(room.vault.found.state).toBe('ready')
    expect(room.vault.gone()).toEqual({ count: 1, since: room.host.journal[0]!.at, until: room.host.journal[1]!.at })
    expect(await people()).toEqual(['丁', '丙', '甲'])
    room.vault.stop()
    await restart()
    expect(room.vault.gone()).toBeNull()
  })

  it('are told of when they were the last ones, which no later number shows', async () => {
    for (const name of ['甲', '乙', '丙', '丁']) await createPerson(name)
    room.host.damagedJournalEnd = 1
    await loseLine('丁')
    expect(room.vault.gone()).toEqual({ count: 1, since: room.host.journal[2]!.at, until: null })
  })

  it('are none when only the journal lost its last line', async () => {
    await createPerson('甲')
    await settled()
    room.vault.stop()
    room.host.damagedJournalEnd = 1
    await restart()
    expect(room.vault.gone()).toBeNull()
  })

  it('miss nothing when every line is there', async () => {
    await importFile(room.store, qqFile('a.txt', A))
    await room.vault.snapshot()
    await createPerson('甲')
    await settled()
    await loseEverything()
    expect(await room.vault.restore(room.host.snapshots[0]!)).toMatchObject({ ok: true })
    expect(room.vault.gone()).toBeNull()
  })
})

describe('a damaged restore point while all is well', () => {
  it('tells what taking its intact parts would change, and taking that back gives what was there', async () => {
    await importFile(room.store, qqFile('a.txt', A))
    await importFile(room.store, qqFile('b.txt', [qqLine('2026-10-29 09:00:00', '王五(10003)', '要紧')], '另一个群'))
    await room.vault.snapshot()
    const [point] = room.host.snapshots
    const [hit] = (await listGroups()).filter(group => group.name === '另一个群')
    const path = `messages/${hit!.id}.jsonl`
    point!.content[Buffer.from(point!.content).indexOf(path) + path.length + 2]! ^= 255
    point!.isDamaged = true
    await createPerson('后来的人')
    const names = await people()
    await expect(room.vault.preview(point!)).rejects.toMatchObject({ failure: { code: 'backup.damaged' } })
    expect(await room.vault.preview(point!, true)).toMatchObject({ ok: true, value: { messages: -1, peopleGone: ['后来的人'], tables: { people: { back: 0, gone: 1, changed: 0 } } } })
    expect(await people()).toEqual(names)
    expect(await room.vault.restore(point!, true)).toMatchObject({ ok: true })
    expect(await people()).not.toContain('后来的人')
    const before = room.host.snapshots.find(one => one.reason === 'before-restore')!
    expect(await room.vault.restore(before)).toMatchObject({ ok: true })
    expect(await people()).toEqual(names)
    expect((await conversation(hit!.id)).length).toBe(1)
  })
})

describe('a read that fails in the middle of a run', () => {
  it('is told to the vault, which keeps what it knew, and the run goes on while rows can be counted', async () => {
    await createPerson('张三')
    await settled()
    const told: number[] = []
    const exchange = room.host.exchangeCanary
    room.host.exchangeCanary = now => { told.push(now.schema); return exchange(now) }
    expect(await room.vault.suspect()).toBe(true)
    expect(told).toEqual([SUSPECT])
  })

  it('asks for a new start when not even the rows can be counted', async () => {
    await createPerson('张三')
    await settled()
    const told: number[] = []
    room.host.exchangeCanary = async now => { told.push(now.schema); return null }
    const db = register()
    db.close({ disableAutoOpen: true })
    expect(await room.vault.suspect()).toBe(false)
    expect(told).toEqual([SUSPECT, UNREADABLE])
    await db.open()
  })
})

describe('a restore while files are read in', () => {
  it('keeps what was read in after the state was kept, so that taking it back loses nothing', async () => {
    await importFile(room.store, qqFile('a.txt', A))
    const early = await room.vault.snapshot()
    await createPerson('后来的人')
    const save = room.host.saveSnapshot
    let isFirst = true
    room.host.saveSnapshot = async snapshot => {
      const point = await save(snapshot)
      // The next of several files gets its turn while the vault writes.
      if (isFirst) await importFile(room.store, qqFile('b.txt', [qqLine('2026-11-01 08:00:00', '王五(10003)', '要紧')], '另一个群'))
      isFirst = false
      return point
    }
    expect(await room.vault.restore(early)).toMatchObject({ ok: true })
    expect((await listGroups()).map(group => group.name)).toEqual(['茶友会'])
    const before = room.host.snapshots.find(point => point.reason === 'before-restore')!
    expect(await room.vault.restore(before)).toMatchObject({ ok: true })
    expect((await listGroups()).map(group => group.name).sort()).toEqual(['另一个群', '茶友会'])
  })
})
