import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '../../../shared/formats/json-repair'
import type { JsonStep, JsonStreamOptions } from '../../../shared/formats/json-step'
import { JsonSplitter } from '../../../shared/formats/json-stream'

function split(text: string, options: JsonStreamOptions, size = text.length || 1): JsonStep[] {
  const splitter = new JsonSplitter(options)
  const steps: JsonStep[] = []
  for (let i = 0; i < text.length; i += size) steps.push(...splitter.push(text.slice(i, i + size)))
  return [...steps, ...splitter.end()]
}
const recordsOf = (steps: readonly JsonStep[]) => steps.flatMap(step => (step.type === 'records' ? step.records : []))
const faultsOf = (steps: readonly JsonStep[]) => steps.flatMap(step => (step.type === 'records' ? step.faults : step.type === 'fault' ? [step.fault] : []))
/** What reading changes on purpose: long integers become text, `__proto__` is dropped. */
const asRead = (key: string, value: unknown): unknown =>
  key === '__proto__' ? undefined : typeof value === 'number' && /^-?\d{16,}$/.test(String(value)) ? String(value) : value
const messages = { records: ['messages[*]'] }

describe('splitting JSON into records', () => {
  it('gives the values before and after the records in document order', () => {
    const steps = split('{"name":"群","messages":[{"id":1},{"id":2}],"count":2}', messages)
    expect(steps).toEqual([
      { type: 'value', path: ['name'], value: '群' },
      { type: 'records', path: ['messages'], first: 0, records: [{ id: 1 }, { id: 2 }], faults: [] },
      { type: 'close', path: ['messages'] },
      { type: 'value', path: ['count'], value: 2 },
      { type: 'close', path: [] },
    ])
  })

  it('reads a bare array and nested lists with their owner', () => {
    expect(recordsOf(split(' [1, "a" ,{"b":[]}]', { records: ['[*]'] }))).toEqual([1, 'a', { b: [] }])
    const steps = split('{"chats":{"about":"x","list":[{"id":7,"messages":[1]},{"messages":[2,3]}]}}', { records: ['chats.list[*].messages[*]'] })
    expect(steps.filter(step => step.type !== 'close')).toEqual([
      { type: 'value', path: ['chats', 'about'], value: 'x' },
      { type: 'value', path: ['chats', 'list', 0, 'id'], value: 7 },
      { type: 'records', path: ['chats', 'list', 0, 'messages'], first: 0, records: [1], faults: [] },
      { type: 'records', path: ['chats', 'list', 1, 'messages'], first: 0, records: [2, 3], faults: [] },
    ])
  })

  it('gives the same records and values wherever the pieces are cut', () => {
    const document = fc.record({ head: fc.jsonValue(), messages: fc.array(fc.jsonValue()), tail: fc.jsonValue() })
    fc.assert(fc.property(document, fc.integer({ min: 1, max: 20 }), fc.boolean(), (value, size, pretty) => {
      const steps = split(JSON.stringify(value, null, pretty ? 2 : 0), messages, size)
      const plain: unknown = JSON.parse(JSON.stringify(value), asRead)
      const heads = Object.fromEntries(steps.flatMap(step => (step.type === 'value' ? [[step.path[0], step.value]] : [])))
      expect({ ...heads, messages: recordsOf(steps) }).toEqual(plain)
      expect(faultsOf(steps)).toEqual([])
    }))
  })

  it('keeps long integers as text, bare or not, and leaves fractions alone', () => {
    const text = '{"messages":[{"id":7412900000000010001,"n":-1234567890123456,"f":0.12345678901234567,"t":"1234567890123456789","s":12}]}'
    expect(recordsOf(split(text, messages, 3))).toEqual([
      { id: '7412900000000010001', n: '-1234567890123456', f: 0.12345678901234567, t: '1234567890123456789', s: 12 }])
  })

  it('repairs \\xHH but not an escaped backslash before an x', () => {
    expect(recordsOf(split('{"messages":[{"a":"\\x0Bb","c":"\\\\x0B"}]}', messages))).toEqual([{ a: '\u000bb', c: '\\x0B' }])
  })

  it('keeps complete records of a document that is cut, and says where it is cut', () => {
    const steps = split('{"messages":[{"id":1},{"id":2},{"te', messages, 5)
    expect(recordsOf(steps)).toEqual([{ id: 1 }, { id: 2 }])
    expect(faultsOf(steps)).toEqual([{ record: 2, reason: 'truncated', excerpt: '{"te' }])
  })

  it('reports a record that is no JSON and goes on with the next', () => {
    const steps = split('{"messages":[{"id":1},{"id":,},{"id":3}]}', messages)
    expect(recordsOf(steps)).toEqual([{ id: 1 }, undefined, { id: 3 }])
    expect(faultsOf(steps)).toEqual([{ record: 1, reason: 'malformed', excerpt: '{"id":,}' }])
  })

  it('loses only the damaged record of an indented document', () => {
    const text = JSON.stringify({ messages: [1, 2, 3, 4].map(id => ({ id, text: `t${id}` })) }, null, 1)
    const steps = split(text.replace('"t2"', 't2"'), messages)
    expect(recordsOf(steps)).toEqual([{ id: 1, text: 't1' }, undefined, { id: 3, text: 't3' }, { id: 4, text: 't4' }])
    expect(faultsOf(steps)).toMatchObject([{ record: 1, reason: 'malformed' }])
  })

  it('refuses records that are too long or too deep without losing the next one', () => {
    const long = split(`{"messages":["${'x'.repeat(5000)}",2]}`, { ...messages, maxLength: 1000 }, 64)
    expect(recordsOf(long)).toEqual([undefined, 2])
    expect(faultsOf(long)).toMatchObject([{ record: 0, reason: 'too-long' }])
    const deep = split(`{"messages":[${'['.repeat(10_000)}${']'.repeat(10_000)},2]}`, messages)
    expect(recordsOf(deep)).toEqual([undefined, 2])
  })

  it('passes over ignored values without reading them', () => {
    expect(split('{"avatars":{"1":broken},"messages":[1]}', { ...messages, ignore: ['avatars'] }).filter(step => step.type !== 'close')).toEqual([
      { type: 'records', path: ['messages'], first: 0, records: [1], faults: [] }])
  })

  it('drops keys named __proto__, written plainly or escaped', () => {
    const [record] = recordsOf(split('{"messages":[{"__proto__":{"polluted":1},"\\u005f_proto__":2,"a":1}]}', messages)) as [object]
    expect(Object.keys(record)).toEqual(['a'])
  })

  it('never throws and always ends on arbitrary text', () => {
    const shards = fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '"messages"', '1', 'null', ' ', '\n', 'x', '"a":1'), { maxLength: 60 })
    fc.assert(fc.property(shards, fc.integer({ min: 1, max: 9 }), (parts, size) => {
      expect(() => split(parts.join(''), messages, size)).not.toThrow()
    }), { numRuns: 2000 })
  })

  it('accepts raw control characters inside strings', () => {
    expect(parseJson('{"a":"x\ty"}')).toEqual({ a: 'x\ty' })
    expect(parseJson('{"a":')).toBeUndefined()
  })

  it('reads the same records whether each has a line of its own or not, wherever the text is cut', () => {
    fc.assert(fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 400 }), fc.constantFrom(',\n', ',\r\n', ' ,\n', ', ', ',\n\n'), (records, size, between) => {
      const text = `{"messages":[\n${records.map(record => JSON.stringify(record)).join(between)}\n]}`
      expect(recordsOf(split(text, messages, size))).toEqual(JSON.parse(JSON.stringify(records), asRead))
    }))
  })

  it('tells two records on one line apart, and refuses one nested too deep although it has a line of its own', () => {
    expect(recordsOf(split('{"messages":[\n{"id":1},{"id":2}\n,{"id":3}\n]}', messages))).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }])
    const steps = split(`{"messages":[\n{"a":${'['.repeat(300)}${']'.repeat(300)}},\n{"id":2}\n]}`, messages)
    expect(recordsOf(steps)).toEqual([undefined, { id: 2 }])
    expect(faultsOf(steps)).toMatchObject([{ record: 0, reason: 'malformed' }])
  })
})
