import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BACKUP_TABLES } from '../../../shared/backup/content'
import type { Register } from '../../../shared/model/register'
import { cli } from '../../support/cli'
import { backupOf } from '../../shared/backup/backup-support'

const work = mkdtempSync(path.join(tmpdir(), 'qunbu-plan-'))
const file = path.join(work, 'backup.zip')
afterAll(() => rmSync(work, { recursive: true }))

const register = {
  ...Object.fromEntries(BACKUP_TABLES.map(table => [table, []])),
  people: [{ id: 'p1', name: '阿青', createdAt: 0, tags: [] }, { id: 'p2', name: '老吴', createdAt: 0, tags: [] }],
  needs: [{ id: 'n1', personId: 'p1', text: '注塑模具厂', since: '2026-11-01', state: 'open', source: { kind: 'typed' }, history: [] }],
  offers: [{ id: 'o1', personId: 'p2', text: '注塑模具厂，开模快', on: '2026-11-09', state: 'current', source: { kind: 'typed' } }],
  facts: [{ id: 'f1', personId: 'p1', type: 'birthday', value: '11-12', source: { kind: 'typed' }, on: '2026-01-01', state: 'confirmed' }],
} as unknown as Register

beforeAll(async () => {
  writeFileSync(file, await backupOf({ register, acts: [], witnesses: [], importRecords: [], async *messagesOf() {} }))
})

const planned = async (...args: string[]): Promise<{ day: string; rule: string; person?: string; reason: { code: string } }[]> =>
  (await cli(['plan', '--backup', file, ...args])).out.split('\n').filter(Boolean).map(line => JSON.parse(line) as { day: string; rule: string; reason: { code: string } })

describe('plan', () => {
  it('prints a follow-up on the day it is due, a line each', async () => {
    expect((await planned('--on', '2026-11-10', '--days', '4')).filter(draft => draft.rule === 'birthday')).toMatchObject([{ day: '2026-11-12', person: 'p1', reason: { code: 'birthday.solar' } }])
  })

  it('prints who fits a need, as 今日 does', async () => {
    expect((await planned('--on', '2026-11-10')).filter(draft => draft.rule === 'new-match')).toMatchObject([{ person: 'p1', reason: { code: 'match.new', count: 1 } }])
  })

  it('prints nothing of a birthday on another day', async () => {
    expect((await planned('--on', '2026-11-10')).filter(draft => draft.rule === 'birthday')).toEqual([])
  })

  it('refuses a file that is no backup with one line', async () => {
    const other = path.join(work, 'a.txt')
    writeFileSync(other, 'hello')
    const { code, error } = await cli(['plan', '--backup', other, '--on', '2026-11-10'])
    expect(code).toBe(1)
    expect(error).toContain('not a backup of Qunbu')
  })
})
