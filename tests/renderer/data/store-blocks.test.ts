import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backupOf, restoreInto } from '../../../renderer/data/backup-store'
import { redoImport } from '../../../renderer/data/import-worker/redo-import'
import { undoImport } from '../../../renderer/data/import-worker/undo-import'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { CHINA } from '../../../shared/model/zone'
import { dropRegister, freshRegister, importFile, qqFile, qqLine, testTools } from './register-support'

let store: ImportStore
beforeEach(async () => (store = await freshRegister()))
afterEach(() => dropRegister(store))

/** Blocks as they lie on the disk. */
function stored(): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const request = store.strict.backendDB().transaction('blocks').objectStore('blocks').getAll()
    request.onsuccess = () => resolve(request.result as unknown[])
    request.onerror = () => reject(request.error!)
  })
}

const FIRST = qqFile('a.txt', [qqLine('2026-10-30 09:00:00', '张三(10001)', '早'), qqLine('2026-10-31 23:59:00', '李四(10002)', '晚安')])
const SECOND = qqFile('b.txt', [qqLine('2026-10-31 23:59:00', '李四(10002)', '晚安'), qqLine('2026-11-01 08:00:00', '王五(10003)', '早')])

describe('the stored form of blocks', () => {
  it('is the same after a restore as after the import', async () => {
    await importFile(store, FIRST)
    const before = await stored()
    const pieces: Uint8Array<ArrayBuffer>[] = []
    for await (const piece of backupOf(store.strict, { appVersion: '1', at: Date.UTC(2026, 10, 20) })) pieces.push(piece)
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer())
    expect((await restoreInto(store.strict, bytes, { fileName: 'x', zone: CHINA })).ok).toBe(true)
    expect(await stored()).toEqual(before)
  })

  it('is the short one also for messages that an undo or a redo moved', async () => {
    const tools = testTools()
    const [first] = await importFile(store, FIRST, {}, tools)
    await importFile(store, SECOND, {}, tools)
    await undoImport(store, first!.id, tools)
    expect((await stored()).filter(block => 'sentAt' in (block as object))).toEqual([])
    await redoImport(store, first!.id, tools)
    expect((await stored()).filter(block => 'sentAt' in (block as object))).toEqual([])
  })
})
