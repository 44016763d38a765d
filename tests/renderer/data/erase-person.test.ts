import 'fake-indexeddb/auto'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { redo, undoLast } from '../../../renderer/data/act'
import { register } from '../../../renderer/data/database'
import { forgetErased } from '../../../renderer/data/erased-list'
import { erasePerson, tracesOf } from '../../../renderer/data/erase-person'
import { addFact } from '../../../renderer/data/facts'
import { listGroups, noteFeedback } from '../../../renderer/data/groups'
import { undoImport } from '../../../renderer/data/import-worker/undo-import'
import { startIntroduction } from '../../../renderer/data/introductions'
import { createNeed } from '../../../renderer/data/needs'
import { createOffer } from '../../../renderer/data/offers'
import { exportPerson } from '../../../renderer/data/person-export'
import { listPeople, mergePeople, patchPerson } from '../../../renderer/data/people'
import { patchSettings } from '../../../renderer/data/settings'
import { startVault } from '../../../renderer/data/vault'
import { logVisit } from '../../../renderer/data/visits'
import type { Day } from '../../../shared/model/day'
import type { PersonId } from '../../../shared/model/ids'
import { pairKey } from '../../../shared/people/merge-suggestions'
import { conversation, importFile, qqFile, qqLine, testTools } from './register-support'
import { vaultRoom } from './vault-support'

const room = vaultRoom()

const ON = '2026-11-20' as Day
const A = [
  qqLine('2026-10-30 09:00:00', '赵星河(778812345)', '我的秘密暗号是翠湖七号'), qqLine('2026-10-30 09:01:00', '李四(10002)', '@赵星河 好的，赵星河说得对'),
  qqLine('2026-10-31 23:59:00', '李四(10002)', '晚安'), qqLine('2026-11-02 08:00:00', '赵星河(778812345)', '翠湖七号见'),
]
const idOf = async (name: string): Promise<PersonId> => (await listPeople()).find(person => person.name === name)!.id

/** Everything that is stored, as text; messages, keys of rows and acts included. */
async function storeAsText(): Promise<string> {
  const tables = await Promise.all(register().tables.map(async table => [table.name, await table.toArray(), await table.toCollection().primaryKeys()]))
  return JSON.stringify(tables)
}

const zipAsText = (bytes: Uint8Array): string => Object.values(unzipSync(bytes)).map(part => strFromU8(part)).join('\n')

/** A person with something in every table, spoken of by others, merged from two, undone and redone. */
async function fill(): Promise<PersonId> {
  await importFile(room.store, qqFile('a.txt', A))
  await importFile(room.store, qqFile('b.txt', [...A, qqLine('2026-11-03 10:00:00', '星河小号(991122334)', '小号也说翠湖七号')]))
  const [self, other, alt] = [await idOf('赵星河'), await idOf('李四'), await idOf('星河小号')]
  await patchPerson(self, { remark: '星河老赵', note: '住翠湖七号' })
  const [group] = await listGroups()
  await noteFeedback(group!.id, { on: ON, text: '翠湖七号太远', personId: self })
  await addFact({ personId: self, type: 'city', value: '翠湖七号', source: { kind: 'typed' }, on: ON, state: 'confirmed' })
  const need = await createNeed({ personId: self, text: '翠湖七号的房子', since: ON, state: 'open', source: { kind: 'typed' } })
  const offer = await createOffer({ personId: other, text: '房源', viaPersonId: self, on: ON, state: 'current', source: { kind: 'typed' } })
  await startIntroduction({ needId: need.id, offerId: offer.id, needer: self, owner: other, startedOn: ON })
  await logVisit({ personId: self, on: ON, text: '聊了翠湖七号' })
  await logVisit({ personId: other, on: ON, text: '李四说要找赵星河' })
  await patchSettings({ notSame: [pairKey(self, other)] })
  await mergePeople(alt, self)
  await undoLast()
  await redo()
  await room.vault.snapshot('manual')
  return self
}

const TOKENS = ['赵星河', '翠湖', '星河小号', '星河老赵', '778812345', '991122334']

test('of an erased person nothing is left in the store, the journal and the later restore point', async () => {
  const self = await fill()
  expect(TOKENS.filter(token => !JSON.stringify(room.host.journal).includes(token))).toEqual(['778812345'])
  const older = await erasePerson(self, true)
  expect(older.ok && older.value.map(point => point.id)).toEqual(['s0'])
  const texts = [await storeAsText(), JSON.stringify(room.host.journal), zipAsText(room.host.snapshots[0]!.content)]
  for (const text of texts) expect([...TOKENS, self].filter(token => text.includes(token))).toEqual([])
})

