import { CHANNELS } from '../../shared/ipc/contract'
import type { Bridge } from '../../shared/ipc/contract'
import { expect, test } from '../e2e/electron/desktop'
import { amount, figure } from './figures'

const CALLS = amount('calls', 100_000, 2_000)
const AT_ONCE = 500

test(`${CALLS} fuzzed questions from the page crash nothing and change nothing`, async ({ bare }) => {
  test.setTimeout(120_000 + CALLS * 20)
  const { page, main } = bare
  // Printing would open a dialog each time, and these two wait or show something when they are asked well.
  const names = CHANNELS.filter(name => !['printPdf', 'listIncoming', 'remind', 'info'].includes(name))
  let asked = 0
  let answered = 0
  for (let round = 0; asked < CALLS; round += 1) {
    const count = Math.min(AT_ONCE, CALLS - asked)
    answered += await page.evaluate(async ([channels, seed, calls]) => {
      const { qunbu } = window as unknown as { qunbu: Bridge }
      const bridge = qunbu as unknown as Record<string, (question: unknown) => Promise<{ ok: boolean; value?: unknown }>>
      let state = seed
      const next = (below: number): number => {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
        return (state >>> 8) % below
      }
      const texts = ['', '../../etc/passwd', '__proto__', 'x'.repeat(5_000), '群\u0000\ud800', 'constructor', '-1', '[object Object]']
      const keys = ['after', 'acts', 'canary', 'bytes', 'reason', 'id', 'offset', 'length', 'seq', 'rows', 'changes', '__proto__', 'toString', 'waitMs', 'upload', 'size']
      const value = (depth: number): unknown => {
        const kind = next(depth > 3 ? 6 : 9)
        if (kind === 0) return null
        if (kind === 1) return [NaN, Infinity, -1, 0, 2 ** 53, 1.5, -0][next(7)]
        if (kind === 2) return texts[next(texts.length)]
        if (kind === 3) return next(2) === 0
        if (kind === 4) return new Uint8Array(next(64))
        if (kind === 5) return undefined
        if (kind === 6) return Array.from({ length: next(4) }, () => value(depth + 1))
        return Object.fromEntries(Array.from({ length: next(5) }, () => [keys[next(keys.length)]!, value(depth + 1)]))
      }
      const replies = await Promise.all(Array.from({ length: calls }, () => {
        const question = value(0)
        return bridge[channels[next(channels.length)]!]!(question).catch(() => ({ ok: false }))
      }))
      return replies.length
    }, [names as readonly string[], round * 7_919 + 1, count] as const)
    asked += count
  }
  expect(answered).toBe(CALLS)
  const state = await page.evaluate(async () => {
    const { qunbu } = window as unknown as { qunbu: Bridge }
    return { journal: await qunbu.readJournal({ after: 0 }), points: await qunbu.listSnapshots({}) }
  })
  const isUntouched = JSON.stringify(state) === JSON.stringify({ journal: { ok: true, value: [] }, points: { ok: true, value: [] } })
  figure('F19', `${CALLS.toLocaleString('en-US')} fuzzed calls on ${names.length} channels: main process ${main.child.exitCode === null ? 'up' : 'gone'}, journal and snapshots ${isUntouched ? 'untouched' : 'CHANGED'}`, isUntouched && main.child.exitCode === null)
  expect(state).toEqual({ journal: { ok: true, value: [] }, points: { ok: true, value: [] } })
})
