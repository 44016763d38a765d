import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeTools } from '../../../electron/cli/node-source'
import { inspect } from '../../../shared/importing/inspect'
import { mergedDocument } from '../../../shared/importing/merged-document'
import { CHINA } from '../../../shared/model/zone'
import { DIALECTS, WHAT, type Happened } from '../../support/wechat-dialects'

const names = Object.keys(DIALECTS)
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 60)

const history: fc.Arbitrary<readonly Happened[]> = fc.array(
  fc.record({ at: fc.integer({ min: 0, max: 3599 }), who: fc.constantFrom(0 as const, 1 as const, 2 as const), what: fc.constantFrom(...WHAT) }),
  { minLength: 1, maxLength: 40 },
).map(messages => messages.sort((a, b) => a.at - b.at).map((message, n) => ({ ...message, n })))

/** Much of the talk falls into few minutes, so that equal texts meet. */
const crowded = history.map(messages => messages.map(one => ({ ...one, at: (one.at % 6) * 600 + (one.at % 50) })).sort((a, b) => a.at - b.at).map((one, n) => ({ ...one, n })))

interface Export {
  readonly dialect: string
  /** Minutes of the hour it covers. */
  readonly from: number
  readonly to: number
}

/** Two or three exports of any exporters that overlap and leave no gap, in any order. */
const exports_: fc.Arbitrary<readonly Export[]> = fc.tuple(
  fc.array(fc.constantFrom(...names), { minLength: 2, maxLength: 3 }), fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 4, maxLength: 4 }), fc.infiniteStream(fc.nat()),
).map(([dialects, cuts, order]) => {
  const [a, b, c, d] = [...cuts].sort((x, y) => x - y) as [number, number, number, number]
  const ranges = dialects.length === 2 ? [[0, d], [a, 60]] : [[0, b], [a, d], [c, 60]]
  const list = dialects.map((dialect, i) => ({ dialect, from: ranges[i]![0]!, to: ranges[i]![1]! }))
  return list.map(one => ({ one, key: order.next().value! })).sort((x, y) => x.key - y.key).map(({ one }) => one)
})

const within = (messages: readonly Happened[], { from, to }: Export): readonly Happened[] => messages.filter(one => one.at >= from * 60 && one.at < to * 60)

/** Who wrote how often in which minute, whoever exported it. */
const tally = (lines: readonly string[]): readonly string[] => [...lines].sort()

async function merged(messages: readonly Happened[], list: readonly Export[]): Promise<readonly string[]> {
  const inputs = []
  for (const one of list) {
    const part = within(messages, one)
    if (part.length === 0) continue
    const source = DIALECTS[one.dialect]!(part)
    const inspection = await inspect(source, nodeTools, { currentYear: 2025 })
    if (!inspection.ok) throw new Error(`${one.dialect}: ${inspection.failure.code}`)
    inputs.push({ name: source.name, source, inspection: inspection.value })
  }
  const result = await mergedDocument(inputs, nodeTools, { zone: CHINA, currentYear: 2025 })
  if (!result.ok) throw new Error(result.failure.code)
  return tally(result.value.merged!.messages.map(({ ts, senderName, kind, text }) => {
    const wall = typeof ts === 'number' ? new Date(ts + 8 * 3_600_000).toISOString() : String(ts)
    return `${wall.slice(11, 16)} ${senderName} ${kindWord(kind, text)}`
  }))
}

const kindWord = (kind: string, text: string): string => (kind === 'image' ? 'picture' : text.startsWith('早') ? 'smile' : text === '好' ? 'ok' : text.startsWith('周末') ? 'words' : text.startsWith('第一') ? 'lines' : 'party')

const truth = (messages: readonly Happened[], list: readonly Export[]): readonly string[] => tally(messages
  .filter(one => list.some(part => within([one], part).length > 0))
  .map(({ at, who, what }) => `${new Date(Date.UTC(2025, 4, 1, 12) + at * 1000).toISOString().slice(11, 16)} ${['栗子', at < 1800 ? '小步' : '小步快跑', '老周'][who]} ${what}`))

describe('overlapping exports of one group by different exporters', () => {
  it.each(names)('of %s alone give every message', async dialect => {
    await fc.assert(fc.asyncProperty(history, async messages => {
      const list = [{ dialect, from: 0, to: 60 }]
      expect(await merged(messages, list)).toEqual(truth(messages, list))
    }), { numRuns: 10 })
  })

  it('give the union in any order', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(history, crowded), exports_, async (messages, list) => {
      fc.pre(list.some(one => within(messages, one).length > 0))
      expect(await merged(messages, list)).toEqual(truth(messages, list))
    }), { numRuns: RUNS })
  }, 120_000)

  it('keep the same text twice in a minute twice', async () => {
    const twice: readonly Happened[] = [{ at: 5, who: 0, what: 'ok', n: 0 }, { at: 40, who: 0, what: 'ok', n: 1 }]
    for (const other of names) {
      const list = [{ dialect: 'mail', from: 0, to: 60 }, { dialect: other, from: 0, to: 60 }]
      expect(await merged(twice, list)).toHaveLength(2)
      expect(await merged(twice, [...list].reverse())).toHaveLength(2)
    }
  })

  it('of one exporter that shows seconds keep equal texts of one minute in two files', async () => {
    const first: readonly Happened[] = [{ at: 5, who: 0, what: 'ok', n: 0 }, { at: 45, who: 1, what: 'ok', n: 1 }]
    const second: readonly Happened[] = [{ at: 30, who: 0, what: 'ok', n: 2 }]
    const inputs = []
    for (const part of [first, second]) {
      const source = DIALECTS['weflowTxt']!(part)
      const inspection = await inspect(source, nodeTools, { currentYear: 2025 })
      if (inspection.ok) inputs.push({ name: source.name, source, inspection: inspection.value })
    }
    const result = await mergedDocument(inputs, nodeTools, { zone: CHINA, currentYear: 2025 })
    expect(result.ok && result.value.merged!.messages).toHaveLength(3)
  })
})
