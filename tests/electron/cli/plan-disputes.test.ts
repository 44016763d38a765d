import 'fake-indexeddb/auto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { backupOf } from '../../../renderer/data/backup-store'
import { register } from '../../../renderer/data/database'
import { openFollowUps } from '../../../renderer/data/follow-ups'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { flagNewBlocks } from '../../../renderer/data/moderation/flag-blocks'
import { rule } from '../../../renderer/data/moderation/rulings'
import { planRegister } from '../../../renderer/data/plan-worker/plan-jobs'
import { rulingOf } from '../../../renderer/features/groups/order/order-rows'
import type { Day } from '../../../shared/model/day'
import { CHINA } from '../../../shared/model/zone'
import { dropRegister, freshRegister, importFile, qqFile, qqLine } from '../../renderer/data/register-support'
import { cli } from '../../support/cli'

const work = mkdtempSync(path.join(tmpdir(), 'qunbu-plan-disputes-'))
let store: ImportStore
beforeEach(async () => {
  store = await freshRegister()
  await importFile(store, qqFile('渔具群.txt', [
    qqLine('2026-11-19 09:00:00', '丙(10003)', '鱼线几号的好'),
    qqLine('2026-11-19 10:00:00', '甲(10001)', '你算什么东西，骗子，滚出去'), qqLine('2026-11-19 10:01:00', '乙(10002)', '你才是骗子，不要脸的东西'), qqLine('2026-11-19 10:02:00', '甲(10001)', '再说一句试试，垃圾'),
  ]))
  await flagNewBlocks(store.strict)
})
afterEach(() => dropRegister(store))
afterAll(() => rmSync(work, { recursive: true }))

const TODAY = '2026-11-20' as Day

/** The rows of 今日 that ask for a word after a quarrel, and those that the headless plan prints of a backup of the same register. */
async function bothPlans(on: Day): Promise<{ app: unknown[]; headless: unknown[] }> {
  const file = path.join(work, 'backup.zip')
  const pieces: Uint8Array[] = []
  for await (const piece of backupOf(store.strict, { appVersion: '0', at: Date.UTC(2026, 10, 20) })) pieces.push(piece)
  writeFileSync(file, Buffer.concat(pieces))
  const lines = (await cli(['plan', '--backup', file, '--on', on])).out.split('\n').filter(Boolean).map(line => JSON.parse(line) as { rule: string; person: string; reason: object })
  await planRegister(on, CHINA, CHINA.toEpoch(Date.parse(`${on}T09:00:00Z`)))
  const app = (await openFollowUps(on)).filter(row => row.rule === 'dispute').map(({ personId, groupId, reason }) => ({ personId, groupId, reason }))
  const headless = lines.filter(line => line.rule === 'dispute').map(({ person, reason, ...line }) => ({ personId: person, groupId: (line as { group?: string }).group, reason: JSON.parse(JSON.stringify(reason)) as object }))
  const order = (rows: { personId?: string | undefined }[]) => rows.sort((a, b) => String(a.personId).localeCompare(String(b.personId)))
  return { app: order(app), headless: order(headless) }
}

test('The headless plan asks for a word with both sides of a quarrel, as 今日 does', async () => {
  const { app, headless } = await bothPlans(TODAY)
  expect(app).toHaveLength(2)
  expect(headless).toEqual(app)
})

test('The headless plan says nothing of a quarrel that is settled, or of one long ago', async () => {
  expect(await bothPlans('2026-12-20' as Day)).toEqual({ app: [], headless: [] })
  const [group] = await register().groups.toArray()
  await rule(group!.id, (await register().flags.toArray()).map(flag => rulingOf(flag, 'settled', TODAY)))
  expect(await bothPlans(TODAY)).toEqual({ app: [], headless: [] })
})
