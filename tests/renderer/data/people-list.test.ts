import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undoLast } from '../../../renderer/data/act'
import { addFact } from '../../../renderer/data/facts'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { createNeed } from '../../../renderer/data/needs'
import { createPerson, markFriends, mergePeople, patchPeople, patchPerson, tagPeople } from '../../../renderer/data/people'
import { askPeople, onPeopleChange, peopleWith, type PeopleOrder } from '../../../renderer/data/people-list'
import { createTag } from '../../../renderer/data/tags'
import type { Day } from '../../../shared/model/day'
import type { PersonId } from '../../../shared/model/ids'
import type { PeopleFilter } from '../../../shared/model/person'
import { peopleBeside } from './people-beside'
import { dropRegister, freshRegister, importFile, qqFile, qqLine } from './register-support'

const TODAY = '2026-11-21' as Day
let store: ImportStore

beforeEach(async () => {
  store = await freshRegister()
  peopleWith(peopleBeside)
})
afterEach(async () => {
  peopleWith()
  await dropRegister(store)
})

const order = (filter: PeopleFilter = {}): PeopleOrder => ({ filter, column: 'name', descending: false, today: TODAY })
const list = async (filter: PeopleFilter = {}, from = 0, to = 50) => {
  const answer = await askPeople({ type: 'list', order: order(filter), from, to })
  return { ...answer, ids: answer.ids.split('\n') as PersonId[] }
}
const names = async (filter: PeopleFilter = {}) => (await list(filter)).rows.map(row => row.name)
/** Does something, and waits until the worker has taken it in. */
async function after<T>(change: () => Promise<T>): Promise<T> {
  const told = new Promise<void>(go => { const remove = onPeopleChange(() => { remove(); go() }) })
  const made = await change()
  await told
  return made
}
const find = async (query: string) => (await askPeople({ type: 'find', query, limit: 5 })).map(found => found.name)

describe('the list of people', () => {
  it('gives everybody in order, and only the rows that are asked for', async () => {
    for (const name of ['赵一', '曾二', '安三', '单四']) await createPerson(name)
    const answer = await list({}, 1, 3)
    expect([answer.ids.length, answer.from, answer.rows.map(row => row.name), answer.people]).toEqual([4, 1, ['单四', '曾二'], 4])
    expect((await askPeople({ type: 'rows', ids: [answer.ids[3]!, 'gone' as PersonId], today: TODAY })).map(row => row.name)).toEqual(['赵一'])
  })

  it('follows the register: who comes, goes into another, gets a fact, and what is taken back', async () => {
    const [a, b] = [await createPerson('安三'), await createPerson('赵一')]
    expect(await names()).toEqual(['安三', '赵一'])
    await after(() => addFact({ personId: b.id, type: 'city', value: '宁波', source: { kind: 'typed' }, on: TODAY, state: 'confirmed' }))
    expect(await names({ city: '宁波' })).toEqual(['赵一'])
    expect(await askPeople({ type: 'choices', field: 'city', today: TODAY })).toEqual([['宁波', 1]])
    await after(() => mergePeople(b.id, a.id))
    expect(await names({ city: '宁波' })).toEqual(['安三'])
    await after(() => undoLast())
    expect(await names()).toEqual(['安三', '赵一'])
  })

  it('finds by first letters of a surname of two readings, tag, fact and need', async () => {
    const [zeng, zhou] = [await createPerson('曾晓棠'), await createPerson('老周')]
    const tag = await createTag({ name: '冷链' })
    await tagPeople([zeng.id], tag.id)
    await createNeed({ personId: zhou.id, text: '夜班叉车司机', since: TODAY, state: 'open', source: { kind: 'typed' } })
    expect([await find('zxt'), await find('冷链'), await find('叉车'), await find('晓周')]).toEqual([['曾晓棠'], ['曾晓棠'], ['老周'], []])
    expect(await names({ text: 'lz' })).toEqual(['老周'])
  })

  it('keeps the count of a segment true: an intent that has paid leaves it, and comes back when that is taken back', async () => {
    const person = await createPerson('安三')
    await createNeed({ personId: person.id, text: '场地', since: TODAY, state: 'open', source: { kind: 'typed' } })
    const count = async () => (await askPeople({ type: 'counts', filters: [{ wants: true, paid: false }, {}], today: TODAY }))
    expect(await count()).toEqual([1, 1])
    await after(() => patchPerson(person.id, { paidUntil: '2027-11-21' as Day }))
    expect(await count()).toEqual([0, 1])
    await after(() => undoLast())
    expect(await count()).toEqual([1, 1])
  })
})

describe('friends of the operator’s accounts', () => {
  it('are as many as counted by hand, after marking some and taking it back', async () => {
    await importFile(store, qqFile('a.txt', ['老王(10001)', '小号(10002)', '甲(10003)', '乙(10004)', '丙(10005)'].map((who, i) => qqLine(`2026-10-30 09:0${i}:00`, who, '早'))))
    const all = (await list()).rows
    const idOf = (name: string) => all.find(row => row.name === name)!.id
    await mergePeople(idOf('小号'), idOf('老王'))
    await after(() => patchPerson(idOf('老王'), { isSelf: true }))
    const mine = await askPeople({ type: 'mine' })
    expect(mine.map(one => [one.name, one.friends])).toEqual([['老王', 0], ['小号', 0]])
    expect((await names({ friend: 'none' })).sort()).toEqual(['甲', '乙', '丙'].sort())
    await after(() => markFriends([idOf('甲'), idOf('乙')], mine[1]!.id, true))
    expect(await names({ friend: 'none' })).toEqual(['丙'])
    expect((await names({ friend: mine[1]!.id })).length).toBe(2)
    expect((await askPeople({ type: 'mine' })).map(one => one.friends)).toEqual([0, 2])
    await after(() => markFriends([idOf('甲')], mine[1]!.id, false))
    expect((await names({ friend: 'none' })).sort()).toEqual(['丙', '甲'].sort())
    await after(() => undoLast())
    expect(await names({ friend: 'none' })).toEqual(['丙'])
  })
})

describe('a change to many at once', () => {
  it('is one act, and its undo gives everyone back what they had', async () => {
    const people = [await createPerson('甲'), await createPerson('乙'), await createPerson('丙')]
    await patchPerson(people[0]!.id, { level: 'expert' })
    const act = await patchPeople(people.map(one => one.id), { level: 'novice' })
    expect(act.changes).toHaveLength(3)
    expect((await names({ level: 'novice' })).length).toBe(3)
    await after(() => undoLast())
    expect([await names({ level: 'expert' }), await names({ level: 'novice' })]).toEqual([['甲'], []])
  })
})
