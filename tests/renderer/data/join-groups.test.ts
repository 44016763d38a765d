import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { act } from '../../../renderer/data/act'
import { noteMoney } from '../../../renderer/data/accounts'
import { listGroups, patchGroup } from '../../../renderer/data/groups'
import { sameGroup, undoImport } from '../../../renderer/data/imports'
import { startJobs } from '../../../renderer/data/import-worker/jobs'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { workWith, type WorkerLike } from '../../../renderer/data/import-worker/worker-face'
import { finishJoins } from '../../../renderer/data/join-groups'
import { ledgersOf } from '../../../renderer/data/ledgers'
import { membersOf, setBand } from '../../../renderer/data/members'
import { readMessages } from '../../../renderer/data/messages'
import { createPerson, patchPerson } from '../../../renderer/data/people'
import { placedIn, placePeople } from '../../../renderer/data/placements'
import type { Tell } from '../../../renderer/data/import-worker/protocol'
import type { Day } from '../../../shared/model/day'
import type { GroupId } from '../../../shared/model/ids'
import { DEFAULT_SETTINGS } from '../../../shared/model/settings'
import { conversation, dropRegister, freshRegister, importFile, qqFile, qqLine } from './register-support'

let store: ImportStore
async function begin(): Promise<void> {
  store = await freshRegister()
  workWith(() => {
    const worker: WorkerLike = { onmessage: null, onerror: null, postMessage: ask => hear(ask), terminate: () => {} }
    const hear = startJobs(store, (message: Tell) => worker.onmessage?.({ data: message } as MessageEvent<Tell>))
    return worker
  })
}
async function end(): Promise<void> {
  workWith()
  await dropRegister(store)
}
beforeEach(begin)
afterEach(end)

const EARLY = [qqLine('2026-10-30 09:00:00', '张三(10001)', '早'), qqLine('2026-10-30 09:00:05', '李四(10002)', '早上好'), qqLine('2026-10-31 23:59:00', '张三(10001)', '晚安')]
const LATE = [qqLine('2026-10-31 23:59:00', '张三(10001)', '晚安'), qqLine('2026-11-01 08:00:00', '王五(10003)', '有人做装修吗？'), qqLine('2026-11-01 08:00:00', '王五(10003)', '有人做装修吗？')]

/** Two groups that are one: the second file went into a group of its own. */
async function twoGroups(): Promise<{ readonly into: GroupId; readonly from: GroupId }> {
  const [first] = await importFile(store, qqFile('a.txt', EARLY))
  const [second] = await importFile(store, qqFile('b.txt', LATE), { groups: { 0: 'new' }, names: { 0: '茶友会（旧）' } })
  return { into: first!.groupId, from: second!.groupId }
}

