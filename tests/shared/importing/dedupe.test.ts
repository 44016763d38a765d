import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createOccurrenceIndex, siftBlock } from '../../../shared/importing/dedupe'
import type { MessageColumns } from '../../../shared/model/block'
import type { BlockId } from '../../../shared/model/ids'
import { columnsOf, messagesOf, type PlainMessage } from '../../support/columns'

const key = (message: PlainMessage): string => JSON.stringify([message.second, message.sender, message.text, message.id ?? null])
const sorted = (messages: readonly PlainMessage[]): readonly string[] => messages.map(key).sort()

/** A register of one group: files are imported in blocks of `size`. */
class Register {
  readonly blocks: MessageColumns[] = []

  importFile(messages: readonly PlainMessage[], size = 7): number {
    const index = createOccurrenceIndex()
    this.blocks.forEach((columns, i) => index.addBlock(`b${i}` as BlockId, columns))
    const fresh: MessageColumns[] = []
    let duplicates = 0
    for (let at = 0; at < messages.length; at += size) {
      const sifted = siftBlock(columnsOf(messages.slice(at, at + size)), index)
      if (sifted.fresh) fresh.push(sifted.fresh)
      duplicates += sifted.duplicates
    }
    this.blocks.push(...fresh)
    return duplicates
  }

  get messages(): readonly PlainMessage[] {
    return this.blocks.flatMap(messagesOf)
  }
}

const history = fc.array(
  fc.record({ second: fc.integer({ min: 0, max: 12 }), sender: fc.option(fc.integer({ min: 0, max: 2 })), text: fc.constantFrom('好', '收到', '') }),
  { maxLength: 40 },
).map(messages => messages.sort((a, b) => a.second - b.second))

const withIds = (messages: readonly PlainMessage[]): readonly PlainMessage[] => messages.map((message, i) => (i % 5 === 4 ? message : { ...message, id: `m${i}` }))

/** Two ends of a history that overlap in whole seconds, as exports of two days do. */
const overlap = fc.tuple(history, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 13 }))

function union(all: readonly PlainMessage[], cuts: readonly [number, number], order: 'early first' | 'late first'): readonly PlainMessage[] {
  const [from, to] = [Math.min(...cuts), Math.max(...cuts)]
  const early = all.filter(message => message.second < to)
  const late = all.filter(message => message.second >= from)
  const register = new Register()
  for (const file of order === 'early first' ? [early, late] : [late, early]) register.importFile(file)
  return register.messages
}

describe('counting occurrences across imports', () => {
  it('adds nothing when the same file comes again', () => {
    fc.assert(fc.property(history, fc.boolean(), (plain, ids) => {
      const messages = ids ? withIds(plain) : plain
      const register = new Register()
      register.importFile(messages)
      expect(register.importFile(messages, 3)).toBe(messages.length)
      expect(sorted(register.messages)).toEqual(sorted(messages))
    }))
  })

  it('gives the union of two overlapping files in either order', () => {
    fc.assert(fc.property(overlap, fc.constantFrom('early first' as const, 'late first' as const), fc.boolean(), ([plain, a, b], order, ids) => {
      const messages = ids ? withIds(plain) : plain
      expect(sorted(union(messages, [a, b], order))).toEqual(sorted(messages))
    }), { numRuns: 1000 })
  })

  it('gives the union of three overlapping files in any order', () => {
    fc.assert(fc.property(history, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (messages, order) => {
      const files = [messages.filter(m => m.second < 6), messages.filter(m => m.second >= 3 && m.second < 9), messages.filter(m => m.second >= 5)]
      const register = new Register()
      for (const i of order) register.importFile(files[i]!)
      expect(sorted(register.messages)).toEqual(sorted(messages))
    }))
  })

  it('keeps the larger count when one file holds a message more often', () => {
    const register = new Register()
    const say = (times: number): PlainMessage[] => Array.from({ length: times }, () => ({ second: 5, sender: 1, text: '好' }))
    register.importFile(say(2))
    expect(register.importFile(say(3), 2)).toBe(2)
    expect(register.importFile(say(1))).toBe(1)
    expect(register.messages).toHaveLength(3)
  })

  it('lets the id decide between equal texts of one second', () => {
    const register = new Register()
    register.importFile([{ second: 5, sender: 1, text: '出发', id: 'a' }])
    expect(register.importFile([{ second: 5, sender: 1, text: '出发', id: 'b' }, { second: 5, sender: 1, text: '[图片]', id: 'a' }])).toBe(1)
  })

  it('recognises a message with an id that was stored without one', () => {
    const register = new Register()
    register.importFile([{ second: 5, sender: 1, text: '好' }])
    expect(register.importFile([{ second: 5, sender: 1, text: '好', id: 'a' }, { second: 5, sender: 1, text: '好', id: 'b' }])).toBe(1)
  })

  it('recognises a message without id that was stored with one', () => {
    const register = new Register()
    register.importFile([{ second: 5, sender: 1, text: '好', id: 'a' }])
    expect(register.importFile([{ second: 5, sender: 1, text: '好' }, { second: 5, sender: 1, text: '好' }])).toBe(1)
  })

  it('tells other senders, seconds, kinds and texts apart', () => {
    const register = new Register()
    register.importFile([{ second: 5, sender: 1, text: '好' }])
    expect(register.importFile([{ second: 5, sender: 2, text: '好' }, { second: 6, sender: 1, text: '好' }, { second: 5, sender: null, text: '好' }, { second: 5, sender: 1, text: '好。' }])).toBe(0)
  })

  it('remembers what was matched when a block is dropped and loaded again', () => {
    const stored = columnsOf([{ second: 5, sender: 1, text: '好' }])
    const index = createOccurrenceIndex()
    index.addBlock('b' as BlockId, stored)
    expect(siftBlock(stored, index).duplicates).toBe(1)
    index.dropBlock('b' as BlockId)
    index.addBlock('b' as BlockId, stored)
    expect(siftBlock(stored, index).duplicates).toBe(0)
  })

  it('names the stored messages that the duplicates are', () => {
    const index = createOccurrenceIndex()
    index.addBlock('b' as BlockId, columnsOf([{ second: 4, sender: 1, text: '一' }, { second: 5, sender: 1, text: '二' }]))
    const sifted = siftBlock(columnsOf([{ second: 5, sender: 1, text: '二' }, { second: 6, sender: 1, text: '三' }]), index)
    expect(sifted.seen).toEqual([{ blockId: 'b', indexes: [1] }])
    expect([...sifted.duplicateIndexes]).toEqual([0])
    expect(messagesOf(sifted.fresh!)).toEqual([{ second: 6, sender: 1, text: '三' }])
  })

  it('keeps texts, senders and extras together when it takes messages out', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.string(), fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 30 }), entries => {
      const messages = entries.map(([text, known, hasId], i) => ({ known, message: { second: i, sender: i % 3, text, ...(hasId ? { id: `i${i}` } : {}) } }))
      const index = createOccurrenceIndex()
      const stored = messages.filter(entry => entry.known).map(entry => entry.message)
      if (stored.length > 0) index.addBlock('b' as BlockId, columnsOf(stored))
      const { fresh } = siftBlock(columnsOf(messages.map(entry => entry.message)), index)
      expect(fresh ? messagesOf(fresh) : []).toEqual(messages.filter(entry => !entry.known).map(entry => entry.message))
    }))
  })
})
