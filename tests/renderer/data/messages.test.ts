import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { messageAt, messagesAround, readMessages } from '../../../renderer/data/messages'
import { searchMessages } from '../../../renderer/data/search'
import type { Block, Message } from '../../../shared/model/block'
import { NO_SENDER, type BlockId, type GroupId, type ImportId } from '../../../shared/model/ids'
import { headOf } from '../../../renderer/data/import-worker/block-span'
import { dropRegister, freshRegister } from './register-support'

let store: ImportStore
beforeEach(async () => void (store = await freshRegister()))
afterEach(() => dropRegister(store))

const G = 'g' as GroupId
let made = 0

interface Line { readonly at: number; readonly by?: number; readonly text: string }

async function addBlock(lines: readonly Line[], seq: number): Promise<void> {
  const id = `b${++made}` as BlockId
  const textEnd = new Uint32Array(lines.length)
  let end = 0
  lines.forEach((line, i) => (textEnd[i] = end += line.text.length))
  const block: Block = {
    id, count: lines.length, textEnd, text: lines.map(line => line.text).join(''), sentAt: Float64Array.from(lines, line => line.at),
    sender: Uint32Array.from(lines, line => line.by ?? NO_SENDER), kind: new Uint8Array(lines.length).fill(1),
    idKey: new Float64Array(lines.length), contentKey: new Float64Array(lines.length), extras: lines[0]?.text === '引' ? [{ index: 0, mentions: ['@all'] }] : [],
  }
  await store.strict.blocks.add(block)
  await store.strict.blockHeads.add(headOf(block, { id, groupId: G, importId: 'i' as ImportId, seq }))
}

const texts = (messages: readonly Message[]) => messages.map(message => message.text)

describe('reading a conversation', () => {
  it('merges blocks in time order, and a message without a time stands after the one before it', async () => {
    await addBlock([{ at: 10, text: 'a' }, { at: NaN, text: 'b' }, { at: 30, text: 'd' }], 0)
    await addBlock([{ at: 20, text: 'c' }, { at: 30, text: 'e' }], 1)
    expect(texts(await readMessages(G, { limit: 10 }))).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect((await readMessages(G, { limit: 10 }))[1]!.sentAt).toBeNull()
  })

  it('turns pages backwards and forwards without a gap or a repeat, whatever the blocks', async () => {
    const blocks = fc.array(fc.array(fc.record({ at: fc.integer({ min: 1, max: 30 }), by: fc.nat(2) }), { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 })
    await fc.assert(fc.asyncProperty(blocks, fc.integer({ min: 1, max: 5 }), async (all, limit) => {
      await Promise.all([store.strict.blocks.clear(), store.strict.blockHeads.clear()])
      for (const [seq, lines] of all.entries()) await addBlock(lines.map(({ at, by }, i) => ({ at, by, text: `${seq}.${i} ` })), seq)
      const whole = texts(await readMessages(G, { limit: 1000 }))
      expect(whole).toHaveLength(all.flat().length)
      const back: string[] = []
      for (let page = await readMessages(G, { limit }); page.length > 0; page = await readMessages(G, { limit, before: page[0]! })) back.unshift(...texts(page))
      expect(back).toEqual(whole)
      const [first] = await readMessages(G, { limit: 1, from: 0 })
      const forth = texts([first!])
      for (let page = await readMessages(G, { limit, after: first! }); page.length > 0; page = await readMessages(G, { limit, after: page.at(-1)! })) forth.push(...texts(page))
      expect(forth).toEqual(whole)
    }), { numRuns: 60 })
  })

  it('keeps to one member, some kinds and a span of time', async () => {
    await addBlock([{ at: 10, by: 1, text: 'a' }, { at: 20, by: 2, text: 'b' }, { at: 30, by: 1, text: 'c' }], 0)
    expect(texts(await readMessages(G, { limit: 9, member: 1 }))).toEqual(['a', 'c'])
    expect(texts(await readMessages(G, { limit: 9, from: 20, to: 30 }))).toEqual(['b', 'c'])
    expect(texts(await readMessages(G, { limit: 9, kinds: [2] }))).toEqual([])
  })

  it('opens around a moment and at a place, with what is special about the message', async () => {
    await addBlock([{ at: 10, text: '引' }, { at: 20, text: 'b' }, { at: 30, text: 'c' }], 0)
    expect(texts(await messagesAround(G, 20, 2))).toEqual(['引', 'b'])
    const [head] = await store.strict.blockHeads.toArray()
    expect(await messageAt(G, head!.id, 0)).toMatchObject({ text: '引', sender: null, extras: { mentions: ['@all'] } })
    expect(await messageAt(G, head!.id, 3)).toBeNull()
  })
})

describe('search', () => {
  const search = async (query: Parameters<typeof searchMessages>[0]) => {
    const hits: string[] = []
    await searchMessages(query, found => { hits.push(...texts(found)) })
    return hits
  }

  it('finds what a plain scan finds, newest first, and nothing across the border of two messages', async () => {
    const word = fc.string({ unit: fc.constantFrom('茶', '会', 'a', 'A'), minLength: 1, maxLength: 3 })
    await fc.assert(fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 12 }), word, async (lines, query) => {
      await Promise.all([store.strict.blocks.clear(), store.strict.blockHeads.clear()])
      await addBlock(lines.map((text, i) => ({ at: i + 1, text })), 0)
      expect(await search({ text: query })).toEqual(lines.filter(text => text.toLowerCase().includes(query.toLowerCase())).reverse())
    }), { numRuns: 100 })
  })

  it('wants every word of the query, in any order, and takes signs as they are', async () => {
    await addBlock([{ at: 1, text: '周三 有茶会 (免费)' }, { at: 2, text: '茶会' }, { at: 3, text: '周三' }], 0)
    expect(await search({ text: '茶会 周三' })).toEqual(['周三 有茶会 (免费)'])
    expect(await search({ text: '(免费)' })).toEqual(['周三 有茶会 (免费)'])
    expect(await search({ text: '  ' })).toEqual([])
  })

  it('keeps to a group, a member and a span, and stops at the limit and when told to', async () => {
    for (let n = 0; n < 20; n++) await addBlock([{ at: n + 1, by: n % 2, text: '茶' }], n)
    expect(await search({ text: '茶', member: 1, from: 5, to: 8 })).toHaveLength(2)
    expect(await search({ text: '茶', groupId: 'other' as GroupId })).toEqual([])
    expect(await search({ text: '茶', limit: 3 })).toHaveLength(3)
    const stop = new AbortController()
    let seen = 0
    await searchMessages({ text: '茶', signal: stop.signal }, hits => {
      seen += hits.length
      stop.abort()
    })
    expect(seen).toBeLessThan(20)
  })

  it('reads no further block until the hits it found have been taken', async () => {
    for (let n = 0; n < 3; n++) await addBlock([{ at: n + 1, text: '茶' }], n)
    let take = (): void => undefined
    let pieces = 0
    const done = searchMessages({ text: '茶' }, () => {
      pieces++
      return new Promise<void>(go => { take = go })
    })
    const settled = done.then(() => 'done')
    await expect.poll(() => pieces).toBe(1)
    expect(await Promise.race([settled, new Promise(go => setTimeout(go, 50, 'waits'))])).toBe('waits')
    expect(pieces).toBe(1)
    take()
    await expect.poll(() => pieces).toBe(2)
    take()
    expect(await done).toBe(3)
  })
})
