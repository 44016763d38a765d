import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { registerName } from '../../../renderer/data/database'
import { areLedgersDue } from '../../../renderer/data/import-worker/rebuild-ledgers'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { ledgersOf, ledgersOneByOne } from '../../../renderer/data/ledgers'
import { startVault } from '../../../renderer/data/vault'
import type { Month } from '../../../shared/model/day'
import { dropRegister, freshRegister, importFile, qqFile, qqLine } from './register-support'
import { testHost, workHere } from './vault-support'

let store: ImportStore
beforeEach(async () => {
  store = await freshRegister()
  workHere(() => store)
})
afterEach(() => dropRegister(store))

const LINES = [qqLine('2026-10-31 23:59:00', '张三(10001)', '北仑的冷链仓还有八百托'), qqLine('2026-11-02 09:00:00', '李四(10002)', '明天下午三点开会讨论')]

describe('ledgers of an older form', () => {
  it('are built anew by the worker at the next start, and the start does not wait for it', async () => {
    const [batch] = await importFile(store, qqFile('a.txt', LINES))
    const groupId = batch!.groupId!
    const current = await ledgersOf(groupId)
    await store.strict.ledgers.bulkPut(current.map(({ talk: _talk, ...older }) => older))
    await store.strict.meta.put({ key: 'ledgerForm', value: 1 })
    expect(await areLedgersDue(store.strict)).toBe(true)
    const vault = await startVault(testHost())
    expect(registerName()).toBe(store.strict.name)
    while (await areLedgersDue(store.strict)) await new Promise(resolve => setTimeout(resolve, 5))
    expect(await ledgersOf(groupId)).toEqual(current)
    expect(current.flatMap(({ talk }) => talk?.text ?? [])).toEqual(['北仑的冷链仓还有八百托', '明天下午三点开会讨论'])
    vault.stop()
  })

  it('are not asked for where there is no message', async () => {
    expect(await areLedgersDue(store.strict)).toBe(false)
  })
})

describe('ledgers read one by one', () => {
  it('are those up to a month, ascending', async () => {
    const [batch] = await importFile(store, qqFile('a.txt', LINES))
    const groupId = batch!.groupId!
    expect((await ledgersOneByOne(groupId, '2026-11' as Month)).map(({ month }) => month)).toEqual(['2026-10', '2026-11'])
    expect((await ledgersOneByOne(groupId, '2026-10' as Month)).map(({ month }) => month)).toEqual(['2026-10'])
  })
})
