import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { storeSteps } from '../../../renderer/data/import-worker/store-steps'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { undoImport } from '../../../renderer/data/import-worker/undo-import'
import { listGroups } from '../../../renderer/data/groups'
import { membersOf } from '../../../renderer/data/members'
import { patchPerson } from '../../../renderer/data/people'
import type { ImportStep } from '../../../shared/importing/step'
import type { ImportBatch } from '../../../shared/model/import-batch'
import type { MemberRecord } from '../../../shared/model/record'
import { dropRegister, freshRegister, importFile, qqFile, qqLine, testTools } from './register-support'

let store: ImportStore
beforeEach(async () => void (store = await freshRegister()))
afterEach(() => dropRegister(store))

type Line = Omit<MemberRecord, 'type' | 'chat'>

/** Reads a roster of the group 茶友会 made of `lines`. */
async function roster(lines: readonly Line[], platform: 'qq' | 'wechat' = 'qq'): Promise<ImportBatch> {
  const steps: ImportStep[] = [
    { type: 'chat', chat: { type: 'chat', chat: 0, name: '茶友会', kind: 'group' } },
    ...lines.map((line): ImportStep => ({ type: 'member', member: { type: 'member', chat: 0, ...line } })),
    { type: 'end', replacementCharacters: 0 },
  ]
  const file = { name: '名单.csv', bytes: 1, format: 'roster', encoding: 'utf-8', isRoster: true, platform }
  const result = await storeSteps(store, (async function* () { yield* steps })(), file, { choices: {}, tools: testTools() })
  if (!result.ok) throw new Error(result.failure.code)
  return result.value[0]!
}

const members = async () => membersOf((await listGroups())[0]!.id)
const named = async () => Object.fromEntries((await members()).map(({ name, present, messages, fromRoster }) => [name, { present, messages, fromRoster }]))

describe('a roster', () => {
  it('makes the silent known and lays cards over the names of the chat', async () => {
    await importFile(store, qqFile('a.txt', [qqLine('2026-10-30 09:00:00', '张三(10001)', '早')]))
    const batch = await roster([{ id: '10001', name: '杭州-茶-张三', groupNickname: '杭州-茶-张三', nickname: '张三', role: 'admin' }, { id: '10009', name: '潜水员' }])
    expect(await named()).toEqual({ '杭州-茶-张三': { present: true, messages: 1, fromRoster: undefined }, 潜水员: { present: true, messages: 0, fromRoster: true } })
    expect((await listGroups())[0]!.rosterOn).toBe('2026-11-20')
    expect(batch.diff).toMatchObject({ isRoster: true, newMembers: ['潜水员'], left: [], renamed: [{ from: '张三', to: '杭州-茶-张三' }] })
    expect((await store.strict.people.toArray()).map(person => person.name).sort()).toEqual(['杭州-茶-张三', '潜水员'])
  })

  it('compared with the one before tells who joined, left, came back and changed their name', async () => {
    await roster([{ id: '1', name: '甲' }, { id: '2', name: '乙' }, { id: '3', name: '丙' }])
    const second = await roster([{ id: '1', name: '甲甲' }, { id: '2', name: '乙' }, { id: '4', name: '丁' }])
    expect(second.diff).toMatchObject({ newMembers: ['丁'], left: ['丙'], returned: [], renamed: [{ from: '甲', to: '甲甲' }] })
    const third = await roster([{ id: '1', name: '甲甲' }, { id: '3', name: '丙' }, { id: '4', name: '丁' }])
    expect(third.diff).toMatchObject({ newMembers: [], left: ['乙'], returned: ['丙'], renamed: [] })
    expect((await members()).find(one => one.name === '丙')).toMatchObject({ present: true })
    expect((await members()).find(one => one.name === '丙')).not.toHaveProperty('leftOn')
  })

  it('takes its own day for the day on which somebody new on it joined, where it tells none, but not the first one', async () => {
    await roster([{ id: '1', name: '甲' }])
    await roster([{ id: '1', name: '甲' }, { id: '2', name: '乙' }, { id: '3', name: '丙', joinedAt: '2026-11-03 08:00:00' }])
    expect(Object.fromEntries((await members()).map(({ name, joinedOn }) => [name, joinedOn]))).toEqual({ 甲: undefined, 乙: '2026-11-20', 丙: '2026-11-03' })
  })

  it('without ids takes the same 微信号 with another name as a rename, and another 微信号 as another person', async () => {
    await roster([{ name: '甲', alias: 'jia_1' }, { name: '乙', alias: 'yi_1' }], 'wechat')
    const { diff } = await roster([{ name: '甲新', alias: 'jia_1' }, { name: '乙', alias: 'yi_2' }], 'wechat')
    expect(diff).toMatchObject({ renamed: [{ from: '甲', to: '甲新' }], newMembers: ['乙'], left: ['乙'] })
  })

  it('says nothing new when it comes again, even with two of the same name', async () => {
    const lines = [{ name: '甲' }, { name: '乙' }, { name: '乙' }]
    await roster(lines, 'wechat')
    const { diff } = await roster(lines, 'wechat')
    expect(diff).toMatchObject({ newMembers: [], left: [], returned: [], renamed: [] })
    expect((await members()).map(one => [one.name, one.present])).toEqual([['甲', true], ['乙', true], ['乙', true]])
  })

  it('swaps names of two people without mixing them up', async () => {
    await roster([{ id: '1', name: '甲' }, { id: '2', name: '乙' }])
    await roster([{ id: '1', name: '乙' }, { id: '2', name: '甲' }])
    const accounts = await store.strict.accounts.toArray()
    expect((await members()).map(one => [one.name, accounts.find(account => account.id === one.accountId)?.platformId])).toEqual([['乙', '1'], ['甲', '2']])
  })

  it('never overwrites a name that the operator typed', async () => {
    await roster([{ id: '1', name: '甲' }])
    const [person] = await store.strict.people.toArray()
    await patchPerson(person!.id, { name: '我的甲' })
    await roster([{ id: '1', name: '甲新' }])
    expect((await store.strict.people.toArray()).map(one => one.name)).toEqual(['我的甲'])
    expect((await members()).map(one => one.name)).toEqual(['甲新'])
  })

  it('is taken back with everything it said', async () => {
    await roster([{ id: '1', name: '甲' }, { id: '2', name: '乙' }])
    const before = await Promise.all([store.strict.groups.toArray(), store.strict.people.toArray(), store.strict.memberships.toArray(), store.strict.accounts.toArray()])
    const batch = await roster([{ id: '1', name: '甲甲', role: 'owner' }, { id: '3', name: '丙' }])
    await undoImport(store, batch.id, testTools())
    const after = await Promise.all([store.strict.groups.toArray(), store.strict.people.toArray(), store.strict.memberships.toArray(), store.strict.accounts.toArray()])
    expect(after).toEqual([before[0]!.map(group => ({ ...group, nextMember: 3 })), ...before.slice(1)])
  })
})
