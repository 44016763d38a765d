import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { registerOf } from '../../../renderer/data/backup-store'
import { listGroups } from '../../../renderer/data/groups'
import { previewImport } from '../../../renderer/data/import-worker/preview'
import { runImport } from '../../../renderer/data/import-worker/run-import'
import { clearStagings } from '../../../renderer/data/import-worker/stage-blocks'
import { storeSteps } from '../../../renderer/data/import-worker/store-steps'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { membersOf } from '../../../renderer/data/members'
import { patchPerson } from '../../../renderer/data/people'
import type { ImportStep } from '../../../shared/importing/step'
import type { MessageColumns } from '../../../shared/model/block'
import { bytesSource, dropRegister, freshRegister, importFile, qqFile, qqLine, testTools, textSource } from './register-support'

let store: ImportStore
beforeEach(async () => void (store = await freshRegister()))
afterEach(() => dropRegister(store))

const A = [qqLine('2026-10-30 09:00:00', '张三(10001)', '早'), qqLine('2026-10-31 23:59:00', '李四(10002)', '晚安')]
const fixture = (path: string) => bytesSource(path.split('/').at(-1)!, readFileSync(new URL(`../../fixtures/${path}`, import.meta.url)))

function columnsOf(count: number, text: (i: number) => string = i => `第${i}句`): MessageColumns {
  const texts = Array.from({ length: count }, (_, i) => text(i))
  let end = 0
  return {
    count, sentAt: Float64Array.from({ length: count }, (_, i) => Date.UTC(2026, 9, 1) + i * 1000), sender: new Uint32Array(count), kind: new Uint8Array(count).fill(1),
    text: texts.join(''), textEnd: Uint32Array.from(texts, one => (end += one.length)), idKey: new Float64Array(count),
    contentKey: Float64Array.from({ length: count }, (_, i) => i + 1), extras: [],
  }
}
const FILE = { name: 'x.txt', bytes: 1, format: 'qq-txt', encoding: 'utf-8', isRoster: false, platform: 'qq' as const }
const SENDER = { number: 0, id: '1', name: '甲', otherNames: [], firstAt: 0, lastAt: 1 }
const everything = async () => Object.fromEntries(await Promise.all(store.strict.tables.filter(table => table.name !== 'meta').map(async table => [table.name, await table.toArray()] as const)))

describe('an import that does not come to its end', () => {
  async function* steps(blocks: number, broken?: () => void): AsyncGenerator<ImportStep> {
    yield { type: 'chat', chat: { type: 'chat', chat: 0, name: '大群' } }
    for (let n = 0; n < blocks; n++) yield { type: 'block', chat: 0, columns: columnsOf(10), senders: [SENDER] }
    broken?.()
    yield { type: 'end', replacementCharacters: 0 }
  }

  it('leaves the register as it was when it is cancelled anywhere', async () => {
    await importFile(store, qqFile('a.txt', A))
    const before = await everything()
    for (const at of [1, 5, 20, 40]) {
      let looks = 0
      const result = await storeSteps(store, steps(40), FILE, { choices: {}, tools: testTools({ isCancelled: () => ++looks > at }) })
      expect(result).toEqual({ ok: false, failure: { code: 'import.cancelled', fileName: 'x.txt' } })
      expect(await everything()).toEqual(before)
    }
  })

  it('leaves the register as it was when the reader throws', async () => {
    const before = await everything()
    const broken = steps(40, () => { throw new Error('a bug') })
    await expect(storeSteps(store, broken, FILE, { choices: {}, tools: testTools() })).rejects.toThrow('a bug')
    expect(await everything()).toEqual(before)
  })

  it('is invisible when the machine stops in the middle, and cleared by the next start', async () => {
    await importFile(store, qqFile('a.txt', A))
    const [before, rows] = [await everything(), await registerOf(store.strict)]
    // Pulled to the middle and never again: what a killed process leaves behind.
    let reached = () => {}
    const middle = new Promise<void>(resolve => (reached = resolve))
    async function* stuck(): AsyncGenerator<ImportStep> {
      for await (const step of steps(40)) if (step.type !== 'end') yield step
      reached()
      await new Promise(() => {})
    }
    void storeSteps(store, stuck(), FILE, { choices: {}, tools: testTools() })
    await middle
    expect(await store.strict.blocks.count()).toBeGreaterThan(1)
    expect(await registerOf(store.strict)).toEqual(rows)
    expect(await store.strict.blockHeads.count()).toBe(1)
    expect(await clearStagings(store)).toBe(1)
    expect(await everything()).toEqual(before)
  })

  it('says what is wrong with a file that is none, empty, or without messages', async () => {
    const codeOf = async (name: string, text: string) => {
      const result = await runImport(store, textSource(name, text), {}, testTools())
      return result.ok ? 'ok' : result.failure.code
    }
    expect(await codeOf('a.txt', '')).toBe('import.empty-file')
    expect(await codeOf('a.txt', 'hello world')).toBe('import.unknown-format')
    expect(await registerOf(store.strict)).toMatchObject({ groups: [], imports: [] })
  })
})

