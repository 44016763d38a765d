import type { Cell } from '../../shared/formats/format'
import type { Bank, TextBank } from './bank'
import { MARKS, NUMBERS, SYNTAX, TIMES, WORDS } from './edges'
import { changed, type Below } from './mutate'

/** A small input: its text, what lies beside it, its sheets, what the operator chose, and where its text breaks into pieces. */
export interface SmallInput {
  readonly name: string
  readonly text: string
  readonly besides: Readonly<Record<string, string>>
  readonly sheets: Readonly<Record<string, readonly (readonly Cell[])[]>> | null
  readonly mapping: Readonly<Record<string, number>> | null
  readonly breakAt: number
}

const oneOf = <Value>(list: readonly Value[], below: Below): Value => list[below(list.length)]!
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isMark = (code: number): boolean => code < 48 || (code > 57 && code < 65) || (code > 90 && code < 97) || (code > 122 && code < 128) || (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff0f)
const kindOf = (code: number): number => (isDigit(code) ? 0 : isMark(code) ? 1 : 2)
const EDGES = [NUMBERS, MARKS, WORDS] as const

/** The word, number or mark at a random place becomes another of its kind, now and then of any kind. */
function reworded(text: string, below: Below): string {
  if (text === '') return oneOf(WORDS, below)
  const at = below(text.length)
  const kind = kindOf(text.charCodeAt(at))
  let from = at
  let to = at + 1
  if (kind !== 1) {
    while (from > 0 && kindOf(text.charCodeAt(from - 1)) === kind) from -= 1
    while (to < text.length && kindOf(text.charCodeAt(to)) === kind) to += 1
  }
  const chance = below(8)
  return text.slice(0, from) + oneOf(chance === 0 ? TIMES : chance === 1 ? SYNTAX : chance === 2 ? EDGES[below(3)]! : EDGES[kind as 0 | 1 | 2], below) + text.slice(to)
}

/** Records of an input: mostly one or two, now and then up to twenty. */
const HOW_MANY = [1, 1, 1, 1, 2, 2, 2, 4, 4, 6, 6, 20]

/** A head, one to twenty records, a tail; half the time all of them as they should be before a few changes. */
function sentence(bank: TextBank, foreign: TextBank, below: Below): string {
  const chance = below(32)
  const source = chance === 0 ? foreign : bank
  const head = oneOf(chance === 1 ? foreign.heads : bank.heads, below)
  let text = chance === 2 ? head.slice(0, below(head.length + 1)) : chance === 3 ? '' : head
  const count = 1 + below(HOW_MANY[below(HOW_MANY.length)]!)
  for (let n = 0; n < count; n += 1) text += (n === 0 ? '' : bank.joiner) + oneOf(below(64) === 0 ? foreign.records : source.records, below)
  if (chance !== 4) text += oneOf(bank.tails, below)
  for (let left = below(5); left > 0; left -= 1) text = below(4) === 0 ? changed(text, foreign.whole, below) : reworded(text, below)
  if (chance === 5) return text.replaceAll('\n', '\r\n')
  if (chance === 6) return text.replaceAll('\r\n', '\n').replaceAll('\n', '\r')
  return text
}

const cellOf = (text: string, below: Below): Cell => {
  if (text === '') return { kind: 'empty', text: '' }
  const kind = below(8)
  if (kind === 0) return { kind: 'number', text, value: Number(text) || below(2_000_000_000) }
  if (kind === 1) return { kind: 'date', text: '2025-03-01T09:05:01', wall: Date.UTC(2025, 2, below(40), below(30), below(70)) }
  return kind === 2 ? { kind: 'text', text, link: 'https://example.org/a' } : { kind: 'text', text }
}

function rows(sheet: readonly (readonly Cell[])[], below: Below): readonly (readonly Cell[])[] {
  const picked = sheet.slice(0, below(4) === 0 ? below(sheet.length + 1) : Math.min(sheet.length, 1 + below(6)))
  for (let left = 1 + below(12); left > 0; left -= 1) picked.push(oneOf(sheet, below))
  for (let left = below(5); left > 0; left -= 1) {
    const at = below(picked.length)
    const row = [...picked[at]!]
    const column = below(row.length + 1)
    const change = below(6)
    if (change === 0) row.splice(column, 1)
    else if (change === 1) row.splice(column, 0, cellOf(oneOf(WORDS, below), below))
    else row[column] = cellOf(change === 2 ? oneOf(TIMES, below) : reworded(row[column]?.text ?? '', below), below)
    picked[at] = row
  }
  return picked
}

const mappingOf = (below: Below): Record<string, number> => {
  const mapping: Record<string, number> = {}
  for (const key of ['time', 'sender', 'content', 'senderId', 'group', 'groupNickname', 'wxid', 'headerRow', 'sheet']) if (below(3) === 0) mapping[key] = below(9)
  if (below(4) === 0) mapping['date'] = 20_250_000 + below(2_000)
  if (below(4) === 0) mapping['year'] = 1_990 + below(50)
  return mapping
}

/** A small input of the format that `bank` is of; `foreign`: where pieces of other formats come from. The same numbers give the same input. */
export function smallInput(bank: Bank, foreign: Bank, below: Below): SmallInput {
  const text = bank.main.whole === '' ? '' : sentence(bank.main, foreign.main, below)
  const besides: Record<string, string> = {}
  for (const path in bank.besides) {
    const other = bank.besides[path]!
    const chance = below(8)
    if (chance > 0) besides[path] = chance < 4 ? other.whole : sentence(other, foreign.main, below)
  }
  const sheets = bank.sheets && Object.fromEntries(Object.entries(bank.sheets).map(([name, sheet]) => [name, rows(sheet, below)]))
  return { name: bank.name, text, besides, sheets, mapping: below(8) === 0 ? mappingOf(below) : null, breakAt: below(4) === 0 ? below(text.length + 1) : 0 }
}