test('what others said stays, without the name, and their figures are as before', async () => {
  const self = await fill()
  const [group] = await register().groups.toArray()
  const before = (await register().memberships.toArray()).find(one => one.name === '李四')!
  await erasePerson(self, true)
  expect(await conversation(group!.id)).toEqual([
    '2026-10-30T09:00:00 *|', '2026-10-30T09:01:00 李四|@○○ 好的，○○说得对', '2026-10-31T23:59:00 李四|晚安', '2026-11-02T08:00:00 *|', '2026-11-03T10:00:00 *|',
  ])
  expect((await register().memberships.toArray()).map(one => [one.name, one.messages, one.lastAt])).toEqual([['李四', 2, before.lastAt]])
  expect((await register().visits.toArray()).map(visit => visit.text)).toEqual(['李四说要找○○'])
})

test('without the choice only mentions lose the name in what others wrote', async () => {
  const self = await fill()
  const [group] = await register().groups.toArray()
  await erasePerson(self, false)
  expect((await conversation(group!.id))[1]).toBe('2026-10-30T09:01:00 李四|@○○ 好的，赵星河说得对')
})

test('a name that somebody else has too is left to them', async () => {
  await importFile(room.store, qqFile('a.txt', [...A, qqLine('2026-11-03 10:00:00', '李四(10009)', '我也叫李四')]))
  const first = (await register().people.toArray()).find(person => person.name === '李四')!
  await erasePerson(first.id, true)
  expect((await listPeople()).map(person => person.name).sort()).toEqual(['李四', '赵星河'])
  expect(JSON.stringify(await register().memberships.toArray())).toContain('李四')
})

test('undo goes on with what is left: other acts, and the import', async () => {
  const self = await fill()
  await erasePerson(self, true)
  const batches = await register().imports.toArray()
  for (const batch of batches) expect((await undoImport(room.store, batch.id, testTools())).ok).toBe(true)
  expect(await register().blockHeads.count()).toBe(0)
  expect(TOKENS.filter(token => JSON.stringify(room.host.journal).includes(token))).toEqual([])
})

test('an erasure that was broken off before the journal was done goes on at the next start', async () => {
  const self = await fill()
  room.host.broken = true
  const replace = room.host.replaceInJournal
  room.host.replaceInJournal = () => Promise.reject(new Error('disk full'))
  await expect(erasePerson(self, true)).rejects.toThrow('disk full')
  room.host.broken = false
  room.host.replaceInJournal = replace
  room.vault.stop()
  room.vault = await startVault(room.host)
  expect(TOKENS.filter(token => JSON.stringify(room.host.journal).includes(token))).toEqual([])
  expect(await storeAsText()).not.toContain('赵星河')
})

test('the export of a person holds everything of theirs and nothing of others', async () => {
  const self = await fill()
  const all = await exportPerson(self, Date.UTC(2026, 10, 20))
  expect(all.messages.map(one => [one.group, one.at, one.text])).toEqual([
    ['茶友会', '2026-10-30T01:00:00.000Z', '我的秘密暗号是翠湖七号'], ['茶友会', '2026-11-02T00:00:00.000Z', '翠湖七号见'], ['茶友会', '2026-11-03T02:00:00.000Z', '小号也说翠湖七号'],
  ])
  expect(all.register.visits?.map(visit => visit.text)).toEqual(['聊了翠湖七号'])
  expect(all.register.people?.map(person => person.name).sort()).toEqual(['星河小号', '赵星河'])
  expect(all.register.memberships?.map(one => one.name).sort()).toEqual(['星河小号', '赵星河'])
})

test('what will go is counted first', async () => {
  const self = await fill()
  expect(await tracesOf(self)).toMatchObject({ groups: 1, messages: 3, visits: 1, notes: 3, chats: 0 })
})

test('an old export does not bring an erased person back, until the operator says so', async () => {
  const self = await fill()
  await erasePerson(self, true)
  const before = new Set((await listPeople()).map(person => person.name))
  const older = [...A, qqLine('2026-11-04 07:00:00', '赵星河(778812345)', '翠湖七号又来了'), qqLine('2026-11-04 07:01:00', '李四(10002)', '早')]
  const [batch] = await importFile(room.store, qqFile('older.txt', older))
  expect(batch!.diff).toMatchObject({ erased: 3, newMessages: 1, newMembers: [] })
  expect(new Set((await listPeople()).map(person => person.name))).toEqual(before)
  const text = await storeAsText()
  expect(['翠湖', '778812345'].filter(token => text.includes(token))).toEqual([])

  await forgetErased()
  const [again] = await importFile(room.store, qqFile('again.txt', [...older, qqLine('2026-11-04 08:00:00', '李四(10002)', '又一条')]))
  expect(again!.diff).toMatchObject({ newMembers: ['赵星河'] })
  await undoLast()
})
