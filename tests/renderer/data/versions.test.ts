import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Dexie } from 'dexie'
import { afterEach, describe, expect, it } from 'vitest'
import { undoLast } from '../../../renderer/data/act'
import { restoreInto } from '../../../renderer/data/backup-store'
import { keepBeforeUpgrade } from '../../../renderer/data/before-upgrade'
import { closeRegister, connect, openRegister, register, storedVersion, wipeRegister } from '../../../renderer/data/database'
import { readMessages } from '../../../renderer/data/messages'
import { REGISTER_TABLES } from '../../../renderer/data/rows'
import { ALL_VERSIONS, CURRENT_VERSION } from '../../../renderer/data/versions/all-versions'
import { CHINA } from '../../../shared/model/zone'
import { profileFromText, readProfile, storeProfile } from '../../support/stored-profile'
import { testHost, workHere } from './vault-support'

const NAME = 'versions-test'
afterEach(async () => {
  await openRegister(NAME)
  await wipeRegister()
  await Dexie.delete(NAME)
})

const asIt = async <Value>(name: string): Promise<Value> => (await new Dexie(name).open()).verno as Value

describe('the stored forms', () => {
  it('are numbered without gaps', () => {
    expect(ALL_VERSIONS.map(one => one.version)).toEqual(ALL_VERSIONS.map((_, i) => i + 1))
  })

  it('have a table for every noun of the register', async () => {
    const opened = await openRegister(NAME)
    expect(opened.ok && opened.value.tables.map(table => table.name)).toEqual(expect.arrayContaining([...REGISTER_TABLES]))
  })

  it.each(ALL_VERSIONS.map((_, i) => i + 1))('of version %i come through to the current one with every row', async count => {
    const old = connect(NAME, 'strict', ALL_VERSIONS.slice(0, count))
    await old.open()
    const tables = old.tables.map(table => table.name).filter(name => (REGISTER_TABLES as readonly string[]).includes(name))
    for (const table of tables) await old.table(table).put({ id: 'a', key: 'a', name: table, seq: 1, number: 1 })
    old.close()
    const opened = await openRegister(NAME)
    expect(opened.ok).toBe(true)
    if (!opened.ok) return
    for (const table of tables) expect(await opened.value.table(table).get('a')).toMatchObject({ name: table })
    expect(opened.value.verno).toBe(CURRENT_VERSION)
  })

  it('of a newer app are refused and left alone', async () => {
    const newer = connect(NAME, 'strict', [...ALL_VERSIONS, { version: CURRENT_VERSION + 1, stores: { later: 'id' } }])
    await newer.open()
    await newer.table('later').put({ id: 'x' })
    newer.close()
    expect(await openRegister(NAME)).toEqual({ ok: false, failure: { code: 'store.newer', version: CURRENT_VERSION + 1 } })
    closeRegister()
    expect(await asIt<number>(NAME)).toBe(CURRENT_VERSION + 1)
    const again = await new Dexie(NAME).open()
    expect(await again.table('later').get('x')).toEqual({ id: 'x' })
    again.close()
  })
})

const folder = path.resolve(import.meta.dirname, '../../profiles')
const profiles = readdirSync(folder).map(file => profileFromText(readFileSync(path.join(folder, file), 'utf8'))).sort((a, b) => a.version - b.version)

describe('a register stored by an earlier version', () => {
  it('is kept as a file for every version that was in use', () => {
    expect(profiles.map(profile => profile.version)).toEqual(ALL_VERSIONS.slice(0, -1).map(one => one.version))
  })

  it.each(profiles)('$version opens in the current one with every row, act, message and ledger', async profile => {
    await storeProfile(NAME, profile)
    const opened = await openRegister(NAME)
    expect(opened.ok).toBe(true)
    if (!opened.ok) return
    for (const [table, rows] of Object.entries(profile.tables)) expect(new Set(await opened.value.table(table).toArray())).toEqual(new Set(rows))
    const [group] = await opened.value.groups.toArray()
    expect((await readMessages(group!.id, { limit: 10 })).map(message => message.text)).toEqual(['谁家有明前龙井', '我这里还有两斤', '多谢'])
    expect((await undoLast())?.changes.length).toBeGreaterThan(0)
  })

  it.each(profiles)('$version is kept as a restore point before it is upgraded, and not upgraded when that fails', async profile => {
    await storeProfile(NAME, profile)
    const host = testHost()
    const store = () => ({ strict: connect(NAME, 'strict'), relaxed: connect(NAME, 'relaxed') })
    workHere(store)
    host.saveSnapshot = () => Promise.reject(new Error('disk full'))
    expect(await openRegister(NAME, keepBeforeUpgrade(host))).toMatchObject({ ok: false })
    expect(await storedVersion(NAME)).toBe(profile.version)
    expect((await readProfile(NAME, profile.version)).tables['people']).toEqual(profile.tables['people'])
    const { saveSnapshot } = testHost()
    host.saveSnapshot = async snapshot => {
      const point = await saveSnapshot(snapshot)
      host.snapshots.push({ ...point, content: new Uint8Array(await snapshot.file.arrayBuffer()) })
      return point
    }
    expect(await openRegister(NAME, keepBeforeUpgrade(host))).toMatchObject({ ok: true })
    expect(host.snapshots.map(({ reason, canary }) => [reason, canary.schema, canary.rows['people'], canary.messages])).toEqual([['before-update', profile.version, profile.tables['people']!.length, 3]])
    const back = await restoreInto(register(), host.snapshots[0]!.content, { fileName: 'x', zone: CHINA })
    expect(back.ok).toBe(true)
    expect(new Set(await register().people.toArray())).toEqual(new Set(profile.tables['people']))
  })

  it.each(profiles)('$version stays as it was when an upgrade breaks off', async profile => {
    await storeProfile(NAME, profile)
    const steps = ALL_VERSIONS.slice(profile.version).map(one => one.version)
    for (const broken of steps) {
      const versions = ALL_VERSIONS.map(one => (one.version === broken ? { ...one, upgrade: () => Promise.reject(new Error('power cut')) } : one))
      const db = connect(NAME, 'strict', versions)
      await expect(db.open()).rejects.toThrow()
      db.close()
      expect(await storedVersion(NAME)).toBe(profile.version)
      const left = (await readProfile(NAME, profile.version)).tables
      for (const [table, rows] of Object.entries(profile.tables)) expect(new Set(left[table])).toEqual(new Set(rows))
    }
    expect((await openRegister(NAME)).ok).toBe(true)
    expect(new Set(await register().people.toArray())).toEqual(new Set(profile.tables['people']))
  })
})