async function joined(from: GroupId, into: GroupId) {
  const result = await sameGroup(from, into)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

/** What an operator sees of all groups. */
async function seen(): Promise<unknown> {
  return Promise.all((await listGroups()).map(async group => ({
    name: group.name, purpose: group.purpose, members: (await membersOf(group.id)).map(({ name, messages, personId }) => [name, messages, personId]),
    talk: await conversation(group.id), months: (await ledgersOf(group.id)).map(({ month, messages }) => [month, messages]),
  })))
}

describe('two groups that are one', () => {
  it('hold every message once, with its members and months, under one row', async () => {
    const { from, into } = await twoGroups()
    await patchGroup(from, { purpose: '喝茶' })
    const batch = await joined(from, into)
    expect(batch.diff).toMatchObject({ newMessages: 2, duplicates: 1 })
    const [group, ...more] = await listGroups()
    expect([group!.id, group!.name, group!.otherNames, group!.purpose, more]).toEqual([into, '茶友会', ['茶友会（旧）'], '喝茶', []])
    expect((await conversation(into)).map(line => line.slice(20))).toEqual(['张三|早', '李四|早上好', '张三|晚安', '王五|有人做装修吗？', '王五|有人做装修吗？'])
    expect((await membersOf(into)).map(({ name, messages }) => [name, messages])).toEqual([['张三', 2], ['李四', 1], ['王五', 2]])
    expect((await ledgersOf(into)).map(({ month, messages }) => [month, messages])).toEqual([['2026-10', 3], ['2026-11', 2]])
  })

  it('leave people who they were, with what was typed about them', async () => {
    const { from, into } = await twoGroups()
    const wang = (await membersOf(from)).find(member => member.name === '王五')!
    await patchPerson(wang.personId, { note: '做装修的' })
    await joined(from, into)
    expect((await membersOf(into)).find(member => member.name === '王五')!.personId).toBe(wang.personId)
    expect((await store.strict.people.get(wang.personId))!.note).toBe('做装修的')
  })

  it('leave people who were to come into the one on their way into the other', async () => {
    const { from, into } = await twoGroups()
    const person = await createPerson('赵六')
    await placePeople([{ personId: person.id, risks: [] }], from, '2026-11-20' as Day)
    await joined(from, into)
    expect((await placedIn(into)).map(({ name }) => name)).toEqual(['赵六'])
  })

  it('are two again, exactly as before, when that is undone', async () => {
    const { from, into } = await twoGroups()
    await patchGroup(from, { purpose: '喝茶' })
    const before = await seen()
    const batch = await joined(from, into)
    const undone = await undoImport(batch.id)
    expect(undone.ok ? null : undone.failure).toBe(null)
    expect(await seen()).toEqual(before)
  })

  it('lose nothing that was typed about the one that goes, and have all of it back when that is undone', async () => {
    const { from, into } = await twoGroups()
    const day = '2026-11-02' as Day
    const wang = (await membersOf(from)).find(member => member.name === '王五')!
    const zhang = (await membersOf(from)).find(member => member.name === '张三')!
    const question = (await readMessages(from, { limit: 10 })).find(message => message.text === '有人做装修吗？')!
    const place = { blockId: question.blockId, index: question.index, sentAt: question.sentAt!, text: question.text }
    await patchGroup(from, {
      stage: 'late', city: '宁波', overflow: '去二群', cardIncentive: '置顶', rules: [{ text: '不发广告', on: day }], actions: [{ on: day, what: '茶会' }],
      feedback: [{ id: 'f1', on: day, text: '太吵', personId: zhang.personId }], roles: { host: [wang.personId], owner: [zhang.personId] },
      rulings: [{ ...place, member: wang.number, label: 'ad', step: 'warned', on: day }],
    })
    await patchGroup(into, { rules: [{ text: '不吵架', on: day }], stage: 'early' })
    await setBand([wang.id], 'leader')
    await act('test', async tx => {
      await tx.put('groups', { ...(await tx.get('groups', from))!, id: 'child' as GroupId, parentId: from })
      await tx.put('reviews', { id: `week:2026-11-02:${from}`, kind: 'week', from: day, to: '2026-11-08' as Day, groupId: from, answers: ['茶多了', '', ''], deals: 0 })
      await tx.put('segments', { id: 's1' as never, name: '茶友', filter: { groupId: from } })
      await tx.put('facts', { id: 'fact' as never, personId: wang.personId, type: 'industry', value: '装修', on: day, state: 'confirmed', source: { kind: 'message', groupId: from, ...place } })
      await tx.put('settings', { ...DEFAULT_SETTINGS, id: 'settings', rules: { [`visits@${from}`]: { off: true } }, toDos: [{ id: 't', text: '发茶单', from: day, groupId: from }] })
    })
    const tables = ['groups', 'memberships', 'facts', 'reviews', 'segments', 'settings'] as const
    // Numbers of members are never given out twice, so the next one stays.
    const stored = async () => (await Promise.all(tables.map(table => store.strict.table<object>(table).toArray()))).map(rows => rows.map(row => ({ ...row, nextMember: 0 })))
    const before = await stored()
    const batch = await joined(from, into)

    const now = (await membersOf(into)).find(member => member.name === '王五')!
    const again = (await readMessages(into, { limit: 10 })).find(message => message.text === question.text)!
    const group = (await store.strict.groups.get(into))!
    expect(group).toMatchObject({
      stage: 'early', city: '宁波', overflow: '去二群', cardIncentive: '置顶', actions: [{ what: '茶会' }], rules: [{ text: '不发广告' }, { text: '不吵架' }],
      rulings: [{ blockId: again.blockId, index: again.index, member: now.number, step: 'warned' }],
    })
    const zhangNow = (await membersOf(into)).find(member => member.name === '张三')!.personId
    expect([group.roles, group.feedback![0]!.personId]).toEqual([{ host: [now.personId], owner: [zhangNow] }, zhangNow])
    expect(now.band).toBe('leader')
    expect((await store.strict.groups.get('child'))!.parentId).toBe(into)
    expect(await store.strict.reviews.toArray()).toMatchObject([{ id: `week:2026-11-02:${into}`, groupId: into, answers: ['茶多了', '', ''] }])
    expect((await store.strict.segments.toArray())[0]!.filter.groupId).toBe(into)
    expect((await store.strict.facts.get('fact'))!.source).toMatchObject({ groupId: into, blockId: again.blockId, index: again.index })
    expect(await store.strict.settings.get('settings')).toMatchObject({ rules: { [`visits@${into}`]: { off: true } }, toDos: [{ groupId: into }] })

    const undone = await undoImport(batch.id)
    expect(undone.ok ? null : undone.failure).toBe(null)
    expect(await stored()).toEqual(before)
  })

  it('have one account, the lines of both in it', async () => {
    const { from, into } = await twoGroups()
    await noteMoney(into, { kind: 'fee', amount: 365, on: '2026-11-01' as Day })
    await noteMoney(from, { kind: 'cost', amount: 20, on: '2026-11-02' as Day })
    await joined(from, into)
    expect((await listGroups()).map(group => group.account?.map(({ amount }) => amount))).toEqual([[365, 20]])
  })

  it('stay joined when the first file comes again', async () => {
    const { from, into } = await twoGroups()
    await joined(from, into)
    const [again] = await importFile(store, qqFile('b.txt', LATE), { groups: { 0: into } })
    expect(again!.diff).toMatchObject({ newMessages: 0, duplicates: 3 })
  })

  it('are one or still two, never half, wherever the app is closed in between', async () => {
    const outcome = async (breaksAt: number): Promise<{ readonly state: unknown; readonly broke: boolean }> => {
      const { from, into } = await twoGroups()
      await patchGroup(from, { purpose: '喝茶' })
      const { imports } = store.strict
      const put = imports.put.bind(imports)
      let puts = 0
      const spy = vi.spyOn(imports, 'put').mockImplementation((...row) => (++puts === breaksAt ? Dexie.Promise.reject(new Error('closed')) : put(...row)))
      const ended = await sameGroup(from, into).then(result => result.ok, () => false)
      spy.mockRestore()
      expect(await finishJoins()).toBeNull()
      const state = (await seen() as { members: unknown[][] }[]).map(group => ({ ...group, members: group.members.map(member => member.slice(0, 2)) }))
      const batches = await imports.toArray()
      expect(batches.filter(batch => batch.joined?.open)).toEqual([])
      if (state.length === 1) {
        const undone = await undoImport(batches.find(batch => batch.joined)!.id)
        expect([undone.ok, (await listGroups()).length]).toEqual([true, 2])
      }
      await end()
      await begin()
      return { state, broke: !ended }
    }
    const { state: whole } = await outcome(0)
    const states = new Set([JSON.stringify(whole)])
    for (let at = 1; at < 20; at++) {
      const { state, broke } = await outcome(at)
      if (!broke) break
      states.add(JSON.stringify(state))
      if (at > 1) expect(state).toEqual(whole)
    }
    expect(states.size).toBe(2)
  }, 60_000)

  it('are not joined with themselves or with nothing', async () => {
    const { into } = await twoGroups()
    expect((await sameGroup(into, into)).ok).toBe(false)
    expect((await sameGroup('none' as GroupId, into)).ok).toBe(false)
  })
})
