import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registerOf } from '../../../renderer/data/backup-store'
import { headsIn } from '../../../renderer/data/heads'
import { buildLedgers, monthsOf } from '../../../renderer/data/import-worker/group-ledgers'
import { namesIn, openStored } from '../../../renderer/data/import-worker/group-state'
import { redoImport } from '../../../renderer/data/import-worker/redo-import'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { undoImport } from '../../../renderer/data/import-worker/undo-import'
import type { GroupId } from '../../../shared/model/ids'
import { CHINA } from '../../../shared/model/zone'
import { propertyRuns } from '../../support/property-runs'
import { conversation, dropRegister, freshRegister, importFile, qqFile, qqLine, testTools } from './register-support'

/** A chat of 16 different messages by four people around two month ends, some of the same second. */
const TALK = Array.from({ length: 16 }, (_, i) => {
  const day = ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01'][i >> 2]!
  return qqLine(`${day} ${i % 4 < 2 ? '23' : '08'}:59:0${i % 2}`, `成员${i % 4}(1000${i % 4})`, i % 5 === 0 ? `有人知道${i}吗？` : `第${i}句`)
})

type Step = { readonly do: 'import'; readonly lines: readonly number[] } | { readonly do: 'undo' | 'redo'; readonly which: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('import' as const), lines: fc.subarray([...TALK.keys()], { minLength: 1 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const), which: fc.nat(5) }) },
)

/** What the law says must be visible: each message that any live import contained, once. */
function expected(live: readonly (readonly number[])[]): string[] {
  return [...new Set(live.flat())].map(i => TALK[i]!.split('\r\n')).map(([head, text]) => `${head!.slice(0, 10)}T${head!.slice(11, 19)} ${head!.slice(20, 23)}|${text}`).sort()
}

async function check(store: ImportStore, live: readonly (readonly number[])[]): Promise<void> {
  const db = store.strict
  const register = await registerOf(db)
  if (live.length === 0) {
    expect([register.people, register.memberships, register.accounts, register.groups, await db.ledgers.toArray()]).toEqual([[], [], [], [], []])
    return
  }
  const groupId = register.groups[0]!.id as GroupId
  expect(register.groups).toHaveLength(1)
  expect((await conversation(groupId)).sort()).toEqual(expected(live))
  const heads = await headsIn(db, groupId)
  const scratch = await buildLedgers({ groupId, heads, open: head => openStored(db, head.id) }, monthsOf(heads, CHINA), CHINA, { names: await namesIn(db, groupId) })
  expect(await db.ledgers.toArray()).toEqual(scratch)
  const speakers = new Set(expected(live).map(line => line.slice(20, 23)))
  expect(new Set(register.memberships.map(one => one.name))).toEqual(speakers)
  expect(register.memberships.reduce((sum, one) => sum + one.messages, 0)).toBe(expected(live).length)
  expect(register.people).toHaveLength(speakers.size)
}

/** The group was made by the first import, which is undone while the second still needs it. */
const HIDDEN_GROUP: Step[] = [
  { do: 'import', lines: [15] }, { do: 'import', lines: [13, 15] }, { do: 'undo', which: 0 }, { do: 'undo', which: 1 }, { do: 'redo', which: 0 }, { do: 'redo', which: 1 },
]

describe('any sequence of imports, undos and redos', () => {
  it('shows the union of the live imports, with ledgers as if counted from scratch, and keeps nothing of the others', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async steps => {
      const store = await freshRegister()
      const tools = testTools()
      const imports: { id: string; lines: readonly number[]; live: boolean }[] = []
      try {
        for (const one of steps) {
          if (one.do === 'import') {
            const [batch] = await importFile(store, qqFile('a.txt', one.lines.map(i => TALK[i]!)), {}, tools)
            imports.push({ id: batch!.id, lines: one.lines, live: true })
          } else {
            const target = imports[one.which % Math.max(1, imports.length)]
            if (!target) continue
            const run = one.do === 'undo' ? undoImport : redoImport
            const result = await run(store, target.id as never, tools)
            if (result.ok) target.live = one.do === 'undo' ? false : true
            // A group that was imported anew stands in the way of a redo of what made it.
            else expect(['not-found', 'undo.conflict']).toContain(result.failure.code)
          }
          await check(store, imports.filter(each => each.live).map(each => each.lines))
        }
      } finally {
        await dropRegister(store)
      }
    }), { numRuns: propertyRuns(30), examples: [[HIDDEN_GROUP]] })
  }, 3_600_000)

  it('gives the same when overlapping files come in any order', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.subarray([...TALK.keys()], { minLength: 1 }), { minLength: 2, maxLength: 3 }), async files => {
      const seen: unknown[] = []
      for (const order of [files, [...files].reverse()]) {
        const store = await freshRegister()
        for (const lines of order) await importFile(store, qqFile('a.txt', lines.map(i => TALK[i]!)))
        const { groups, memberships } = await registerOf(store.strict)
        seen.push([(await conversation(groups[0]!.id)).sort(), memberships.map(one => [one.name, one.messages, one.firstAt, one.lastAt]).sort()])
        await dropRegister(store)
      }
      expect(seen[0]).toEqual(seen[1])
    }), { numRuns: propertyRuns(20) })
  }, 3_600_000)
})