describe('a file with several chats', () => {
  it('gives one batch a group, and the same account in two groups is one person', async () => {
    const batches = await importFile(store, fixture('qq-txt/all-chats/全部消息记录.txt'))
    const groups = await listGroups()
    expect(batches).toHaveLength(groups.length)
    expect(groups.length).toBeGreaterThan(1)
    const again = await importFile(store, fixture('qq-txt/all-chats/全部消息记录.txt'))
    expect(again.every(batch => batch.diff.newMessages === 0)).toBe(true)
    expect(await listGroups()).toHaveLength(groups.length)
  })

  it('knows somebody new in two of them as one person, also the operator', async () => {
    async function* steps(): AsyncGenerator<ImportStep> {
      for (const chat of [0, 1]) {
        yield { type: 'chat', chat: { type: 'chat', chat, name: `群${chat}` } }
        yield { type: 'block', chat, columns: columnsOf(3), senders: [chat === 0 ? SENDER : { ...SENDER, name: '甲二' }] }
        yield { type: 'block', chat, columns: { ...columnsOf(3, i => `又${i}`), sender: new Uint32Array(3).fill(1) }, senders: [{ ...SENDER, id: `me${chat}`, name: `我${chat}`, isSelf: true, number: 1 }] }
      }
      yield { type: 'end', replacementCharacters: 0 }
    }
    await storeSteps(store, steps(), FILE, { choices: {}, tools: testTools() })
    const memberships = await store.strict.memberships.toArray()
    expect(new Set(memberships.filter(one => one.name.startsWith('甲')).map(one => one.personId)).size).toBe(1)
    expect(await store.strict.people.filter(person => person.isSelf === true).count()).toBe(1)
    expect(await store.strict.people.count()).toBe(2)
  })
})

describe('the choices of the operator', () => {
  it('put a file into the chosen group, into a new one, or under another name', async () => {
    await importFile(store, qqFile('a.txt', A))
    const [group] = await listGroups()
    await importFile(store, qqFile('b.txt', A), { groups: { 0: 'new' }, names: { 0: '另一个群' } })
    expect((await listGroups()).map(one => one.name).sort()).toEqual(['另一个群', '茶友会'].sort())
    const other = qqFile('c.txt', [qqLine('2026-11-01 09:00:00', '王五(10003)', '在')])
    const [batch] = await importFile(store, other, { groups: { 0: group!.id } })
    expect(batch!.groupId).toBe(group!.id)
  })

  it('survive what is typed while the import runs', async () => {
    await importFile(store, qqFile('a.txt', A))
    const [person] = await store.strict.people.toArray()
    const tools = testTools()
    const running = importFile(store, qqFile('b.txt', [qqLine('2026-11-02 09:00:00', '张三新(10001)', '早')]), {}, tools)
    await patchPerson(person!.id, { note: '刚才写的' })
    await running
    expect((await store.strict.people.get(person!.id))).toMatchObject({ note: '刚才写的', name: '张三新' })
    expect((await membersOf((await listGroups())[0]!.id))[0]).toMatchObject({ name: '张三新', messages: 2 })
  })
})

describe('a preview', () => {
  it('tells format, encoding, group, span and first lines, and writes nothing', async () => {
    const before = await everything()
    const result = await previewImport(store, qqFile('a.txt', A), {}, testTools())
    expect(result).toMatchObject({
      ok: true,
      value: {
        format: 'qq-txt', encoding: 'utf-8', isRoster: false, complete: true,
        chats: [{ name: '茶友会', platform: 'qq', kind: 'group', groupId: null, messages: 2, members: 2, from: Date.parse('2026-10-30T01:00:00Z'), firstMessages: [{ sender: '张三', text: '早', kind: 'text' }, { sender: '李四' }] }],
      },
    })
    expect(await everything()).toEqual(before)
    await importFile(store, qqFile('a.txt', A))
    const again = await previewImport(store, qqFile('a.txt', A), {}, testTools())
    expect(again.ok && again.value.chats[0]!.groupId).toBe((await listGroups())[0]!.id)
  })

  it('shows the first messages of a long file however slow the machine is', async () => {
    let time = testTools().now()
    const long = qqFile('a.txt', Array.from({ length: 9000 }, (_, i) => qqLine(`2026-10-30 09:${String(Math.floor(i / 600) % 60).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`, '张三(10001)', '一句不短的话，好让文件长起来'.repeat(6))))
    const result = await previewImport(store, long, {}, { ...testTools(), now: () => (time += 400) })
    expect(result).toMatchObject({ ok: true, value: { complete: false, chats: [{ name: '茶友会' }] } })
    expect(result.ok && result.value.chats[0]!.firstMessages.length).toBe(5)
  })
})
