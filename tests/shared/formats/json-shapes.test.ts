import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JsonLines } from '../../../shared/formats/json-lines'
import { hasLongNumber, parseJson } from '../../../shared/formats/json-repair'
import { ShapeReader } from '../../../shared/formats/json-shapes'
import { JsonSplitter } from '../../../shared/formats/json-stream'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Pieces that end with a character, as the importer hands them on. */
function* pieces(text: string, size: number): Generator<{ text: string; bytes: Uint8Array }> {
  let piece = ''
  for (const character of text) {
    piece += character
    if (piece.length < size) continue
    yield { text: piece, bytes: bytesOf(piece) }
    piece = ''
  }
  if (piece !== '') yield { text: piece, bytes: bytesOf(piece) }
}

const value = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', '\t', '群', '😀', 'é', '{', '}', ',', ':', '1') }), fc.string({ unit: 'binary' }).map(text => text.replaceAll('\ufffd', '')),
  fc.integer(), fc.double({ noNaN: true }), fc.constantFrom(0, -0, 1e15, 999_999_999_999_999, 1e21, null, true, false), fc.array(fc.nat(), { maxLength: 2 }), fc.constant({ type: 'plain', 名: 1 }))
/** Records of a few kinds, each kind with the same keys in the same order. */
const records = fc.tuple(fc.array(fc.uniqueArray(fc.constantFrom('id', 'text', 'from', 'entities', 'when', '名'), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 }), fc.infiniteStream(value), fc.array(fc.nat({ max: 2 }), { maxLength: 40 }))
  .map(([kinds, values, order]) => order.map(kind => Object.fromEntries(kinds[kind % kinds.length]!.map(key => [key, values.next().value] as const))))

describe('reading records by their shape', () => {
  it('gives what the parser gives, wherever the file is cut and however it is laid out', () => {
    fc.assert(fc.property(records, fc.integer({ min: 40, max: 4000 }), fc.constantFrom(0, 1, 2), (list, size, indent) => {
      const text = `{"messages":${JSON.stringify(list, null, indent)}}`
      const splitter = new JsonSplitter({ records: ['messages[*]'] })
      const steps = [...[...pieces(text, size)].flatMap(piece => splitter.push(piece.text, piece.bytes)), ...splitter.end()]
      expect(steps.flatMap(step => (step.type === 'records' ? step.records : []))).toEqual((parseJson(text) as { messages: unknown }).messages)
    }))
  })

  it('gives each line of a file once, in order and with its number, whatever the line ends are', () => {
    fc.assert(fc.property(records, fc.integer({ min: 1, max: 600 }), fc.constantFrom('\n', '\r\n', '\r'), (list, size, end) => {
      const seen: [number, unknown][] = []
      const lines = new JsonLines({
        shaped: (found, line) => seen.push([line, { ...found }]) > 0,
        plain: (text, line) => {
          const found = parseJson(text)
          seen.push([line, found])
          return found
        },
        long: () => undefined,
      })
      for (const piece of pieces(list.map(record => JSON.stringify(record) + end).join(''), size)) lines.push(piece)
      lines.end()
      expect(seen).toEqual(list.map((record, i) => [i + 1, parseJson(JSON.stringify(record))]))
    }))
  })

  const reading = (first: string, text: string) => {
    const reader = new ShapeReader()
    reader.learn(first, JSON.parse(first))
    reader.start({ text, bytes: bytesOf(text) })
    return reader.read(0)
  }

  it('leaves a record to the parser that differs in its keys, its numbers or a control character', () => {
    expect(reading('{"a":"x","n":1}', '{"a":"y","n":2}')).toEqual({ a: 'y', n: 2 })
    for (const text of ['{"a":"y","m":2}', '{"a":"y","n":2.5}', '{"a":"y","n":007}', '{"a":"y","n":1234567890123456}', '{"a":"y\n","n":2}', '{"a":"y","n":2', '{"a":"\\x0B","n":2}']) {
      expect(reading('{"a":"x","n":1}', text)).toBeNull()
    }
  })

  it('reads a backslash in one text without missing it in the next record', () => {
    const text = '{"a":"1\\n\\"2","b":"\\\\"},{"a":"3","b":"\\u7fa4"}'
    const reader = new ShapeReader()
    reader.learn('{"a":"","b":""}', { a: '', b: '' })
    reader.start({ text, bytes: bytesOf(text) })
    expect(reader.read(0)).toEqual({ a: '1\n"2', b: '\\' })
    expect(reader.read(reader.end + 1)).toEqual({ a: '3', b: '群' })
  })

  it('puts together only the fields a reader asks for, and a record with others whole', () => {
    const maker = { fields: ['a', 'b'], make: ([a, b]: readonly unknown[]) => ({ a, b, made: true }) }
    const reader = new ShapeReader(maker)
    reader.learn('{"b":1}', { b: 1 })
    reader.learn('{"a":1,"c":2}', { a: 1, c: 2 })
    const text = '{"b":5}{"a":6,"c":7}'
    reader.start({ text, bytes: bytesOf(text) })
    expect(reader.read(0)).toEqual({ a: undefined, b: 5, made: true })
    expect(reader.read(7)).toEqual({ a: 6, c: 7 })
  })
})

describe('looking for long numbers', () => {
  it('finds 16 digits in a row wherever they stand, and no fewer', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('1', '2', '9', '9', '9', '9', '9', '9', 'x'), maxLength: 80 }), text => {
      expect(hasLongNumber(text)).toBe(/\d{16}/.test(text))
    }))
  })
})
