import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, describe, expect, it } from 'vitest'
import { closeRegister, connect, openRegister, wipeRegister } from '../../../renderer/data/database'
import { REGISTER_TABLES } from '../../../renderer/data/rows'
import { ALL_VERSIONS, CURRENT_VERSION } from '../../../renderer/data/versions/all-versions'

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
