import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undoLast } from '../../../renderer/data/act'
import { register } from '../../../renderer/data/database'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { flagNewBlocks } from '../../../renderer/data/moderation/flag-blocks'
import { readOwnTouches, storedTouches } from '../../../renderer/data/own-touches'
import { disputesOf } from '../../../renderer/data/plan-worker/disputes'
import { noteReminded, remindedOn } from '../../../renderer/data/reminded'
import { createScript, listScripts, patchScript, removeScript } from '../../../renderer/data/scripts'
import { patchSettings } from '../../../renderer/data/settings'
import { DEFAULT_SCRIPTS } from '../../../shared/followups/scripts/library'
import type { Day } from '../../../shared/model/day'
import { CHINA } from '../../../shared/model/zone'
import { dropRegister, freshRegister, importFile, qqFile, qqLine } from './register-support'

let store: ImportStore
beforeEach(async () => void (store = await freshRegister()))
afterEach(() => dropRegister(store))
const TODAY = '2026-11-20' as Day

describe('what the messages tell the day plan', () => {
  it('is whom my names answered, once they are known, and nothing is read twice', async () => {
    await importFile(store, qqFile('a.txt', [qqLine('2026-11-18 10:00:00', '张姐(10001)', '请问宁波哪里有叉车？'), qqLine('2026-11-18 10:01:00', '阿明(10002)', '我认识一家'), qqLine('2026-11-18 11:00:00', '阿明(10002)', '@陆工 你看呢'), qqLine('2026-11-18 12:00:00', '陆工(10003)', '可以')]))
    expect(await readOwnTouches(TODAY, CHINA)).toBe(false)
    expect(await storedTouches()).toEqual([])
    await patchSettings({ myNames: ['阿明'] })
    expect(await readOwnTouches(TODAY, CHINA)).toBe(true)
    const names = new Map((await register().memberships.toArray()).map(member => [member.number, member.name]))
    expect((await storedTouches()).map(touch => names.get(touch.member))).toEqual(['张姐', '陆工'])
    expect(await readOwnTouches(TODAY, CHINA)).toBe(false)
    await patchSettings({ myNames: [] })
    expect(await readOwnTouches(TODAY, CHINA)).toBe(true)
    expect(await storedTouches()).toEqual([])
  })

  it('is a quarrel with both sides, until it is settled', async () => {
    await importFile(store, qqFile('a.txt', [
      qqLine('2026-11-19 10:00:00', '甲(10001)', '你算什么东西，骗子，滚出去'), qqLine('2026-11-19 10:01:00', '乙(10002)', '你才是骗子，不要脸的东西'), qqLine('2026-11-19 10:02:00', '甲(10001)', '再说一句试试，垃圾'),
    ]))
    await flagNewBlocks(store.strict)
    const groups = await register().groups.toArray()
    const [dispute] = await disputesOf(groups, TODAY, CHINA)
    const people = new Map((await register().people.toArray()).map(person => [person.id, person.name]))
    expect(dispute?.on).toBe('2026-11-19')
    expect(dispute?.people.map(id => people.get(id)).sort()).toEqual(['乙', '甲'].sort())
    expect(await disputesOf(groups, '2026-12-20' as Day, CHINA)).toEqual([])
    const flags = await register().flags.toArray()
    const rulings = flags.map(({ blockId, index, sentAt, sender, text, label }) => ({ blockId, index, sentAt, member: sender, text, label, step: 'settled' as const, on: TODAY }))
    expect(await disputesOf(groups.map(group => ({ ...group, rulings })), TODAY, CHINA)).toEqual([])
  })
})

describe('scripts', () => {
  it('are the delivered ones until the first change, which keeps the rest; undo gives them back', async () => {
    expect(await listScripts()).toEqual(DEFAULT_SCRIPTS)
    const script = await createScript({ scene: 'visit', text: '{称呼}，好久不见' })
    expect(script.number).toBe(DEFAULT_SCRIPTS.length + 1)
    expect(await listScripts()).toEqual([...DEFAULT_SCRIPTS, script])
    await patchScript(DEFAULT_SCRIPTS[0]!.id, { text: '改过' })
    await removeScript(DEFAULT_SCRIPTS[1]!.id)
    expect((await listScripts()).slice(0, 2).map(one => [one.number, one.text])).toEqual([[1, '改过'], [3, DEFAULT_SCRIPTS[2]!.text]])
    for (let n = 0; n < 3; n++) await undoLast()
    expect(await register().scripts.count()).toBe(0)
  })
})

describe('the note of the last reminder', () => {
  it('is taken once a day, whoever comes first', async () => {
    expect(await remindedOn()).toBeNull()
    expect(await Promise.all([noteReminded(TODAY), noteReminded(TODAY)])).toEqual(expect.arrayContaining([true, false]))
    expect(await remindedOn()).toBe(TODAY)
  })
})
