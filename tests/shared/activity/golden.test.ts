import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { StatsDocument } from '../../../shared/activity/stats-document'
import { cli } from '../../support/cli'

const fixtures = path.resolve(import.meta.dirname, '../../fixtures')

interface ExpectedMessage {
  readonly ts: string | number | null
  readonly senderName: string | null
  readonly senderId?: string
  readonly event?: string
  readonly who?: readonly string[]
}

interface Expected {
  readonly inputs: readonly string[]
  readonly group?: { readonly name: string | null; readonly type: string }
  readonly messages?: readonly ExpectedMessage[]
}

/** Cases that are one group's export in one file. */
const cases = readdirSync(fixtures, { withFileTypes: true }).flatMap(format =>
  !format.isDirectory() || format.name === 'roster' ? [] : readdirSync(path.join(fixtures, format.name)).flatMap(variant => {
    const folder = path.join(fixtures, format.name, variant)
    const file = path.join(folder, 'expected.json')
    if (!existsSync(file)) return []
    const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected
    return expected.inputs.length === 1 && expected.messages && expected.group?.type === 'group' ? [{ name: `${format.name}/${variant}`, file: path.join(folder, expected.inputs[0]!), messages: expected.messages }] : []
  }),
)

/** Local China time of a message as `YYYY-MM-DDTHH`; `null` without a time. */
const hourOf = ({ ts }: ExpectedMessage): string | null => (ts === null ? null : typeof ts === 'string' ? ts.slice(0, 13) : new Date(ts + 8 * 3_600_000).toISOString().slice(0, 13))

function countBy(keys: readonly (string | null)[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const key of keys) if (key !== null) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

describe('the figures of every fixture export, counted from its expected messages', () => {
  it('covers at least twenty exports', () => expect(cases.length).toBeGreaterThanOrEqual(20))

  it.each(cases)('$name', async ({ file, messages }) => {
    const { out, code } = await cli(['stats', file])
    expect(code).toBe(0)
    const stats = JSON.parse(out) as StatsDocument
    const written = messages.filter(message => message.senderName !== null)
    expect(stats.messages).toBe(written.length)
    expect(stats.perDay).toEqual(countBy(written.map(message => hourOf(message)?.slice(0, 10) ?? null)))
    expect(stats.perHour.flatMap((count, hour) => (count > 0 ? [[hour, count]] : []))).toEqual(Object.entries(countBy(written.map(message => hourOf(message)?.slice(11) ?? null))).map(([hour, count]) => [Number(hour), count]).sort((a, b) => a[0]! - b[0]!))
    expect(stats.perWeekdayHour.flat().reduce((a, b) => a + b, 0)).toBe(stats.perHour.reduce((a, b) => a + b, 0))
    expect(stats.members.reduce((sum, member) => sum + member.messages, 0)).toBe(written.filter(message => message.senderName !== '' || message.senderId !== undefined).length)
    expect([...stats.joined].sort()).toEqual([...new Set(messages.filter(({ event, ts }) => event === 'join' && ts !== null).flatMap(({ who }) => who ?? []))].sort())
    expect([...stats.left].sort()).toEqual([...new Set(messages.filter(({ event, ts }) => (event === 'leave' || event === 'remove') && ts !== null).flatMap(({ who }) => who ?? []))].sort())
  })
})
