import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { salvageBackup } from '../../../shared/backup/salvage'
import type { Act } from '../../../shared/model/register'
import { propertyRuns } from '../../support/property-runs'
import { backupOf, contents, sha256, type TestContent } from './backup-support'

const tools = { sha256, fileName: 'b.zip', schema: 1 }
const known = { at: Date.UTC(2026, 10, 20), seq: 3, schema: 1, acts: [] }
const NOTHING = fc.sample(contents, { numRuns: 1, seed: 3 })[0]!
const membership = { id: 'm1', groupId: 'g1', number: 0, accountId: 'a1', personId: 'p1', name: '山风', names: [], present: true, messages: 0, importId: 'i' }
/** A register of one member with a person typed by hand, as acts tell of them. */
const SMALL = {
  ...NOTHING, stored: [], importRecords: [], witnesses: [], messagesOf: async function* () {},
  register: { ...Object.fromEntries(Object.keys(NOTHING.register).map(table => [table, []])), groups: [{ id: 'g1', name: '青禾', platform: 'qq' }], people: [{ id: 'p1', name: '山风', tags: [] }, { id: 'p2', name: '手记', tags: [] }], accounts: [{ id: 'a1', personId: 'p1', platform: 'qq' }], memberships: [membership] },
  acts: [{ seq: 1, at: 1, kind: 'person.created', changes: [{ table: 'people', key: 'p2', before: null, after: { id: 'p2', name: '手记', tags: [] } }] }],
} as unknown as TestContent

/** One byte in the middle of the packed content of a part is another. */
function broken(bytes: Uint8Array, path: string): Uint8Array {
  const at = Buffer.from(bytes).indexOf(path)
  const copy = bytes.slice()
  copy[at + path.length + 3]! ^= 0xff
  return copy
}

async function salvaged(bytes: Uint8Array, acts: readonly Act[] = []) {
  const result = await salvageBackup(bytes, tools, { ...known, acts })
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

describe('what is left of a damaged backup', () => {
  it('is everything when nothing is damaged', async () => {
    await fc.assert(fc.asyncProperty(contents, async content => {
      const { backup, report } = await salvaged(await backupOf(content))
      expect(new Set<unknown>(backup.register().people)).toEqual(new Set<unknown>(content.register.people))
      expect([...backup.messages()]).toHaveLength(content.stored.length)
      expect(report).toMatchObject({ tables: [], missing: [], undo: false })
    }), { numRuns: propertyRuns(20) })
  })

  it('is every other part when one has a wrong byte, and the part is named', async () => {
    const content = fc.sample(contents, { numRuns: 40, seed: 5 }).find(one => one.register.groups.length > 1)!
    const group = content.register.groups[0]!
    const { backup, report } = await salvaged(broken(await backupOf(content), `messages/${group.id}.jsonl`))
    expect(report).toMatchObject({ tables: [], missing: [group.name] })
    expect([...backup.messages()].map(one => one.head.groupId)).toEqual(content.stored.map(one => one.head.groupId).filter(id => id !== group.id).sort())
    expect(new Set<unknown>(backup.register().people)).toEqual(new Set<unknown>(content.register.people))
  })

  it('has people again by their acts and by the member lists when their table is damaged', async () => {
    const { backup, report } = await salvaged(broken(await backupOf(SMALL), 'register/people.jsonl'))
    expect(report.tables).toEqual(['people'])
    expect(backup.register().people.map(one => [one.id, one.name])).toEqual([['p2', '手记'], ['p1', '山风']])
  })

  it('has accounts and groups for every member when those tables are damaged', async () => {
    const whole = await backupOf(SMALL)
    const { backup } = await salvaged(broken(broken(whole, 'register/accounts.jsonl'), 'register/groups.jsonl'))
    const { accounts, groups } = backup.register()
    expect(accounts).toMatchObject([{ id: 'a1', personId: 'p1', groupId: 'g1', name: '山风' }])
    expect(groups).toMatchObject([{ id: 'g1', name: '? 1', nextMember: 1 }])
  })

  it('is what stands before the cut of a file that was cut, and the acts come from elsewhere', async () => {
    const whole = await backupOf(SMALL)
    const end = Buffer.from(whole).indexOf('register/acts.jsonl')
    const { backup, report } = await salvaged(whole.slice(0, end + 30), SMALL.acts)
    expect(backup.register().memberships).toEqual([membership])
    expect(backup.acts()).toEqual(SMALL.acts)
    expect(backup.manifest.seq).toBe(3)
    expect(report).toMatchObject({ undo: true, missing: ['青禾'] })
  })

  it('never gives a row or a message that was not in the backup, whatever bytes are wrong', async () => {
    const changeless = contents.map(content => ({ ...content, acts: content.acts.map(act => ({ ...act, changes: [] })) }))
    await fc.assert(fc.asyncProperty(changeless, fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 20 }), async (content, flips) => {
      const bytes = await backupOf(content)
      for (const [where, flip] of flips) bytes[Math.min(bytes.length - 1, Math.floor(where * bytes.length))]! ^= flip
      const result = await salvageBackup(bytes, tools, known)
      if (!result.ok) return
      const texts = new Set(content.stored.map(one => JSON.stringify([one.head.id, one.block.text])))
      for (const one of result.value.backup.messages()) expect(texts).toContain(JSON.stringify([one.head.id, one.block.text]))
      const visits = new Set(content.register.visits.map(row => JSON.stringify(row)))
      if (!result.value.report.tables.includes('visits')) for (const row of result.value.backup.register().visits) expect(visits).toContain(JSON.stringify(row))
    }), { numRuns: propertyRuns(100) })
  }, 120_000)

  it('is refused when no table is left', async () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(5_000), (await backupOf(SMALL)).slice(0, 20)]) expect(await salvageBackup(bytes, tools, known)).toMatchObject({ ok: false, failure: { code: 'backup.damaged' } })
  })
})
