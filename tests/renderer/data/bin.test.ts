import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undoLast } from '../../../renderer/data/act'
import { exportBackup, compareBackup, restoreBackup } from '../../../renderer/data/backup'
import { listBin, putBack } from '../../../renderer/data/bin'
import { register } from '../../../renderer/data/database'
import { addFact, factsOf, removeFact } from '../../../renderer/data/facts'
import { redoImport } from '../../../renderer/data/import-worker/redo-import'
import { undoImport } from '../../../renderer/data/import-worker/undo-import'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { createPerson, listPeople, tagPeople, untagPeople } from '../../../renderer/data/people'
import { createTag, removeTag } from '../../../renderer/data/tags'
import type { Day } from '../../../shared/model/day'
import { conversation, dropRegister, freshRegister, importFile, qqFile, qqLine, testTools } from './register-support'
import { workHere } from './vault-support'

let store: ImportStore
beforeEach(async () => {
  store = await freshRegister()
  workHere(() => store)
})
afterEach(() => dropRegister(store))

const ON = '2026-11-20' as Day
const DAY_MS = 86_400_000

describe('the bin', () => {
  it('shows what was deleted in the last 30 days, latest first, and nothing that is there again', async () => {
    const person = await createPerson('张三')
    const [first, second] = [await addFact({ personId: person.id, type: 'city', value: '杭州', source: { kind: 'typed' }, on: ON, state: 'confirmed' }), await addFact({ personId: person.id, type: 'hobby', value: '钓鱼', source: { kind: 'typed' }, on: ON, state: 'confirmed' })]
    await removeFact(first.id)
    await removeFact(second.id)
    expect((await listBin(Date.now())).map(entry => entry.rows)).toEqual([[{ table: 'facts', text: '钓鱼' }], [{ table: 'facts', text: '杭州' }]])
    expect(await listBin(Date.now() + 31 * DAY_MS)).toEqual([])
    await undoLast()
    expect((await listBin(Date.now())).map(entry => entry.rows[0]!.text)).toEqual(['杭州'])
  })

  it('puts back all that went with it', async () => {
    const person = await createPerson('张三')
    const tag = await createTag({ name: '茶客' })
    await tagPeople([person.id], tag.id)
    await removeTag(tag.id)
    const [entry] = await listBin(Date.now())
    expect((await putBack(entry!.seq)).ok).toBe(true)
    expect((await listPeople())[0]!.tags).toEqual([tag.id])
    expect(await listBin(Date.now())).toEqual([])
  })

  it('puts the deleted row alone back where the rest was changed since', async () => {
    const person = await createPerson('张三')
    const [tag, other] = [await createTag({ name: '茶客' }), await createTag({ name: '同城' })]
    await tagPeople([person.id], tag.id)
    await removeTag(tag.id)
    await tagPeople([person.id], other.id)
    const [entry] = await listBin(Date.now())
    const back = await putBack(entry!.seq)
    expect(back.ok && back.value.kind).toBe('bin.restored')
    expect((await register().tags.toArray()).map(one => one.name).sort()).toEqual(['同城', '茶客'])
    expect((await putBack(entry!.seq)).ok).toBe(false)
    await untagPeople([person.id], other.id)
  })

  it('does not bring a fact of the past back twice', async () => {
    const person = await createPerson('张三')
    const fact = await addFact({ personId: person.id, type: 'city', value: '杭州', source: { kind: 'typed' }, on: ON, state: 'confirmed' })
    await removeFact(fact.id)
    const [entry] = await listBin(Date.now())
    await putBack(entry!.seq)
    await putBack(entry!.seq)
    expect(await factsOf(person.id)).toHaveLength(1)
  })
})

describe('a backup', () => {
  const A = [qqLine('2026-10-30 09:00:00', '张三(10001)', '早'), qqLine('2026-10-31 23:59:00', '李四(10002)', '晚安')]
  const B = [qqLine('2026-10-31 23:59:00', '李四(10002)', '晚安'), qqLine('2026-11-01 10:00:00', '王五(10003)', '来了')]

  it('holds undone imports, which can be done again after a restore', async () => {
    await importFile(store, qqFile('a.txt', A))
    const [batch] = await importFile(store, qqFile('b.txt', B))
    const [group] = await register().groups.toArray()
    const before = await conversation(group!.id)
    await undoImport(store, batch!.id, testTools())
    const backup = await exportBackup()
    expect((await restoreBackup(backup)).ok).toBe(true)
    expect(await conversation(group!.id)).toHaveLength(2)
    expect((await redoImport(store, batch!.id, testTools())).ok).toBe(true)
    expect(await conversation(group!.id)).toEqual(before)
  })

  it('holds the only import, undone with its group', async () => {
    const [batch] = await importFile(store, qqFile('a.txt', A))
    const [group] = await register().groups.toArray()
    await undoImport(store, batch!.id, testTools())
    await restoreBackup(await exportBackup())
    expect((await redoImport(store, batch!.id, testTools())).ok).toBe(true)
    expect(await conversation(group!.id)).toHaveLength(2)
  })

  it('tells what a restore would change, and with a passphrase only with the passphrase', async () => {
    await importFile(store, qqFile('a.txt', A))
    const backup = await exportBackup('', 'geheim')
    await importFile(store, qqFile('b.txt', B))
    const person = await createPerson('赵六')
    await createTag({ name: '茶客' })
    expect(await compareBackup(backup)).toMatchObject({ ok: false, failure: { code: 'backup.locked' } })
    expect(await compareBackup(backup, { passphrase: 'x' })).toMatchObject({ ok: false, failure: { code: 'backup.passphrase' } })
    const found = await compareBackup(backup, { passphrase: 'geheim' })
    expect(found.ok && [found.value.messages, found.value.tables.people, found.value.tables.tags, found.value.tables.groups, [...found.value.peopleGone].sort()])
      .toEqual([-1, { back: 0, gone: 2, changed: 0 }, { back: 0, gone: 1, changed: 0 }, { back: 0, gone: 0, changed: 1 }, ['王五', '赵六'].sort()])
    expect((await restoreBackup(backup, { passphrase: 'geheim' })).ok).toBe(true)
    expect(await register().people.get(person.id)).toBeUndefined()
    const same = await compareBackup(backup, { passphrase: 'geheim' })
    expect(same.ok && Object.values(same.value.tables).every(table => table.back + table.gone + table.changed === 0)).toBe(true)
  }, 60_000)
})
