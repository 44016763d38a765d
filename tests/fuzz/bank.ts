import type { Cell } from '../../shared/formats/format'
import type { Seed } from './seeds'

/** A text taken apart: what stands before its records, the records, what stands behind them. Joined, they are a small text of the same kind. */
export interface TextBank {
  readonly whole: string
  readonly heads: readonly string[]
  readonly records: readonly string[]
  readonly tails: readonly string[]
  readonly joiner: '' | ','
}

/** What small inputs of a format are made of. */
export interface Bank {
  readonly name: string
  readonly main: TextBank
  /** Files beside it, or entries of a zip, by path. */
  readonly besides: Readonly<Record<string, TextBank>>
  /** Rows of a workbook by sheet. */
  readonly sheets: Readonly<Record<string, readonly (readonly Cell[])[]>> | null
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type Way = readonly (string | number)[]

/** Lines that may be the head of a text, at most. */
const HEAD_LINES = 14
/** Lines that make a record; short ones more often. */
const RECORD_LINES = [1, 1, 1, 2, 2, 3, 5]
const PLACE = '\u0001records\u0001'

export function bankOf({ name, text, entries, besides, sheets }: Seed): Bank {
  const others = entries !== null && sheets === null ? Object.entries(entries).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const) : Object.entries(besides)
  return { name, main: textBank(text ?? ''), besides: Object.fromEntries(others.map(([path, content]) => [path, textBank(content)])), sheets }
}

export function textBank(text: string): TextBank {
  return jsonBank(text) ?? lineBank(text)
}

function lineBank(whole: string): TextBank {
  const lines = whole.split(/(?<=\n)/)
  const heads = Array.from({ length: Math.min(lines.length, HEAD_LINES) + 1 }, (_, count) => lines.slice(0, count).join(''))
  const records = lines.flatMap((_, at) => RECORD_LINES.map(count => lines.slice(at, at + count).join('')))
  return { whole, heads, records: records.length > 0 ? records : [''], tails: ['', lines.at(-1) ?? ''], joiner: '' }
}

/** For a JSON document: around its largest array of objects, on one line and on many; `null` for anything else. */
function jsonBank(whole: string): TextBank | null {
  let root: Json
  try {
    root = JSON.parse(whole.replace(/^\ufeff/, '')) as Json
  } catch {
    return null
  }
  const found = largest(root, [])
  if (!found) return null
  const heads: string[] = []
  const tails: string[] = []
  for (const indent of [0, 2]) {
    const [head, tail] = JSON.stringify(around(root, found.way), null, indent).split(JSON.stringify(PLACE)) as [string, string]
    heads.push(`${head}[`)
    tails.push(`]${tail}`)
  }
  return { whole, heads, tails, records: found.items.flatMap(item => [JSON.stringify(item), JSON.stringify(item, null, 2)]), joiner: ',' }
}

function largest(value: Json, way: Way): { readonly way: Way; readonly items: readonly Json[] } | null {
  if (value === null || typeof value !== 'object') return null
  const inside = (Array.isArray(value) ? value.map((one, at) => [at, one] as const) : Object.entries(value))
    .map(([key, one]) => largest(one as Json, [...way, key])).filter(one => one !== null)
  const isRecords = Array.isArray(value) && value.length > 0 && value.every(one => one !== null && typeof one === 'object')
  const all = isRecords ? [{ way, items: value as readonly Json[] }, ...inside] : inside
  return all.reduce<(typeof all)[number] | null>((best, one) => (best === null || one.items.length > best.items.length ? one : best), null)
}

/** The document with a mark where its records stand, its other arrays shortened. */
function around(value: Json, way: Way): Json {
  if (way.length === 0) return PLACE
  const [step, ...rest] = way
  if (Array.isArray(value)) return value.map((one: Json, at) => (at === step ? around(one, rest) : one)).slice(0, Number(step) + 1)
  return Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, key === step ? around(one as Json, rest) : Array.isArray(one) ? one.slice(0, 2) : one as Json]))
}
